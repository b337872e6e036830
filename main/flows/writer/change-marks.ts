// Changes to the marks of editions, each read, made and kept as one step on the library-worker: sidecar first, then rows.
import { AppError } from '#border/errors';
import { type MarkRecord, type MarkRef, mostMarks } from '#border/model-marks';
import { makeId } from '../../base/ids.ts';
import type { EditionRecord } from '../../base/record.ts';
import { putMarkPlaces } from '../../library/marks.ts';
import { readRecord } from '../../library/read-record.ts';
import type { Writer } from './open-writer.ts';
import { readShelvedRecord, saveRecord } from './save-record.ts';

/** A mark before it has been kept. */
export type NewMark = Omit<MarkRecord, 'id' | 'createdAtMs' | 'changedAtMs'>;

/** A mark that was taken away, and where it stood among those of its edition. */
export type TakenMark = { editionId: string; mark: MarkRecord; position: number };

/** What of a mark a person changes; an absent field stays. */
export type MarkChange = Partial<Pick<MarkRecord, 'kind' | 'colour' | 'note' | 'tags'>>;

/** The same kind of mark on the very same letters, place or page. */
const placeKey = ({ kind, page, text, point }: NewMark): string =>
  JSON.stringify([kind, page, point, text.map((anchor) => [anchor.page, anchor.start, anchor.end, anchor.exact])]);

const withoutTwins = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.normalize('NFC')))];

/**
 * Keeps a mark and gives its id. One that is on the same place already is only given the colour, and `isKnown` says so. Throws
 * edition/not-found, mark/full.
 */
export function addMark(
  writer: Writer,
  { editionId, mark }: { editionId: string; mark: NewMark },
): { id: string; isKnown: boolean } {
  const { record, path } = readShelvedRecord(writer, editionId);
  const atMs = writer.now();
  const known = record.marks.find((one) => placeKey(one) === placeKey(mark));
  if (known === undefined && record.marks.length >= mostMarks) throw new AppError('mark/full');
  const id = known?.id ?? makeId();
  const tags = withoutTwins(mark.tags);
  const made = { ...mark, id, tags, createdAtMs: atMs, changedAtMs: atMs };
  const marks =
    known === undefined
      ? [...record.marks, made]
      : record.marks.map((one) => (one === known ? { ...one, colour: mark.colour, changedAtMs: atMs } : one));
  saveRecord(writer, { record: { ...record, marks }, path }, null);
  return { id, isKnown: known !== undefined };
}

/** Changes a mark. Throws mark/not-found; edition/not-found where its edition has gone. */
export function changeMark(writer: Writer, { editionId, id, change }: MarkRef & { change: MarkChange }): void {
  const { record, path } = readRecord(writer.database, editionId);
  const mark = record.marks.find((one) => one.id === id);
  if (mark === undefined) throw new AppError('mark/not-found', { id });
  const after = { ...mark, ...change, tags: withoutTwins(change.tags ?? mark.tags) };
  if (JSON.stringify(after) === JSON.stringify(mark)) return;
  const marks = record.marks.map((one) => (one === mark ? { ...after, changedAtMs: writer.now() } : one));
  saveRecord(writer, { record: { ...record, marks }, path }, null);
}

const byEdition = <Part extends { editionId: string }>(parts: readonly Part[]): Map<string, Part[]> =>
  Map.groupBy(parts, ({ editionId }) => editionId);

const changeMarks = (writer: Writer, id: string, change: (marks: EditionRecord['marks']) => EditionRecord['marks']): void => {
  const { record, path } = readRecord(writer.database, id);
  const marks = change(record.marks);
  if (marks !== record.marks) saveRecord(writer, { record: { ...record, marks }, path }, null);
};

/** Takes marks away, and gives them; what is not there is passed over. Throws edition/not-found. */
export function removeMarks(writer: Writer, { marks }: { marks: readonly MarkRef[] }): TakenMark[] {
  const taken: TakenMark[] = [];
  for (const [editionId, refs] of byEdition(marks)) {
    const wanted = new Set(refs.map(({ id }) => id));
    changeMarks(writer, editionId, (all) => {
      const gone = all.flatMap((mark, position) => (wanted.has(mark.id) ? [{ editionId, mark, position }] : []));
      taken.push(...gone);
      return gone.length === 0 ? all : all.filter((mark) => !wanted.has(mark.id));
    });
  }
  return taken;
}

/** Puts marks back where they stood; one that is there is left as it is. Throws edition/not-found, mark/full. */
export function putBackMarks(writer: Writer, { taken }: { taken: readonly TakenMark[] }): void {
  for (const [editionId, some] of byEdition(taken)) {
    changeMarks(writer, editionId, (all) => {
      const known = new Set(all.map(({ id }) => id));
      const missing = some.filter(({ mark }) => !known.has(mark.id)).sort((one, other) => one.position - other.position);
      if (all.length + missing.length > mostMarks) throw new AppError('mark/full');
      const marks = [...all];
      for (const { mark, position } of missing) marks.splice(position, 0, mark);
      return missing.length === 0 ? all : marks;
    });
  }
}

/** Keeps where the marks of earlier versions stand on an edition. */
export function keepMarkPlaces(
  writer: Writer,
  { onId, places }: { onId: string; places: Parameters<typeof putMarkPlaces>[2] },
): void {
  putMarkPlaces(writer.database, onId, places);
}
