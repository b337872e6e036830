// The thread that reads the index: it answers beside the writer and sees all that the writer has committed.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { workerData } from 'node:worker_threads';
import { AppError } from '#border/errors';
import type { EditionId, PageLayout } from '#border/model';
import type { SpokenSentence } from '#border/model-aloud';
import type { ArticleEntry, ArticlePicture } from '#border/model-article';
import type { OutlineSection } from '#border/model-outline';
import type { SuggestOutput, TallyOutput } from '#border/model-search';
import { type EndSign, isEnded } from '../base/end-sign.ts';
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import type { AltoMeta } from '../formats/alto-writing.ts';
import { writeAlto } from '../formats/write-alto.ts';
import { noConcordance } from './concordance.ts';
import {
  listEditionArticles,
  type OpenedArticle,
  openArticle,
  type PageImages,
  type PlaceOfArticle,
  placePictures,
} from './edition-articles.ts';
import { type EditionQuery, type FindQuery, type Found, type FoundPage, find, findInEdition, nothingFound } from './find.ts';
import { type ConcordancePart, type MarkedInput, openConcordanceKeeper } from './keep-concordance.ts';
import { findTextKey, type IndexedEdition, listIndexed } from './list-indexed.ts';
import { listScans, type ScannedPlace } from './list-scans.ts';
import { type EditionMatches, matchEdition, type SearchToMatch } from './match-edition.ts';
import type { Check } from './open-hits.ts';
import { openReader, type Reader } from './open-reader.ts';
import { readOutline } from './outline.ts';
import { type PackagedText, packText } from './packaged-text.ts';
import { parseQuery } from './parse-query.ts';
import type { ReadQuery } from './query.ts';
import { type PageFacts, type ReadPage, readPages } from './read-page.ts';
import { isCurrent } from './schema.ts';
import type { SearchWorkerData } from './search-writer-worker.ts';
import { countSections, type SectionCount } from './section-counts.ts';
import { type ParagraphsOf, readSentences } from './spoken-article.ts';
import { nothingToSuggest, type SuggestQuery, suggest } from './suggest.ts';
import { noTally, type TallyQuery, tally } from './tally.ts';

/** A page for `show`: what is known of it, all its text, and its layout if it has one. */
export type IndexedPage = PageFacts & { text: string; layout: PageLayout | null };

/** What the query was taken for. */
export type Understood = Pick<ReadQuery, 'mistakes' | 'searched'>;

/** The sign that nobody waits any more; without it a question runs to its end. */
type Ending = { end?: EndSign };

const checkOf =
  (end: EndSign | undefined): Check =>
  () => {
    if (end !== undefined && isEnded(end)) throw new AppError('search/overtaken');
  };

/** In a large archive the first hits do not wait for an exact total; `tally` counts all. */
const patienceMs = 5;

let opened: Reader | null = null;
const concordances = openConcordanceKeeper();

function reader(): Reader {
  const { derivedDir, look } = workerData as SearchWorkerData;
  opened ??= openReader(join(derivedDir, 'search.sqlite'), look);
  return opened;
}

const toIndexed = ({ words: _, layout, ...page }: ReadPage): IndexedPage => ({ ...page, layout: layout() });

type PlaceInEdition = { id: EditionId; page: number };

function layoutOf({ id, page }: PlaceInEdition): PageLayout | null {
  const [found] = reader().read((database) => readPages(database, id, page)) ?? [];
  return found?.layout() ?? null;
}

