// A switch that works at once, with its words beside it. Refuses a third state.
import { SwitchButton, SwitchField } from 'react-aria-components';
import './controls.css';

type Props = {
  label: string;
  text?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
};

/** The switch. `label` is read aloud and, unless a shorter `text` is given, shown. */
export function Switch({ label, text = label, isOn, onChange, isDisabled = false }: Props) {
  return (
    <SwitchField
      className="switch-field"
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(text === label ? {} : { 'aria-label': label })}
    >
      <SwitchButton className="switch">
        <span className="switch-track">
          <i className="switch-knob" />
        </span>
        {text !== '' && <span>{text}</span>}
      </SwitchButton>
    </SwitchField>
  );
}
