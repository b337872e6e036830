// How many pages the archive has in a period, of a title, in a language and in a section, whatever they say: what a result is compared
// with. Counting a million pages takes longer than the search, so what was counted serves for a while.
import type Database from 'better-sqlite3';
import type { Language } from '#border/model';
import { boundsOf, type Rows } from './day-number.ts';
import { sectionTag } from './page-words.ts';
import { titleKey } from './title-key.ts';

/** A title, language or section, the tag that its pages carry, and how many pages those are. */
export type Facet<Name> = { name: Name; tag: string; pages: number };

/** Pages by what they are of, whenever they appeared. */
export type ArchiveFacets = { titles: Facet<string>[]; languages: Facet<Language>[]; sections: Facet<string>[] };

/** Sections are many, and most of them are on a page or two. */
const mostSections = 200;
/** While pages come in, counts of the archive may be so old. */
const freshMs = 60_000;

type Memory = { version: number; countedAtMs: number; facets: ArchiveFacets | null; periods: Map<string, number> };
const memories = new WeakMap<Database.Database, Memory>();

function memoryOf(database: Database.Database): Memory {
  const version = database.pragma('data_version', { simple: true }) as number;
  const known = memories.get(database);
  if (known !== undefined && (known.version === version || Date.now() - known.countedAtMs < freshMs)) return known;
  const fresh: Memory = { version, countedAtMs: Date.now(), facets: null, periods: new Map() };
  memories.set(database, fresh);
  return fresh;
}

function openTagCounter(database: Database.Database): (tag: string) => number {
  const statement = database.prepare('SELECT count(*) FROM page_index WHERE page_index MATCH ?').pluck();
  return (tag) => statement.get(`tag : "${tag}"`) as number;
}

/** Titles by the newest spelling of each. */
function countTitles(database: Database.Database): Facet<string>[] {
  const spellings = database.prepare('SELECT title FROM edition GROUP BY title ORDER BY max(day)').pluck().all() as string[];
  const byKey = new Map(spellings.map((title) => [titleKey(title), title]));
  const numbers = database.prepare('SELECT number, key FROM title').all() as { number: number; key: string }[];
  const count = openTagCounter(database);
  return numbers.flatMap(({ number, key }) => {
    const name = byKey.get(key);
    return name === undefined ? [] : [{ name, tag: `t${number}`, pages: count(`t${number}`) }];
  });
}

function countLanguages(database: Database.Database): Facet<Language>[] {
  const languages = database
    .prepare(
      `SELECT language FROM page WHERE language IS NOT NULL UNION
       SELECT language FROM edition WHERE language IS NOT NULL`,
    )
    .pluck()
    .all() as Language[];
  const count = openTagCounter(database);
  return languages.map((name) => ({ name, tag: `l${name}`, pages: count(`l${name}`) }));
}

function countSections(database: Database.Database): Facet<string>[] {
  const rows = database
    .prepare('SELECT section, count(*) AS pages FROM page WHERE section IS NOT NULL GROUP BY section ORDER BY pages DESC LIMIT ?')
    .all(mostSections) as { section: string; pages: number }[];
  const byTag = new Map<string, Facet<string>>();
  for (const { section, pages } of rows) {
    const tag = sectionTag(section);
    const known = byTag.get(tag);
    byTag.set(tag, { name: known?.name ?? section, tag, pages: pages + (known?.pages ?? 0) });
  }
  return [...byTag.values()];
}

/** The facets of the whole archive; `hasSections` is false for files that know none. */
export function countFacets(database: Database.Database, hasSections: boolean): ArchiveFacets {
  const memory = memoryOf(database);
  memory.facets ??= {
    titles: countTitles(database),
    languages: countLanguages(database),
    sections: hasSections ? countSections(database) : [],
  };
  return memory.facets;
}

/** The pages within rows; those that carry `tags`, where some are asked for. */
export function countPages(database: Database.Database, rows: Rows, tags: string | null): number {
  if (rows.from >= rows.to) return 0;
  const { periods } = memoryOf(database);
  const key = `${rows.from} ${rows.to} ${tags}`;
  const known = periods.get(key);
  if (known !== undefined) return known;
  const bounds = boundsOf(rows);
  const pages = (
    tags === null
      ? database
          .prepare('SELECT count(*) FROM page WHERE row BETWEEN ? AND ?')
          .pluck()
          .get(...bounds)
      : database
          .prepare('SELECT count(*) FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?')
          .pluck()
          .get(tags, ...bounds)
  ) as number;
  periods.set(key, pages);
  return pages;
}
