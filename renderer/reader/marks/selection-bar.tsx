// The small bar beside what has just been selected: mark it in a colour, underline it, note something.
import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useMayChange } from '../../ui/access.tsx';
import { IconButton } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { rangeOf } from '../selection/selected.ts';
import type { Selecting } from '../selection/use-selection.ts';
import { ColourDots } from './colour-dots.tsx';
import type { Marks } from './use-marks.ts';
import './selection-bar.css';

type Props = { desk: RefObject<HTMLElement | null>; selecting: Selecting; marks: Marks };

/** Stands behind the desk in the order of the keyboard; nothing while nothing is selected, or where nothing may be marked. */
export function SelectionBar({ desk, selecting: { store }, marks }: Props) {
  const { words } = useSpeech();
  const selection = useSyncExternalStore(store.subscribe, store.get);
  const isDone = selection?.isDone === true && rangeOf(selection) !== null;
  const place = useBarPlace(desk, isDone ? selection : null);
  const mayChange = useMayChange();
  if (place === null || !mayChange) return null;
  return (
    <div className="selection-bar" role="toolbar" aria-label={words.marks.bar} style={place}>
      <ColourDots
        value={null}
        label={words.marks.highlight}
        nameOf={words.marks.highlightIn}
        onChoose={(colour) => marks.mark('highlight', colour)}
      />
      <i className="rule" />
      <IconButton icon="underline" label={words.marks.underline} keys="U" onPress={() => marks.mark('underline')} />
      <IconButton icon="note" label={words.marks.addNote} keys="N" onPress={() => marks.note()} />
    </div>
  );
}

const height = 44;
const halfWidth = 150;
const gap = 8;

/** Over the selection, or under it where there is no room; null while none of it is in sight. */
function useBarPlace(desk: RefObject<HTMLElement | null>, of: unknown): { left: number; top: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const measure = useCallback(() => {
    const seen = desk.current?.getBoundingClientRect();
    const boxes = [...(desk.current?.querySelectorAll('.selection-marks > i') ?? [])].map((box) => box.getBoundingClientRect());
    const inSight = boxes.filter((box) => seen !== undefined && box.bottom > seen.top && box.top < seen.bottom);
    if (of === null || seen === undefined || inSight.length === 0) {
      setPlace(null);
      return;
    }
    const top = Math.min(...inSight.map((box) => box.top));
    const bottom = Math.max(...inSight.map((box) => box.bottom));
    const last = inSight.at(-1) as DOMRect;
    const over = top - height - gap;
    const under = bottom + gap;
    setPlace({
      left: Math.max(seen.left + halfWidth, Math.min(seen.right - halfWidth, last.left + last.width / 2)),
      top: over >= seen.top ? over : Math.min(under, seen.bottom - height - gap),
    });
  }, [desk, of]);
  useEffect(() => {
    // The pages draw what is selected in the frame in which it changes.
    const frame = requestAnimationFrame(measure);
    const scroller = desk.current;
    scroller?.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(frame);
      scroller?.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [desk, measure]);
  return place;
}
