// Pages over time as bars. A press chooses one, a drag chooses several, and so do the keys; the chosen stand in green.
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { sayAmount, sayPeriod } from '#border/words/locale';
import { useSpeech } from '../ui/speech.tsx';
import { amountOf, type Bar, type Days, isWithin, mostOf, namedPlaces } from './timeline.ts';
import { barAt, daysOfStretch, holds, type Stretch, sumOf, walk } from './timeline-stretch.ts';

type Props = {
  bars: readonly Bar[];
  isRate: boolean;
  chosen: Days | null;
  /** Null chooses nothing any more. */
  onChoose: (days: Days | null) => void;
  onCloser: (days: Days) => void;
  onWider: () => void;
};

/** What a stretch comes to, said as a bar says it. */
function useSaying(isRate: boolean): (bars: readonly Bar[], stretch: Stretch) => string {
  const { words, language } = useSpeech();
  return (bars, stretch) => {
    const { count, pages } = sumOf(bars, stretch);
    const [first, last] = [Math.min(stretch.anchor, stretch.head), Math.max(stretch.anchor, stretch.head)].map((at) =>
      sayPeriod(bars[at]?.period ?? '', language),
    );
    const bar = words.search.timelineBar(first === last ? (first ?? '') : words.study.span(first ?? '', last ?? ''), count);
    return isRate ? words.study.ratedBar(bar, words.study.rateOf(count, pages)) : bar;
  };
}

/** One group that the keys walk; only one bar of it stands in the order of Tab. */
export function TimelineBars({ bars, isRate, chosen, onChoose, onCloser, onWider }: Props) {
  const { words, language, direction } = useSpeech();
  const help = useId();
  const group = useRef<HTMLDivElement>(null);
  const [stretch, setStretch] = useState<Stretch | null>(null);
  const [focused, setFocused] = useState(0);
  const drag = useDrag({ bars, isRightToLeft: direction === 'rtl', setStretch, onChoose });
  const say = useSaying(isRate);
  const most = mostOf(bars, isRate);
  const at = Math.min(focused, bars.length - 1);
  const press = (event: KeyboardEvent): void => {
    const now = stretch ?? { anchor: at, head: at };
    const next = walk(now, event.key, event.shiftKey, bars.length, direction === 'rtl');
    const days = daysOfStretch(bars, now);
    if (next !== null) {
      setStretch(next.anchor === next.head ? null : next);
      group.current?.querySelectorAll('button')[next.head]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      setStretch(null);
      onChoose(days !== null && isSame(days, chosen) ? null : days);
    } else if (event.key === 'Escape' && (stretch !== null || chosen !== null)) {
      setStretch(null);
      if (stretch === null) onChoose(null);
    } else if (event.key === '+' && days !== null) onCloser(days);
    else if (event.key === '-') onWider();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields */}
      <div
        ref={group}
        className={bars.length > 120 ? 'bars dense' : 'bars'}
        role="group"
        aria-label={words.search.timeline}
        aria-describedby={help}
        onKeyDown={press}
        {...drag}
      >
        {bars.map((bar, index) => {
          const isIn = isWithin(bar, chosen);
          const isDrawn = stretch !== null && holds(stretch, index);
          const text = say(bars, { anchor: index, head: index });
          const amount = amountOf(bar, isRate);
          return (
            <button
              key={bar.period}
              type="button"
              className={`bar-slot${isIn ? ' in' : ''}${isDrawn ? ' drawn' : ''}`}
              title={text}
              aria-label={text}
              aria-pressed={isIn}
              tabIndex={index === at ? 0 : -1}
              onFocus={() => setFocused(index)}
              onClick={({ detail }) => detail < 2 && onChoose(isSame(bar, chosen) ? null : { from: bar.from, to: bar.to })}
              onDoubleClick={() => onCloser({ from: bar.from, to: bar.to })}
            >
              <i style={{ blockSize: amount === 0 ? 0 : `max(3px, ${(amount / most) * 100}%)` }} />
            </button>
          );
        })}
        <span className="bars-most figures" aria-hidden>
          {sayAmount(most, language)}
        </span>
      </div>
      <div className="axis figures" aria-hidden>
        {stretch === null ? (
          namedPlaces(bars.length).map((place) => <span key={place}>{sayPeriod(bars[place]?.period ?? '', language)}</span>)
        ) : (
          <span>{say(bars, stretch)}</span>
        )}
      </div>
      <p id={help} className="unseen">
        {words.study.barsHelp}
      </p>
      <p className="unseen" aria-live="polite">
        {stretch !== null && say(bars, stretch)}
      </p>
    </>
  );
}

const isSame = (one: Days, other: Days | null): boolean => one.from === other?.from && one.to === other.to;

type DragTools = {
  bars: readonly Bar[];
  isRightToLeft: boolean;
  setStretch: (stretch: Stretch | null) => void;
  onChoose: (days: Days | null) => void;
};

/** Draws a stretch with the pointer. Where it stays on one bar, the press is the bar's own. */
function useDrag({ bars, isRightToLeft, setStretch, onChoose }: DragTools) {
  const drawn = useRef<(Stretch & { isMoving: boolean }) | null>(null);
  const place = (event: PointerEvent<HTMLElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return barAt(event.clientX, { left, width, count: bars.length, isRightToLeft });
  };
  const end = (): void => {
    drawn.current = null;
    setStretch(null);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || bars.length === 0) return;
      const at = place(event);
      drawn.current = { anchor: at, head: at, isMoving: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const before = drawn.current;
      if (before === null) return;
      if ((event.buttons & 1) === 0) {
        end();
        return;
      }
      const head = place(event);
      if (!before.isMoving && head === before.anchor) return;
      // From here on the press belongs to the group, and no bar takes it for its own.
      if (!before.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
      drawn.current = { anchor: before.anchor, head, isMoving: true };
      setStretch({ anchor: before.anchor, head });
    },
    onPointerUp: (): void => {
      const before = drawn.current;
      end();
      if (before?.isMoving) onChoose(daysOfStretch(bars, before));
    },
    onPointerCancel: end,
  };
}
