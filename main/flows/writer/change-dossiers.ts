// Changes to dossiers, each read, made and kept as one step on the library-worker: sidecar first, then rows.
import { AppError } from '#border/errors';
import { type DossierItem, type DossierRecord, mostDossiers, mostItems } from '#border/model-dossier';
import { makeId } from '../../base/ids.ts';
import { changeLibraryRecord } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';

/** A dossier that was removed, and where it stood. */
export type RemovedDossier = { dossier: DossierRecord; position: number };

/** An item that was taken out, and where it stood. */
export type TakenItem = { item: DossierItem; position: number };

type Content = Pick<DossierRecord, 'name' | 'note' | 'items'>;

const changeOne = (writer: Writer, id: string, change: (dossier: DossierRecord) => Partial<Content>): void =>
  changeLibraryRecord(writer, (record) => {
    if (!record.dossiers.some((one) => one.id === id)) throw new AppError('dossier/not-found', { id });
    const changedAtMs = writer.now();
    const dossiers = record.dossiers.map((one) => (one.id === id ? { ...one, ...change(one), changedAtMs } : one));
    return { ...record, dossiers };
  });

/** Makes an empty dossier, before all others, and gives its id. Throws dossier/full. */
export function createDossier(writer: Writer, { name, note }: { name: string; note: string }): string {
  const id = makeId();
  const atMs = writer.now();
  changeLibraryRecord(writer, (record) => {
    if (record.dossiers.length >= mostDossiers) throw new AppError('dossier/full');
    const dossier = { id, name: name.normalize('NFC'), note, createdAtMs: atMs, changedAtMs: atMs, items: [] };
    return { ...record, dossiers: [dossier, ...record.dossiers] };
  });
  return id;
}

/** Renames a dossier or changes its note. Throws dossier/not-found. */
export function changeDossier(
  writer: Writer,
  { id, name, note }: { id: string; name: string | undefined; note: string | undefined },
): void {
  changeOne(writer, id, (dossier) => ({ name: name?.normalize('NFC') ?? dossier.name, note: note ?? dossier.note }));
}

/** Takes a dossier away, and gives it. Throws dossier/not-found. */
export function removeDossier(writer: Writer, { id }: { id: string }): RemovedDossier {
  let removed: RemovedDossier | null = null;
  changeLibraryRecord(writer, (record) => {
    const position = record.dossiers.findIndex((one) => one.id === id);
    const dossier = record.dossiers[position];
    if (dossier === undefined) throw new AppError('dossier/not-found', { id });
    removed = { dossier, position };
    return { ...record, dossiers: record.dossiers.filter((one) => one !== dossier) };
  });
  if (removed === null) throw new AppError('dossier/not-found', { id });
  return removed;
}

/** Puts a dossier back where it stood; one that is there is left as it is. Throws dossier/full. */
export function putBackDossier(writer: Writer, { dossier, position }: RemovedDossier): void {
  changeLibraryRecord(writer, (record) => {
    if (record.dossiers.some(({ id }) => id === dossier.id)) return record;
    if (record.dossiers.length >= mostDossiers) throw new AppError('dossier/full');
    return { ...record, dossiers: record.dossiers.toSpliced(position, 0, dossier) };
  });
}

/** The same words of the same place, whatever the search. */
const placeKey = ({ editionId, page, region, headline, snippet, more }: DossierItem): string =>
  JSON.stringify([editionId, page, region, headline, snippet, ...more.map((part) => [part.page, part.region])]);

/**
 * Adds items at the end, those left out that are there already. Gives the ids of the new, and for each that was to be added the id under
 * which the dossier has it. Throws dossier/not-found, dossier/full.
 */
export function addItems(
  writer: Writer,
  { id, items }: { id: string; items: readonly DossierItem[] },
): { added: string[]; items: string[] } {
  let added: string[] = [];
  let held: string[] = [];
  changeOne(writer, id, (dossier) => {
    const known = new Map(dossier.items.toReversed().map((item) => [placeKey(item), item.id]));
    held = items.map((item) => {
      const key = placeKey(item);
      const own = known.get(key) ?? item.id;
      known.set(key, own);
      return own;
    });
    const news = items.filter((item, at) => held[at] === item.id);
    if (dossier.items.length + news.length > mostItems) throw new AppError('dossier/full', { id });
    added = news.map((item) => item.id);
    return { items: [...dossier.items, ...news] };
  });
  return { added, items: held };
}

/** Orders items; those that are not named stay in their order behind the others. Throws dossier/not-found. */
export function orderItems(writer: Writer, { id, items }: { id: string; items: readonly string[] }): void {
  changeOne(writer, id, (dossier) => {
    const places = new Map(items.map((itemId, place) => [itemId, place]));
    const placeOf = (item: DossierItem): number => places.get(item.id) ?? items.length;
    return { items: [...dossier.items].sort((one, other) => placeOf(one) - placeOf(other)) };
  });
}

/** Keeps what a person says of an item. Throws dossier/not-found, also where the item has gone. */
export function commentItem(writer: Writer, { id, item, comment }: { id: string; item: string; comment: string }): void {
  changeOne(writer, id, (dossier) => {
    if (!dossier.items.some((one) => one.id === item)) throw new AppError('dossier/not-found', { id: item });
    return { items: dossier.items.map((one) => (one.id === item ? { ...one, comment } : one)) };
  });
}

/** Takes items out, and gives them; what is not there is passed over. Throws dossier/not-found. */
export function takeItems(writer: Writer, { id, items }: { id: string; items: readonly string[] }): TakenItem[] {
  const wanted = new Set(items);
  let taken: TakenItem[] = [];
  changeOne(writer, id, (dossier) => {
    taken = dossier.items.flatMap((item, position) => (wanted.has(item.id) ? [{ item, position }] : []));
    return { items: dossier.items.filter((item) => !wanted.has(item.id)) };
  });
  return taken;
}

/** Puts items back where they stood, as far as that place is still there. Throws dossier/not-found, dossier/full. */
export function putBackItems(writer: Writer, { id, taken }: { id: string; taken: readonly TakenItem[] }): void {
  changeOne(writer, id, (dossier) => {
    const items = [...dossier.items];
    const known = new Set(items.map((item) => item.id));
    const missing = taken.filter(({ item }) => !known.has(item.id)).sort((one, other) => one.position - other.position);
    if (items.length + missing.length > mostItems) throw new AppError('dossier/full', { id });
    for (const { item, position } of missing) items.splice(position, 0, item);
    return { items };
  });
}
