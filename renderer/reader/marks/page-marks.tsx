// The marks of a page as they are seen: washes and lines under its letters, pins on places, a ribbon for a bookmark. For the eye and the
// pointer: the keys, the voice and the list beside the page say and do the same.
import { useEffect, useMemo, useRef } from 'react';
import type { Box, PageSize } from '#border/model';
import type { ShownMark } from '#border/model-marks';
import { around } from '../../ui/boxes.ts';
import { Icon } from '../../ui/icon.tsx';
import { placeBox } from '../../ui/place-box.ts';
import { keyOf, type MarkOnPage, marksOnPage } from './marks-on-page.ts';
import type { Marks } from './use-marks.ts';
import '../../ui/mark-sign.css';
import './page-marks.css';

type Props = { page: number; size: PageSize; marks: Marks };

const percent = (share: number): string => `${share * 100}%`;

/** Lies over a page, under the frames of found words. */
export function PageMarks({ page, size, marks: { marks, current } }: Props) {
  const onPage = useMemo(() => marksOnPage(marks, page), [marks, page]);
  if (onPage.length === 0) return null;
  return (
    <div className="page-marks" data-rotation={size.rotation} aria-hidden>
      {onPage.map((one) => (
        <PageMark key={keyOf(one.mark)} one={one} size={size} isCurrent={current === keyOf(one.mark)} />
      ))}
    </div>
  );
}

type MarkProps = { one: MarkOnPage; size: PageSize; isCurrent: boolean };

function PageMark({ one: { mark, boxes, point }, size, isCurrent }: MarkProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  const whole = boxes.length === 0 ? null : placeBox(around(boxes), size);
  return (
    <>
      <div
        ref={place}
        className={`mark ${mark.kind}${isCurrent ? ' current' : ''}`}
        data-colour={mark.colour}
        data-mark={keyOf(mark)}
        style={whole === null ? placeOf(point, size) : boxStyle(whole)}
      />
      <div className={`mark-lines ${mark.kind}${isCurrent ? ' current' : ''}`} data-colour={mark.colour}>
        {boxes.map((box) => (
          <i key={`${box.x} ${box.y} ${box.width}`} style={boxStyle(placeBox(box, size))} />
        ))}
      </div>
      {mark.kind === 'bookmark' && <span className="mark-ribbon" data-frame data-opens={keyOf(mark)} />}
      {(point !== null || (mark.kind !== 'bookmark' && (mark.kind === 'note' || mark.note.trim() !== ''))) && (
        <span
          className={`mark-pin${point === null ? ' at-text' : ''}${isCurrent ? ' current' : ''}`}
          data-frame
          data-opens={keyOf(mark)}
          data-colour={mark.colour}
          style={pinStyle(mark, boxes, point, size)}
        >
          <Icon name="note" size={14} />
        </span>
      )}
    </>
  );
}

const boxStyle = ({ x, y, width, height }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

const placeOf = (point: MarkOnPage['point'], size: PageSize) =>
  boxStyle(point === null ? { x: 0.9, y: 0, width: 0.05, height: 0.03 } : placeBox({ ...point, width: 1, height: 1 }, size));

const isReadFromRight = (text: string): boolean => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text.slice(0, 60));

/** Behind the last line, on the side to which it is read; or on its place. */
function pinStyle({ quote }: ShownMark, boxes: readonly Box[], point: MarkOnPage['point'], size: PageSize) {
  const last = boxes.at(-1);
  if (point !== null || last === undefined) {
    const { x, y } = placeBox({ x: point?.x ?? 0, y: point?.y ?? 0, width: 0, height: 0 }, size);
    return { left: percent(x), top: percent(y) };
  }
  const end = { x: isReadFromRight(quote) ? last.x : last.x + last.width, y: last.y, width: 0, height: 0 };
  const { x, y } = placeBox(end, size);
  return { left: percent(x), top: percent(y) };
}
