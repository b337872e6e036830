// Changes what is said of a title. Everything may be left out; what cannot be kept is told beside its field, and nothing is saved then.
import { useState } from 'react';
import type { DescribedTitle, TitleFacts } from '#border/model-holdings';
import { sayLanguage } from '#border/words/locale';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { SaveFooter } from '../../ui/save-footer.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import { type FactsForm, factsOf, formOf, wrongIn } from './facts-form.ts';
import { FrequencyEditor } from './frequency-editor.tsx';
import { RelationsEditor } from './relations-editor.tsx';
import { RestChips } from './rest-chips.tsx';
import { useFactsSaid } from './use-facts-said.ts';

type Props = { described: DescribedTitle; onSave: (facts: TitleFacts) => void; onCancel: () => void };

const languages: readonly string[] = ['fr', 'ar', 'en'];

/** The form. */
export function DescriptionForm({ described, onSave, onCancel }: Props) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const { field, hint, wrong } = holdings;
  const say = useFactsSaid();
  const [form, setForm] = useState<FactsForm>(() => formOf(described.facts));
  const put = (part: Partial<FactsForm>): void => setForm((before) => ({ ...before, ...part }));
  const { learned } = described;
  const faults = wrongIn(form);
  return (
    <form
      className="description-form"
      onSubmit={(event) => {
        event.preventDefault();
        const facts = factsOf(form);
        if (facts !== null) onSave(facts);
      }}
    >
      <Line
        label={field.issn}
        value={form.issn}
        onChange={(issn) => put({ issn })}
        hint={hint.issn}
        wrong={faults.issn ? wrong.issn : null}
      />
      <Line label={field.publisher} value={form.publisher} onChange={(publisher) => put({ publisher })} />
      <Line label={field.place} value={form.place} onChange={(place) => put({ place })} />
      <Select
        label={field.language}
        isLabelShown
        value={form.language}
        choices={[
          { value: '', text: holdings.notSaid },
          ...[...new Set([...languages, form.language])]
            .filter((code) => code !== '')
            .map((code) => ({ value: code, text: sayLanguage(code, language) })),
        ]}
        onChange={(next) => put({ language: next })}
      />
      <fieldset>
        <legend>{field.frequencies}</legend>
        <FrequencyEditor frequencies={form.frequencies} onChange={(frequencies) => put({ frequencies })} />
        {learned.frequencies.length > 0 && form.frequencies.length === 0 && (
          <p className="proposal">
            <span className="quiet">
              {holdings.learned}: {say.frequencies(learned.frequencies).join(' · ')}
            </span>
            <Button look="quiet" onPress={() => put({ frequencies: learned.frequencies })}>
              {holdings.takeLearned}
            </Button>
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend>{field.closed}</legend>
        <RestChips chosen={form.rests} onChange={(rests) => put({ rests })} />
        <Line
          label={field.closed}
          isLabelUnseen
          value={form.closed}
          onChange={(closed) => put({ closed })}
          hint={hint.closed}
          wrong={faults.closed === null ? null : wrong.closed(faults.closed)}
        />
      </fieldset>
      <fieldset>
        <legend>{field.collectedFrom}</legend>
        <DateField
          label={field.collectedFrom}
          value={form.collectedFrom}
          min="1500-01-01"
          max="2999-12-31"
          canBeEmpty
          onChange={(collectedFrom) => put({ collectedFrom })}
        />
        <Switch label={field.isCurrent} isOn={form.isCurrent} onChange={(isCurrent) => put({ isCurrent })} />
        {!form.isCurrent && (
          <Labelled text={field.collectedTo}>
            <DateField
              label={field.collectedTo}
              value={form.collectedTo}
              min="1500-01-01"
              max="2999-12-31"
              canBeEmpty
              onChange={(collectedTo) => put({ collectedTo })}
            />
          </Labelled>
        )}
        <p className="quiet hint">{hint.collected}</p>
      </fieldset>
      <fieldset>
        <legend>{field.relations}</legend>
        <RelationsEditor relations={form.relations} onChange={(relations) => put({ relations })} />
      </fieldset>
      <Labelled text={field.note}>
        <textarea
          className="field growing"
          dir="auto"
          rows={2}
          maxLength={5000}
          value={form.note}
          onChange={(event) => put({ note: event.target.value })}
        />
      </Labelled>
      <SaveFooter onCancel={onCancel} />
    </form>
  );
}

type LineProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  wrong?: string | null;
  isLabelUnseen?: boolean;
};

function Line({ label, value, onChange, hint, wrong = null, isLabelUnseen = false }: LineProps) {
  const input = (
    <input
      className="field"
      dir="auto"
      maxLength={2000}
      value={value}
      aria-invalid={wrong !== null}
      {...(isLabelUnseen ? { 'aria-label': label } : {})}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <div className="line-field">
      {isLabelUnseen ? input : <Labelled text={label}>{input}</Labelled>}
      {wrong !== null ? <p className="field-fault">{wrong}</p> : hint !== undefined && <p className="quiet hint">{hint}</p>}
    </div>
  );
}
