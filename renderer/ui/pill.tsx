// The one quiet pill of the frame: what goes on behind the screen, in a few words and a bar; a press opens the whole of it.
import { type ReactNode, useEffect, useRef } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Progress } from './progress.tsx';
import { useHeir } from './use-heir.ts';
import './pill.css';

/** What the pill says. `share` is undefined when nothing moves, null while the end is unknown. */
export type PillWords = { text: string; share?: number | null; hasFailed: boolean };

type Props = { words: PillWords; label: string; heir: () => HTMLElement | null; children: ReactNode };

/** `label` names the panel; `children` fill it; `heir` takes the focus when the pill goes with its panel open. */
export function Pill({ words, label, heir, children }: Props) {
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
        <PillPanel label={label} heir={heir}>
          {children}
        </PillPanel>
      </Popover>
    </DialogTrigger>
  );
}

function PillPanel({ label, heir, children }: Omit<Props, 'words'>) {
  const panel = useRef<HTMLElement>(null);
  useHeir(panel, heir);
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
