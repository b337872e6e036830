// The pages of a spread side by side, with the empty half beside a page that lies alone.

import type { PageSize } from '#border/model';
import { seenSize } from '../ui/place-box.ts';
import { PageSheet, type SheetParts } from './page-sheet.tsx';
import { firstPage, type Spread } from './spreads.ts';

type Props = { spread: Spread; sizes: readonly PageSize[]; sheet: SheetParts };

/** The sheets of one spread, in the order in which they lie. */
export function SpreadSheets({ spread, sizes, sheet }: Props) {
  return spread.map((page, index) => {
    const size = sizes[(page ?? firstPage(spread)) - 1];
    if (size === undefined) return null;
    if (page === null)
      return <div key={index === 0 ? 'before' : 'after'} style={{ width: Math.round(seenSize(size).width * sheet.scale) }} />;
    return <PageSheet key={page} {...sheet} page={page} size={size} />;
  });
}
