// What is written or taken in, and what came of it; it stays while one looks at other places. One thing at a time.
import { useSyncExternalStore } from 'react';
import type { Input } from '#border/contract';
import type { Fault } from '#border/errors';
import type { Exported } from '#border/model-exchange';
import type { TablePreview, TableReading } from '#border/model-table';
import { call, faultOf, useEvent } from '../../client.ts';
import { openStore } from '../../ui/open-store.ts';
import { toast } from '../../ui/toasts.tsx';

/** What goes on. */
export type Busy = 'writing' | 'reading' | 'applying';

type State = {
  busy: Busy | null;
  /** From 0 to 1; null where the end is not known. */
  share: number | null;
  saved: Exported | null;
  fault: Fault | null;
  table: TablePreview | null;
  reading: TableReading;
};

const asFound: TableReading = { emptyClears: false };
const nothing = { busy: null, share: null, saved: null, fault: null } as const;
const store = openStore<State>({ ...nothing, table: null, reading: asFound });
const change = (part: Partial<State>): void => store.set({ ...store.get(), ...part });

/** Does one thing, and shows what came of it or why not. What was shown before goes, but for an open table. */
async function run(busy: Busy, work: () => Promise<Partial<State>>): Promise<void> {
  if (store.get().busy !== null) return;
  change({ ...nothing, busy });
  try {
    change(await work());
  } catch (thrown) {
    change({ fault: faultOf(thrown) });
  } finally {
    change({ busy: null, share: null });
  }
}

const undo = (): void => void call('metadata.undo', {}).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));

/** The words of the message after an act, in the language of the moment. */
type Said = { applied: (editions: number) => string; undo: string };

/** Changes what the open table shows, and offers to take it back. */
function apply(said: Said): Promise<void> {
  const { table, reading } = store.get();
  if (table === null) return Promise.resolve();
  return run('applying', async () => {
    const { result } = await call('exchange.applyTable', { id: table.id, reading, stamp: table.stamp });
    const editions = result?.changed.length ?? 0;
    toast({ text: said.applied(editions), ...(editions > 0 ? { action: { text: said.undo, act: undo } } : {}) });
    return { table: null, reading: asFound, fault: result?.stopped ?? null };
  });
}

/** Looks at the open table anew, read as a person says. */
function reread(reading: TableReading): Promise<void> {
  const { table } = store.get();
  if (table === null) return Promise.resolve();
  return run('reading', async () => ({ ...(await call('exchange.previewTable', { id: table.id, reading })), reading }));
}

/** The state and the acts. */
export function useExchange() {
  const state = useSyncExternalStore(store.subscribe, store.get);
  useEvent('exchange.progress', ({ progress }) => change({ share: progress === null ? null : progress.done / progress.total }));
  useEvent('metadata.progress', ({ done, total, isOver }) => {
    if (store.get().busy === 'applying') change({ share: isOver || total === 0 ? null : done / total });
  });
  return {
    ...state,
    write: (input: Input<'exchange.export'>) => void run('writing', () => call('exchange.export', input)),
    writeCatalogue: (input: Input<'exchange.catalogue'>) => void run('writing', () => call('exchange.catalogue', input)),
    chooseTable: () =>
      void run('reading', async () => {
        const { table } = await call('exchange.chooseTable', {});
        return table === null ? {} : { table, reading: asFound };
      }),
    reread: (reading: TableReading) => void reread(reading),
    apply: (said: Said) => void apply(said),
    closeTable: () => change({ table: null, reading: asFound, fault: null }),
    stop: () => {
      const name = state.busy === 'applying' ? 'metadata.stop' : 'exchange.stop';
      call(name, {}).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
    },
  };
}

/** What the parts of the view share. */
export type Exchanging = ReturnType<typeof useExchange>;
