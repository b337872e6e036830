// Turns editions into the rows of the shelf: today's papers, headings, strips of covers. Pure; knows no pixel but the count of columns.

import type { Edition } from '#border/model';
import type { Settings } from '#border/model-settings';

/** How the reader wants the shelf. */
export type Arrangement = {
  group: Exclude<Settings['shelfGroup'], 'year'>;
  sort: Settings['shelfSort'];
  columns: number;
  todayColumns: number;
  opened: ReadonlySet<string>;
  isFiltered: boolean;
  /** False while only the newest editions are known: then nothing is counted. */
  isWhole: boolean;
};

/** A title or a day with the covers that it shows; `more` counts those that it keeps back. While more are to come, `count` is null. */
export type Section = {
  key: string;
  group: string | null;
  count: number | null;
  since: string | null;
  more: number;
  isOpen: boolean;
  editions: readonly Edition[];
};

/** One row of the shelf; `key` is stable while the shelf changes around it. Short sections stand side by side in one row. */
export type ShelfRow =
  | { kind: 'today'; key: string; day: string | null; editions: readonly Edition[]; continued: readonly Edition[] }
  | { kind: 'strips'; key: string; sections: readonly Section[]; editions: readonly Edition[] }
  | { kind: 'head'; key: string; section: Section }
  | { kind: 'covers'; key: string; editions: readonly Edition[] };

const mostContinued = 3;

/** The rows in order. Corrected editions hide the version that they replace. */
export function arrangeShelf(all: readonly Edition[], how: Arrangement): ShelfRow[] {
  const editions = withoutReplaced(all);
  const today = how.isFiltered || how.sort !== 'newest' ? null : todayRow(editions, how);
  const shown = new Set(today?.editions.map(({ id }) => id));
  const sections = groups(editions, how).flatMap(([group, members]) => {
    const left = members.filter(({ id }) => !shown.has(id));
    return left.length === 0 ? [] : [sectionOf(group, members.length, left, how)];
  });
  return [...(today === null ? [] : [today]), ...layRows(sections, how.columns)];
}

/** The editions that are shown: each is the newest version of its issue. */
export function withoutReplaced(all: readonly Edition[]): readonly Edition[] {
  const replaced = new Set(all.map(({ replaces }) => replaces));
  return all.filter(({ id }) => !replaced.has(id));
}

/** The titles in the order in which their strips would stand. */
export function titlesInOrder(all: readonly Edition[], sort: Settings['shelfSort']): string[] {
  return groups(withoutReplaced(all), { group: 'title', sort }).flatMap(([title]) => title ?? []);
}

/** The newest day's papers, large, beside what was being read. */
function todayRow(editions: readonly Edition[], how: Arrangement): Extract<ShelfRow, { kind: 'today' }> | null {
  if (editions.length === 0) return null;
  const day = newestDay(editions);
  const ofDay = day === null ? byAdded(editions) : editions.filter((edition) => edition.day === day);
  return {
    kind: 'today',
    key: 'today',
    day,
    editions: [...ofDay].sort(byTitle).slice(0, how.todayColumns),
    continued: continued(editions),
  };
}

/** The latest day on the shelf, null when no edition has one. */
export function newestDay(editions: readonly Edition[]): string | null {
  return editions.reduce<string | null>(
    (newest, { day }) => (day !== null && (newest === null || day > newest) ? day : newest),
    null,
  );
}

function continued(editions: readonly Edition[]): Edition[] {
  return editions
    .filter(({ readAtMs, lastPage, pages }) => readAtMs !== null && lastPage !== null && lastPage > 1 && lastPage < pages)
    .sort((one, other) => (other.readAtMs ?? 0) - (one.readAtMs ?? 0))
    .slice(0, mostContinued);
}

function groups(editions: readonly Edition[], how: Pick<Arrangement, 'group' | 'sort'>): [string | null, Edition[]][] {
  const found = new Map<string | null, Edition[]>();
  for (const edition of sortEditions(editions, how.sort)) {
    const key = how.group === 'title' ? edition.title : edition.day;
    const members = found.get(key);
    if (members === undefined) found.set(key, [edition]);
    else members.push(edition);
  }
  const list = [...found];
  if (how.sort === 'title' && how.group === 'title') list.sort(([one], [other]) => collator.compare(one ?? '', other ?? ''));
  if (how.group === 'day') list.sort(([one], [other]) => compareDays(one, other, how.sort === 'oldest'));
  return list;
}

function sectionOf(group: string | null, count: number, left: readonly Edition[], how: Arrangement): Section {
  const isStrip = how.group === 'title' && !how.isFiltered;
  const isOpen = !isStrip || how.opened.has(group ?? '');
  const since = how.group === 'title' ? (left.flatMap(({ day }) => day ?? []).sort()[0] ?? null) : null;
  return {
    key: `${how.group}:${group ?? ''}`,
    group,
    count: how.isWhole ? count : null,
    since,
    more: isStrip && how.isWhole ? Math.max(0, left.length - how.columns) : 0,
    isOpen,
    editions: isOpen ? left : left.slice(0, how.columns),
  };
}

/** Sections that fit into one row share it with their neighbours; longer ones get a heading and rows of their own. */
function layRows(sections: readonly Section[], columns: number): ShelfRow[] {
  const rows: ShelfRow[] = [];
  let shared: Section[] = [];
  const flush = (): void => {
    const [first] = shared;
    if (first)
      rows.push({ kind: 'strips', key: first.key, sections: shared, editions: shared.flatMap(({ editions }) => editions) });
    shared = [];
  };
  for (const section of sections) {
    const taken = shared.reduce((sum, { editions }) => sum + editions.length, 0);
    if (taken + section.editions.length > columns) flush();
    if (section.editions.length <= columns) {
      shared.push(section);
      continue;
    }
    rows.push({ kind: 'head', key: section.key, section });
    for (let start = 0; start < section.editions.length; start += columns) {
      rows.push({ kind: 'covers', key: `${section.key}:${start}`, editions: section.editions.slice(start, start + columns) });
    }
  }
  flush();
  return rows;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const byTitle = (one: Edition, other: Edition): number => collator.compare(one.title, other.title);
const byAdded = (editions: readonly Edition[]): Edition[] => [...editions].sort((one, other) => other.addedAtMs - one.addedAtMs);

/** The undated stand last, whichever way the days run. */
function compareDays(one: string | null, other: string | null, isOldestFirst: boolean): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other === isOldestFirst ? -1 : 1;
}

function sortEditions(editions: readonly Edition[], sort: Settings['shelfSort']): Edition[] {
  if (sort === 'added') return byAdded(editions);
  return [...editions].sort(
    (one, other) => compareDays(one.day, other.day, sort === 'oldest') || byTitle(one, other) || other.addedAtMs - one.addedAtMs,
  );
}
