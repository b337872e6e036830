// What is exported, as what, and who sends it. Where it goes, the system's own dialog asks.
import { type ReactNode, useState } from 'react';
import type { Input } from '#border/contract';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ContentChoice } from './content-choice.tsx';
import { useContent } from './use-content.ts';
import { useOrganization } from './use-organization.ts';
import '../../ui/form.css';

type Wish = Input<'bags.export'>;
type Props = { id: string | undefined; title: string | undefined; isBusy: boolean; onExport: (wish: Wish) => void };

const forms = ['folder', 'zip', 'tar'] as const;
const mostLetters = 20_000;

/** The form. */
export function ExportForm({ id, title, isBusy, onExport }: Props) {
  const { words } = useSpeech();
  const say = words.bags;
  const content = useContent(id, title);
  const sender = useOrganization();
  const [as, setAs] = useState<Wish['as']>('folder');
  const [isEach, setEach] = useState(false);
  const [info, setInfo] = useState('');
  const [hasProfile, setHasProfile] = useState(false);
  const start = (): void => {
    sender.keep();
    if (content.wish === null) return;
    onExport({ content: content.wish, as, isEach, organization: sender.text.trim(), info, hasProfile });
  };
  return (
    <>
      <ContentChoice content={content} />
      <div className="bags-row">
        <span className="control-label">{say.form}</span>
        <Chips
          label={say.form}
          value={as}
          onChange={setAs}
          choices={forms.map((form) => ({ value: form, text: say.forms[form] }))}
        />
      </div>
      <Switch label={say.each} isOn={isEach} onChange={setEach} />
      <Field text={say.organization} hint={say.organizationHint}>
        <SenderField {...sender} />
      </Field>
      <Field text={say.info} hint={say.infoHint}>
        <textarea
          className="field bags-labels"
          dir="auto"
          rows={1}
          value={info}
          maxLength={mostLetters}
          onChange={(event) => setInfo(event.target.value)}
        />
      </Field>
      <Switch label={say.hasProfile} isOn={hasProfile} onChange={setHasProfile} />
      <Button look="main" icon="archive" isDisabled={isBusy || content.wish === null} onPress={start}>
        {say.exportTo}
      </Button>
    </>
  );
}

function SenderField({ text, setText, keep }: ReturnType<typeof useOrganization>) {
  return (
    <input
      className="field"
      dir="auto"
      value={text}
      maxLength={300}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
    />
  );
}

function Field({ text, hint, children }: { text: string; hint: string; children: ReactNode }) {
  return (
    <div className="bags-field">
      <Labelled text={text}>{children}</Labelled>
      <p className="bags-hint quiet">{hint}</p>
    </div>
  );
}
