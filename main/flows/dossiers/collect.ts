// Makes items of dossiers from hits, articles and parts of pages: what was found there, and what the edition is called today.
// Refuses places that the edition has not, and takes no name of an edition from who asks.
import { AppError } from '#border/errors';
import type { Box, PageLayout, PageSize } from '#border/model';
import { type ClipPart, type Collected, type DossierItem, longestQuery, mostBoxes, mostText } from '#border/model-dossier';
import { makeId } from '../../base/ids.ts';
import { clipText, shorten } from '../../layout/clip-text.ts';
import { readPageSection } from '../../layout/page-section.ts';
import { readPrintedNumber } from '../../layout/printed-numbers.ts';
import { getEdition, getPageSizes, type ShelvedEdition } from '../../library/read-editions.ts';
import { readLayout } from '../find-text.ts';
import type { Parts } from '../parts.ts';
import { readOutline } from '../read-outline.ts';
import { type ArticlePart, readArticleParts } from './clip-article.ts';

/** What is taken down of a place. */
type Excerpt = Pick<
  DossierItem,
  'page' | 'headline' | 'snippet' | 'marks' | 'boxes' | 'region' | 'query' | 'text' | 'section' | 'printedPage' | 'more'
>;

type Asked<Kind> = Extract<Collected, { kind: Kind }>;

/** As much of a clipping as one reads at a glance; its picture and its text show the rest. */
const snippetLetters = 600;

const unmarked = { marks: [], boxes: [], query: null };

const readTextOf =
  (parts: Parts, id: string) =>
  async (page: number): Promise<PageLayout | null> =>
    (await readLayout(parts, { id, page })).layout;

const readText = async (parts: Parts, { id, title }: ShelvedEdition, page: number): Promise<PageLayout> => {
  const layout = await readTextOf(parts, id)(page);
  if (layout === null) throw new AppError('page/not-read', { title, page });
  return layout;
};

/** The part of a region that lies on the page. Throws input/invalid where none does. */
export function onPage(region: Box, { widthPoints, heightPoints }: PageSize): Box {
  const [left, top] = [Math.max(0, region.x), Math.max(0, region.y)];
  const width = Math.min(widthPoints, region.x + region.width) - left;
  const height = Math.min(heightPoints, region.y + region.height) - top;
  if (width <= 0 || height <= 0) throw new AppError('input/invalid', { field: 'region' });
  return { x: left, y: top, width, height };
}

/** So much paper, in points, stays around the letters of an article. */
const airPoints = 3;

const withAir = ({ x, y, width, height }: Box): Box => ({
  x: x - airPoints,
  y: y - airPoints,
  width: width + 2 * airPoints,
  height: height + 2 * airPoints,
});

const plainSize = ({ widthPoints, heightPoints, rotation }: PageSize): PageSize => ({ widthPoints, heightPoints, rotation });

const cut = (text: string): string => (text.length <= mostText ? text : shorten(text, mostText - 1));

/** The page as it is printed. A number that is not the page's place is believed where other pages bear it out. */
const readPrintedPage = async (parts: Parts, id: string, layout: PageLayout, page: number): Promise<string | null> => {
  const number = readPrintedNumber(layout);
  if (number === null || number === page) return number === null ? null : String(number);
  const { sections } = await readOutline(parts, id);
  const believed = sections.flatMap(({ pages }) => pages).find((one) => one.page === page)?.printed ?? null;
  return believed === null ? null : String(believed);
};

/** A hit has what the search tells; hundreds are collected at once, and no page is read for them. */
const takeHit = (one: Asked<'hit'>): Excerpt => {
  const { page, headline, snippet, marks, boxes, query } = one;
  const keptQuery = query !== null && query.length > longestQuery ? null : query;
  const found = { page, headline, snippet, marks, boxes: boxes.slice(0, mostBoxes), query: keptQuery };
  return { ...found, region: null, text: '', section: null, printedPage: null, more: [] };
};

const takeArticle = async (
  parts: Parts,
  { title, id }: ShelvedEdition,
  one: Asked<'article'>,
  layout: PageLayout,
  sizes: readonly PageSize[],
): Promise<Excerpt> => {
  const how = { isWhole: one.isWhole ?? false, sizes, readText: readTextOf(parts, id) };
  const { headline, parts: found } = await readArticleParts(layout, one, how);
  const toPart = async ({ page, layout: text, region }: ArticlePart): Promise<ClipPart> => {
    const size = sizes[page - 1] ?? text;
    const printedPage = await readPrintedPage(parts, id, text, page);
    return { page, pageSize: plainSize(size), region: onPage(withAir(region), size), printedPage };
  };
  const [first] = found;
  const { page, region, printedPage } = await toPart(first);
  const text = found.map((part) => part.text).join('\n\n');
  return {
    ...unmarked,
    page,
    region,
    printedPage,
    headline,
    snippet: shorten(text, snippetLetters),
    text: cut(text),
    section: readPageSection(first.layout, page, title),
    more: await Promise.all(found.slice(1).map(toPart)),
  };
};

const readExcerpt = async (
  parts: Parts,
  edition: ShelvedEdition,
  one: Collected,
  sizes: readonly PageSize[],
  size: PageSize,
): Promise<Excerpt> => {
  if (one.kind === 'hit') return takeHit(one);
  const { page } = one;
  const layout = await readText(parts, edition, page);
  if (one.kind === 'article') return takeArticle(parts, edition, one, layout, sizes);
  const region = onPage(one.region, size);
  const { headline, text } = clipText(layout, region);
  const printedPage = await readPrintedPage(parts, edition.id, layout, page);
  const facts = { section: readPageSection(layout, page, edition.title), printedPage };
  return { ...unmarked, ...facts, page, region, headline, snippet: shorten(text, snippetLetters), text: cut(text), more: [] };
};

/** One item as it is kept. Throws edition/not-found, page/not-found, page/not-read, input/invalid. */
export async function toItem(parts: Parts, one: Collected, addedAtMs: number): Promise<DossierItem> {
  const edition = getEdition(parts.database, one.editionId);
  const sizes = getPageSizes(parts.database, edition.id);
  const asked = sizes[one.page - 1];
  if (asked === undefined) throw new AppError('page/not-found', { page: one.page });
  const { title, day, issue, language, sha256 } = edition;
  const excerpt = await readExcerpt(parts, edition, one, sizes, asked);
  return {
    id: makeId(),
    editionId: edition.id,
    pageSize: plainSize(sizes[excerpt.page - 1] ?? asked),
    title,
    day,
    issue,
    language,
    sha256,
    ...excerpt,
    comment: '',
    addedAtMs,
  };
}
