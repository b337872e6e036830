// What people do to editions on the shelf: correct, remove, restore, unlock, turn pages. Each ends when it is on the disk.

import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import type { Correction, Learned } from '#border/model-correction';
import { getEdition } from '../library/read-editions.ts';
import { type Parts, writingOf } from './parts.ts';
import { readEdition } from './read-shelf.ts';
import { unlockEdition } from './unlock-edition.ts';

const tellChange = (parts: Parts, ids: readonly EditionId[]): void =>
  parts.emit({ name: 'library.changed', value: { ids: [...ids] } });

/** Title and day are what a later file must be known by; other facts teach nothing. */
const isLesson = ({ title, day }: Correction): boolean => title !== undefined || day != null;

/** A front page that cannot be read teaches nothing; the correction counts all the same. */
async function learn(parts: Parts, id: EditionId): Promise<Learned | null> {
  const front = await parts.workers.search.run('pageLayout', { id, page: 1 });
  return await parts.workers.library.run('learn', { id, front });
}

/** Takes a person's word for facts of an edition, also in the index, and learns from it. Throws edition/not-found, edition/bad-span. */
export async function correct(parts: Parts, { id, correction }: ParsedInput<'editions.set'>): Promise<Output<'editions.set'>> {
  const { indexer } = writingOf(parts);
  await parts.workers.library.run('correct', { id, correction });
  const learned = isLesson(correction) ? await learn(parts, id) : null;
  await indexer.refresh();
  tellChange(parts, [id]);
  return { edition: await readEdition(parts, id), learned };
}

/** Keeps or forgets by what later files of a title are known. Throws title/not-found. */
export async function recogniseTitle(parts: Parts, input: ParsedInput<'titles.recognise'>): Promise<Output<'titles.recognise'>> {
  writingOf(parts);
  return { before: await parts.workers.library.run('recognise', input) };
}

const moveEach = async (
  parts: Parts,
  ids: readonly EditionId[],
  move: (id: EditionId) => Promise<void>,
): Promise<EditionId[]> => {
  const { indexer } = writingOf(parts);
  const moved: EditionId[] = [];
  try {
    for (const id of new Set(ids)) {
      await move(id);
      moved.push(id);
    }
  } finally {
    if (moved.length > 0) {
      await indexer.refresh();
      tellChange(parts, moved);
    }
  }
  return moved;
};

/** Moves editions to the trash, for a reason where it was not a person's hand; ends at the first that is not there, with those before it moved. Throws edition/not-found. */
export async function remove(parts: Parts, ids: readonly EditionId[], reason?: string): Promise<EditionId[]> {
  return moveEach(parts, ids, (id) => parts.workers.library.run('remove', { id, reason }));
}

/** Brings editions back from the trash. Throws edition/not-found, library/duplicate. */
export async function restore(parts: Parts, ids: readonly EditionId[]): Promise<EditionId[]> {
  return moveEach(parts, ids, (id) => parts.workers.library.run('restore', { id }));
}

/** Opens a locked edition with a password and begins to read its text. Throws pdf/wrong-password, edition/not-found. */
export async function unlock(parts: Parts, { id, password }: ParsedInput<'editions.unlock'>): Promise<Output<'editions.unlock'>> {
  const { indexer } = writingOf(parts);
  const shelved = getEdition(parts.database, id);
  const isKept = await unlockEdition(parts, shelved, password);
  if (indexer.stateOf(id) !== 'searchable') indexer.add(shelved);
  tellChange(parts, [id]);
  return { edition: await readEdition(parts, id), isKept };
}

/** Remembers where an edition was left, but not for a visitor. Throws edition/not-found, page/not-found. */
export async function keepPosition(parts: Parts, input: ParsedInput<'editions.keepPosition'>): Promise<void> {
  if (input.page > getEdition(parts.database, input.id).pages) throw new AppError('page/not-found', { page: input.page });
  if (parts.door.refusal('changes') !== null) return;
  await parts.workers.library.run('keepPosition', input);
  tellChange(parts, [input.id]);
}
