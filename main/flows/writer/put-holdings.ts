// Keeps what a person says of a title as a serial, and of its days: library.json first, then the row. Refuses titles that the library
// has not.
import { AppError } from '#border/errors';
import type { RuledDay, Rulings, TitleFacts, TitleHoldings } from '#border/model-holdings';
import { findTitle, type StoredTitle } from '../../library/titles.ts';
import { changeLibraryRecord } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';

const getTitle = (writer: Writer, name: string): StoredTitle => {
  const known = findTitle(writer.database, name);
  if (known === null) throw new AppError('title/not-found', { title: name });
  return known;
};

const put = (writer: Writer, changes: ReadonlyMap<string, TitleHoldings>): void =>
  changeLibraryRecord(writer, (record) => ({
    ...record,
    titles: record.titles.map((one) => ({ ...one, holdings: changes.get(one.name) ?? one.holdings })),
  }));

/** Keeps the description of a title; answers its name as the library has it, and what was said before. Throws title/not-found. */
export function putTitleFacts(
  writer: Writer,
  { title, facts }: { title: string; facts: TitleFacts },
): { title: string; before: TitleFacts } {
  const { name, holdings } = getTitle(writer, title);
  put(writer, new Map([[name, { ...holdings, facts }]]));
  return { title: name, before: holdings.facts };
}

const ruleOne = (ruled: readonly RuledDay[], { days, lift }: Rulings): { ruled: RuledDay[]; before: Omit<Rulings, 'title'> } => {
  const now = new Map(ruled.map((one) => [one.day, one]));
  const before: Omit<Rulings, 'title'> = { days: [], lift: [] };
  const note = (day: string): void => {
    const known = now.get(day);
    if (known === undefined) before.lift.push(day);
    else before.days.push(known);
  };
  for (const one of days) {
    note(one.day);
    now.set(one.day, one);
  }
  for (const day of lift) {
    if (!now.has(day)) continue;
    note(day);
    now.delete(day);
  }
  return { ruled: [...now.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), before };
};

/** Rules days of several titles in one step; answers what takes it back. Throws title/not-found, and then nothing is kept. */
export function ruleDays(writer: Writer, { rulings }: { rulings: readonly Rulings[] }): Rulings[] {
  const changes = new Map<string, TitleHoldings>();
  const undo: Rulings[] = [];
  for (const one of rulings) {
    const { name, holdings } = getTitle(writer, one.title);
    const known = changes.get(name) ?? holdings;
    const { ruled, before } = ruleOne(known.ruled, one);
    changes.set(name, { ...known, ruled });
    undo.unshift({ title: name, ...before });
  }
  put(writer, changes);
  return undo;
}
