// Reads every occurrence of a query's words with what stands around it, from the newest pages on. Looks at each page that answers, so it
// has a bound and says when it has reached it.
import type Database from 'better-sqlite3';
import type { AskedInput, ConcordanceLine } from '#border/model-search';
import { openSearch, type Search } from './find.ts';
import { eachByDate } from './list-rows.ts';
import type { MarkedPages } from './marked-rows.ts';
import type { Span } from './match-page.ts';
import { parseQuery } from './parse-query.ts';
import type { ReadQuery } from './query.ts';
import { openPageReader, type ReadPage } from './read-page.ts';
import { contextOf } from './reading-context.ts';
import type { SectionNames } from './section-names.ts';
import { boxesOf, headlineAt } from './word-boxes.ts';

/** The most lines that are read, and the most pages that are looked at for them. */
export const mostLines = 5000;

/** What was read: the lines in the order of the pages, how many pages they stand on, and whether these are all. */
export type Concordance = { lines: readonly ConcordanceLine[]; pages: number; isWhole: boolean };

/** How much was read so far. */
export type ReadSoFar = { lines: number; pages: number };

/** Between two tellings of how far it is so many pages are looked at. */
const pagesATelling = 100;

/** What a search without words, or without an index, says. */
export const noConcordance: Concordance = { lines: [], pages: 0, isWhole: true };

/** Of terms that stand inside one another, as in `night OR "night train"`, the longer one is the occurrence. */
function outerSpans(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of spans) if (span.to > (outer.at(-1)?.to ?? 0)) outer.push(span);
  return outer;
}

function linesOf(search: Search, row: number, page: ReadPage): ConcordanceLine[] {
  const words = page.words();
  const spans = outerSpans(search.spansAt(row, words));
  const layout = spans.length === 0 ? null : page.layout();
  return spans.map((span) => {
    const start = words.tokens[span.from]?.start ?? 0;
    const end = words.tokens[span.to - 1]?.end ?? start;
    const { before, after } = contextOf(page.text, layout, { start, end });
    return {
      editionId: page.editionId,
      title: page.title,
      day: page.day,
      page: page.page,
      headline: layout === null ? null : headlineAt(layout, start),
      left: before,
      word: page.text.slice(start, end).replaceAll(/\s+/g, ' '),
      right: after,
      boxes: layout === null ? [] : boxesOf(layout, words.tokens, [span]),
    };
  });
}

/** The occurrences of a query, which may have been parsed before; `tell` hears how far it is. Throws `search/bad-query`. */
export function readConcordance(
  database: Database.Database,
  query: AskedInput & { marked?: MarkedPages; sectionNames?: readonly SectionNames[] },
  { node }: Pick<ReadQuery, 'node'> = parseQuery(query.query, query.isOpen),
  tell: (soFar: ReadSoFar) => void = () => {},
): Concordance {
  if (node === null) return noConcordance;
  const pageAt = openPageReader(database);
  const lines: ConcordanceLine[] = [];
  let looked = 0;
  let pages = 0;
  const search = openSearch(database, node, query);
  if (search === null) return noConcordance;
  for (const row of eachByDate(search.hits, 'newest', search.rows)) {
    if (looked === mostLines || lines.length >= mostLines) return { lines: lines.slice(0, mostLines), pages, isWhole: false };
    looked += 1;
    const found = linesOf(search, row, pageAt(row));
    if (found.length > 0) pages += 1;
    lines.push(...found);
    if (looked % pagesATelling === 0) tell({ lines: lines.length, pages });
  }
  return { lines: lines.slice(0, mostLines), pages, isWhole: search.isWhole && lines.length <= mostLines };
}
