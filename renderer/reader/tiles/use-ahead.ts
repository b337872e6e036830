// Has the pages one turn away drawn while nobody waits, so that turning shows them sharp. Pages too large to be drawn whole are left.
import { useEffect } from 'react';
import type { PageSize } from '#border/model';
import { seenSize } from '../../ui/place-box.ts';
import type { Spread } from '../spreads.ts';
import { useDensity } from '../use-density.ts';
import type { Tiles } from './open-tiles.ts';
import { isWhole } from './tile-page.ts';

/** `spreads` are those that may follow, the likeliest first; `scaleOf` tells how large one would be drawn, in pixels to a point. */
export function useAhead(
  tiles: Tiles | null,
  sizes: readonly PageSize[],
  spreads: readonly (Spread | undefined)[],
  scaleOf: (spread: Spread) => number,
): void {
  const density = useDensity();
  const wanted = spreads.flatMap((spread) =>
    (spread ?? []).flatMap((page) => {
      const size = page === null ? undefined : sizes[page - 1];
      if (page === null || size === undefined || spread === undefined) return [];
      const scale = scaleOf(spread);
      const { width, height } = seenSize(size);
      const shown = { width: Math.round(width * scale), height: Math.round(height * scale), density };
      return isWhole(shown) ? [{ page, shown }] : [];
    }),
  );
  const key = JSON.stringify(wanted);
  useEffect(() => tiles?.drawAhead(JSON.parse(key)), [tiles, key]);
}
