// Plans a search of an open file: reads the titles that a query and a screen name, and asks for no more than the file can answer.
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import type { Day, Language } from '#border/model';
import type { MarkedBy } from '#border/model-search-form';
import { tokenize } from '../text/tokens.ts';
import { dayOfRow, firstDatedRow } from './day-number.ts';
import type { Catalogue } from './field-expression.ts';
import { planQuery, type QueryPlan } from './plan-query.ts';
import type { QueryNode, SectionField } from './query.ts';
import { shapeOf } from './schema.ts';
import { type SectionNames, withMeant } from './section-names.ts';
import { numberOfTitleNamed, titlesNamed } from './titles-named.ts';

/** What a screen narrows a search to, in its own words. */
export type Narrowed = {
  title?: string | undefined;
  section?: string | undefined;
  /** How sections are called, for searches that name one. */
  sectionNames?: readonly SectionNames[] | undefined;
  language?: Language | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
};

/** Tells whether a page has a stem; each is looked up once. */
function openStems(database: Database.Database): (token: string) => boolean {
  const statement = database.prepare('SELECT 1 FROM page_index WHERE page_index MATCH ? LIMIT 1');
  const known = new Map<string, boolean>();
  return (token) => {
    const isThere = known.get(token) ?? statement.get(`"${token}"`) !== undefined;
    known.set(token, isThere);
    return isThere;
  };
}

function readDays(database: Database.Database): Catalogue['days'] {
  const end = (which: 'min' | 'max'): number | null =>
    database.prepare(`SELECT ${which}(row) FROM page WHERE row >= ?`).pluck().get(BigInt(firstDatedRow)) as number | null;
  const [first, last] = [end('min'), end('max')];
  return first === null || last === null ? null : { first: dayOfRow(first), last: dayOfRow(last) };
}

/** A section as a screen names it; undefined where its name has no word. */
export function readSection(section: string, names: readonly SectionNames[]): SectionField | undefined {
  const words = tokenize(section).map(({ word }) => word);
  return words.length === 0 ? undefined : withMeant({ kind: 'section', words, isPrefix: false, typed: section }, names);
}

/** The plan of a tree over a file; `carried` are the ways in which pages carry marks. Throws `search/renewing` where an earlier file cannot answer, `search/unavailable` for one of no known version. */
export function planSearch(
  database: Database.Database,
  node: QueryNode,
  { title, section, sectionNames = [], ...narrowed }: Narrowed = {},
  carried: readonly (readonly MarkedBy[])[] = [],
): QueryPlan {
  const shape = shapeOf(database);
  if (shape === null) throw new AppError('search/unavailable');
  const catalogue = {
    shape,
    hasStem: openStems(database),
    days: readDays(database),
    titlesNamed: (words: readonly string[], isPrefix: boolean) => titlesNamed(database, words, isPrefix),
    titleOfKey: (key: string) => numberOfTitleNamed(database, key),
  };
  const narrowing = {
    ...narrowed,
    titleNumber: title === undefined ? undefined : numberOfTitleNamed(database, title),
    section: section === undefined ? undefined : readSection(section, sectionNames),
  };
  return planQuery(node, catalogue, narrowing, carried);
}
