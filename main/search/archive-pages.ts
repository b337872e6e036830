// Which pages the archive has and what each is of, in two short arrays: a result is counted by title, language and section in one pass
// over its rows, where the index would be asked once for each of them.
import { performance } from 'node:perf_hooks';
import type Database from 'better-sqlite3';
import type { Language } from '#border/model';
import type { Rows } from './day-number.ts';
import type { Check } from './open-hits.ts';
import { shapeOf } from './schema.ts';
import { placeOf } from './sorted-rows.ts';
import { titleKey } from './title-key.ts';

/** What pages are of: title and section by the key that their spellings share. */
export type PageKind = { title: string; language: Language | null; section: string | null };

/**
 * All pages in the order of their rows; the page at `rows[i]` is of `kinds[kindAt[i]]`. `kindOf` reads that of a page which came since,
 * whose kind and names may be new ones. The names are the spellings to show, by key.
 */
export type ArchivePages = {
  rows: Float64Array;
  kindAt: Uint32Array;
  kinds: readonly PageKind[];
  kindOf: (row: number) => number;
  titleNames: ReadonlyMap<string, string>;
  sectionNames: ReadonlyMap<string, string>;
};

/** So many pages are read at once. */
const stretch = 50_000;
/** While pages come in, what was read serves for so many times as long as reading took: a million pages take some seconds. */
const timesAsLong = 30;
/** Far more than an archive has. */
const mostLanguages = 2 ** 10;
const mostTitles = 2 ** 20;

type Memory = { version: number; readAtMs: number; tookMs: number; pages: ArchivePages };
const memories = new WeakMap<Database.Database, Memory>();

type Edition = { title: number; language: Language | null };
/** Those that have been read, by number. */
type Editions = Map<number, Edition>;
type PageRow = [row: number, edition: number, language: Language | null, section: string | null];

/** Gives each distinct value a number, in the order in which they come. */
function openNumbers<Value>(): (value: Value) => number {
  const numbers = new Map<Value, number>();
  return (value) => {
    const number = numbers.get(value) ?? numbers.size;
    if (number === numbers.size) numbers.set(value, number);
    return number;
  };
}

/** Names by key; the newest spelling of a title is the one to show. */
function nameTitles(database: Database.Database): Map<string, string> {
  const spellings = database.prepare('SELECT title FROM edition GROUP BY title ORDER BY max(day)').pluck().all() as string[];
  return new Map(spellings.map((title) => [titleKey(title), title]));
}

/** The commonest spelling of a section is the one to show. */
function nameSections(pagesOf: ReadonlyMap<string, number>): Map<string, string> {
  const rising = [...pagesOf].sort((a, b) => a[1] - b[1]);
  return new Map(rising.map(([section]) => [titleKey(section), section]));
}

/** What tells the number of a page's kind, and reads its edition unless it has been read. */
type Kinds = {
  kinds: PageKind[];
  numberOf: (page: PageRow, editions: Editions) => number;
  titleNames: Map<string, string>;
  pagesOfSection: Map<string, number>;
};

function openKinds(database: Database.Database): Kinds {
  const findEdition = database.prepare('SELECT title, language FROM edition WHERE number = ?');
  const titleNames = nameTitles(database);
  const titles: string[] = [];
  const [titleNumber, languageNumber, sectionNumber] = [
    openNumbers<string>(),
    openNumbers<string | null>(),
    openNumbers<string | null>(),
  ];
  const pagesOfSection = new Map<string, number>();
  const known = new Map<number, number>();
  const kinds: PageKind[] = [];
  const editionOf = (number: number, editions: Editions): Edition => {
    const before = editions.get(number);
    if (before !== undefined) return before;
    const { title, language } = findEdition.get(number) as { title: string; language: Language | null };
    const key = titleKey(title);
    const edition = { title: titleNumber(key), language };
    titles[edition.title] = key;
    if (!titleNames.has(key)) titleNames.set(key, title);
    editions.set(number, edition);
    return edition;
  };
  const numberOf = ([, edition, ownLanguage, section]: PageRow, editions: Editions): number => {
    const { title, language: editionLanguage } = editionOf(edition, editions);
    const language = ownLanguage ?? editionLanguage;
    if (section !== null) pagesOfSection.set(section, (pagesOfSection.get(section) ?? 0) + 1);
    const name = (sectionNumber(section) * mostLanguages + languageNumber(language)) * mostTitles + title;
    const number = known.get(name);
    if (number !== undefined) return number;
    known.set(name, kinds.length);
    kinds.push({ title: titles[title] ?? '', language, section: section === null ? null : titleKey(section) });
    return kinds.length - 1;
  };
  return { kinds, numberOf, titleNames, pagesOfSection };
}

