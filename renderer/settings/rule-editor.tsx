// Chooses how much of one title stays. Changes nothing by itself.
import { type ComponentProps, useState } from 'react';
import type { KeepRule } from '#border/model';
import { NumberField } from '../ui/number-field.tsx';
import { RadioGroup } from '../ui/radio.tsx';
import { SaveFooter } from '../ui/save-footer.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { formOf, type RuleForm, ruleOf } from './keep-rules.ts';

type Props = { rule: KeepRule; onSave: (rule: KeepRule) => void; onCancel: () => void };

/** The form. */
export function RuleEditor({ rule, onSave, onCancel }: Props) {
  const { words } = useSpeech();
  const { keeping, settings } = words;
  const [form, setForm] = useState<RuleForm>(() => formOf(rule));
  const put = (part: Partial<RuleForm>): void => setForm((before) => ({ ...before, ...part }));
  const amount = (kind: RuleForm['kind'], unit: (n: number) => string, part: 'count' | 'days' | 'gigabytes', max: number) => (
    <Amount
      label={unit(form[part])}
      value={form[part]}
      min={part === 'gigabytes' ? 0.001 : 1}
      max={max}
      isWhole={part !== 'gigabytes'}
      onChange={(value) => put({ kind, [part]: value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(ruleOf(form));
      }}
    >
      <RadioGroup<KeepRule['kind']>
        label={keeping.rule}
        value={form.kind}
        onChange={(kind) => put({ kind })}
        choices={[
          { value: 'all', text: keeping.all },
          { value: 'newest', text: keeping.newestSome, field: amount('newest', keeping.unitEditions, 'count', 100_000) },
          { value: 'days', text: keeping.days, field: amount('days', keeping.unitDays, 'days', 36_500) },
          { value: 'size', text: keeping.sizeAtMost, field: amount('size', () => settings.gigabytes, 'gigabytes', 100_000) },
        ]}
      />
      <SaveFooter onCancel={onCancel} />
    </form>
  );
}

/** A number with its unit behind it, which is also its name. */
function Amount(props: ComponentProps<typeof NumberField>) {
  return (
    <>
      <NumberField {...props} />
      <span aria-hidden>{props.label}</span>
    </>
  );
}
