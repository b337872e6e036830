// Pages over time as bars; a press narrows the search to that year or month, the chosen one stands in green.

import { useMemo } from 'react';
import type { TimelinePart } from '#border/model';
import { sayPeriod } from '#border/words/locale';
import { useSpeech } from '../ui/speech.tsx';
import { barsOf, periodOf } from './timeline.ts';

type Props = {
  parts: readonly TimelinePart[];
  from: string | undefined;
  to: string | undefined;
  onPeriod: (span: { from: string; to: string } | null) => void;
};

/** Nothing when all hits fall into one period. */
export function TimelineBars({ parts, from, to, onPeriod }: Props) {
  const { words, language } = useSpeech();
  const bars = useMemo(() => barsOf(parts), [parts]);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  if (bars.length < 2 && from === undefined && to === undefined) return null;
  const isNarrowed = from !== undefined || to !== undefined;
  const chosen = periodOf(from, to);
  const labels = axis(bars.map(({ period }) => period));
  return (
    <section className="timeline" aria-label={words.search.timeline}>
      <div className="bars">
        {bars.map((bar) => {
          const isIn = isNarrowed && bar.from >= (from ?? '') && bar.to <= (to ?? '9999');
          const text = words.search.timelineBar(sayPeriod(bar.period, language), bar.count);
          return (
            <button
              key={bar.period}
              type="button"
              className={isIn ? 'bar-slot in' : 'bar-slot'}
              title={text}
              aria-label={text}
              aria-pressed={isIn}
              onClick={() => onPeriod(bar.period === chosen ? null : { from: bar.from, to: bar.to })}
            >
              <i style={{ blockSize: bar.count === 0 ? 0 : `max(3px, ${(bar.count / most) * 100}%)` }} />
            </button>
          );
        })}
      </div>
      <div className="axis figures" aria-hidden>
        {labels.map((period) => (
          <span key={period}>{sayPeriod(period, language)}</span>
        ))}
      </div>
      {isNarrowed && (
        <button type="button" className="clear-period" onClick={() => onPeriod(null)}>
          {words.search.clearPeriod(chosen === null ? `${from ?? ''} – ${to ?? ''}` : sayPeriod(chosen, language))}
        </button>
      )}
    </section>
  );
}

/** At most four names under the bars: the ends and two between. */
function axis(periods: readonly string[]): string[] {
  const last = periods.length - 1;
  const places = last < 5 ? [0, last] : [0, Math.round(last / 3), Math.round((2 * last) / 3), last];
  return [...new Set(places)].flatMap((place) => periods[place] ?? []);
}
