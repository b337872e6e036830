// The frame around the place that a link leads to. Scrolls it into sight once; catches no pointer.
import { useEffect, useRef } from 'react';
import type { PageSize } from '#border/model';
import { placeBox } from '../../ui/place-box.ts';
import type { PlacedRegion } from './use-placed.ts';
import './clipping.css';

const percent = (share: number): string => `${share * 100}%`;

/** Lies over the page of the place. */
export function PlaceFrame({ place, size }: { place: PlacedRegion; size: PageSize }) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place.region.width > 0) frame.current?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  }, [place]);
  const { x, y, width, height } = placeBox(place.region, size);
  return (
    <i
      ref={frame}
      className="place-frame"
      aria-hidden
      style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
    />
  );
}
