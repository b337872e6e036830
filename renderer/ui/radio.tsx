// One choice of a few, one under the other, each with words and perhaps a field of its own beside it.
import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Label, RadioButton, RadioField } from 'react-aria-components';
import './controls.css';

/** One choice; `field` stands beside it. */
export type RadioChoice<Value extends string> = { value: Value; text: string; field?: ReactNode };

type Props<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly RadioChoice<Value>[];
  onChange: (value: Value) => void;
};

/** The group; arrow keys move within it. */
export function RadioGroup<Value extends string>({ label, value, choices, onChange }: Props<Value>) {
  return (
    <AriaRadioGroup className="radio-group" value={value} onChange={(next) => onChange(next as Value)}>
      <Label className="control-label">{label}</Label>
      {choices.map((choice) => (
        <div key={choice.value} className="radio-row">
          <RadioField value={choice.value}>
            <RadioButton className="radio">
              <i className="radio-dot" />
              <span>{choice.text}</span>
            </RadioButton>
          </RadioField>
          {choice.field}
        </div>
      ))}
    </AriaRadioGroup>
  );
}
