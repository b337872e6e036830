// The marks of an open edition where they stand now: its own, and those that were made on the versions that it replaces. Marks are kept as
// they were made, and found anew each time: what is not found is not lost.
import { setImmediate } from 'node:timers/promises';
import type { PageSize } from '#border/model';
import type { MarkPart, MarkPoint, MarkRecord, MarkState, ShownMark } from '#border/model-marks';
import { shorten } from '../../layout/clip-text.ts';
import { listMarkPlaces, listMarksFor, type MarkPlace } from '../../library/marks.ts';
import { getEdition, listPageSizes } from '../../library/read-editions.ts';
import { readLayout } from '../find-text.ts';
import type { Parts } from '../parts.ts';
import { openPages, type PagesToSearch, placeAnchor } from './place-anchor.ts';
import { placesKey, recallPlaces, rememberPlaces } from './remember-places.ts';

/** As much of a quote as a list shows. */
const quoteLetters = 2000;

/** What is marked, in the order of reading, as one line. */
export const quoteOf = ({ text }: MarkRecord): string => shorten(text.map(({ exact }) => exact).join(' '), quoteLetters);

type Where = { page: number; state: MarkState; parts: MarkPart[]; point: MarkPoint | null; isUnread: boolean };

/** Marks in one go before others have their turn. */
const marksInOneTurn = 20;

/**
 * The marks on an edition in the order of reading, those that are lost last. `isWhole` is false while pages have no text yet on which they
 * will be looked for; `only` is the id of the one mark that is asked for. Throws edition/not-found.
 */
export async function placeMarks(parts: Parts, id: string, only?: string): Promise<{ marks: ShownMark[]; isWhole: boolean }> {
  const { correctionsKey } = getEdition(parts.database, id);
  const all = listMarksFor(parts.database, id);
  const key = placesKey(correctionsKey, all);
  const recalled = only === undefined ? recallPlaces(parts, id, key) : null;
  if (recalled !== null) return { marks: recalled, isWhole: true };
  const sizes = listPageSizes(parts.database, id);
  const pages = openPages(async (page) => (await readLayout(parts, { id, page })).layout, sizes.length);
  const marks: ShownMark[] = [];
  let isWhole = true;
  for (const { editionId, marks: records } of all) {
    const isCarried = editionId !== id;
    const before = isCarried ? listPageSizes(parts.database, editionId) : sizes;
    for (const record of only === undefined ? records : records.filter((one) => one.id === only)) {
      if (marks.length % marksInOneTurn === marksInOneTurn - 1) await setImmediate();
      const { isUnread, ...where } = await placeMark(record, { isCarried, pages, sizes, before });
      if (isUnread) isWhole = false;
      const { text: _, ...rest } = record;
      marks.push({ ...rest, editionId, isCarried, quote: quoteOf(record), ...where });
    }
  }
  marks.sort(inOrder);
  if (only === undefined && isWhole) rememberPlaces(parts, id, { key, marks: [...marks] });
  return { marks, isWhole };
}

type On = { isCarried: boolean; pages: PagesToSearch; sizes: readonly PageSize[]; before: readonly PageSize[] };

async function placeMark(record: MarkRecord, on: On): Promise<Where> {
  const { page, point } = record;
  if (record.text.length > 0) return placeText(record, on);
  const size = on.sizes[page - 1];
  const state = size === undefined ? 'lost' : 'here';
  return { page, state, parts: [], point: size === undefined ? null : scaled(point, on.before[page - 1], size), isUnread: false };
}

/** A place on a page of another size: as far across and down as it was. */
function scaled(point: MarkPoint | null, before: PageSize | undefined, now: PageSize): MarkPoint | null {
  if (point === null || before === undefined) return point;
  return { x: (point.x * now.widthPoints) / before.widthPoints, y: (point.y * now.heightPoints) / before.heightPoints };
}

async function placeText({ page, text }: MarkRecord, { isCarried, pages }: On): Promise<Where> {
  const parts: MarkPart[] = [];
  let [isChanged, isUnread] = [false, false];
  for (const anchor of text) {
    const placed = await placeAnchor(anchor, pages);
    parts.push(...placed.parts);
    if (placed.parts.length > 0) {
      if (!placed.isSame) isChanged = true;
    } else if (!isCarried) {
      if (placed.isUnread) isUnread = true;
      // The bytes of an edition never change, so its print stands where it stood, whatever its text is now.
      parts.push({ page: anchor.page, start: null, end: null, boxes: anchor.boxes });
    } else if (placed.isUnread) isUnread = true;
    else isChanged = true;
  }
  const isLost = parts.length === 0 && !isUnread;
  const state = isLost ? 'lost' : isChanged ? 'changed' : 'here';
  return { page: parts[0]?.page ?? page, state, parts, point: null, isUnread };
}

const startOf = ({ kind, parts }: ShownMark): number => (kind === 'bookmark' ? -1 : (parts[0]?.start ?? Number.MAX_SAFE_INTEGER));

const topOf = ({ parts, point }: ShownMark): number => point?.y ?? parts[0]?.boxes[0]?.y ?? 0;

function inOrder(one: ShownMark, other: ShownMark): number {
  return (
    Number(one.state === 'lost') - Number(other.state === 'lost') ||
    one.page - other.page ||
    startOf(one) - startOf(other) ||
    topOf(one) - topOf(other) ||
    one.createdAtMs - other.createdAtMs
  );
}

/** Keeps on which pages the marks of earlier versions stand, for those who ask without reading any page. */
export async function keepPlaces(parts: Parts, id: string, marks: readonly ShownMark[]): Promise<void> {
  const places = marks
    .filter(({ isCarried }) => isCarried)
    .map(
      ({ editionId, id: markId, state, page }): MarkPlace => ({ editionId, id: markId, page: state === 'lost' ? null : page }),
    );
  const key = (all: readonly MarkPlace[]): string =>
    all
      .map(({ editionId, id: markId, page }) => `${editionId} ${markId} ${page}`)
      .sort()
      .join();
  if (key(places) === key(listMarkPlaces(parts.database, id))) return;
  await parts.workers.library.run('keepMarkPlaces', { onId: id, places });
}

/** Looks where the marks of earlier versions stand on an edition that has just been read. An edition that has gone meanwhile has none. */
export async function carryMarks(parts: Parts, id: string): Promise<void> {
  if (!listMarksFor(parts.database, id).some(({ editionId }) => editionId !== id)) return;
  const { marks, isWhole } = await placeMarks(parts, id);
  if (isWhole) await keepPlaces(parts, id, marks);
}
