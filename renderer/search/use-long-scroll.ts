// Scrolls through more pixels than an element may be tall: beyond that, the scrollbar moves in larger steps and the wheel does not.
import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react';
import { useSize } from '../ui/use-size.ts';

/** Browsers end near 33 million pixels, some of them at half of it. */
const mostPixels = 12_000_000;

/** What the list draws: `canvas` pixels tall, the stretch `[top, top + height)` of it in sight, each row moved by `shift`. */
export type LongScroll = {
  ref: RefCallback<HTMLDivElement>;
  onScroll: () => void;
  canvas: number;
  top: number;
  height: number;
  shift: number;
  /** Brings a stretch of the list into sight with as little moving as can be. */
  reveal: (top: number, height: number) => void;
  goToTop: () => void;
};

/** Follows the scrolling of an element whose content is `whole` pixels tall. */
export function useLongScroll(whole: number): LongScroll {
  const { ref: measure, height } = useSize<HTMLDivElement>();
  const [scrolled, setScrolled] = useState(0);
  const element = useRef<HTMLDivElement | null>(null);
  const ref = useCallback(
    (next: HTMLDivElement | null) => {
      element.current = next;
      measure(next);
    },
    [measure],
  );
  const canvas = Math.min(whole, mostPixels);
  const scale = whole > canvas && canvas > height ? (whole - height) / (canvas - height) : 1;
  useEffect(() => {
    const scroller = element.current;
    if (scroller === null || scale === 1) return;
    const turn = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL) return;
      event.preventDefault();
      scroller.scrollTop += Math.sign(event.deltaY) * Math.max(1, Math.abs(event.deltaY) / scale);
    };
    scroller.addEventListener('wheel', turn, { passive: false });
    return () => scroller.removeEventListener('wheel', turn);
  }, [scale]);
  const top = Math.max(0, Math.min(scrolled * scale, whole - height));
  const set = (to: number): void => {
    if (element.current !== null) element.current.scrollTop = to / scale;
  };
  return {
    ref,
    onScroll: () => setScrolled(element.current?.scrollTop ?? 0),
    canvas,
    top,
    height,
    shift: scale === 1 ? 0 : scrolled - top,
    reveal: (rowTop, rowHeight) => {
      if (rowTop < top) set(rowTop);
      else if (rowTop + rowHeight > top + height) set(rowTop + rowHeight - height);
    },
    goToTop: () => set(0),
  };
}
