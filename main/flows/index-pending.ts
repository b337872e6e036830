// Brings every edition on the shelf into the index, a few at a time, and takes out what left the shelf. What is pending is a
// difference of two sets, so a crash anywhere resumes by itself. Refuses to try a failed edition for ever.
import { setImmediate } from 'node:timers/promises';
import { AppError, type ErrorCode } from '#border/errors';
import type { CorrectedPage, EditionId, IndexState, PageSize, TitleStyle } from '#border/model';
import type { Log } from '../base/log.ts';
import type { KeptFile, PageFault, RecognisedFile } from '../base/record.ts';
import type { IndexFailure } from '../library/index-failures.ts';
import type { ShelvedEdition } from '../library/read-editions.ts';
import type { DrawnPdfs } from './drawn-pdf.ts';
import { type Extracted, extractEdition } from './extract-edition.ts';
import type { Workers } from './open-workers.ts';
import { compareFacts, type IndexPlan, indexedFacts, planIndex } from './plan-index.ts';
import { openRenewal } from './renew-index.ts';
import type { Secrets } from './secrets.ts';
import { openTidying } from './tidy-index.ts';

/** The editions on their way into the index. */
export type Indexer = {
  /** Compares shelf and index, brings the index's facts up to date, and begins what is missing. */
  refresh: () => Promise<void>;
  /** Begins one edition that has just been added or unlocked, before those that wait. */
  add: (edition: ShelvedEdition) => void;
  /** Reads an edition anew whose text has changed; it can be searched as it was until then. */
  again: (id: EditionId) => void;
  /** Looks whether the index is whole after a reader met something odd; a damaged one begins anew. */
  repair: () => Promise<void>;
  stateOf: (id: EditionId) => IndexState;
  countPending: () => number;
  /** Ends when shelf and index have been compared once, so that states are known. */
  whenCompared: () => Promise<void>;
  /** Ends when nothing is under way or waiting. */
  whenIdle: () => Promise<void>;
  close: () => Promise<void>;
};

/** What the indexer works with. */
export type IndexerOptions = {
  workers: Workers;
  secrets: Secrets;
  log: Log;
  root: string;
  /** False where pending editions are left to the next program that opens the library. */
  isExtracting: boolean;
  listShelf: () => readonly ShelvedEdition[];
  /** The edition as the shelf has it now; null when it has left the shelf. */
  findShelved: (id: EditionId) => ShelvedEdition | null;
  listCorrections: (id: EditionId) => CorrectedPage[];
  styleOf: (title: string) => Promise<TitleStyle | null>;
  /** What an edition arrived as, beside its PDF. */
  issueOf: (id: EditionId) => { files: KeptFile[]; pageFaults: PageFault[] };
  /** The pages that were read from their pictures. */
  recognisedOf: (id: EditionId) => RecognisedFile[];
  pageSizesOf: (id: EditionId) => PageSize[];
  pdfs: DrawnPdfs;
  listFailures: () => Map<EditionId, IndexFailure>;
  onChanged: (id: EditionId, state: IndexState) => void;
  /** A new index has taken the place of an earlier one. */
  onRenewed: () => void;
};

