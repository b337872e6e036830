// A chip that is on or off, with what it does as its tooltip.
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './button.css';
import './select.css';

type Props = { text: string; hint: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** The chip. */
export function ToggleChip({ text, hint, isOn, onChange }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <ToggleButton className="chip" isSelected={isOn} onChange={onChange}>
        {text}
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
