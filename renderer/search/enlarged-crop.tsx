// The place on the page, small, and large beside it while the pointer or the focus rests there.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Hit } from '#border/model';
import { useSpeech } from '../ui/speech.tsx';
import { type CropFrame, CropPicture } from './crop-picture.tsx';

const large: CropFrame = { width: 540, height: 400, zoom: 1.8 };
const openMs = 350;
/** Long enough for the pointer to cross from the small picture to the large one. */
const closeMs = 150;
const gap = 8;

/** A button that only shows; a press goes on to the row. `isReachable` lets the tab key come to it. */
export function EnlargedCrop({ hit, frame, isReachable }: { hit: Hit; frame: CropFrame; isReachable: boolean }) {
  const { words } = useSpeech();
  const anchor = useRef<HTMLButtonElement>(null);
  const { isOpen, set, close } = useResting();
  return (
    <button
      ref={anchor}
      type="button"
      className="crop-button"
      tabIndex={isReachable ? 0 : -1}
      aria-label={words.results.placeOn(hit.page)}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && set(true, openMs)}
      onPointerLeave={() => set(false, closeMs)}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && set(true, 0)}
      onBlur={close}
    >
      <CropPicture hit={hit} frame={frame} />
      {isOpen && createPortal(<Large hit={hit} anchor={anchor} close={close} />, document.body)}
    </button>
  );
}

function Large({ hit, anchor, close }: { hit: Hit; anchor: RefObject<HTMLElement | null>; close: () => void }) {
  const { direction } = useSpeech();
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const small = anchor.current?.getBoundingClientRect();
    if (small === undefined) return;
    const left = direction === 'rtl' ? small.left - gap - large.width : small.right + gap;
    setPlace({
      left: within(left, window.innerWidth - large.width),
      top: within(small.top + small.height / 2 - large.height / 2, window.innerHeight - large.height),
    });
  }, [anchor, direction]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      close();
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('scroll', close, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('scroll', close, true);
    };
  }, [close]);
  return (
    <div className="enlarged" style={place ?? { visibility: 'hidden' }}>
      <CropPicture hit={hit} frame={large} />
    </div>
  );
}

const within = (value: number, most: number): number => Math.max(gap, Math.min(value, most - gap));

/** Open or not, after a rest; a newer wish ends an older one. */
function useResting() {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const set = useCallback((next: boolean, afterMs: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), afterMs);
  }, []);
  const close = useCallback((): void => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { isOpen, set, close };
}
