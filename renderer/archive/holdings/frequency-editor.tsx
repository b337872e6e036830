// When a title appears, time after time: each with the day since when. Changes nothing by itself.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Frequency } from '#border/model-holdings';
import { sayNumber } from '#border/words/locale';
import { firstWeekday, sayWeekday } from '#border/words/say-days';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import '../../ui/select.css';

type Props = { frequencies: readonly Frequency[]; onChange: (frequencies: Frequency[]) => void };

const bounds = { min: '1500-01-01', max: '2999-12-31' };

const blank = (kind: Frequency['kind'], since: string | null): Frequency => {
  switch (kind) {
    case 'weekdays':
      return { kind, since, weekdays: [1, 2, 3, 4, 5, 6] };
    case 'dates':
      return { kind, since, dates: [1], months: [] };
    case 'nth':
      return { kind, since, nth: 1, weekday: 1 };
    case 'weeks':
      return { kind, since, every: 2, from: since ?? '2024-01-01' };
  }
};

/** The list of them. */
export function FrequencyEditor({ frequencies, onChange }: Props) {
  const { words } = useSpeech();
  const { holdings } = words;
  const put = (at: number, one: Frequency): void => onChange(frequencies.map((old, place) => (place === at ? one : old)));
  const kinds = Object.entries(holdings.kinds).map(([value, text]) => ({ value: value as Frequency['kind'], text }));
  return (
    <>
      {frequencies.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frequencies have no name but their place
        <div className="frequency" key={at}>
          <div className="frequency-line">
            <Select
              label={holdings.field.frequencies}
              value={one.kind}
              choices={kinds}
              onChange={(kind) => put(at, blank(kind, one.since))}
            />
            <div className="grow" />
            <IconButton
              icon="remove"
              label={holdings.removeFrequency}
              onPress={() => onChange(frequencies.filter((old) => old !== one))}
            />
          </div>
          <FrequencyDays frequency={one} onChange={(next) => put(at, next)} />
          <Labelled text={holdings.since}>
            <DateField
              label={holdings.since}
              value={one.since ?? ''}
              {...bounds}
              canBeEmpty
              onChange={(day) => put(at, { ...one, since: day === '' ? null : day })}
            />
          </Labelled>
        </div>
      ))}
      <Button icon="plus" onPress={() => onChange([...frequencies, blank('weekdays', null)])}>
        {holdings.addFrequency}
      </Button>
    </>
  );
}

function FrequencyDays({ frequency, onChange }: { frequency: Frequency; onChange: (frequency: Frequency) => void }) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const first = firstWeekday(language);
  const week = Array.from({ length: 7 }, (_, offset) => ((first - 1 + offset) % 7) + 1);
  switch (frequency.kind) {
    case 'weekdays':
      return (
        <Days
          label={holdings.kinds.weekdays}
          days={week}
          say={(day) => sayWeekday(day, language, 'short')}
          chosen={frequency.weekdays}
          onChange={(weekdays) => onChange({ ...frequency, weekdays })}
        />
      );
    case 'dates':
      return (
        <Days
          label={holdings.kinds.dates}
          days={Array.from({ length: 31 }, (_, at) => at + 1)}
          say={(day) => sayNumber(day, language)}
          chosen={frequency.dates}
          onChange={(dates) => onChange({ ...frequency, dates })}
        />
      );
    case 'nth':
      return (
        <div className="frequency-line">
          <Select
            label={holdings.nth}
            value={String(frequency.nth)}
            choices={holdings.ordinals.map((text, at) => ({ value: String(at + 1), text }))}
            onChange={(nth) => onChange({ ...frequency, nth: Number(nth) })}
          />
          <Select
            label={holdings.weekday}
            value={String(frequency.weekday)}
            choices={week.map((day) => ({ value: String(day), text: sayWeekday(day, language) }))}
            onChange={(weekday) => onChange({ ...frequency, weekday: Number(weekday) })}
          />
        </div>
      );
    case 'weeks':
      return (
        <>
          <NumberField
            label={holdings.every}
            value={frequency.every}
            min={2}
            max={26}
            onChange={(every) => onChange({ ...frequency, every })}
          />
          <Labelled text={holdings.fromIssue}>
            <DateField
              label={holdings.fromIssue}
              value={frequency.from}
              {...bounds}
              onChange={(from) => onChange({ ...frequency, from })}
            />
          </Labelled>
        </>
      );
  }
}

type DaysProps = {
  label: string;
  days: readonly number[];
  say: (day: number) => string;
  chosen: readonly number[];
  onChange: (days: number[]) => void;
};

function Days({ label, days, say, chosen, onChange }: DaysProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="chips frequency-days"
      selectionMode="multiple"
      disallowEmptySelection
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange([...days].filter((day) => keys.has(day)).sort((a, b) => a - b))}
    >
      {days.map((day) => (
        <ToggleButton key={day} id={day} className="chip">
          {say(day)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
