// Writes the fields of a query as FTS5 expressions over the tags of pages.
import { AppError } from '#border/errors';
import type { Day } from '#border/model';
import { tagsOfDays } from './date-tags.ts';
import { type DateField, type Field, mostPages, type PageField, type SectionField } from './query.ts';
import type { Lexicon } from './word-expression.ts';

/**
 * What the open file knows: of words, the numbers of the titles in whose names some words stand together, and the first and the last
 * day of its pages, null where none is dated.
 */
export type Catalogue = Lexicon & {
  titlesNamed: (words: readonly string[], isPrefix: boolean) => readonly number[];
  /** The number of the title with this key; null where the file has none. */
  titleOfKey: (key: string) => number | null;
  days: { first: Day; last: Day } | null;
};

/** Throws `search/renewing` where the file is of an earlier version without such tags; the new one is being made. */
function requireTags({ shape }: Catalogue, kind: 'all' | 'page' | 'section' | 'date'): void {
  if (!shape.tags.has(kind)) throw new AppError('search/renewing');
}

const tagged = (tags: readonly string[]): string | null =>
  tags.length === 0 ? null : tags.length === 1 ? `tag : "${tags[0]}"` : `tag : (${tags.map((tag) => `"${tag}"`).join(' OR ')})`;

/** The expression of all pages. */
export function everyExpression(catalogue: Catalogue): string {
  requireTags(catalogue, 'all');
  return 'tag : "a"';
}

const pageTags = (from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => `p${from + at}`);

function pageExpression({ from, to }: PageField, catalogue: Catalogue): string | null {
  requireTags(catalogue, 'page');
  if (to !== null) return tagged(pageTags(from, Math.min(to, mostPages)));
  const before = tagged(pageTags(1, from - 1));
  return before === null ? everyExpression(catalogue) : `(${everyExpression(catalogue)} NOT ${before})`;
}

/** Only years that the archive has: an open end would else ask for the tags of centuries. */
function dateExpression({ from, to }: DateField, { days }: Catalogue): string | null {
  if (days === null) return null;
  const earliest = `${days.first.slice(0, 4)}-01-01`;
  const latest = `${days.last.slice(0, 4)}-12-31`;
  const first = from === null || from < earliest ? earliest : from;
  const last = to === null || to > latest ? latest : to;
  return first > last ? null : tagged(tagsOfDays(first, last));
}

/** The section as it was typed, and in each title the sections that mean it. */
function sectionExpression({ words, isPrefix, also = [] }: SectionField, catalogue: Catalogue): string {
  const typed = `tag : "${words.map((word) => `s${word}`).join(' ')}"${isPrefix ? ' *' : ''}`;
  const meant = also.flatMap(({ title, sections }) => {
    const number = catalogue.titleOfKey(title);
    return number === null ? [] : [`(tag : "t${number}" AND ${tagged(sections.map((section) => `x${section}`))})`];
  });
  return meant.length === 0 ? typed : `(${[typed, ...meant].join(' OR ')})`;
}

/** The expression of a field; null where no page can answer it. Throws `search/renewing`. */
export function fieldExpression(field: Field, catalogue: Catalogue): string | null {
  switch (field.kind) {
    case 'title':
      return tagged(catalogue.titlesNamed(field.words, field.isPrefix).map((number) => `t${number}`));
    case 'language':
      return tagged([`l${field.language}`]);
    case 'section':
      requireTags(catalogue, 'section');
      return sectionExpression(field, catalogue);
    case 'page':
      return pageExpression(field, catalogue);
    case 'date':
      requireTags(catalogue, 'date');
      return dateExpression(field, catalogue);
    case 'marked':
      throw new Error('marks are answered from outside the index: see split-marked.ts');
  }
}
