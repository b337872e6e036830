// Leads from a link to a place of an edition that the library has, and makes such links. Refuses what is no link, and says what is missing.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { Box } from '#border/model';
import { type LinkedPlace, readLink } from '../formats/read-link.ts';
import { openLink } from '../formats/reference.ts';
import { clipArticle } from '../layout/clip-text.ts';
import { getEdition, getPageSizes, type ShelvedEdition } from '../library/read-editions.ts';
import { onPage } from './dossiers/collect.ts';
import { readLayout } from './find-text.ts';
import type { Parts } from './parts.ts';

/** The editions that a link may mean, the likeliest first. Throws link/title-unknown, link/day-unknown. */
function findEditions({ shelf }: Parts, { title, day, sum }: LinkedPlace): [ShelvedEdition, ...ShelvedEdition[]] {
  const ofTitle = shelf.list({ title });
  const ofDay = ofTitle.filter((edition) => edition.day === day);
  if (sum !== null) {
    // The same file, whatever it is called here.
    const [same] = [...ofDay, ...shelf.list()].filter(({ sha256 }) => sha256.startsWith(sum));
    if (same !== undefined) return [same];
  }
  const [first, ...others] = ofDay;
  if (first !== undefined) return [first, ...others];
  if (ofTitle.length === 0) throw new AppError('link/title-unknown', { title });
  throw new AppError('link/day-unknown', { title: ofTitle[0]?.title ?? title, day, editions: ofTitle.length });
}

/** The region as far as it lies on the page; null where none of it does. */
function placeOn(region: Box | null, { database }: Parts, id: string, page: number): Box | null {
  const size = getPageSizes(database, id)[page - 1];
  if (region === null || size === undefined) return null;
  const isOnPage = region.x < size.widthPoints && region.y < size.heightPoints;
  return isOnPage ? onPage(region, size) : null;
}

/** Where a link leads. Throws link/invalid, link/title-unknown, link/day-unknown. */
export function followPlaceLink(parts: Parts, { link }: ParsedInput<'links.follow'>): Output<'links.follow'> {
  const place = readLink(link);
  if (place === null) throw new AppError('link/invalid');
  const [edition, ...others] = findEditions(parts, place);
  const { id, title, day, pages } = edition;
  const hasPage = place.page === null || place.page <= pages;
  const page = place.page === null ? null : Math.min(place.page, pages);
  return {
    editionId: id,
    title,
    day,
    page,
    region: hasPage && page !== null ? placeOn(place.region, parts, id, page) : null,
    missingPage: hasPage ? null : place.page,
    others: others.map((other) => other.id),
  };
}

/** What a link is made of. */
type Linked = Pick<ShelvedEdition, 'title' | 'day' | 'sha256'>;

/** Whether the day of a file has others of its title, so that a link must say which is meant. */
export function sumForLink({ shelf }: Parts, { title, day, sha256 }: Linked): string | undefined {
  const isAmong = shelf.list({ title }).some((other) => other.day === day && other.sha256 !== sha256);
  return isAmong ? sha256 : undefined;
}

/** Adds that sum to whatever is to be linked to; each file is looked up once, however many links lead to it. */
export function openSums(parts: Parts): <Of extends Linked>(of: Of) => Of & { sum: string | undefined } {
  const known = new Map<string, string | undefined>();
  return (of) => {
    if (!known.has(of.sha256)) known.set(of.sha256, sumForLink(parts, of));
    return { ...of, sum: known.get(of.sha256) };
  };
}

const readBox = async (parts: Parts, input: ParsedInput<'links.make'>): Promise<Box | null> => {
  const { editionId: id, page, region, article } = input;
  const size = getPageSizes(parts.database, id)[page - 1];
  if (size === undefined) throw new AppError('page/not-found', { page });
  if (region !== undefined) return onPage(region, size);
  if (article === undefined) return null;
  const { layout } = await readLayout(parts, { id, page });
  const found = layout?.articles[article];
  if (layout === null || found === undefined || found.blocks.length === 0)
    throw new AppError('input/invalid', { field: 'article' });
  return onPage(clipArticle(layout, found).region, size);
};

/** The link to a page, an article or a part of a page. Throws edition/not-found, page/not-found, input/invalid. */
export async function makeLink(parts: Parts, input: ParsedInput<'links.make'>): Promise<Output<'links.make'>> {
  const edition = getEdition(parts.database, input.editionId);
  const box = await readBox(parts, input);
  const { title, day } = edition;
  return { link: openLink({ title, day, page: input.page, box, sum: sumForLink(parts, edition) }) };
}
