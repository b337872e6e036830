// A small archive for the search tests: editions from plain texts, each word with a box in a grid, in a real file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day, Language, PageLayout } from '#border/model';
import { packLayout } from '../../../main/layout/pack.ts';
import { type FindQuery, type Found, find, findInEdition } from '../../../main/search/find.ts';
import { openReader, type Reader } from '../../../main/search/open-reader.ts';
import { openWriter, type Writer } from '../../../main/search/open-writer.ts';
import { type EditionFacts, type PageToPut, prepareEdition } from '../../../main/search/prepare-edition.ts';
import { moveEdition, putEdition, removeEdition } from '../../../main/search/put-edition.ts';

/** The id of an edition by a short name without the letter z. */
export const idOf = (name: string): string => name.padEnd(16, 'z').slice(0, 16);

/** The layout of a text: ten words a line, and an article for each paragraph, headed by its first line when it has several. */
export function layoutOf(text: string, language: Language | null): PageLayout {
  const words = [...text.matchAll(/\S+/g)].map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    boxes: [{ x: 20 + (index % 10) * 50, y: 20 + Math.floor(index / 10) * 12, width: 45, height: 10 }],
  }));
  const box = { x: 20, y: 20, width: 500, height: 700 };
  let start = 0;
  const articles = text.split('\n\n').map((paragraph) => {
    const [headline = ''] = paragraph.split('\n');
    const block = { role: 'body' as const, start, end: start + paragraph.length, box };
    start += paragraph.length + 2;
    return {
      headline: headline === paragraph ? null : headline,
      confidence: 1,
      continuesOn: null,
      continuedFrom: null,
      blocks: [block],
    };
  });
  return {
    widthPoints: 595,
    heightPoints: 842,
    rotation: 0,
    source: 'pdf',
    direction: language === 'ar' ? 'rtl' : 'ltr',
    language,
    text,
    words,
    articles,
    furniture: [],
    needsOcr: null,
  };
}

/** A page as the extraction would give it. */
export function pageOf(page: number, text: string, language: Language | null): PageToPut {
  const layout = layoutOf(text, language);
  const { direction, widthPoints, heightPoints } = layout;
  return { page, packed: packLayout(layout), text, language, direction, needsOcr: null, widthPoints, heightPoints, fault: null };
}

/** What an edition of the small archive is made from. */
export type EditionToPut = {
  name: string;
  title?: string;
  day?: Day | null;
  language?: Language | null;
  pages: readonly string[];
};

/** The open archive. */
export type SmallArchive = {
  path: string;
  writer: Writer;
  reader: Reader;
  put: (edition: EditionToPut) => void;
  move: (edition: Omit<EditionToPut, 'pages'>) => boolean;
  remove: (name: string) => void;
  find: (query: string, options?: Omit<FindQuery, 'query'>) => Found;
  /** The names of the pages that a query finds, such as `a1 b2`, in the order of the answer. */
  pages: (query: string, options?: Omit<FindQuery, 'query'>) => string;
  /** The words that are marked on the pages that a query finds. */
  marked: (query: string) => string;
  findIn: (name: string, query: string) => string;
  close: () => void;
};

const factsOf = ({
  name,
  title = 'Le Matin',
  day = '2024-03-28',
  language = 'fr',
}: Omit<EditionToPut, 'pages'>): EditionFacts => ({
  id: idOf(name),
  sha256: name.padEnd(64, 'z'),
  title,
  day,
  language,
});

/** Opens an archive in a folder of its own, or the one in a folder that closing leaves. */
export function openSmallArchive(at: string | null = null): SmallArchive {
  const folder = at ?? mkdtempSync(join(tmpdir(), 'kiosque-search-'));
  const path = join(folder, 'derived', 'search.sqlite');
  const writer = openWriter(path);
  const reader = openReader(path);
  const change = <Value>(work: (database: Parameters<typeof putEdition>[0]) => Value): Value =>
    writer.run((database) => database.transaction(work).immediate(database)).value;
  const search = (query: string, options = {}): Found => {
    const found = reader.read((database) => find(database, { query, limit: 100, ...options }));
    if (found === null) throw new Error('there is no index');
    return found;
  };
  return {
    path,
    writer,
    reader,
    put: (edition) => {
      const { language = 'fr' } = edition;
      const pages = edition.pages.map((text, index) => pageOf(index + 1, text, language));
      change((database) => putEdition(database, prepareEdition({ edition: factsOf(edition), pages })));
    },
    move: (edition) => change((database) => moveEdition(database, factsOf(edition))),
    remove: (name) => change((database) => removeEdition(database, idOf(name))),
    find: search,
    pages: (query, options) =>
      search(query, options)
        .hits.map((hit) => `${hit.editionId.replace(/z+$/, '')}${hit.page}`)
        .join(' '),
    marked: (query) =>
      search(query)
        .hits.flatMap((hit) => hit.marks.map((mark) => hit.snippet.slice(mark.start, mark.end)))
        .join(' '),
    findIn: (name, query) =>
      (reader.read((database) => findInEdition(database, { id: idOf(name), query })) ?? [])
        .map(({ page, boxes }) => `${page}:${boxes.length}`)
        .join(' '),
    close: () => {
      reader.close();
      writer.close();
      if (at === null) rmSync(folder, { recursive: true, force: true });
    },
  };
}
