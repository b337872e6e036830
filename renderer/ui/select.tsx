// A choice of one from a list, as a small chip that opens. Values are strings; the empty string is a value like any other.
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './select.css';

/** One value and its words. */
export type Choice<Value extends string> = { value: Value; text: string };

type Props<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  isLabelShown?: boolean;
  isActive?: boolean;
  /** What the chip says instead of the chosen value. */
  shown?: string;
};

/** The chip and its list. `isActive` shows that the choice narrows something. */
export function Select<Value extends string>({ label, value, choices, onChange, isLabelShown, isActive, shown }: Props<Value>) {
  return (
    <AriaSelect
      className="select"
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as Value)}
      {...(isLabelShown ? {} : { 'aria-label': label })}
    >
      {isLabelShown && <Label>{label}</Label>}
      <Button className={isActive ? 'chip on' : 'chip'}>
        <SelectValue>{({ selectedText }) => <bdi>{shown ?? selectedText}</bdi>}</SelectValue>
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover list" offset={4}>
        <ListBox items={choices.map((choice) => ({ ...choice, id: choice.value }))} className="list-box">
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.text} className="list-item">
              {({ isSelected }) => (
                <>
                  <bdi>{choice.text}</bdi>
                  {isSelected && <Icon name="chosen" size={15} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
