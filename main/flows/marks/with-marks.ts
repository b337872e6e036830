// What a person marked is no part of the index: the pages that carry it go with the queries that ask for them.
import { AppError } from '#border/errors';
import type { MarkedBy } from '#border/model-search-form';
import { listNotedPages } from '../../library/dossiers.ts';
import { listMarkedPages } from '../../library/find-marks.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import type { MarkedPages } from '../../search/marked-rows.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { mayNameField } from '../../search/query-signs.ts';
import type { PagePlace } from '../../search/rows-of-pages.ts';
import { marksAsked } from '../../search/split-marked.ts';

/** What is said of a page in a dossier is a note on it too. */
const listPages = (database: LibraryDatabase, by: MarkedBy): PagePlace[] => [
  ...listMarkedPages(database, by),
  ...(by === 'note' ? listNotedPages(database) : []),
];

/** What a query asks pages to carry. One that cannot be read asks for nothing here: whoever searches by it says what is wrong. */
function readAsked(query: string, isOpen: boolean | undefined): MarkedBy[] {
  if (!mayNameField(query)) return [];
  try {
    const { node } = parseQuery(query, isOpen);
    return node === null ? [] : marksAsked(node);
  } catch (error) {
    if (error instanceof AppError && error.code === 'search/bad-query') return [];
    throw error;
  }
}

/** A question with the marked pages of all editions, where its query asks for them; without a database no page carries anything. */
export function withMarks<Input extends { query: string; isOpen?: boolean | undefined }>(
  database: LibraryDatabase | null,
  input: Input,
): Input & { marked?: MarkedPages } {
  const asked = readAsked(input.query, input.isOpen);
  if (asked.length === 0) return input;
  return { ...input, marked: Object.fromEntries(asked.map((by) => [by, database === null ? [] : listPages(database, by)])) };
}
