// The pages under one another. Only those near what is looked at are in the document.
import type { ReactNode } from 'react';
import type { PageSize } from '#border/model';
import { seenSize } from '../../ui/place-box.ts';
import { PageSheet } from '../page-sheet.tsx';
import type { Tiles } from '../tiles/open-tiles.ts';
import type { Found } from '../use-find.ts';
import type { Continuous } from './use-continuous.ts';
import './continuous.css';

type Props = {
  id: string;
  continuous: Continuous;
  sizes: readonly PageSize[];
  scale: number;
  tiles: Tiles | null;
  found: Found;
  onSettled: () => void;
  overlayOf: (page: number, size: PageSize) => ReactNode;
  /** Pages that lead somewhere when they come into the document, and so stay in it once they are there. */
  kept: readonly number[];
};

/** `onSettled` is called when a page is sharp, or cannot be drawn. */
export function ContinuousSheets({ id, continuous, sizes, scale, tiles, found, onSettled, overlayOf, kept }: Props) {
  const { column, near } = continuous;
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
            <PageSheet
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
          </div>
        );
      })}
    </div>
  );
}
