// A row of chips of which exactly one is chosen.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Choice } from './select.tsx';
import './select.css';

type Props<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
};

/** The row; arrow keys move within it. */
export function Chips<Value extends string>({ label, value, choices, onChange }: Props<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="chips"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => onChange(key as Value)}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.value} id={choice.value} className="chip">
          {choice.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
