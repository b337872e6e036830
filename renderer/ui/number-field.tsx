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
  isDisabled?: boolean;
};

/** The field between its two steps; an emptied field goes back to what it was. */
export function NumberField({ label, value, min, max, isWhole = true, onChange, isDisabled = false }: Props) {
  return (
    <AriaNumberField
      aria-label={label}
      className="number-field"
      value={value}
      // Steps are counted from here: a small least value would put them beside the whole numbers.
      minValue={isWhole ? min : 0}
      maxValue={max}
      // A step rounds what is typed to its multiples.
      {...(isWhole ? { step: 1 } : {})}
      isWheelDisabled
      isDisabled={isDisabled}
      onChange={(next) => !Number.isNaN(next) && onChange(Math.max(min, next))}
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
