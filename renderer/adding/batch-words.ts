// How far a batch is, as a share and a sentence. Pure.
import type { Batch } from '#border/model-batches';
import type { Words } from '#border/words/en';
import type { PillWords } from '../ui/pill.tsx';

/** Whether its files are still being added, or the text of what it added is still being read; `pending` counts editions still to be read. */
export function isAtWork(batch: Batch, pending: number): boolean {
  return batch.state === 'running' || (batch.state === 'done' && pending > 0 && batch.searchable < batch.added.length);
}

/** The share from 0 to 1, or null while main still counts what there is to add. Adding is the first half, reading the text the second. */
export function batchShare(batch: Batch, pending: number): number | null {
  if (!isAtWork(batch, pending)) return 1;
  if (batch.state === 'running' && batch.total === 0) return null;
  const readable = batch.total === 0 ? 1 : batch.done / batch.total;
  const searchable = batch.added.length === 0 ? readable : batch.searchable / batch.added.length;
  return readable / 2 + (searchable * readable) / 2;
}

/** What is going on in it, or how it ended. */
export function batchSentence(batch: Batch, pending: number, words: Words): string {
  const { add } = words;
  if (batch.state === 'running') return batch.total === 0 ? add.looking : add.adding(batch.done, batch.total);
  if (isAtWork(batch, pending)) return add.reading(batch.searchable, batch.added.length);
  const parts = [
    batch.added.length > 0 ? add.added(batch.added.length) : null,
    batch.skipped > 0 ? add.skipped(batch.skipped) : null,
    batch.failed.length > 0 ? add.failed(batch.failed.length) : null,
  ].filter((part) => part !== null);
  if (batch.state === 'cancelled') parts.unshift(add.cancelled);
  return parts.length === 0 ? add.nothingNew : parts.reduce(words.common.both);
}

/** What the pill says of the batches: the one at work, else the last that failed, else the last. Null when there is none. */
export function batchPill(batches: readonly Batch[], pending: number, words: Words): PillWords | null {
  const batch =
    batches.find((one) => isAtWork(one, pending)) ?? batches.findLast(({ failed }) => failed.length > 0) ?? batches.at(-1);
  if (batch === undefined) return null;
  const text = batchSentence(batch, pending, words);
  const hasFailed = batches.some(({ failed }) => failed.length > 0);
  return isAtWork(batch, pending) ? { text, share: batchShare(batch, pending), hasFailed } : { text, hasFailed };
}
