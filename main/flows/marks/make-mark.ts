// Makes marks of what a person points at: text between two letters, a place of a page, or a page. Refuses places that the edition has not,
// and takes no text from who asks: what is quoted is read from the pages.
import type { ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { PageLayout, PageSize } from '#border/model';
import { mostMarkedPages, type TextAnchor } from '#border/model-marks';
import type { TextPlace } from '#border/model-selection';
import { anchorText, furnitureStart } from '../../layout/anchor-text.ts';
import { getEdition, getPageSizes } from '../../library/read-editions.ts';
import { readLayout } from '../find-text.ts';
import type { Parts } from '../parts.ts';
import type { NewMark } from '../writer/change-marks.ts';

type Input = ParsedInput<'marks.add'>;

/**
 * A mark as it is to be kept. Throws edition/not-found, page/not-found, page/not-read where a page has no text yet, mark/no-text where no
 * letter is marked, and input/invalid where a kind of mark cannot be there.
 */
export async function makeMark(parts: Parts, input: Input): Promise<NewMark> {
  const { id, kind, at, colour = 'yellow', note = '', tags = [] } = input;
  getEdition(parts.database, id);
  const sizes = getPageSizes(parts.database, id);
  const rest = { kind, colour, note, tags };
  if ('from' in at) {
    if (kind === 'bookmark') throw new AppError('input/invalid', { field: 'kind' });
    const text = await anchorsOf(parts, id, sizes.length, at);
    return { ...rest, page: text[0]?.page ?? at.from.page, text, point: null };
  }
  const size = sizes[at.page - 1];
  if (size === undefined) throw new AppError('page/not-found', { page: at.page });
  const point = 'point' in at ? at.point : null;
  if (kind !== (point === null ? 'bookmark' : 'note')) throw new AppError('input/invalid', { field: 'kind' });
  if (point !== null && !isOn(point, size)) throw new AppError('input/invalid', { field: 'point' });
  return { ...rest, page: at.page, text: [], point };
}

const isOn = ({ x, y }: { x: number; y: number }, { widthPoints, heightPoints }: PageSize): boolean =>
  x >= 0 && y >= 0 && x <= widthPoints && y <= heightPoints;

type Range = { from: TextPlace; to: TextPlace };

async function anchorsOf(parts: Parts, id: string, pages: number, { from, to }: Range): Promise<TextAnchor[]> {
  for (const { page } of [from, to]) if (page > pages) throw new AppError('page/not-found', { page });
  const isBackwards = to.page < from.page || (to.page === from.page && to.offset < from.offset);
  if (isBackwards || to.page - from.page >= mostMarkedPages) throw new AppError('input/invalid', { field: 'to' });
  const anchors: TextAnchor[] = [];
  let isFurniture: boolean | null = null;
  for (let page = from.page; page <= to.page; page += 1) {
    const layout = await readText(parts, id, page);
    isFurniture ??= from.offset >= furnitureStart(layout);
    const limits = limitsOf(layout, isFurniture);
    const start = page === from.page ? Math.max(from.offset, limits.start) : limits.start;
    const end = page === to.page ? Math.min(to.offset, limits.end) : limits.end;
    const anchor = start < end ? anchorText(layout, page, start, end) : null;
    if (anchor !== null) anchors.push(anchor);
  }
  if (anchors.length === 0) throw new AppError('mark/no-text');
  return anchors;
}

async function readText(parts: Parts, id: string, page: number): Promise<PageLayout> {
  const { layout } = await readLayout(parts, { id, page });
  if (layout === null) throw new AppError('page/not-read', { title: getEdition(parts.database, id).title, page });
  return layout;
}

/** A mark that begins in furniture stays in it, and one that begins in an article goes past it, as what is selected does. */
function limitsOf(layout: PageLayout, isFurniture: boolean): { start: number; end: number } {
  const begin = furnitureStart(layout);
  return isFurniture ? { start: begin, end: layout.text.length } : { start: 0, end: begin };
}
