// How the timeline is looked at: from how near, by which period, as pages or shares, with or without counts; and saving it.
import type { Period } from '#border/model-search';
import { sayPeriod, sayShortDay } from '#border/words/locale';
import { IconButton } from '../ui/button.tsx';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ToggleChip } from '../ui/toggle-chip.tsx';
import { type Days, periodOf, periodsOf } from './timeline.ts';
import { partsAround, widerThan } from './timeline-zoom.ts';
import { changeStudy, type Study } from './use-study.ts';

type Props = {
  study: Study;
  /** The period that is shown, which is longer than the one that was wanted where that would be too many. */
  shown: Period;
  /** The part that is looked at; null is all of time. */
  part: Days | null;
  look: (days: Days | null) => void;
  /** What can be looked at closer. */
  closer: Days | null;
  exports: readonly MenuLine[];
};

/** The row above the bars, and the way back to all years where a part is looked at. */
export function TimelineTools({ study, shown, part, look, closer, exports }: Props) {
  const { words } = useSpeech();
  const { study: say } = words;
  const isTooMany = study.period !== null && study.period !== shown;
  return (
    <div className="timeline-tools">
      {part !== null && <Parts part={part} look={look} />}
      <div className="timeline-row">
        <Select
          label={say.period}
          value={study.period ?? 'automatic'}
          isActive={study.period !== null}
          onChange={(value) => changeStudy({ period: value === 'automatic' ? null : value })}
          choices={[
            { value: 'automatic', text: say.periodAutomatic },
            { value: 'year', text: say.years },
            { value: 'month', text: say.months },
            { value: 'day', text: say.days },
          ]}
        />
        <ToggleChip text={say.rate} hint={say.rateHint} isOn={study.isRate} onChange={(isRate) => changeStudy({ isRate })} />
        <ToggleChip
          text={say.counts}
          hint={say.countsHint}
          isOn={study.hasCounts}
          onChange={(hasCounts) => changeStudy({ hasCounts })}
        />
        <div className="grow" />
        <IconButton
          icon="closer"
          label={say.closer}
          keys="+"
          isDisabled={closer === null}
          onPress={() => closer !== null && look(closer)}
        />
        <IconButton
          icon="wider"
          label={say.wider}
          keys="−"
          isDisabled={part === null}
          onPress={() => part !== null && look(widerThan(part))}
        />
        <Menu label={say.save} lines={exports}>
          <IconButton icon="export" label={say.save} />
        </Menu>
      </div>
      {isTooMany && <p className="faint">{say.tooMany}</p>}
    </div>
  );
}

/** From all years to the part that is looked at. */
function Parts({ part, look }: { part: Days; look: (days: Days | null) => void }) {
  const { words, language } = useSpeech();
  const nameOf = ({ from, to }: Days): string => {
    const period = periodOf(from, to);
    if (period !== null) return sayPeriod(period, language);
    const periods = periodsOf({ from, to });
    if (periods !== null) return words.study.span(sayPeriod(periods.first, language), sayPeriod(periods.last, language));
    return from === to ? sayShortDay(from, language) : words.study.span(sayShortDay(from, language), sayShortDay(to, language));
  };
  return (
    <nav className="timeline-parts" aria-label={words.study.wider}>
      <button type="button" onClick={() => look(null)}>
        {words.study.allTime}
      </button>
      {partsAround(part).map((days) => (
        <button key={`${days.from} ${days.to}`} type="button" onClick={() => look(days)}>
          {nameOf(days)}
        </button>
      ))}
      <span aria-current="true">{nameOf(part)}</span>
    </nav>
  );
}
