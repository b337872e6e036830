// Changes many editions as one act, takes it back and makes it again: a few at a time, so that whatever else is to be written waits no
// longer than for those, with progress, and to be stopped between two. What was changed until then stays, and can be taken back.
import type { Fault } from '#border/errors';
import type { ActInput, ActPreview, ActResult, ChangeReason, MetadataAct } from '#border/model-changes';
import { faultSentence } from '#border/words/faults';
import { type Parts, writingOf } from '../parts.ts';
import { tellSearches } from '../saved-searches.ts';
import type { Refusal } from '../writer/edition-step.ts';
import type { ActEnd, ActState, ActToBegin } from '../writer/open-acts.ts';

/** So many editions are written between two looks at whether anybody stopped it: some tenths of a second. */
const stepsAtOnce = 20;
/** Past so many the screens read the shelf anew. */
const mostNamedIds = 200;

type Said = Pick<Refusal, 'code' | 'detail'>;

const toFault = (parts: Parts, { code, detail }: Said): Fault => ({
  code,
  message: faultSentence(code, detail, parts.language()),
  detail,
});

const toRow = (parts: Parts, { id, title, day, ...said }: Refusal): ActResult['refused'][number] => ({
  id,
  title,
  day,
  fault: toFault(parts, said),
});

const toResult = (parts: Parts, { changed, refused, stopped, undo, redo }: ActEnd): ActResult => ({
  changed,
  refused: refused.map((one) => toRow(parts, one)),
  stopped: stopped === null ? null : toFault(parts, stopped),
  undo,
  redo,
});

/** Takes the steps of the act that was begun until they are taken, or until somebody stops it. */
async function takeAll(parts: Parts, begun: ActState, stop: AbortSignal, tell: (state: ActState) => void): Promise<void> {
  for (let state = begun; !state.isOver && !stop.aborted; ) {
    state = await parts.workers.library.run('takeActSteps', { count: stepsAtOnce });
    if (!state.isOver) tell(state);
  }
}

/** Begins an act, takes its steps, and ends it whatever happens: what was changed until then is told, and can be taken back. */
async function act(parts: Parts, begin: () => Promise<ActState>, stop: AbortSignal): Promise<ActResult> {
  const { indexer } = writingOf(parts);
  const begun = await begin();
  const tell = ({ done, total }: ActState, isOver = false): void =>
    parts.emit({ name: 'metadata.progress', value: { done, total, isOver } });
  let end: ActEnd;
  try {
    await takeAll(parts, begun, stop, tell);
  } finally {
    end = await parts.workers.library.run('endAct', {}).finally(() => tell({ ...begun, done: begun.total }, true));
    if (end.changed.length > 0) {
      void indexer.refresh();
      parts.emit({ name: 'library.changed', value: { ids: end.changed.length > mostNamedIds ? null : end.changed } });
    } else parts.emit({ name: 'authority.changed', value: {} });
    if (end.hasMovedSearches) tellSearches(parts);
    parts.emit({ name: 'metadata.acts', value: { undo: end.undo, redo: end.redo } });
  }
  return toResult(parts, end);
}

/** Acts when those that were asked for before have ended: none is lost to whoever is quick. */
function run(parts: Parts, begin: () => Promise<ActState>): Promise<ActResult> {
  const { acting } = writingOf(parts);
  return acting.inTurn(async () => {
    const stop = new AbortController();
    acting.stop = stop;
    try {
      return await act(parts, begin, stop.signal);
    } finally {
      acting.stop = null;
    }
  });
}

/** What an act would come to. Changes nothing. Throws library/read-only. */
export async function previewAct(parts: Parts, input: ActInput): Promise<ActPreview> {
  writingOf(parts);
  const { refusals, ...plan } = await parts.workers.library.run('previewAct', input);
  return { ...plan, refusals: refusals.map((one) => toRow(parts, one)) };
}

/** How an act is told, where it is not a person's own on a screen. */
export type ActWords = { reason?: ChangeReason; name?: ActToBegin['name'] };

/**
 * Changes many editions as one act, which `undoAct` takes back as a whole. Editions that cannot be changed are told by row, and the others
 * are. Acts wait for one another, in the order in which they were asked for. Throws library/read-only, title/not-found.
 */
export function changeEditionsAsOneAct(
  parts: Parts,
  input: { act: MetadataAct; keepsBoth: boolean },
  { reason = 'edit', name = input.act.kind }: ActWords = {},
): Promise<ActResult> {
  writingOf(parts);
  return run(parts, () => parts.workers.library.run('beginAct', { ...input, reason, name }));
}

/** Takes the last act back, but for what has been changed since. Throws act/nothing, library/read-only. */
export function undoAct(parts: Parts): Promise<ActResult> {
  writingOf(parts);
  return run(parts, () => parts.workers.library.run('beginActBack', { way: 'undo' }));
}

/** Makes the act again that was taken back last. Throws act/nothing, library/read-only. */
export function redoAct(parts: Parts): Promise<ActResult> {
  writingOf(parts);
  return run(parts, () => parts.workers.library.run('beginActBack', { way: 'redo' }));
}

/** Stops the act under way, if any, after the editions that are being written. */
export function stopAct(parts: Parts): Record<string, never> {
  writingOf(parts).acting.stop?.abort();
  return {};
}

/** What Undo takes back now and what Redo makes again; nothing where the library is only read. */
export async function listActs(parts: Parts): Promise<Pick<ActResult, 'undo' | 'redo'>> {
  return parts.writing === null ? { undo: null, redo: null } : parts.workers.library.run('actNames', {});
}
