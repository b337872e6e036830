// The desk on which the pages lie: scrolls, pans by dragging, zooms round the pointer, and turns the page at its sides.

import { type ReactNode, type RefCallback, type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Direction } from '#border/model';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useDeskPointer } from './use-desk-pointer.ts';
import { pinchZoom, type Zoom } from './zoom.ts';

type Props = {
  desk: RefObject<HTMLElement | null>;
  measure: RefCallback<HTMLDivElement>;
  scale: number;
  direction: Direction;
  turn: ((by: 1 | -1) => void) | null;
  hasNext: boolean;
  hasPrevious: boolean;
  onZoom: (zoom: Zoom) => void;
  spreadKey: string;
  children: ReactNode;
};

/** `children` is the spread; `spreadKey` changes when another one lies there, which starts at its top. */
export function Desk(props: Props) {
  const { desk, measure, scale, direction, turn, onZoom, spreadKey, children } = props;
  const { words } = useSpeech();
  const spread = useRef<HTMLDivElement>(null);
  const anchor = useZoomAnchor(desk, spread, scale);
  // Several steps of a pinch come before the next drawing; each goes on from the one before.
  const pinched = useRef(scale);
  useLayoutEffect(() => {
    pinched.current = scale;
  }, [scale]);
  useDeskPointer(desk, {
    pinch: (factor, x, y) => {
      anchor(x, y);
      const zoom = pinchZoom(pinched.current, factor);
      pinched.current = zoom.scale;
      onZoom(zoom);
    },
    flip: (by) => turn?.(by),
    doubleClick: (x, y, isFitted) => {
      anchor(x, y);
      onZoom(isFitted ? pinchZoom(scale, 2.2) : { fit: 'page' });
    },
  });
  useLayoutEffect(() => {
    if (spreadKey !== '') desk.current?.scrollTo({ top: 0, left: direction === 'rtl' ? desk.current.scrollWidth : 0 });
  }, [desk, spreadKey, direction]);
  const isNextLeft = direction === 'rtl';
  const side = (where: 'left' | 'right') => {
    const isNext = (where === 'left') === isNextLeft;
    const can = isNext ? props.hasNext : props.hasPrevious;
    return can && turn ? (
      <Button
        className={`turn ${where}`}
        aria-label={isNext ? words.reader.next : words.reader.previous}
        excludeFromTabOrder
        onPress={() => turn(isNext ? 1 : -1)}
      >
        <Icon name={where} size={26} />
      </Button>
    ) : null;
  };
  return (
    <div ref={measure} className="desk-place" dir="ltr">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={desk} className="desk" tabIndex={0} aria-label={words.reader.pages}>
        <div className="desk-middle">
          <div ref={spread} className="spread" dir={direction}>
            {children}
          </div>
        </div>
      </section>
      {side('left')}
      {side('right')}
    </div>
  );
}

/** Keeps the point under the pointer after the scale has changed; when no pointer asked, the desk's middle, or the top of a page seen whole. */
function useZoomAnchor(desk: RefObject<HTMLElement | null>, spread: RefObject<HTMLElement | null>, scale: number) {
  const point = useRef<{ x: number; y: number } | null>(null);
  const before = useRef<{ scale: number; rect: DOMRect } | null>(null);
  useLayoutEffect(() => {
    const sheet = spread.current;
    const place = desk.current;
    if (sheet === null || place === null) return;
    const rect = sheet.getBoundingClientRect();
    const last = before.current;
    if (last !== null && last.scale !== scale && last.rect.width > 0) {
      const middle = place.getBoundingClientRect();
      const wasWhole = last.rect.height <= middle.height;
      const { x, y } = point.current ?? {
        x: middle.x + middle.width / 2,
        y: wasWhole ? last.rect.top : middle.y + middle.height / 2,
      };
      const dx = (x - last.rect.left) * (rect.width / last.rect.width);
      const dy = (y - last.rect.top) * (rect.height / last.rect.height);
      place.scrollBy({ left: rect.left + dx - x, top: rect.top + dy - y, behavior: 'instant' });
    }
    point.current = null;
    before.current = { scale, rect: sheet.getBoundingClientRect() };
    const follow = (): void => {
      before.current = { scale, rect: sheet.getBoundingClientRect() };
    };
    place.addEventListener('scroll', follow, { passive: true });
    return () => place.removeEventListener('scroll', follow);
  }, [desk, spread, scale]);
  return (x: number, y: number): void => {
    point.current = { x, y };
  };
}
