// The one quiet pill of the frame: what goes on behind the screen, in a few words and a bar; a press opens the whole of it.
import { type ReactNode, useEffect, useRef } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Progress } from './progress.tsx';
import './pill.css';

/** What the pill says. `share` is undefined when nothing moves, null while the end is unknown. */
export type PillWords = { text: string; share?: number | null; hasFailed: boolean };

type Props = { words: PillWords; label: string; children: ReactNode };

/** `label` names the panel; `children` fill it. */
export function Pill({ words, label, children }: Props) {
  const isMoving = words.share !== undefined;
  return (
    <DialogTrigger>
      <Button className={words.hasFailed && !isMoving ? 'pill failed' : 'pill'}>
        {words.hasFailed && <Icon name="alert" size={16} />}
        <span>{words.text}</span>
        {words.share !== undefined && (
          <span className="pill-bar">
            <Progress share={words.share} label={words.text} />
          </span>
        )}
      </Button>
      <Popover className="popover" placement="bottom end" offset={8}>
        <PillPanel label={label}>{children}</PillPanel>
      </Popover>
    </DialogTrigger>
  );
}

function PillPanel({ label, children }: { label: string; children: ReactNode }) {
  const panel = useRef<HTMLElement>(null);
  // The field or button in use may go with its line; without a focus inside, Escape would no longer close the panel.
  useEffect(() => {
    if (children !== null && document.activeElement === document.body) panel.current?.focus();
  }, [children]);
  return (
    <Dialog ref={panel} className="pill-panel" aria-label={label}>
      {children}
    </Dialog>
  );
}
