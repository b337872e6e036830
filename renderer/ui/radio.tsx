// One choice of a few, one under the other, each with words and perhaps a field of its own beside it.
import type { KeyboardEvent, ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Label, RadioButton, RadioField } from 'react-aria-components';
import './controls.css';

/** One choice; `field` stands beside it. A press on the field makes the choice; passing through it with the keyboard does not. */
export type RadioChoice<Value extends string> = { value: Value; text: string; field?: ReactNode };

type Props<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly RadioChoice<Value>[];
  onChange: (value: Value) => void;
};

/** In a field the arrow keys are the field's own. */
const keepArrows = (event: KeyboardEvent): void => {
  if (event.key.startsWith('Arrow')) event.stopPropagation();
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
          {choice.field !== undefined && (
            // biome-ignore lint/a11y/noStaticElementInteractions: the control is the field inside
            <span
              className="radio-field"
              // Before the field's own press, which may change its value too.
              onPointerDownCapture={() => choice.value !== value && onChange(choice.value)}
              onKeyDown={keepArrows}
            >
              {choice.field}
            </span>
          )}
        </div>
      ))}
    </AriaRadioGroup>
  );
}
