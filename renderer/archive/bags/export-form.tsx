// What is exported, as what, and who sends it. Where it goes, the system's own dialog asks.
import { useEffect, useState } from 'react';
import type { Input } from '#border/contract';
import { call, useCall } from '../../client.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { type RadioChoice, RadioGroup } from '../../ui/radio.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import '../../ui/form.css';

type Wish = Input<'bags.export'>;
type Kind = Wish['content']['kind'];
type Props = { id: string | undefined; title: string | undefined; isBusy: boolean; onExport: (wish: Wish) => void };

const wishOf = (kind: Kind, id: string | undefined, title: string): Wish['content'] | null => {
  if (kind === 'library') return { kind };
  if (kind === 'title') return title === '' ? null : { kind, title };
  return id === undefined ? null : { kind, ids: [id] };
};

/** Who sends bags is kept for the next one, where the library may be changed. */
function useOrganization(): { text: string; setText: (text: string) => void; keep: () => void } {
  const { value } = useCall('settings.get', {});
  const mayChange = useMayChange();
  const [typed, setText] = useState<string | null>(null);
  const kept = value?.organization ?? '';
  const text = typed ?? kept;
  const keep = (): void => {
    if (!mayChange || value === null || text.trim() === kept) return;
    // The export itself says it too, so nothing is lost where it cannot be kept.
    call('settings.set', { organization: text.trim() === '' ? null : text.trim() }).catch(() => undefined);
  };
  return { text, setText, keep };
}

/** The form. */
export function ExportForm({ id, title, isBusy, onExport }: Props) {
  const { words } = useSpeech();
  const say = words.bags;
  const [kind, setKind] = useState<Kind>('library');
  const [chosen, setChosen] = useState(title ?? '');
  const [as, setAs] = useState<Wish['as']>('folder');
  const [isEach, setEach] = useState(false);
  const { text: organization, setText: setOrganization, keep } = useOrganization();
  const { value: listed } = useCall('titles.list', {});
  const { value: opened } = useCall('editions.open', id === undefined ? null : { id });
  useEffect(() => {
    if (id !== undefined) setKind('editions');
    else if (title !== undefined) setKind('title');
    if (title !== undefined) setChosen(title);
  }, [id, title]);
  const titles = (listed?.titles ?? []).map(({ title: name }) => name);
  const picked = chosen === '' ? (titles[0] ?? '') : chosen;
  const content = wishOf(kind, opened === null ? undefined : id, picked);
  const ways: RadioChoice<Kind>[] = [
    ...(opened === null ? [] : [{ value: 'editions' as const, text: say.edition(opened.edition.title, opened.edition.day) }]),
    {
      value: 'title',
      text: say.title,
      field: (
        <Select
          label={say.title}
          value={picked}
          choices={titles.map((name) => ({ value: name, text: name }))}
          onChange={setChosen}
        />
      ),
    },
    { value: 'library', text: say.library },
  ];
  const start = (): void => {
    keep();
    if (content !== null) onExport({ content, as, isEach, organization: organization.trim() });
  };
  return (
    <>
      <RadioGroup label={say.what} value={kind} onChange={setKind} choices={ways} />
      <div className="bags-row">
        <span className="control-label">{say.form}</span>
        <Chips
          label={say.form}
          value={as}
          onChange={setAs}
          choices={(['folder', 'zip', 'tar'] as const).map((form) => ({ value: form, text: say.forms[form] }))}
        />
      </div>
      <Switch label={say.each} isOn={isEach} onChange={setEach} />
      <div className="bags-sender">
        <Labelled text={say.organization}>
          <input
            className="field"
            dir="auto"
            value={organization}
            maxLength={300}
            onChange={(event) => setOrganization(event.target.value)}
            onBlur={keep}
          />
        </Labelled>
        <p className="bags-hint quiet">{say.organizationHint}</p>
      </div>
      <Button look="main" icon="archive" isDisabled={isBusy || content === null} onPress={start}>
        {say.exportTo}
      </Button>
    </>
  );
}
