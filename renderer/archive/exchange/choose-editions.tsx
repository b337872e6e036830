// Which editions are meant: one that was come from, one newspaper, or all, and of these a period where one is wanted.
import { useState } from 'react';
import type { ChosenEditions } from '#border/model-exchange';
import { sayDay } from '#border/words/locale';
import { useCall } from '../../client.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { type RadioChoice, RadioGroup } from '../../ui/radio.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';

type Kind = 'edition' | 'title' | 'all';

/** What was chosen; `input` is null where it names nothing. */
export type Choosing = {
  kind: Kind;
  title: string;
  isInTime: boolean;
  from: string;
  until: string;
};

/** The first newspaper printed, and far beyond any. */
const days = { min: '1600-01-01', max: '2199-12-31' };

/** The choice as main takes it. */
export function toChosen({ kind, title, isInTime, from, until }: Choosing, id: string | undefined): ChosenEditions {
  if (kind === 'edition' && id !== undefined) return { ids: [id] };
  return {
    ...(kind === 'title' && title !== '' ? { title } : {}),
    ...(isInTime && from !== '' ? { from } : {}),
    ...(isInTime && until !== '' ? { to: until } : {}),
  };
}

/** The state of a choice that begins with what was come from. */
export function useChoosing(id: string | undefined, title: string | undefined) {
  const kind: Kind = id !== undefined ? 'edition' : title !== undefined ? 'title' : 'all';
  const [choosing, set] = useState<Choosing>({ kind, title: title ?? '', isInTime: false, from: '', until: '' });
  return { choosing, change: (part: Partial<Choosing>) => set((before) => ({ ...before, ...part })) };
}

type Props = { id: string | undefined; choosing: Choosing; onChange: (part: Partial<Choosing>) => void };

/** The controls. */
export function ChooseEditions({ id, choosing, onChange }: Props) {
  const { words, language } = useSpeech();
  const say = words.exchange;
  const { value: listed } = useCall('titles.list', {});
  const { value: opened } = useCall('editions.open', id === undefined ? null : { id });
  const titles = (listed?.titles ?? []).map(({ title }) => title);
  const picked = choosing.title === '' ? (titles[0] ?? '') : choosing.title;
  const edition = opened?.edition;
  const choices: RadioChoice<Kind>[] = [
    ...(edition === undefined
      ? []
      : [
          {
            value: 'edition' as const,
            text: [edition.title, ...(edition.day === null ? [] : [sayDay(edition.day, language)])].join(' · '),
          },
        ]),
    {
      value: 'title',
      text: say.ofTitle,
      field: (
        <Select
          label={say.ofTitle}
          value={picked}
          choices={titles.map((name) => ({ value: name, text: name }))}
          onChange={(title) => onChange({ title })}
        />
      ),
    },
    { value: 'all', text: say.all },
  ];
  return (
    <>
      <RadioGroup
        label={say.which}
        value={choosing.kind}
        choices={choices}
        onChange={(kind) => onChange({ kind, ...(kind === 'title' ? { title: picked } : {}) })}
      />
      {choosing.kind !== 'edition' && (
        <div className="exchange-period">
          <Switch label={say.inTime} isOn={choosing.isInTime} onChange={(isInTime) => onChange({ isInTime })} />
          {choosing.isInTime && (
            <>
              <Labelled text={say.from}>
                <DateField label={say.from} value={choosing.from} {...days} canBeEmpty onChange={(from) => onChange({ from })} />
              </Labelled>
              <Labelled text={say.until}>
                <DateField
                  label={say.until}
                  value={choosing.until}
                  {...days}
                  canBeEmpty
                  onChange={(until) => onChange({ until })}
                />
              </Labelled>
            </>
          )}
        </div>
      )}
    </>
  );
}
