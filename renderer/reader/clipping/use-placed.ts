// The place that a link leads to: framed on its page until Escape, wherever the reader goes meanwhile.
import { useCallback, useEffect, useState } from 'react';
import type { Region } from '../../route.ts';

/** A framed part of a page. */
export type PlacedRegion = { page: number; region: Region };

/** The framed place, and what takes the frame away. */
export type Placed = { place: PlacedRegion | null; clear: () => void };

/** Follows the route: another place there is framed instead, and a route without one leaves the frame. `onClear` takes it out of the route. */
export function usePlaced(page: number, region: Region | null, onClear: () => void): Placed {
  const [place, setPlace] = useState<PlacedRegion | null>(null);
  const key = region === null ? '' : JSON.stringify({ page, region });
  useEffect(() => {
    if (key !== '') setPlace(JSON.parse(key) as PlacedRegion);
  }, [key]);
  const clear = useCallback(() => {
    setPlace(null);
    onClear();
  }, [onClear]);
  return { place, clear };
}