/** Two threads extract, so two editions are under way. */
export const editionsInFlight = 2;
/** So many are queued before the screens get their turn. */
const editionsATurn = 1000;
/** A first failure may have been the machine's; after the second one the edition is left alone. */
const mostAttempts = 2;
/** Failures that say nothing about the edition: they are not counted, and the edition stays pending. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'add/cancelled',
  'disk/full',
  'disk/failed',
  'library/read-only',
  'search/unavailable',
]);

/** Opens the indexer; nothing runs before `refresh` or `add`. */
export function openIndexer(options: IndexerOptions): Indexer {
  const { workers, log } = options;
  const states = new Map<EditionId, IndexState>();
  const urgent = new Map<EditionId, ShelvedEdition>();
  const waiting = new Map<EditionId, ShelvedEdition>();
  const underWay = new Map<EditionId, ShelvedEdition>();
  /** Editions whose text changed while they were read. */
  const stale = new Set<EditionId>();
  /** Editions that are read once more: that they can be searched is no change, but what is found in them is. */
  const renewed = new Set<EditionId>();
  /** Editions that came into the index after it was last listed. */
  const settledSince = new Set<EditionId>();
  const lanes = new Set<Promise<void>>();
  /** The end of a renewal that is under way. */
  let ending: Promise<void> | null = null;
  const controller = new AbortController();
  let compared: Promise<void> = Promise.resolve();
  const renewal = openRenewal(workers);
  const tidying = openTidying({
    tidy: (forMs) => workers.index.run('tidy', { forMs }),
    isBusy: () => countUnderWay() > 0,
    onRebuilt: () => void refresh(),
    log,
  });

  const countUnderWay = (): number => urgent.size + waiting.size + underWay.size;

  const setState = (id: EditionId, state: IndexState): void => {
    if (states.get(id) === state) return;
    states.set(id, state);
    options.onChanged(id, state);
  };

  const recordFailure = async (edition: ShelvedEdition, error: unknown): Promise<void> => {
    const code = error instanceof AppError ? error.code : 'internal';
    if (code === 'add/cancelled') return;
    log.error('an edition could not be indexed', error, { id: edition.id });
    if (passing.has(code)) return;
    await workers.library.run('putIndexFailure', { id: edition.id, code });
    setState(edition.id, 'failed');
  };

  const bringUpToDate = async (edition: ShelvedEdition, change: ReturnType<typeof compareFacts>): Promise<void> => {
    const facts = indexedFacts(edition);
    if (change === 'correct')
      await workers.index.run('correctEdition', { edition: facts, corrections: options.listCorrections(edition.id) });
    if (change === 'move') await workers.index.run('moveEdition', facts);
  };

  /** Meanwhile the edition may have left the shelf, or a person may have corrected it. */
  const settle = async (edition: ShelvedEdition): Promise<void> => {
    const now = options.findShelved(edition.id);
    if (now === null) {
      await workers.index.run('removeEdition', { id: edition.id });
      states.delete(edition.id);
      return;
    }
    await bringUpToDate(now, compareFacts(now, edition));
    if (now.textKey !== edition.textKey) stale.add(edition.id);
    settledSince.add(edition.id);
    if (!renewal.settle(edition)) return;
    if (renewed.delete(edition.id) && states.get(edition.id) === 'searchable') options.onChanged(edition.id, 'searchable');
    else setState(edition.id, 'searchable');
  };

  /** Carried over from the index of an earlier version where that has it, else read from its file. */
  const fetchText = async (edition: ShelvedEdition): Promise<Extracted> => {
    const facts = indexedFacts(edition);
    const carried = await renewal.carryOver(facts, () => options.listCorrections(edition.id), controller.signal);
    return carried ?? extractEdition(options, edition, controller.signal);
  };

  const indexOne = async (edition: ShelvedEdition): Promise<void> => {
    underWay.set(edition.id, edition);
    try {
      const outcome = await fetchText(edition);
      if (outcome === 'needs-password') setState(edition.id, 'needs-password');
      else await settle(edition);
      if (outcome === 'index-made-anew') void refresh();
    } catch (error) {
      await recordFailure(edition, error);
    } finally {
      underWay.delete(edition.id);
      if (stale.delete(edition.id)) again(edition.id);
    }
  };

  const takeNext = (): ShelvedEdition | null => {
    const queue = urgent.size > 0 ? urgent : waiting;
    const next = queue.values().next().value;
    if (next === undefined || controller.signal.aborted) return null;
    queue.delete(next.id);
    return next;
  };

  const finishRenewal = async (): Promise<void> => {
    tidying.begin();
    const arrived = await renewal.finish();
    if (arrived === null) return;
    for (const id of arrived) if (states.has(id)) setState(id, 'searchable');
    options.onRenewed();
  };

  /** When nothing waits any more, the new index answers, with what came while it was made. Lanes that end together end it once. */
  const endRenewal = async (): Promise<void> => {
    if (!options.isExtracting || controller.signal.aborted || countUnderWay() > 0) return;
    ending ??= finishRenewal().finally(() => {
      ending = null;
    });
    await ending;
  };

  const runLane = async (): Promise<void> => {
    for (let next = takeNext(); next !== null; next = takeNext()) {
      await indexOne(next);
      // Thousands that ask for a password are over at once: the screens get their turn in between.
      await setImmediate();
    }
    await endRenewal();
  };

  const startLanes = (): void => {
    const free = Math.min(editionsInFlight - lanes.size, urgent.size + waiting.size);
    for (let number = 0; number < free; number += 1) {
      const lane: Promise<void> = runLane()
        .catch((error: unknown) => log.error('indexing stopped', error))
        .finally(() => {
          lanes.delete(lane);
          // What came while the lane was ending found no lane free.
          startLanes();
        });
      lanes.add(lane);
    }
  };

  const enqueue = (queue: Map<EditionId, ShelvedEdition>, edition: ShelvedEdition): void => {
    if (!options.isExtracting || underWay.has(edition.id) || controller.signal.aborted) return;
    urgent.delete(edition.id);
    waiting.delete(edition.id);
    states.set(edition.id, renewal.isAnswered(edition) ? 'searchable' : 'pending');
    queue.set(edition.id, edition);
    startLanes();
  };

  const again = (id: EditionId): void => {
    const edition = options.findShelved(id);
    const before = states.get(id);
    if (edition === null) return;
    if (underWay.has(id)) stale.add(id);
    renewed.add(id);
    enqueue(urgent, edition);
    if (before === 'searchable') states.set(id, before);
  };

  /** Queues what the index lacks, but for what failed too often, and for what others began or ended while this loop let them run. */
  const beginMissing = async (ids: readonly EditionId[], shelf: ReadonlyMap<EditionId, ShelvedEdition>): Promise<void> => {
    let failures = options.listFailures();
    for (const [number, id] of ids.entries()) {
      if (number % editionsATurn === 0) {
        await setImmediate();
        failures = options.listFailures();
      }
      if (urgent.has(id) || underWay.has(id) || settledSince.has(id)) continue;
      const edition = shelf.get(id);
      const isHopeless = states.get(id) === 'failed' || (failures.get(id)?.attempts ?? 0) >= mostAttempts;
      if (edition !== undefined && (!isHopeless || renewal.isAnswered(edition))) enqueue(waiting, edition);
      else if (isHopeless) states.set(id, 'failed');
    }
  };

  const carryOut = async (plan: IndexPlan, shelf: ReadonlyMap<EditionId, ShelvedEdition>): Promise<void> => {
    for (const id of plan.searchable) states.set(id, 'searchable');
    for (const id of plan.remove) {
      states.delete(id);
      await workers.index.run('removeEdition', { id });
    }
    for (const change of ['correct', 'move'] as const) {
      for (const id of plan[change]) {
        const edition = shelf.get(id);
        if (edition !== undefined) await bringUpToDate(edition, change);
      }
    }
    await beginMissing(plan.extract, shelf);
  };

  const compare = async (): Promise<void> => {
    try {
      const shelf = options.listShelf();
      await renewal.begin();
      const indexed = await workers.index.run('indexed', {});
      settledSince.clear();
      await setImmediate();
      const plan = planIndex(shelf, indexed);
      await setImmediate();
      await carryOut(plan, new Map(shelf.map((edition) => [edition.id, edition])));
      if (lanes.size === 0) await endRenewal();
    } catch (error) {
      // The shelf works without its index: editions stay pending, and the next comparison tries again.
      log.error('shelf and index could not be compared', error);
    }
  };

  function refresh(): Promise<void> {
    compared = compared.then(compare);
    return compared;
  }

  return {
    refresh,
    add: (edition) => enqueue(urgent, edition),
    again,
    repair: async () => {
      const { isRebuilt } = await workers.index.run('check', {});
      if (isRebuilt) await refresh();
    },
    stateOf: (id) => states.get(id) ?? 'pending',
    countPending: () => renewal.countUnanswered([urgent, waiting, underWay]),
    whenCompared: () => compared,
    whenIdle: async () => {
      await compared;
      while (lanes.size > 0) await Promise.all(lanes);
    },
    close: async () => {
      controller.abort();
      urgent.clear();
      waiting.clear();
      await tidying.close();
      await compared;
      await Promise.all(lanes);
    },
  };
}
