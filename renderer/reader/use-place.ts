// Where in the edition the reader is: which pages lie on the desk, how they are laid out and how large, and the ways from there to others.
// Knows nothing of what is done with their text.
import { useCallback, useMemo, useRef, useState } from 'react';
import { go, type Region } from '../route.ts';
import { useSize } from '../ui/use-size.ts';
import { usePlaced } from './clipping/use-placed.ts';
import { useContinuous } from './continuous/use-continuous.ts';
import type { OpenProps } from './open-props.ts';
import { firstPage } from './spreads.ts';
import { usePosition } from './use-position.ts';
import { useSpread } from './use-spread.ts';
import { useTitleReading } from './view/use-title-reading.ts';
import type { Zoom } from './zoom.ts';

/** The place, and the ways to others. `visible` are the pages in sight, `marked` those that stand for them in lists. */
export type ReadingPlace = ReturnType<typeof usePlace>;

/** Follows the address, the choices of the reader and the size of the desk. */
export function usePlace({
  opened,
  page: asked,
  query,
  region,
  spread: mode,
}: Pick<OpenProps, 'opened' | 'page' | 'query' | 'region' | 'spread'>) {
  const { edition, pages: sizes } = opened;
  const { id } = edition;
  const reading = useTitleReading(opened);
  const { direction } = reading;
  const page = Math.min(sizes.length, asked ?? opened.page);
  const [zoom, setZoom] = useState<Zoom>({ fit: 'page' });
  const desk = useRef<HTMLElement>(null);
  const { ref: measure, width, height } = useSize<HTMLDivElement>();
  const onDesk = useSpread(sizes, page, { mode, isCoverAlone: reading.said.isCoverAlone }, zoom, { width, height });
  const { spreads, at, isContinuous, scale } = onDesk;
  const show = useCallback(
    (next: { page?: number; query?: string }) =>
      go({ place: 'read', id, page: next.page ?? page, query: next.query ?? query }, 'replace'),
    [id, page, query],
  );
  const pageSeen = useCallback((next: number) => show({ page: next }), [show]);
  const leavePlaced = useCallback(() => show({}), [show]);
  const placed = usePlaced(page, region, leavePlaced);
  const isReady = width > 0;
  const continuous = useContinuous({ isOn: isContinuous, isReady, sizes, desk, scale, direction, page, onPage: pageSeen });
  const { scrollTo } = continuous;
  const toPage = useCallback(
    (next: number) => {
      if (isContinuous) scrollTo(next);
      pageSeen(next);
    },
    [isContinuous, scrollTo, pageSeen],
  );
  const toPlace = (next: number, place: Region): void => {
    if (isContinuous) scrollTo(next);
    go({ place: 'read', id, page: next, query, region: place }, 'replace');
  };
  const turn = useCallback(
    (by: 1 | -1) => {
      const next = spreads[at + by];
      if (next !== undefined) toPage(firstPage(next));
    },
    [spreads, at, toPage],
  );
  usePosition(id, page);
  const visible = isContinuous ? continuous.inSight : onDesk.visible;
  // Under one another, the page that is read stands for all that are in sight.
  const alone = useMemo(() => [page], [page]);
  const marked = isContinuous ? alone : visible;
  return {
    ...{ ...onDesk, id, edition, sizes, mode, reading, direction, page, visible, marked },
    ...{ zoom, setZoom, desk, measure, width, height, continuous, placed },
    ...{ show, pageSeen, toPage, toPlace, turn },
  };
}
