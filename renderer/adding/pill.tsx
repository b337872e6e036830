// Everything that is being added, as one quiet pill beside the search field; a press opens its panel.

import { useEffect, useRef } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Batch } from '#border/contract';
import { Icon } from '../ui/icon.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { BatchCard } from './batch-card.tsx';
import { batchSentence, batchShare, isAtWork } from './batch-words.ts';
import './adding.css';

type Props = { batches: readonly Batch[]; pending: number; dismiss: (id: string) => void };

/** The pill; nothing when nothing is under way or left to be seen. */
export function AddingPill({ batches, pending, dismiss }: Props) {
  const { words } = useSpeech();
  const batch =
    batches.find((one) => isAtWork(one, pending)) ?? batches.findLast(({ failed }) => failed.length > 0) ?? batches.at(-1);
  if (batch === undefined) return null;
  const hasFailed = batches.some(({ failed }) => failed.length > 0);
  const sentence = batchSentence(batch, pending, words);
  const isWorking = isAtWork(batch, pending);
  return (
    <DialogTrigger>
      <Button className={hasFailed && !isWorking ? 'pill failed' : 'pill'}>
        {hasFailed && <Icon name="alert" size={16} />}
        <span>{sentence}</span>
        {isWorking && (
          <span className="pill-bar">
            <Progress share={batchShare(batch, pending)} label={sentence} />
          </span>
        )}
      </Button>
      <Popover className="popover" placement="bottom end" offset={8}>
        <Panel batches={batches} pending={pending} dismiss={dismiss} />
      </Popover>
    </DialogTrigger>
  );
}

function Panel({ batches, pending, dismiss }: Props) {
  const { words } = useSpeech();
  const panel = useRef<HTMLElement>(null);
  // The field or button in use may go with its line; without a focus inside, Escape would no longer close the panel.
  useEffect(() => {
    if (batches.length > 0 && document.activeElement === document.body) panel.current?.focus();
  }, [batches]);
  return (
    <Dialog ref={panel} className="adding-panel" aria-label={words.add.panel}>
      {batches.map((one) => (
        <BatchCard key={one.id} batch={one} pending={pending} dismiss={() => dismiss(one.id)} />
      ))}
    </Dialog>
  );
}
