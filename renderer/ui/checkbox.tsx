// A box to tick. Shows its words only where told; they are always read aloud.
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './controls.css';

/** The box. */
export function Checkbox({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <CheckboxField aria-label={label} isSelected={isOn} onChange={onChange}>
      <CheckboxButton className="checkbox">
        <i className="checkbox-box">{isOn && <Icon name="chosen" size={14} />}</i>
      </CheckboxButton>
    </CheckboxField>
  );
}
