// When a source is checked: by hand, every so often, or at times of day on weekdays.
import type { Schedule } from '#border/model';
import { Button } from '../ui/button.tsx';
import { sayClockTime } from '../ui/say-time.ts';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { RemoveRow } from './remove-row.tsx';
import { choiceOf, minutesToOffer, oneMoreTime, type ScheduleChoice, scheduleFor } from './schedules.ts';
import { sayEvery } from './source-words.ts';
import { WeekdayChips } from './weekday-chips.tsx';

const mostTimes = 24;

/** The choice and, for times, their list. */
export function ScheduleEditor({ schedule, onChange }: { schedule: Schedule; onChange: (schedule: Schedule) => void }) {
  const { words } = useSpeech();
  return (
    <div className="schedule">
      <Select<ScheduleChoice>
        label={words.sources.when}
        isLabelShown
        value={choiceOf(schedule)}
        onChange={(choice) => onChange(choice === choiceOf(schedule) ? schedule : scheduleFor(choice))}
        choices={[
          ...minutesToOffer(schedule).map((minutes) => ({
            value: `every-${minutes}` as const,
            text: sayEvery(minutes, words),
          })),
          { value: 'times', text: words.sources.atTimes },
          { value: 'manual', text: words.sources.byHand },
        ]}
      />
      {schedule.kind === 'times' && <Times schedule={schedule} onChange={onChange} />}
    </div>
  );
}

type TimesProps = { schedule: Extract<Schedule, { kind: 'times' }>; onChange: (schedule: Schedule) => void };

function Times({ schedule, onChange }: TimesProps) {
  const { words, language } = useSpeech();
  const { times } = schedule;
  const put = (next: string[]): void => onChange({ ...schedule, times: next });
  return (
    <>
      <ul className="times">
        {times.map((time, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a time is edited in its place, and two may be alike for a moment
          <li key={at}>
            <TimeField
              label={words.sources.time(at + 1)}
              value={time}
              onChange={(next) => put(times.map((one, index) => (index === at ? next : one)))}
            />
            {times.length > 1 && (
              <RemoveRow
                label={words.sources.removeTime(sayClockTime(time, language))}
                onRemove={() => put(times.filter((_, index) => index !== at))}
              />
            )}
          </li>
        ))}
        {times.length < mostTimes && (
          <li>
            <Button look="quiet" icon="plus" onPress={() => put([...times, oneMoreTime(times)])}>
              {words.sources.addTime}
            </Button>
          </li>
        )}
      </ul>
      <WeekdayChips weekdays={schedule.weekdays} onChange={(weekdays) => onChange({ ...schedule, weekdays })} />
    </>
  );
}
