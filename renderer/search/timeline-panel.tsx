// A result over time: its bars by year, month or day, as pages or as shares of all pages, with the counts below. What is chosen here
// narrows the search; what is looked at closer stays within it.
import { useEffect, useMemo, useState } from 'react';
import type { FindOutput, TallyInput } from '#border/model-search';
import { go, type SearchPlace } from '../route.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { askedOf } from './asked-of.ts';
import { type CountedTotal, isSameQuestion } from './exact-total.ts';
import { TallyCounts } from './tally-counts.tsx';
import { barsOf, type Days, isWithin } from './timeline.ts';
import { TimelineBars } from './timeline-bars.tsx';
import { TimelineTools } from './timeline-tools.tsx';
import { widerThan, windowOf } from './timeline-zoom.ts';
import { changeStudy, useStudy } from './use-study.ts';
import { type Tally, useTally } from './use-tally.ts';
import { useTimelineExports } from './use-timeline-exports.ts';
import './timeline.css';

/** Days that a place is narrowed to, open ends included. */
function chosenOf({ from, to }: SearchPlace): Days | null {
  return from === undefined && to === undefined ? null : { from: from ?? '0001-01-01', to: to ?? '9999-12-31' };
}

const isSame = (one: Days, other: Days): boolean => isWithin(one, other) && isWithin(other, one);

type Props = { place: SearchPlace; answer: FindOutput | null; onCounted: (counted: CountedTotal) => void };

/** Nothing where no page answers at any time. `answer` is that of the hits; `onCounted` hears how many pages of the place there are. */
export function TimelinePanel({ place, answer, onCounted }: Props) {
  const { words } = useSpeech();
  const study = useStudy();
  const [looked, setLooked] = useState<Days | null>(null);
  const chosen = chosenOf(place);
  const part = windowOf(looked, chosen);
  const { from: _from, to: _to, ...everything } = askedOf(place);
  const input: TallyInput = {
    ...everything,
    ...part,
    ...(study.period === null ? {} : { period: study.period }),
    ...(study.hasCounts ? {} : { isTimeOnly: true }),
    asker: 'timeline',
  };
  const hasWords = place.query.trim() !== '';
  const whole = useTally(hasWords ? input : null, answer);
  const { tally, fault } = whole;
  const needsOwnCounts = study.hasCounts && hasWords && chosen !== null && !(part !== null && isSame(part, chosen));
  const own = useTally(needsOwnCounts ? { ...askedOf(place), asker: 'counts' } : null, answer);
  useCounted(place, needsOwnCounts ? own : whole, onCounted);
  const bars = useMemo(() => barsOf(tally?.parts ?? [], part), [tally, part]);
  const shown = tally === null ? null : { place, input, tally, bars, isRate: study.isRate, chosen };
  const exports = useTimelineExports(shown);
  if (fault !== null) return <FaultNotice fault={fault} />;
  if (tally === null || (tally.total === 0 && chosen === null)) return null;

  const choose = (days: Days | null): void => {
    const { from: _, to: __, ...rest } = place;
    // What is looked at closer narrows the search too, or the bars would show less than the list.
    go({ ...rest, ...(days ?? part), place: 'search' }, 'replace');
  };
  const look = (days: Days | null): void => {
    setLooked(days);
    changeStudy({ period: null });
    const { from: _, to: __, ...rest } = place;
    go({ ...rest, ...days, place: 'search' }, 'replace');
  };
  const closer = tally.period === 'day' || chosen === null || (part !== null && isSame(part, chosen)) ? null : chosen;
  const counts = needsOwnCounts ? own.tally : tally;
  return (
    <section className="timeline">
      <TimelineTools {...{ study, part, look, closer, exports }} shown={tally.period} />
      {bars.length > 0 && (
        <TimelineBars
          bars={bars}
          isRate={study.isRate}
          chosen={chosen}
          onChoose={choose}
          onCloser={(days) => tally.period !== 'day' && look(days)}
          onWider={() => part !== null && look(widerThan(part))}
        />
      )}
      {tally.undated.count > 0 && (
        <p className="undated faint">
          <Icon name="pending" size={14} />
          {words.study.undated(tally.undated.count)}
        </p>
      )}
      {study.hasCounts && counts !== null && <TallyCounts place={place} tally={counts} isRate={study.isRate} />}
    </section>
  );
}

/** Tells what was counted to its end, once for each count. What was told of another place stands until then. */
function useCounted(place: SearchPlace, { tally, asked }: Tally, onCounted: Props['onCounted']): void {
  useEffect(() => {
    if (tally?.totalIsExact === true && asked !== null && isSameQuestion(asked, askedOf(place)))
      onCounted({ asked, total: tally.total });
  }, [tally, asked, place, onCounted]);
}
