// Changing editions as acts, taking them back and making them again, and what came of the last one. It goes on while one looks at other
// places. Acts wait for one another in main, so that nothing typed quickly is lost.
import { useEffect, useSyncExternalStore } from 'react';
import type { Fault } from '#border/errors';
import type { ActName, ActProgress, ActResult, MetadataAct } from '#border/model-changes';
import { call, faultOf, useEvent } from '../../client.ts';
import { openStore } from '../../ui/open-store.ts';

/** How an act came about. */
export type Way = 'changed' | 'undone' | 'redone';

type State = {
  underWay: number;
  /** How far the act is that is under way; null where it is not told yet. */
  progress: ActProgress | null;
  last: { way: Way; changed: number; refused: ActResult['refused'] } | null;
  /** Why the last one did not happen, or ended before its end. */
  fault: Fault | null;
  undo: ActName | null;
  redo: ActName | null;
};

const store = openStore<State>({ underWay: 0, progress: null, last: null, fault: null, undo: null, redo: null });
const change = (part: Partial<State>): void => store.set({ ...store.get(), ...part });

/** Acts, and keeps what came of it. Ends when the library has it, or does not want it. */
async function act(way: Way, work: () => Promise<ActResult>): Promise<void> {
  change({ underWay: store.get().underWay + 1 });
  try {
    const { changed, refused, stopped, undo, redo } = await work();
    change({ last: { way, changed: changed.length, refused }, fault: stopped, undo, redo });
  } catch (thrown) {
    change({ last: null, fault: faultOf(thrown) });
  } finally {
    const underWay = store.get().underWay - 1;
    change({ underWay, ...(underWay === 0 ? { progress: null } : {}) });
  }
}

const complain = (thrown: unknown): void => change({ fault: faultOf(thrown) });

/** The state, and what can be done. */
export function useActs() {
  const state = useSyncExternalStore(store.subscribe, store.get);
  useEvent('metadata.acts', (names) => change(names));
  useEvent('metadata.progress', (progress) => change({ progress: progress.isOver ? null : progress }));
  useEffect(() => {
    call('metadata.acts', {}).then(change, complain);
    // The end of an act is not heard from elsewhere; where it goes on, its next event tells how far it is.
    return () => change({ progress: null });
  }, []);
  return {
    ...state,
    change: (input: { act: MetadataAct; keepsBoth?: boolean }) => act('changed', () => call('metadata.change', input)),
    takeBack: () => act('undone', () => call('metadata.undo', {})),
    makeAgain: () => act('redone', () => call('metadata.redo', {})),
    stop: () => void call('metadata.stop', {}).catch(complain),
    putAway: () => change({ last: null, fault: null }),
  };
}

/** What the parts of the view share. */
export type Acting = ReturnType<typeof useActs>;
