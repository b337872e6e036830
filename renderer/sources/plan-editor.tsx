// What to fetch from a source and when to check it. Holds no call: the card of a new source and the row of a known one both use it.
import type { Source } from '#border/model-sources';
import { DateField } from '../ui/date-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { RadioGroup } from '../ui/radio.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ScheduleEditor } from './schedule-editor.tsx';
import { isBrowsable, type Plan, type WantedChoice, type Wish } from './schedules.ts';
import '../ui/form.css';

/** No newspaper is older, and no edition is of a later day. */
const firstDay = '1600-01-01';
const lastDay = '9999-12-31';

type Props = { kind: Source['kind']; plan: Plan; onChange: (plan: Plan) => void };

/** The parts that make sense for a source of this kind. */
export function PlanEditor({ kind, plan, onChange }: Props) {
  const { wish, schedule } = plan;
  return (
    <div className="plan">
      {kind !== 'file' && <WishEditor kind={kind} wish={wish} onChange={(next) => onChange({ ...plan, wish: next })} />}
      {wish.choice !== 'browse' && (
        <ScheduleEditor schedule={schedule} onChange={(next) => onChange({ ...plan, schedule: next })} />
      )}
    </div>
  );
}

function WishEditor({ kind, wish, onChange }: { kind: Source['kind']; wish: Wish; onChange: (wish: Wish) => void }) {
  const { words } = useSpeech();
  const { sources } = words;
  return (
    <RadioGroup<WantedChoice>
      label={sources.what}
      value={wish.choice}
      onChange={(choice) => onChange({ ...wish, choice })}
      choices={[
        { value: 'all', text: kind === 'pattern' ? sources.allRecent : sources.all },
        {
          value: 'newest',
          text: sources.newestSome,
          field: (
            <NumberField
              label={sources.newestCount}
              value={wish.newest}
              min={1}
              max={100_000}
              onChange={(newest) => onChange({ ...wish, choice: 'newest', newest })}
            />
          ),
        },
        {
          value: 'since',
          text: sources.since,
          field: (
            <DateField
              label={sources.sinceDay}
              value={wish.since}
              min={firstDay}
              max={lastDay}
              onChange={(since) => onChange({ ...wish, choice: 'since', since })}
            />
          ),
        },
        ...(isBrowsable(kind) ? [{ value: 'browse' as const, text: sources.onlyBrowse }] : []),
      ]}
    />
  );
}
