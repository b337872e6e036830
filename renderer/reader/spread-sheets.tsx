// The pages of a spread side by side, with the empty half beside a page that lies alone.

import type { ReactNode } from 'react';
import type { PageSize } from '#border/model';
import { seenSize } from '../ui/place-box.ts';
import { PageSheet } from './page-sheet.tsx';
import { firstPage, type Spread } from './spreads.ts';
import type { Tiles } from './tiles/open-tiles.ts';
import type { Found } from './use-find.ts';

type Props = {
  id: string;
  spread: Spread;
  sizes: readonly PageSize[];
  scale: number;
  tiles: Tiles | null;
  found: Found;
  onSettled: () => void;
  overlayOf: (page: number, size: PageSize) => ReactNode;
};

/** `onSettled` is called when a page is sharp, or cannot be drawn. */
export function SpreadSheets({ id, spread, sizes, scale, tiles, found, onSettled, overlayOf }: Props) {
  return spread.map((page, index) => {
    const size = sizes[(page ?? firstPage(spread)) - 1];
    if (size === undefined) return null;
    if (page === null)
      return <div key={index === 0 ? 'before' : 'after'} style={{ width: Math.round(seenSize(size).width * scale) }} />;
    return (
      <PageSheet
        key={page}
        id={id}
        page={page}
        size={size}
        scale={scale}
        tiles={tiles}
        boxes={found.boxesOf(page)}
        currentBox={found.currentOf(page)}
        onSettled={onSettled}
        overlay={overlayOf(page, size)}
      />
    );
  });
}
