// Buttons: one main action, plain ones, quiet ones, and icons with their words in a tooltip.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

type Props = Omit<ButtonProps, 'className' | 'children'> & {
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  children: ReactNode;
};

/** A button with words. */
export function Button({ look = 'plain', icon, children, ...rest }: Props) {
  return (
    <AriaButton {...rest} className={`button ${look}`}>
      {icon && <Icon name={icon} size={16} />}
      <span>{children}</span>
    </AriaButton>
  );
}

type IconProps = Omit<ButtonProps, 'className' | 'children' | 'aria-label'> & {
  icon: IconName;
  label: string;
  keys?: string;
  isTurned?: boolean;
  isOn?: boolean | undefined;
  onChange?: () => void;
};

/** A button that shows only an icon; `label` is read aloud and shown on hover or focus, `keys` beside it. `isOn` makes it a switch. */
export function IconButton({ icon, label, keys, isTurned = false, isOn, onChange, ...rest }: IconProps) {
  const picture = <Icon name={icon} isTurned={isTurned} />;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {isOn === undefined ? (
        <AriaButton {...rest} aria-label={label} className="icon-button">
          {picture}
        </AriaButton>
      ) : (
        <ToggleButton aria-label={label} isSelected={isOn} onChange={() => onChange?.()} className="icon-button">
          {picture}
        </ToggleButton>
      )}
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
