// Which marks stand on a page and where, which of them lies under a point, and which comes next. Pure.
import type { Box } from '#border/model';
import type { MarkPoint, ShownMark } from '#border/model-marks';
import { isOnLine } from '../selection/find-place.ts';

/** A mark by its edition and its id, as one text. */
export const keyOf = ({ editionId, id }: Pick<ShownMark, 'editionId' | 'id'>): string => `${editionId} ${id}`;

/** What of a mark stands on a page: the boxes of its lines, in the order of reading, or the point of a note. */
export type MarkOnPage = { mark: ShownMark; boxes: readonly Box[]; point: MarkPoint | null };

/** The marks of a page in the order of the list; the lost stand on none. */
export function marksOnPage(marks: readonly ShownMark[], page: number): MarkOnPage[] {
  return marks.flatMap((mark): MarkOnPage[] => {
    if (mark.state === 'lost') return [];
    const boxes = mark.parts.filter((part) => part.page === page).flatMap((part) => part.boxes);
    if (boxes.length > 0) return [{ mark, boxes, point: null }];
    const isHere = mark.parts.length === 0 && mark.page === page && (mark.point !== null || mark.kind === 'bookmark');
    return isHere ? [{ mark, boxes, point: mark.point }] : [];
  });
}

/** The mark whose lines hold a point of the page; of several the one made last, which lies on top. */
export function markAt(marks: readonly ShownMark[], page: number, point: MarkPoint): ShownMark | null {
  const under = marksOnPage(marks, page).filter(({ boxes }) => boxes.some((box) => isOnLine(box, point)));
  const last = under.reduce<MarkOnPage | null>(
    (top, one) => (top === null || one.mark.createdAtMs >= top.mark.createdAtMs ? one : top),
    null,
  );
  return last?.mark ?? null;
}

/** The bookmark of a page, if it has one. */
export const bookmarkOf = (marks: readonly ShownMark[], page: number): ShownMark | null =>
  marks.find((mark) => mark.kind === 'bookmark' && mark.page === page && mark.state !== 'lost') ?? null;

/** The mark after or before the current one; without one the first from a page on, or the last before it. The lost are passed over. */
export function stepMark(
  marks: readonly ShownMark[],
  current: string | null,
  page: number,
  by: 1 | -1,
): { mark: ShownMark; at: number; total: number } | null {
  const found = marks.filter(({ state }) => state !== 'lost');
  const at = current === null ? -1 : found.findIndex((mark) => keyOf(mark) === current);
  const from = found.findIndex((mark) => mark.page >= page);
  const next = at !== -1 ? at + by : by === 1 ? (from === -1 ? 0 : from) : (from === -1 ? found.length : from) - 1;
  const wrapped = (next + found.length) % Math.max(1, found.length);
  const mark = found[wrapped];
  return mark === undefined ? null : { mark, at: wrapped + 1, total: found.length };
}
