// A button that opens a small form beside it. The form closes by its own buttons, by Escape, and by a press elsewhere.
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import './controls.css';

type Props = {
  heading: string;
  children: (close: () => void) => ReactNode;
  button: ReactNode;
  /** With which end of the button it lines up; the end unless told. */
  side?: 'start' | 'end';
};

/** `button` is any button of this folder; `children` makes the form and is given what closes it. */
export function Panel({ heading, button, side = 'end', children }: Props) {
  return (
    <DialogTrigger>
      {button}
      <Popover className="popover" placement={`bottom ${side}`} offset={6}>
        <Dialog className="panel">
          {({ close }) => (
            <>
              <Heading slot="title">{heading}</Heading>
              {children(close)}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
