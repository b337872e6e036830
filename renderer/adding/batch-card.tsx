// One batch in the panel: how far it is, a way to stop it, and what could not be added.
import type { Batch } from '#border/model-batches';
import { call } from '../client.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { batchSentence, batchShare, isAtWork } from './batch-words.ts';
import { FailureLine } from './failure-line.tsx';
import './adding.css';

const mostShown = 50;

/** The card of one batch. */
export function BatchCard({ batch, pending, dismiss }: { batch: Batch; pending: number; dismiss: () => void }) {
  const { words } = useSpeech();
  const sentence = batchSentence(batch, pending, words);
  const isRunning = batch.state === 'running';
  return (
    <section className="batch">
      <header>
        <div className="grow">
          <h3 dir="auto">{batch.label}</h3>
          <p className="quiet figures">{sentence}</p>
        </div>
        {isRunning ? (
          <Button onPress={() => call('add.cancel', { batchId: batch.id }).catch(() => undefined)}>{words.add.stop}</Button>
        ) : (
          <IconButton icon="close" label={words.add.dismiss} onPress={dismiss} />
        )}
      </header>
      {isAtWork(batch, pending) && <Progress share={batchShare(batch, pending)} label={sentence} />}
      {batch.failed.length > 0 && (
        <ul className="failures">
          {batch.failed.slice(0, mostShown).map((failure) => (
            <FailureLine key={failure.item} batchId={batch.id} failure={failure} />
          ))}
          {batch.failed.length > mostShown && <li className="faint">{words.common.more(batch.failed.length - mostShown)}</li>}
        </ul>
      )}
    </section>
  );
}
