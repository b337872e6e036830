// The yellow frames of words on a page. Lies over any picture of that page; catches no pointer.

import { useEffect, useRef } from 'react';
import type { Box, PageSize } from '#border/model';
import { placeBox } from './place-box.ts';
import './frames.css';

const percent = (share: number): string => `${share * 100}%`;

/** `current` is the index of the box to bring into view and frame more strongly. */
export function Frames({ boxes, page, current = -1 }: { boxes: readonly Box[]; page: PageSize; current?: number }) {
  const strong = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current >= 0 && boxes.length > 0) strong.current?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [current, boxes]);
  return (
    <div className="frames" aria-hidden>
      {boxes.map((box, index) => {
        const { x, y, width, height } = placeBox(box, page);
        return (
          <i
            key={`${box.x} ${box.y} ${box.width}`}
            ref={index === current ? strong : null}
            className={index === current ? 'frame current' : 'frame'}
            style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
          />
        );
      })}
    </div>
  );
}