function readPages(database: Database.Database, check: Check): ArchivePages {
  const section = shapeOf(database)?.tags.has('section') === true ? 'section' : 'NULL';
  const select = (where: string): Database.Statement =>
    database.prepare(`SELECT row, edition, language, ${section} FROM page ${where}`).raw();
  const { kinds, numberOf, titleNames, pagesOfSection } = openKinds(database);
  const editions: Editions = new Map();
  // An index of the table answers this, and in a damaged file it may have more pages than the table.
  const count = database.prepare('SELECT count(*) FROM page').pluck().get() as number;
  const rows = new Float64Array(count);
  const kindAt = new Uint32Array(count);
  const following = select(`WHERE row > ? ORDER BY row LIMIT ${stretch}`);
  let at = 0;
  while (at < count) {
    check();
    const pages = following.all(BigInt(rows[at - 1] ?? -1)) as PageRow[];
    if (pages.length === 0) break;
    for (const page of pages) {
      rows[at] = page[0];
      kindAt[at] = numberOf(page, editions);
      at += 1;
    }
  }
  const sectionNames = nameSections(pagesOfSection);
  const one = select('WHERE row = ?');
  const kindOf = (row: number): number => {
    const page = one.get(BigInt(row)) as PageRow;
    const section = page[3];
    if (section !== null && !sectionNames.has(titleKey(section))) sectionNames.set(titleKey(section), section);
    // The number of an edition that has gone may be that of another now.
    return numberOf(page, new Map());
  };
  return { rows: rows.subarray(0, at), kindAt: kindAt.subarray(0, at), kinds, kindOf, titleNames, sectionNames };
}

/** The pages of the archive; while others come in, they may be those of a while ago. `check` is asked between two stretches. */
export function openArchivePages(database: Database.Database, check: Check): ArchivePages {
  const version = database.pragma('data_version', { simple: true }) as number;
  const known = memories.get(database);
  const now = performance.now();
  if (known !== undefined && (known.version === version || now - known.readAtMs < timesAsLong * known.tookMs)) return known.pages;
  const pages = readPages(database, check);
  const readAtMs = performance.now();
  memories.set(database, { version, readAtMs, tookMs: readAtMs - now, pages });
  return pages;
}

/** How many of some pages, named by their rows in rising order, are of each kind, by its number. */
export function countKinds({ rows, kindAt, kinds, kindOf }: ArchivePages, pages: Float64Array): number[] {
  const counts: number[] = kinds.map(() => 0);
  let at = 0;
  for (const row of pages) {
    at = placeOf(rows, row, at);
    const kind = rows[at] === row ? (kindAt[at] ?? 0) : kindOf(row);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Pages of some kinds, as they stand in the archive: their rows in rising order, and how many are of each kind, by its number. */
export type ChosenPages = { rows: Float64Array; countKinds: () => number[] };

/** The pages within rows whose kind is one of those that `isOf` names. Looks at each once at most: some milliseconds in a million. */
export function choosePages({ rows, kindAt, kinds }: ArchivePages, within: Rows, isOf: (kind: PageKind) => boolean): ChosenPages {
  const from = placeOf(rows, within.from);
  const to = placeOf(rows, within.to, from);
  const isChosen = Uint8Array.from(kinds, (kind) => (isOf(kind) ? 1 : 0));
  const countAll = (): number[] => {
    const counts: number[] = kinds.map(() => 0);
    for (let at = from; at < to; at += 1) counts[kindAt[at] ?? 0] = (counts[kindAt[at] ?? 0] ?? 0) + 1;
    return counts.map((count, kind) => (isChosen[kind] === 1 ? count : 0));
  };
  if (!isChosen.includes(0)) return { rows: rows.subarray(from, to), countKinds: countAll };
  const chosen = new Float64Array(to - from);
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (isChosen[kindAt[at] ?? 0] !== 1) continue;
    chosen[count] = rows[at] ?? 0;
    count += 1;
  }
  return { rows: chosen.subarray(0, count), countKinds: countAll };
}
