// The fields of the form of an act: a field and its value, or what is looked for and what stands there instead.
import { useId } from 'react';
import type { MetadataField } from '#border/model-changes';
import { Labelled } from '../../ui/labelled.tsx';
import { choicesOf } from '../../ui/say-field.ts';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { ActForm } from './act-form.ts';
import { columns, textColumns } from './fields.ts';

type Props = { form: ActForm; isBad: boolean; onChange: (part: Partial<ActForm>) => void };

/** The fields; one that cannot hold its value says what it can. */
export function ActFields({ form, isBad, onChange }: Props) {
  const speech = useSpeech();
  const say = speech.words.metadata;
  if (form.kind === 'confirm') return <p className="quiet">{say.confirmText}</p>;
  const names = speech.words.exchange.columns;
  if (form.kind === 'replace') {
    return (
      <>
        <Select
          label={say.field}
          isLabelShown
          value={form.textField}
          choices={textColumns.map((value) => ({ value, text: names[value] }))}
          onChange={(textField) => onChange({ textField })}
        />
        <Labelled text={say.find}>
          <TextField value={form.find} isFirst onChange={(find) => onChange({ find })} />
        </Labelled>
        <Labelled text={say.by}>
          <TextField value={form.by} onChange={(by) => onChange({ by })} />
        </Labelled>
        <Switch label={say.isExact} isOn={form.isExact} onChange={(isExact) => onChange({ isExact })} />
      </>
    );
  }
  return (
    <>
      <Select<MetadataField>
        label={say.field}
        isLabelShown
        value={form.field}
        choices={columns.map((value) => ({ value, text: names[value] }))}
        onChange={(field) => onChange({ field, value: choicesOf(field, speech)[0]?.value ?? '' })}
      />
      <ValueField form={form} isBad={isBad} onChange={onChange} />
    </>
  );
}

function ValueField({ form, isBad, onChange }: Props) {
  const speech = useSpeech();
  const say = speech.words.metadata;
  const hint = useId();
  const choices = choicesOf(form.field, speech);
  if (choices.length > 0)
    return (
      <Select label={say.value} isLabelShown value={form.value} choices={choices} onChange={(value) => onChange({ value })} />
    );
  return (
    <div className="act-value">
      <Labelled text={say.value}>
        <TextField
          key={form.field}
          value={form.value}
          isFirst
          isBad={isBad}
          hint={hint}
          onChange={(value) => onChange({ value })}
        />
      </Labelled>
      <p id={hint} className={isBad ? 'field-fault' : 'quiet'} role={isBad ? 'alert' : undefined}>
        {isBad ? say.bad[form.field] : say.valueHint}
      </p>
    </div>
  );
}

type TextProps = { value: string; isFirst?: boolean; isBad?: boolean; hint?: string; onChange: (value: string) => void };

function TextField({ value, isFirst = false, isBad = false, hint, onChange }: TextProps) {
  return (
    <input
      className="field"
      dir="auto"
      autoComplete="off"
      maxLength={300}
      // biome-ignore lint/a11y/noAutofocus: the form begins here
      autoFocus={isFirst}
      aria-invalid={isBad}
      aria-describedby={hint}
      value={value}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
