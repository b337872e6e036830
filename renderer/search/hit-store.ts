// The hits of one search, in windows: asked for as they come into sight, forgotten far from it, one at a time.
// Refuses to know where answers come from and who shows them.
import type { Fault } from '#border/errors';
import type { FindInput, FindOutput, FoundHit } from '#border/model-search';
import { isNear, type Sight, windowOf, windowSize, windowsIn } from './hit-windows.ts';
import { type Length, learnLength, lengthOf, unknownLength } from './list-length.ts';

/**
 * What is shown. `answer` stays while the next is under way; `asked` is what it, or the fault, answers; `question` counts the
 * questions that were answered.
 */
export type Hits = {
  asked: FindInput | null;
  answer: FindOutput | null;
  fault: Fault | null;
  isLoading: boolean;
  question: number;
  length: number;
  /** The number of editions that answer, where hits are grouped and the end of the list is known. */
  editions: number | null;
  windows: ReadonlyMap<number, readonly FoundHit[]>;
};

/** Nothing asked yet. */
export const noHits: Hits = {
  asked: null,
  answer: null,
  fault: null,
  isLoading: false,
  question: 0,
  length: 0,
  editions: null,
  windows: new Map(),
};

/** The hit at a place of the list; undefined while it is not there. */
export function hitAt({ windows }: Pick<Hits, 'windows'>, index: number): FoundHit | undefined {
  const offset = windowOf(index);
  return windows.get(offset)?.[index - offset];
}

/** The hits of what was asked last. */
export type HitStore = {
  hits: () => Hits;
  /** Asks something else, or with null nothing. */
  ask: (input: FindInput | null) => void;
  /** Asks the same again, because the index has changed; what is shown stays until it is answered. */
  refresh: () => void;
  /** Tells what is in sight. */
  show: (sight: Sight) => void;
};

/** How a store asks, what it makes of what is thrown (null: nothing to complain of), and whom it tells of each change. */
export type Ways = {
  find: (input: FindInput) => Promise<FindOutput>;
  complain: (thrown: unknown, input: FindInput) => Fault | null;
  tell: () => void;
};

type Store = Ways & {
  hits: Hits;
  input: FindInput | null;
  /** Answers of an earlier turn come too late. */
  turn: number;
  known: Length;
  sight: Sight;
  /** Windows that were answered before the index changed. */
  stale: Set<number>;
  fetching: number | null;
};

function change(store: Store, part: Partial<Hits>): void {
  store.hits = { ...store.hits, ...part };
  store.tell();
}

/** Takes a window in and lets go of those that are far. */
function takeWindow(
  store: Store,
  answer: FindOutput,
  offset: number,
  found: readonly FoundHit[],
): Pick<Hits, 'length' | 'editions' | 'windows'> {
  store.known = learnLength(store.known, { offset, limit: windowSize, hits: found });
  store.stale.delete(offset);
  const near = [...store.hits.windows].filter(([other]) => other !== offset && isNear(other, store.sight));
  const isGrouped = store.input?.isGrouped === true;
  const { end, furthest } = store.known;
  return {
    windows: new Map([...near, [offset, found]]),
    length: lengthOf(store.known, answer, isGrouped, store.hits.length),
    editions: isGrouped && end !== null && end <= furthest ? end : null,
  };
}

/** Asks for the next window in sight that is missing; one under way that went out of sight is overtaken. */
function fetchNext(store: Store): void {
  const { input, hits, sight, fetching, stale } = store;
  if (input === null || hits.answer === null || hits.isLoading || hits.fault !== null) return;
  const wanted = windowsIn(sight, hits.length);
  if (fetching !== null && wanted.includes(fetching)) return;
  const next = wanted.find((offset) => !hits.windows.has(offset) || stale.has(offset));
  if (next !== undefined) fetchWindow(store, input, hits.answer, next);
}

async function fetchWindow(store: Store, input: FindInput, answer: FindOutput, offset: number): Promise<void> {
  const mine = store.turn;
  store.fetching = offset;
  const isOver = (): boolean => mine !== store.turn || store.fetching !== offset;
  try {
    const { hits } = await store.find({ ...input, limit: windowSize, offset });
    if (isOver()) return;
    store.fetching = null;
    change(store, takeWindow(store, answer, offset, hits));
    fetchNext(store);
  } catch (thrown) {
    if (isOver()) return;
    store.fetching = null;
    change(store, { fault: store.complain(thrown, input) });
  }
}

async function ask(store: Store, input: FindInput, isSame: boolean): Promise<void> {
  store.turn += 1;
  store.fetching = null;
  const mine = store.turn;
  change(store, { isLoading: true });
  try {
    const answer = await store.find({ ...input, limit: windowSize, offset: 0 });
    if (mine !== store.turn) return;
    const { hits, known } = store;
    store.known = isSame ? { ...known, end: answer.total === hits.answer?.total ? known.end : null } : unknownLength;
    store.stale = new Set(isSame ? hits.windows.keys() : []);
    if (!isSame) {
      store.sight = { first: 0, last: 0 };
      store.hits = { ...hits, windows: new Map(), length: 0, question: hits.question + 1 };
    }
    change(store, { asked: input, answer, fault: null, isLoading: false, ...takeWindow(store, answer, 0, answer.hits) });
    fetchNext(store);
  } catch (thrown) {
    if (mine !== store.turn) return;
    const fault = store.complain(thrown, input);
    change(store, { ...(fault === null ? {} : { asked: input }), fault, isLoading: false });
  }
}

/** Opens a store. */
export function openHitStore(ways: Ways): HitStore {
  const sight = { first: 0, last: 0 };
  const store: Store = {
    ...ways,
    hits: noHits,
    input: null,
    turn: 0,
    known: unknownLength,
    sight,
    stale: new Set(),
    fetching: null,
  };
  return {
    hits: () => store.hits,
    ask: (input) => {
      store.input = input;
      if (input !== null) {
        ask(store, input, false);
        return;
      }
      store.turn += 1;
      change(store, { ...noHits, question: store.hits.question });
    },
    refresh: () => {
      if (store.input !== null) ask(store, store.input, true);
    },
    show: (next) => {
      store.sight = next;
      fetchNext(store);
    },
  };
}
