// What people do with dossiers: make, fill, order, comment, empty, and take all of it back. Each ends when it is on the disk.
import { setImmediate } from 'node:timers/promises';
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { Dossier, DossierSummary } from '#border/model-dossier';
import { cite } from '../../formats/cite.ts';
import { toCitable } from '../../formats/reference.ts';
import { getDossier, summarizeDossiers } from '../../library/dossiers.ts';
import { type Parts, writingOf } from '../parts.ts';
import { speechOf } from '../speech-of.ts';
import { toItem } from './collect.ts';

/** The dossiers, the newest first. */
export function listDossiers({ database }: Parts): DossierSummary[] {
  return summarizeDossiers(database);
}

const summaryOf = (parts: Parts, id: string): DossierSummary => {
  const found = summarizeDossiers(parts.database).find((one) => one.id === id);
  if (found === undefined) throw new AppError('dossier/not-found', { id });
  return found;
};

/** A dossier with its items, each cited in the style that is chosen. Throws dossier/not-found. */
export function openDossier(parts: Parts, id: string): Dossier {
  const dossier = getDossier(parts.database, id);
  const { style } = speechOf(parts);
  const items = dossier.items.map((item) => ({
    ...item,
    isHere: parts.shelf.has(item.editionId),
    citation: cite(toCitable(item), style),
  }));
  return { ...dossier, items };
}

const tell = (parts: Parts): void => parts.emit({ name: 'dossiers.changed', value: { dossiers: listDossiers(parts) } });

/** Makes an empty dossier. Throws dossier/full. */
export async function createDossier(parts: Parts, { name, note = '' }: ParsedInput<'dossiers.create'>): Promise<DossierSummary> {
  writingOf(parts);
  const id = await parts.workers.library.run('createDossier', { name, note });
  tell(parts);
  return summaryOf(parts, id);
}

/** Renames a dossier or changes its note. Throws dossier/not-found. */
export async function changeDossier(parts: Parts, { id, name, note }: ParsedInput<'dossiers.change'>): Promise<DossierSummary> {
  writingOf(parts);
  await parts.workers.library.run('changeDossier', { id, name, note });
  tell(parts);
  return summaryOf(parts, id);
}

/** Removes a dossier; it can be restored for as long as the program runs. Throws dossier/not-found. */
export async function removeDossier(parts: Parts, id: string): Promise<void> {
  const { takenOut } = writingOf(parts);
  takenOut.dossiers.set(id, await parts.workers.library.run('removeDossier', { id }));
  tell(parts);
}

/** Takes items out; they can be restored for as long as the program runs. Gives those that were there. Throws dossier/not-found. */
export async function takeItems(parts: Parts, { id, items }: ParsedInput<'dossiers.take'>): Promise<string[]> {
  const { takenOut } = writingOf(parts);
  const taken = await parts.workers.library.run('takeFromDossier', { id, items });
  for (const one of taken) takenOut.items.set(one.item.id, one);
  tell(parts);
  return taken.map(({ item }) => item.id);
}

/** Takes back a removal, of the dossier or of some of its items. Throws dossier/not-found, dossier/full. */
export async function restoreDossier(parts: Parts, { id, items }: ParsedInput<'dossiers.restore'>): Promise<DossierSummary> {
  const { takenOut } = writingOf(parts);
  if (items === undefined) {
    const removed = takenOut.dossiers.get(id);
    if (removed === undefined) throw new AppError('dossier/not-found', { id });
    await parts.workers.library.run('putBackDossier', removed);
    takenOut.dossiers.delete(id);
  } else {
    const taken = items.flatMap((item) => takenOut.items.get(item) ?? []);
    await parts.workers.library.run('putBackInDossier', { id, taken });
    for (const item of items) takenOut.items.delete(item);
  }
  tell(parts);
  return summaryOf(parts, id);
}

const itemsInOneTurn = 25;

/** Adds hits and clippings at the end. Throws dossier/not-found, dossier/full, and what toItem throws; nothing is then added. */
export async function collect(parts: Parts, { id, items }: ParsedInput<'dossiers.collect'>): Promise<Output<'dossiers.collect'>> {
  writingOf(parts);
  const addedAtMs = Date.now();
  const made = [];
  for (const [at, one] of items.entries()) {
    // Nobody else waits for hundreds of them.
    if (at % itemsInOneTurn === itemsInOneTurn - 1) await setImmediate();
    made.push(await toItem(parts, one, addedAtMs));
  }
  const { added, items: held } = await parts.workers.library.run('addToDossier', { id, items: made });
  tell(parts);
  return { dossier: summaryOf(parts, id), added, known: made.length - added.length, items: held };
}

/** Orders the items. Throws dossier/not-found. */
export async function arrangeDossier(parts: Parts, input: ParsedInput<'dossiers.arrange'>): Promise<void> {
  writingOf(parts);
  await parts.workers.library.run('orderDossier', input);
  tell(parts);
}

/** Keeps what a person says of an item; empty says nothing any more. Throws dossier/not-found. */
export async function commentItem(parts: Parts, input: ParsedInput<'dossiers.comment'>): Promise<void> {
  writingOf(parts);
  await parts.workers.library.run('commentInDossier', input);
  tell(parts);
}
