// The tour through the reader: a few small cards, one after the other, each beside what it speaks of. Nothing is held up: Escape or one
// button ends it, and the pages stay where they are.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { useMayChange } from '../../ui/access.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { type TourStep, tourSteps } from './tour-steps.ts';
import './tour.css';

type Props = { desk: RefObject<HTMLElement | null>; onEnd: () => void };

/** The tour; it stands as long as it is drawn. At its end the pages have the focus. */
export function Tour({ desk, onEnd }: Props) {
  const { words } = useSpeech();
  const { tour } = words;
  const [at, setAt] = useState(0);
  const steps = tourSteps(words, useMayChange());
  const step = steps[at];
  const place = usePlace(step, at);
  const end = (): void => {
    onEnd();
    desk.current?.focus({ preventScroll: true });
  };
  if (step === undefined || place === null) return null;
  const { heading, text } = tour.steps[step.name];
  const isLast = at === steps.length - 1;
  return (
    <>
      <i className="tour-frame" style={place.frame} aria-hidden />
      <div
        className="tour-card"
        style={place.card}
        role="dialog"
        aria-label={tour.name}
        aria-describedby="tour-text"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end();
        }}
      >
        <header>
          <span className="quiet figures">{tour.step(at + 1, steps.length)}</span>
          <IconButton icon="close" label={tour.skip} onPress={end} />
        </header>
        <div id="tour-text">
          <h2>{heading}</h2>
          <p>{text}</p>
        </div>
        <footer>
          {at > 0 && <Button onPress={() => setAt(at - 1)}>{tour.before}</Button>}
          <Button key={at} look="main" autoFocus onPress={() => (isLast ? end() : setAt(at + 1))}>
            {isLast ? tour.done : tour.next}
          </Button>
        </footer>
      </div>
    </>
  );
}

type Placed = { frame: Record<string, number>; card: Record<string, number> };

const gap = 10;
const cardWidth = 320;
const around = 4;

/** Beside what the step points at, above or below it, within the window; in a window that changes it follows. */
function usePlace(step: TourStep | undefined, at: number): Placed | null {
  const [place, setPlace] = useState<Placed | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const again = (): void => setTurn((before) => before + 1);
    window.addEventListener('resize', again);
    // What it points at may still be coming, or move while the page is laid out.
    const timer = setInterval(again, 300);
    return () => {
      window.removeEventListener('resize', again);
      clearInterval(timer);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn means that the place is to be looked for anew
  useLayoutEffect(() => {
    const target = (step?.at ?? []).map((selector) => document.querySelector(selector)).find((one) => one !== null);
    const rect = target?.getBoundingClientRect() ?? new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0);
    const left = Math.max(gap, Math.min(innerWidth - cardWidth - gap, rect.left + rect.width / 2 - cardWidth / 2));
    const isAbove = rect.top > innerHeight / 2;
    const card: Record<string, number> = isAbove
      ? { left, bottom: innerHeight - rect.top + gap }
      : { left, top: rect.bottom + gap };
    const frame = {
      left: rect.left - around,
      top: rect.top - around,
      width: rect.width + 2 * around,
      height: rect.height + 2 * around,
    };
    setPlace((before) => (JSON.stringify(before) === JSON.stringify({ frame, card }) ? before : { frame, card }));
  }, [step?.name, at, turn]);
  return place;
}
