// The pages under one another. Only those near what is looked at are in the document.
import type { PageSize } from '#border/model';
import { seenSize } from '../../ui/place-box.ts';
import { PageSheet, type SheetParts } from '../page-sheet.tsx';
import type { Continuous } from './use-continuous.ts';
import './continuous.css';

type Props = {
  continuous: Continuous;
  sizes: readonly PageSize[];
  sheet: SheetParts;
  /** Pages that lead somewhere when they come into the document, and so stay in it once they are there. */
  kept: readonly number[];
};

/** The sheets near what is looked at, each at its place in the column. */
export function ContinuousSheets({ continuous, sizes, sheet, kept }: Props) {
  const { column, near } = continuous;
  const { scale, found } = sheet;
  // So does the page of the hit that was walked to: coming back to it by scrolling must not lead to the hit again.
  const hit = found.hits[found.at]?.page;
  const far = [...kept, ...(hit !== undefined && found.currentOf(hit) >= 0 ? [hit] : [])].filter((page) => !near.includes(page));
  const width = Math.round(column.width * scale);
  return (
    <div className="column" style={{ width, height: Math.round(column.height * scale) }}>
      {[...near, ...new Set(far)].map((page) => {
        const size = sizes[page - 1];
        if (size === undefined) return null;
        const left = Math.round((width - Math.round(seenSize(size).width * scale)) / 2);
        return (
          <div key={page} className="column-place" style={{ left, top: Math.round((column.tops[page - 1] ?? 0) * scale) }}>
            <PageSheet {...sheet} page={page} size={size} />
          </div>
        );
      })}
    </div>
  );
}
