// The desk on which the pages lie: scrolls, pans by dragging, zooms round the pointer, and turns the page at its sides.

import { type ReactNode, type RefCallback, type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Direction } from '#border/model';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { Anchor } from './desk/anchor.ts';
import { useAnchor } from './desk/use-anchor.ts';
import { useStretching } from './desk/use-stretching.ts';
import { useTouches } from './desk/use-touches.ts';
import { useDeskPointer } from './use-desk-pointer.ts';
import type { Zoom } from './zoom.ts';

type Props = {
  desk: RefObject<HTMLElement | null>;
  measure: RefCallback<HTMLDivElement>;
  scale: number;
  direction: Direction;
  turn: ((by: 1 | -1) => void) | null;
  hasNext: boolean;
  hasPrevious: boolean;
  onZoom: (zoom: Zoom) => void;
  /** Double-clicked at a place of the window. */
  onDoubleClick: (x: number, y: number) => void;
  /** The point that is to stay, or to come somewhere, when the pages change next. */
  anchor: RefObject<Anchor | null>;
  /** How the pages are laid out; when it changes, the place is kept. */
  layout: string;
  spreadKey: string;
  children: ReactNode;
};

/** `children` is the spread; `spreadKey` changes when another one lies there, which starts at its top. */
export function Desk(props: Props) {
  const { desk, measure, scale, direction, turn, onZoom, anchor, layout, spreadKey, children } = props;
  const { words } = useSpeech();
  const spread = useRef<HTMLDivElement>(null);
  const stretch = useStretching(desk, spread, anchor, scale, (zoomed) => onZoom({ scale: zoomed }));
  useDeskPointer(desk, {
    pinch: (factor, x, y) => stretch(factor, { x, y }),
    flip: (by) => turn?.(by),
    doubleClick: props.onDoubleClick,
  });
  const isNextLeft = direction === 'rtl';
  useTouches(desk, {
    stretch,
    // The page that comes is drawn in from its own side.
    swipe: (to) => turn?.((to === 'right') === isNextLeft ? 1 : -1),
  });
  useTop(desk, spreadKey, layout, direction);
  useAnchor(desk, spread, anchor, scale, layout, spreadKey);
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

/** A spread that comes begins at its top, on the side from which it is read; one that is only laid out another way stays where it is. */
function useTop(desk: RefObject<HTMLElement | null>, spreadKey: string, layout: string, direction: Direction): void {
  const before = useRef(layout);
  useLayoutEffect(() => {
    const isOther = before.current === layout;
    before.current = layout;
    if (spreadKey !== '' && isOther) desk.current?.scrollTo({ top: 0, left: direction === 'rtl' ? desk.current.scrollWidth : 0 });
  }, [desk, spreadKey, layout, direction]);
}
