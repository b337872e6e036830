// A menu under its button. Items may have an `icon`; `isDanger` for what takes something away.
import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import './select.css';

/** One line of a menu. `movesFocus` says that `act` puts the focus somewhere, so that it waits until the menu has given it back. */
export type MenuLine = { id: string; text: string; icon?: IconName; isDanger?: boolean; movesFocus?: boolean; act: () => void };

/** Signs of direction before a text are not what one types to reach it. */
const leadingMarks = /^[\u200e\u200f\u2066-\u2069]+/;

type Props = {
  children: ReactNode;
  label: string;
  lines: readonly MenuLine[];
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** `children` is the button; `isOpen` lets a keyboard or a right click open it too. */
export function Menu({ children, label, lines, isOpen, onOpenChange }: Props) {
  const control = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange === undefined ? {} : { onOpenChange }) };
  return (
    <MenuTrigger {...control}>
      {children}
      <Popover className="popover" offset={4}>
        <AriaMenu aria-label={label} className="list-box">
          {lines.map(drawLine)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

type MenuAtProps = Pick<Props, 'label' | 'lines'> & { anchor: RefObject<HTMLElement | null>; onClose: () => void };

/** The same under something that is no button of a menu, open for as long as it is drawn; the focus goes back to where it was. */
export function MenuAt({ anchor, label, lines, onClose }: MenuAtProps) {
  return (
    <Popover className="popover" offset={4} triggerRef={anchor} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AriaMenu aria-label={label} className="list-box" autoFocus="first" onClose={onClose}>
        {lines.map(drawLine)}
      </AriaMenu>
    </Popover>
  );
}

const drawLine = (line: MenuLine) => (
  <MenuItem
    key={line.id}
    id={line.id}
    textValue={line.text.replace(leadingMarks, '')}
    onAction={() => (line.movesFocus ? afterClosing(line.act) : line.act())}
    className={line.isDanger ? 'list-item danger' : 'list-item'}
  >
    {line.icon === undefined ? <span className="no-icon" /> : <Icon name={line.icon} size={16} />}
    <bdi>{line.text}</bdi>
  </MenuItem>
);

/** A menu closes in one frame and gives the focus back in the next. */
function afterClosing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
