// What is exported, as what, and who sends it. Where it goes, the system's own dialog asks.
import { useState } from 'react';
import type { Input } from '#border/contract';
import type { ChosenProfile } from '#border/model-bags';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import { AskedFields } from './asked-fields.tsx';
import { ContentChoice } from './content-choice.tsx';
import { LabelledField } from './labelled-field.tsx';
import { useAsked } from './use-asked.ts';
import { useContent } from './use-content.ts';
import { useOrganization } from './use-organization.ts';
import '../../ui/form.css';

type Wish = Input<'bags.export'>;
type Props = {
  id: string | undefined;
  title: string | undefined;
  profile: ChosenProfile | null;
  isBusy: boolean;
  onExport: (wish: Wish) => void;
};

const forms = ['folder', 'zip', 'tar'] as const;
const mostLetters = 20_000;

/** The form. */
export function ExportForm({ id, title, profile, isBusy, onExport }: Props) {
  const { words } = useSpeech();
  const say = words.bags;
  const content = useContent(id, title);
  const sender = useOrganization();
  const asked = useAsked(profile, sender.text);
  const [chosen, setAs] = useState<Wish['as']>('folder');
  const allowed = forms.filter((form) => profile?.forms.includes(form) !== false);
  const as = allowed.includes(chosen) ? chosen : allowed[0];
  const [isEach, setEach] = useState(false);
  const [info, setInfo] = useState('');
  const start = (): void => {
    sender.keep();
    if (content.wish === null || as === undefined) return;
    onExport({ content: content.wish, as, isEach, organization: sender.text.trim(), info, asked: asked.given });
  };
  return (
    <>
      <ContentChoice content={content} />
      <div className="bags-row">
        <span className="control-label">{say.form}</span>
        {as === undefined ? (
          <p className="field-fault">{say.noForm}</p>
        ) : (
          <Chips
            label={say.form}
            value={as}
            onChange={setAs}
            choices={allowed.map((form) => ({ value: form, text: say.forms[form] }))}
          />
        )}
      </div>
      <Switch label={say.each} isOn={isEach} onChange={setEach} />
      <LabelledField text={say.organization} hint={say.organizationHint}>
        <SenderField {...sender} />
      </LabelledField>
      <AskedFields {...asked} />
      <LabelledField text={say.info} hint={say.infoHint}>
        <textarea
          className="field bags-labels"
          dir="auto"
          rows={1}
          value={info}
          maxLength={mostLetters}
          onChange={(event) => setInfo(event.target.value)}
        />
      </LabelledField>
      {asked.unsaid.length > 0 && <p className="quiet">{say.unsaid(asked.unsaid)}</p>}
      <Button
        look="main"
        icon="archive"
        isDisabled={isBusy || content.wish === null || as === undefined || asked.unsaid.length > 0}
        onPress={start}
      >
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
