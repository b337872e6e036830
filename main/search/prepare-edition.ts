// Makes of an edition's pages what the index is to hold of them: bodies as they are stored, sections, tokens and words. Touches no file,
// so that it runs beside the thread that writes. Refuses to know what only a file can tell: the number of a title and the rows of a day.
import type { ErrorCode } from '#border/errors';
import type { CorrectedPage, Day, Direction, EditionId, Language, OcrReason, PageLayout } from '#border/model';
import { unpackLayout } from '../layout/pack.ts';
import { readPageSection } from '../layout/page-section.ts';
import { type ArrangedBody, arrangeBody, foundBody } from './arrange-body.ts';
import { deflateLayout, deflateText, inflateText, readLayout } from './page-body.ts';
import { type PageWords, readPageWords } from './page-words.ts';

/** What the index keeps of an edition beside its pages. */
export type EditionFacts = {
  id: EditionId;
  sha256: string;
  title: string;
  day: Day | null;
  language: Language | null;
  /** Names the corrections that its pages have; empty, as when it is left out, where they are as they were found. */
  correctionsKey?: string | undefined;
};

/** What the index keeps of a page beside its text and layout; a size is in points. */
export type PageFacts = {
  page: number;
  language: Language | null;
  direction: Direction;
  needsOcr: OcrReason | null;
  widthPoints: number;
  heightPoints: number;
  fault: ErrorCode | null;
};

/** One page as the extraction gives it; `packed` is empty or null where the page has no layout. */
export type PageToPut = PageFacts & { packed: Uint8Array | null; text: string };

/** An edition with its pages, and those that a person arranged. */
export type EditionToPut = { edition: EditionFacts; pages: readonly PageToPut[]; corrections?: readonly CorrectedPage[] };

/** One page as an index stores it. */
export type StoredPage = PageFacts & ArrangedBody;

/** One page with all that the index is to hold of it. */
export type PreparedPage = StoredPage & PageWords & { section: string | null };

/** An edition that only has to be written. */
export type PreparedEdition = { edition: EditionFacts; pages: readonly PreparedPage[] };

/** The articles of a page as a person left them. */
type Correction = Pick<CorrectedPage, 'page' | 'articles'>;

type Readable = { text: string; layout: PageLayout | null };

function readBody(page: StoredPage): Readable {
  const text = inflateText(page.text);
  return { text, layout: readLayout(page, text) };
}

const articlesOf = (corrections: readonly Correction[], page: number): CorrectedPage['articles'] | null =>
  corrections.find((one) => one.page === page)?.articles ?? null;

/** Prepares a stored page as it stands; `read` is what its body says, where that is at hand. */
export function prepareStored(facts: EditionFacts, stored: StoredPage, read: Readable = readBody(stored)): PreparedPage {
  const { page, language } = stored;
  const section = read.layout === null ? null : readPageSection(read.layout, page, facts.title);
  const tags = { language: language ?? facts.language, page, day: facts.day, section };
  return { ...stored, section, ...readPageWords(read.text, read.layout, tags) };
}

/** Prepares a stored page with its articles as corrections say, and as they were found where they say nothing of it. */
export function prepareAnew(facts: EditionFacts, stored: StoredPage, corrections: readonly Correction[]): PreparedPage {
  return prepareStored(facts, { ...stored, ...arrangeBody(foundBody(stored), articlesOf(corrections, stored.page)) });
}

/** Prepares a page as the extraction gives it, with its articles as corrections say. */
export function preparePage(
  facts: EditionFacts,
  { packed, text, ...page }: PageToPut,
  corrections: readonly CorrectedPage[],
): PreparedPage {
  const found = { text: deflateText(text), layout: deflateLayout(packed) };
  const stored = { ...page, ...arrangeBody(found, articlesOf(corrections, page.page)) };
  // What stands as it was found needs no unpacking of what was packed a moment ago.
  if (stored.foundText !== null) return prepareStored(facts, stored);
  const layout = packed === null || packed.length === 0 ? null : unpackLayout(packed, text);
  return prepareStored(facts, stored, { text, layout });
}

/** Prepares an edition whole, for who writes it in the same thread. */
export function prepareEdition({ edition, pages, corrections = [] }: EditionToPut): PreparedEdition {
  return { edition, pages: pages.map((page) => preparePage(edition, page, corrections)) };
}
