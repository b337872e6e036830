// The days of a week on which something happens; at least one stays chosen.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { sayWeekday } from '../ui/say-time.ts';
import { useSpeech } from '../ui/speech.tsx';
import '../ui/select.css';

const week = [1, 2, 3, 4, 5, 6, 7];

/** Seven chips from Monday; `weekdays` are ISO numbers. */
export function WeekdayChips({ weekdays, onChange }: { weekdays: readonly number[]; onChange: (weekdays: number[]) => void }) {
  const { words, language } = useSpeech();
  return (
    <ToggleButtonGroup
      aria-label={words.sources.weekdays}
      className="chips weekdays"
      selectionMode="multiple"
      disallowEmptySelection
      selectedKeys={weekdays}
      onSelectionChange={(keys) => onChange(week.filter((weekday) => keys.has(weekday)))}
    >
      {week.map((weekday) => (
        <ToggleButton key={weekday} id={weekday} className="chip">
          <span aria-hidden>{sayWeekday(weekday, language, 'short')}</span>
          <span className="unseen">{sayWeekday(weekday, language, 'long')}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
