// Takes steps of an act, one edition after the other: sidecar first, then row, with an event that says what was before and what after.
// Ends at the first that the disk refuses: each edition is then as it was or as it is to be, and it is told which.
import { AppError, type ErrorCode, type FaultDetail } from '#border/errors';
import type { ChangeReason } from '#border/model-changes';
import { fromRelative } from '../../archive/places.ts';
import { writeEditionSidecar } from '../../archive/sidecar.ts';
import { systemCodeOf } from '../../base/disk-error.ts';
import { compareFields, writeChanges } from '../../base/field-changes.ts';
import type { EditionRecord } from '../../base/record.ts';
import { listIssue } from '../../library/find-twins.ts';
import { type PlacedRecord, readRecord } from '../../library/read-record.ts';
import { titleKey } from '../../library/title-key.ts';
import { type EditionState, isAsExpected, type Refusal, type Step } from './edition-step.ts';
import { ensureTitle } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';
import { saveRecord } from './save-record.ts';

/** What became of the steps: taken, refused because something has changed meanwhile, or ended by the disk. */
export type TakenSteps = { taken: Step[]; refused: Refusal[]; stopped: { code: ErrorCode; detail: FaultDetail } | null };

const checkStep = ({ database }: Writer, record: EditionRecord, step: Step): void => {
  if (!isAsExpected(record, step)) throw new AppError('edition/changed-since', { title: record.title, day: record.day });
  const { title, day, variant, version }: EditionState = { ...record, ...step.to };
  if (day === null || step.fromKey === step.toKey) return;
  const by = listIssue(database, { titleKey: titleKey(title), day, variant }).find(
    (one) => one.version === version && one.id !== record.id,
  );
  if (by !== undefined) throw new AppError('library/issue-taken', { title, day, variant, by: by.id });
};

/** Saves, and puts the sidecar back where the row was refused: the two never tell of different states. */
const save = (writer: Writer, { record, path }: PlacedRecord, after: EditionRecord, reason: ChangeReason): void => {
  const changes = compareFields(record, after);
  const detail = writeChanges(changes, reason);
  try {
    saveRecord(
      writer,
      { record: after, path },
      changes.length === 0 ? null : { type: 'metadata modification', atMs: writer.now(), outcome: 'success', detail },
    );
  } catch (error) {
    throw putBack(writer, { record, path }, error);
  }
};

/** What is to be thrown; where the sidecar cannot be put back either, the newer one counts at the next opening. */
const putBack = (writer: Writer, { record, path }: PlacedRecord, error: unknown): unknown => {
  try {
    writeEditionSidecar(fromRelative(writer.places.root, path), record);
    return error;
  } catch (again) {
    return error instanceof AppError ? new AppError(error.code, error.detail, { cause: again }) : error;
  }
};

const takeStep = (writer: Writer, placed: PlacedRecord, step: Step, reason: ChangeReason): void => {
  checkStep(writer, placed.record, step);
  const after: EditionRecord = { ...placed.record, ...step.to };
  ensureTitle(writer, after);
  save(writer, placed, after, reason);
};

/** What speaks of one edition alone; anything else ends the act. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'edition/not-found',
  'edition/changed-since',
  'edition/damaged',
  'library/issue-taken',
]);

/** Takes the steps in the order given. */
export function takeSteps(writer: Writer, { steps, reason }: { steps: readonly Step[]; reason: ChangeReason }): TakenSteps {
  const done: TakenSteps = { taken: [], refused: [], stopped: null };
  for (const step of steps) {
    let known: Pick<EditionRecord, 'title' | 'day'> = { title: step.from.title ?? '', day: step.from.day ?? null };
    try {
      const placed = readRecord(writer.database, step.id);
      known = placed.record;
      takeStep(writer, placed, step, reason);
      done.taken.push(step);
    } catch (thrown) {
      // Its folder was taken away under our hands: the audit tells what became of it.
      const isGone = systemCodeOf(thrown) === 'ENOENT';
      const error = isGone ? new AppError('edition/damaged', {}, { cause: thrown }) : thrown;
      if (!(error instanceof AppError)) throw error;
      const { code, detail } = error;
      if (!refusals.has(code)) return { ...done, stopped: { code, detail } };
      done.refused.push({ id: step.id, title: known.title, day: known.day, code, detail });
    }
  }
  return done;
}
