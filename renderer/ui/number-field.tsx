// A whole or decimal number between two bounds, typed or stepped. Writes the digits of the interface's language and reads any.
import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './controls.css';

type Props = {
  label: string;
  value: number;
  min: number;
  max: number;
  isWhole?: boolean;
  onChange: (value: number) => void;
  onFocus?: () => void;
  isDisabled?: boolean;
};

/** The field between its two steps; an emptied field goes back to what it was. */
export function NumberField({ label, value, min, max, isWhole = true, onChange, onFocus, isDisabled = false }: Props) {
  return (
    <AriaNumberField
      aria-label={label}
      className="number-field"
      value={value}
      minValue={min}
      maxValue={max}
      // A step rounds what is typed to its multiples.
      {...(isWhole ? { step: 1 } : {})}
      isWheelDisabled
      isDisabled={isDisabled}
      {...(onFocus === undefined ? {} : { onFocus })}
      onChange={(next) => onChange(Number.isNaN(next) ? value : next)}
    >
      <Group className="number-group">
        <Button slot="decrement">
          <Icon name="minus" size={14} />
        </Button>
        <Input />
        <Button slot="increment">
          <Icon name="plus" size={14} />
        </Button>
      </Group>
    </AriaNumberField>
  );
}
