// What is being added: the batches that main reported at start, or once a reading room ended, and every step since.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Batch } from '#border/model-batches';
import { call, useEvent } from '../client.ts';
import { isAtWork } from './batch-words.ts';

const doneStaysMs = 6000;

/** Newest last. A batch that ended without failures leaves by itself; one with failures stays until dismissed. `pending` counts editions still to be read. */
export function useBatches(
  atStart: readonly Batch[],
  pending: number,
): { batches: readonly Batch[]; dismiss: (id: string) => void } {
  const [batches, setBatches] = useState<readonly Batch[]>(atStart);
  const dismissed = useRef(new Set<string>());
  useEffect(() => {
    setBatches((before) => {
      const isNew = ({ id }: Batch): boolean => !dismissed.current.has(id) && before.every((one) => one.id !== id);
      const added = atStart.filter(isNew);
      return added.length === 0 ? before : [...before, ...added];
    });
  }, [atStart]);
  useEvent('add.progress', (batch) => {
    if (!dismissed.current.has(batch.id)) setBatches((before) => put(before, batch));
  });
  const dismiss = useCallback((id: string) => {
    dismissed.current.add(id);
    setBatches((before) => before.filter((batch) => batch.id !== id));
    call('add.dismiss', { batchId: id }).catch(() => undefined);
  }, []);
  const finished = batches
    .filter((batch) => batch.failed.length === 0 && !isAtWork(batch, pending))
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (finished === '') return;
    const timer = setTimeout(() => {
      for (const id of finished.split(' ')) dismiss(id);
    }, doneStaysMs);
    return () => clearTimeout(timer);
  }, [finished, dismiss]);
  return { batches, dismiss };
}

function put(batches: readonly Batch[], batch: Batch): readonly Batch[] {
  return batches.some(({ id }) => id === batch.id)
    ? batches.map((one) => (one.id === batch.id ? batch : one))
    : [...batches, batch];
}