const tasks = {
  /** What the index holds, for programs that read beside the writer. */
  indexed: (_: Record<string, never>): IndexedEdition[] => reader().read(listIndexed) ?? [],

  /** Searches every edition. Throws `search/bad-query` and `search/unavailable`. */
  find: ({ end, ...query }: FindQuery & Ending): Found & Understood & { tookMs: number; isRenewing: boolean } => {
    const startMs = performance.now();
    const asked = parseQuery(query.query, query.isOpen);
    const found = reader().read((database) => ({
      ...find(database, { patienceMs, ...query }, asked, checkOf(end)),
      isRenewing: !isCurrent(database),
    })) ?? { ...nothingFound, isRenewing: false };
    return { ...found, mistakes: asked.mistakes, searched: asked.searched, tookMs: performance.now() - startMs };
  },

  /** Counts what answers over time and by what it is of. Throws as `find` does. */
  tally: ({ end, ...query }: TallyQuery & Ending): TallyOutput => {
    const asked = parseQuery(query.query, query.isOpen);
    return reader().read((database) => tally(database, query, asked, checkOf(end))) ?? noTally;
  },

  /** Other words and spellings to try. Throws as `find` does. */
  suggest: ({ end, ...query }: SuggestQuery & Ending): SuggestOutput => {
    const asked = parseQuery(query.query, query.isOpen);
    return reader().read((database) => suggest(database, query, asked, checkOf(end))) ?? nothingToSuggest;
  },

  /** A part of the words of a query in their context. Throws as `find` does. */
  concordance: (query: MarkedInput, { progress }: TaskContext): ConcordancePart & Understood => {
    const { node, mistakes, searched } = parseQuery(query.query, query.isOpen);
    const part = node === null ? null : reader().read((database) => concordances(database, query, node, progress));
    return { ...(part ?? { ...noConcordance, total: 0, lines: [] }), mistakes, searched };
  },

  /** Searches one edition: its pages in order, with the boxes of what was found. Throws as `find` does. */
  findInEdition: (query: EditionQuery): FoundPage[] => {
    const asked = parseQuery(query.query, query.isOpen);
    return reader().read((database) => findInEdition(database, query, asked)) ?? [];
  },

  /** Which of the saved searches an edition answers. Throws `search/unavailable`. */
  matchEdition: ({ id, searches }: { id: EditionId; searches: readonly SearchToMatch[] }): EditionMatches =>
    reader().read((database) => matchEdition(database, id, searches)) ?? { found: [], unanswered: [] },

  /** The layout of a page; null when the page has none or is not in the index. */
  pageLayout: ({ id, page }: PlaceInEdition): PageLayout | null => layoutOf({ id, page }),

  /** The pages that are pictures of text, of all editions or of one. */
  scans: ({ id }: { id?: EditionId }): ScannedPlace[] => reader().read((database) => listScans(database, id)) ?? [],

  /** What the text of an edition was made from; null when it is not in the index. */
  textKey: ({ id }: { id: EditionId }): string | null => reader().read((database) => findTextKey(database, id)) ?? null,

  /** The articles of an edition; none when it is not in the index. */
  articles: ({ id }: { id: EditionId }): ArticleEntry[] => reader().read((database) => listEditionArticles(database, id)) ?? [],

  /** The article that a part belongs to; null where the index has none there. */
  openArticle: (place: PlaceOfArticle): OpenedArticle | null => reader().read((database) => openArticle(database, place)),

  /** The sentences of paragraphs with their places; none when the edition is not in the index. */
  sentences: (asked: ParagraphsOf): SpokenSentence[] => reader().read((database) => readSentences(database, asked)) ?? [],

  /** Which pictures of its pages belong to an article. */
  placePictures: (asked: PlaceOfArticle & { pages: readonly PageImages[] }): ArticlePicture[] =>
    reader().read((database) => placePictures(database, asked)) ?? [],
  /** The sections of an edition with their pages and headlines; none when it is not in the index. */
  outline: ({ id }: { id: EditionId }): OutlineSection[] => reader().read((database) => readOutline(database, id)) ?? [],

  /** How many pages of a title, by its key, name each section; of all titles without one. */
  sectionCounts: ({ title }: { title?: string }): SectionCount[] =>
    reader().read((database) => countSections(database, title ?? null)) ?? [],

  /** A page as ALTO, which takes a tenth of a second for a broadsheet; null when the page has no layout or is not in the index. */
  altoPage: ({ id, page, meta }: PlaceInEdition & { meta: AltoMeta }): string | null => {
    const layout = layoutOf({ id, page });
    return layout === null ? null : writeAlto(layout, meta);
  },

  /** A page as ALTO with the ids of its articles' blocks; null when it has no words that can be trusted, or is not in the index. */
  packagedText: ({ id, page, meta }: PlaceInEdition & { meta: AltoMeta }): PackagedText | null => {
    const layout = layoutOf({ id, page });
    return layout === null ? null : packText(layout, meta);
  },

  /** The pages of an edition, or the one asked for; none when it is not in the index. */
  pages: ({ id, page }: { id: EditionId; page?: number | undefined }): IndexedPage[] =>
    reader().read((database) => readPages(database, id, page).map(toIndexed)) ?? [],
};

/** The tasks of this worker, for the pool that runs it. */
export type SearchReaderTasks = typeof tasks;

serveWorker(tasks);
