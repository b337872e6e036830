// What people do with marks: make, change and remove them, and take that back; and the marks of an edition. Each ends when it is on the disk.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import type { MarkList, ShownMark } from '#border/model-marks';
import { countMarks } from '../../library/find-marks.ts';
import { listLaterVersions } from '../../library/marks.ts';
import { type Parts, writingOf } from '../parts.ts';
import { makeMark } from './make-mark.ts';
import { keepPlaces, placeMarks } from './place-marks.ts';

/** The marks of an edition where they stand now, and all tags that a person uses. Throws edition/not-found. */
export async function listMarks(parts: Parts, id: string): Promise<MarkList> {
  const { marks, isWhole } = await placeMarks(parts, id);
  if (parts.writing !== null && isWhole) await keepPlaces(parts, id, marks);
  return { marks, tags: countMarks(parts.database).tags.map(({ tag }) => tag) };
}

/** Tells those who show an edition, or a later version of it. */
function tell({ database, emit }: Parts, ids: Iterable<EditionId>): void {
  const all = new Set([...ids].flatMap((id) => [id, ...listLaterVersions(database, id)]));
  if (all.size > 0) emit({ name: 'marks.changed', value: { ids: [...all] } });
}

async function readMark(parts: Parts, id: string, markId: string): Promise<ShownMark> {
  const { marks } = await placeMarks(parts, id, markId);
  const mark = marks.find((one) => one.id === markId);
  if (mark === undefined) throw new AppError('mark/not-found', { id: markId });
  return mark;
}

/** Makes a mark. Throws as makeMark, and mark/full. */
export async function addMark(parts: Parts, input: ParsedInput<'marks.add'>): Promise<Output<'marks.add'>> {
  writingOf(parts);
  const mark = await makeMark(parts, input);
  const { id, isKnown } = await parts.workers.library.run('addMark', { editionId: input.id, mark });
  tell(parts, [input.id]);
  return { mark: await readMark(parts, input.id, id), isKnown };
}

/** Changes colour, kind, note or tags of a mark. Throws mark/not-found, edition/not-found. */
export async function changeMark(
  parts: Parts,
  { editionId, id, kind, colour, note, tags }: ParsedInput<'marks.change'>,
): Promise<void> {
  writingOf(parts);
  const given = Object.entries({ kind, colour, note, tags }).filter(([, value]) => value !== undefined);
  await parts.workers.library.run('changeMark', { editionId, id, change: Object.fromEntries(given) });
  tell(parts, [editionId]);
}

/** Removes marks; they can be restored for as long as the program runs. Gives those that were there. Throws edition/not-found. */
export async function removeMarks(parts: Parts, { marks }: ParsedInput<'marks.remove'>): Promise<Output<'marks.remove'>> {
  const { takenOut } = writingOf(parts);
  const taken = await parts.workers.library.run('removeMarks', { marks });
  for (const one of taken) takenOut.marks.set(one.mark.id, one);
  tell(
    parts,
    taken.map(({ editionId }) => editionId),
  );
  return { removed: taken.map(({ editionId, mark }) => ({ editionId, id: mark.id })) };
}

/** Takes back a removal; what is not known is passed over. Throws edition/not-found, mark/full. */
export async function restoreMarks(parts: Parts, { marks }: ParsedInput<'marks.restore'>): Promise<void> {
  const { takenOut } = writingOf(parts);
  const taken = marks.flatMap(({ id }) => takenOut.marks.get(id) ?? []);
  await parts.workers.library.run('putBackMarks', { taken });
  for (const { mark } of taken) takenOut.marks.delete(mark.id);
  tell(
    parts,
    taken.map(({ editionId }) => editionId),
  );
}
