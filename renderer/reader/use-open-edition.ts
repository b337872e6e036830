// The open edition: which spread lies on the desk, how large, with which words framed, what stands beside it, and the keys that change it.
// Draws nothing: pages.tsx does.

import { useCallback, useMemo, useRef, useState } from 'react';
import type { Output, Settings } from '#border/contract';
import type { Fault } from '#border/errors';
import { go, goBack, type Region } from '../route.ts';
import { printedParts } from '../ui/printed-parts.ts';
import { useSize } from '../ui/use-size.ts';
import { useAloud } from './aloud/use-aloud.ts';
import { useArticle } from './article/use-article.ts';
import { useArranging } from './articles/use-arranging.ts';
import { useClipping } from './clipping/use-clipping.ts';
import { usePlaced } from './clipping/use-placed.ts';
import { useTaken } from './clipping/use-taken.ts';
import { useContinuous } from './continuous/use-continuous.ts';
import type { Anchor } from './desk/anchor.ts';
import { useColumnZoom } from './desk/use-column-zoom.ts';
import { markAt } from './marks/marks-on-page.ts';
import { useMarks } from './marks/use-marks.ts';
import type { InSight, PaperWays } from './paper-ways.ts';
import type { ReaderAct } from './reader-keys.ts';
import { scrollDesk, slideDesk } from './scroll-desk.ts';
import { useSelection } from './selection/use-selection.ts';
import { firstPage } from './spreads.ts';
import { useFind } from './use-find.ts';
import { useFinding } from './use-finding.ts';
import { useLayouts } from './use-layouts.ts';
import { useNeighbours } from './use-neighbours.ts';
import { usePosition } from './use-position.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useSpread } from './use-spread.ts';
import { nextTone } from './view/tones.ts';
import { useFullScreen } from './view/use-full-screen.ts';
import { usePhotographs } from './view/use-photographs.ts';
import { useTitleReading } from './view/use-title-reading.ts';
import { stepZoom, type Zoom } from './zoom.ts';

/** What stands beside the pages; one at a time. */
export type Side = 'articles' | 'article' | 'marks' | 'clip' | 'listening' | 'outline';

/** What is asked of the open edition. `fault` says why its file cannot be opened. */
export type OpenProps = {
  opened: Output<'editions.open'>;
  fault: Fault | null;
  page: number | null;
  query: string;
  /** The part of the page that a link leads to. */
  region: Region | null;
  /** The mark to go to, by edition and id. */
  mark: string | null;
  spread: Settings['spread'];
  onSpread: (spread: Settings['spread']) => void;
  tone: Settings['tone'];
  onTone: (tone: Settings['tone']) => void;
  onHelp: () => void;
  paper: PaperWays;
  /** The tour is to be shown; `onEnd` when it was seen or skipped. */
  tour: { isOn: boolean; onEnd: () => void };
};

/** All that there is to draw, and to be told. */
export type OpenEdition = ReturnType<typeof useOpenEdition>;

const lineHeight = 90;

/** Everything that the open edition is and can be told to do; the component below only draws it. */
export function useOpenEdition({
  opened,
  fault,
  page: asked,
  query,
  region,
  mark,
  spread: mode,
  onSpread,
  tone,
  onTone,
  onHelp,
  paper,
}: OpenProps) {
  const { edition, pages: sizes } = opened;
  const { id } = edition;
  const reading = useTitleReading(opened);
  const { direction } = reading;
  const fullScreen = useFullScreen();
  const page = Math.min(sizes.length, asked ?? opened.page);
  const [zoom, setZoom] = useState<Zoom>({ fit: 'page' });
  const [hasThumbnails, setThumbnails] = useState(true);
  const [side, setSide] = useState<Side | null>(null);
  const isArranging = side === 'articles';
  const [isGoingTo, setGoingTo] = useState(false);
  const [drawn, setDrawn] = useState<number | null>(null);
  const desk = useRef<HTMLElement>(null);
  const { ref: measure, width, height } = useSize<HTMLDivElement>();
  const onDesk = useSpread(sizes, page, { mode, isCoverAlone: reading.said.isCoverAlone }, zoom, { width, height });
  const { spreads, at, isDouble, isContinuous, scale } = onDesk;
  const show = useCallback(
    (next: { page?: number; query?: string }) =>
      go({ place: 'read', id, page: next.page ?? page, query: next.query ?? query }, 'replace'),
    [id, page, query],
  );
  const placed = usePlaced(
    page,
    region,
    useCallback(() => show({}), [show]),
  );
  const pageSeen = useCallback((next: number) => show({ page: next }), [show]);
  const continuous = useContinuous({
    isOn: isContinuous,
    isReady: width > 0,
    sizes,
    desk,
    scale,
    direction,
    page,
    onPage: pageSeen,
  });
  const { scrollTo } = continuous;
  const toPage = useCallback(
    (next: number) => {
      if (isContinuous) scrollTo(next);
      pageSeen(next);
    },
    [isContinuous, scrollTo, pageSeen],
  );
  const visible = isContinuous ? continuous.inSight : onDesk.visible;
  // Under one another, the page that is read stands for all that are in sight.
  const alone = useMemo(() => [page], [page]);
  const marked = isContinuous ? alone : visible;
  // What lies on the desk goes before what may follow: its neighbours each time, the thumbnails when the edition is opened.
  const first = visible[0] ?? 1;
  const settle = useCallback(() => setDrawn(first), [first]);
  const isSettled = drawn !== null || fault !== null;
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
  const finding = useFinding(query, () => {
    show({ query: '' });
    desk.current?.focus();
  });
  const found = useFind(id, finding.isOpen ? query : '', visible, pageSeen);
  const hasCome = drawn === first || fault !== null;
  const layouts = useLayouts(id, hasCome || side !== null ? visible : null);
  const arranging = useArranging(id, layouts, isArranging ? marked : null, toPage);
  const showClip = useCallback((is: boolean) => setSide((now) => (is ? 'clip' : now === 'clip' ? null : now)), []);
  const taken = useTaken(showClip);
  const clipping = useClipping({ id, desk, sizes, visible, layouts, onTake: taken.take });
  const selecting = useSelection({
    id,
    layouts,
    desk,
    visible: hasCome ? visible : null,
    isOn: !isArranging && !clipping.isOn,
    direction,
    onSpace: () => acts['screen-down'](),
  });
  const anchor = useRef<Anchor | null>(null);
  const toColumn = useColumnZoom({ desk, anchor, sizes, layouts, selecting, zoom, scale, onZoom: setZoom });
  const lastMode = useRef<Settings['spread']>('auto');
  const leaveSide = (): void => {
    setSide(null);
    desk.current?.focus();
  };
  const toggleSide = (wanted: Side): void => (side === wanted ? leaveSide() : setSide(wanted));
  const marks = useMarks({
    ...{ id, desk, page, visible, sizes, selecting, toPage },
    isOn: !isArranging && !clipping.isOn,
    asked: mark,
    onList: () => toggleSide('marks'),
  });
  const article = useArticle({
    id,
    desk,
    layouts,
    selecting,
    visible,
    isOpen: side === 'article',
    isOn: !isArranging && !clipping.isOn,
    // A click on a mark opens the mark, and one beside an open one closes it.
    isTaken: (at, point) => marks.opened !== null || markAt(marks.marks, at, point) !== null,
    onOpen: () => setSide('article'),
    onClose: leaveSide,
    toPage,
  });
  const inSight: InSight = {
    ...{ id, pages: sizes.length, visible, direction },
    ...(side === 'article' && article.place !== null ? { article: article.place } : {}),
    ...(side === 'clip' && taken.clip?.item.editionId === id ? { clipping: printedParts(taken.clip.item) } : {}),
  };
  const aloud = useAloud({
    ...{ id, desk, visible, layouts, selecting, toPage },
    shown: side === 'article' ? article.place : null,
    isPending: edition.indexState === 'pending',
  });
  usePosition(id, page);
  useNeighbours(id, spreads, at, drawn === first);
  const neighbours = [...(spreads[at + 1] ?? []), ...(spreads[at - 1] ?? [])].filter((one) => one !== null);
  const photographsOf = usePhotographs(id, tone === 'printed' ? null : visible, neighbours);

  const ahead = direction === 'rtl' ? -lineHeight : lineHeight;
  const acts: Record<ReaderAct, () => void> = {
    next: () => slideDesk(desk.current, ahead) || turn(1),
    previous: () => slideDesk(desk.current, -ahead) || turn(-1),
    first: () => toPage(1),
    last: () => toPage(firstPage(spreads.at(-1) ?? [1])),
    down: () => scrollDesk(desk.current, lineHeight),
    up: () => scrollDesk(desk.current, -lineHeight),
    'screen-down': () => scrollDesk(desk.current, height * 0.9) || turn(1),
    'screen-up': () => scrollDesk(desk.current, -height * 0.9) || turn(-1),
    'zoom-in': () => setZoom(stepZoom(scale, 1)),
    'zoom-out': () => setZoom(stepZoom(scale, -1)),
    'fit-page': () => setZoom({ fit: 'page' }),
    'fit-width': () => setZoom({ fit: 'width' }),
    spread: () => onSpread(isDouble ? 'single' : 'spread'),
    tone: () => onTone(nextTone(tone)),
    continuous: () => {
      if (!isContinuous) lastMode.current = mode;
      onSpread(isContinuous ? lastMode.current : 'continuous');
    },
    column: () => toColumn(null),
    thumbnails: () => setThumbnails(!hasThumbnails),
    articles: () => toggleSide('articles'),
    clip: clipping.start,
    outline: () => toggleSide('outline'),
    'go-to': () => setGoingTo(true),
    // What is read aloud is meant before what lies in the middle of the desk.
    article: () => {
      const spoken = side === 'article' ? null : aloud.partNow();
      if (spoken === null) article.toggle();
      else article.open(spoken);
    },
    'next-article': () => article.step(1),
    'previous-article': () => article.step(-1),
    find: finding.open,
    'next-hit': () => found.step(1),
    'previous-hit': () => found.step(-1),
    back: () => {
      if (finding.hasFocus) finding.close();
      else if (placed.place !== null) placed.clear();
      else if (side !== null) leaveSide();
      else if (fullScreen.isFull) fullScreen.fill(false);
      else goBack();
    },
    print: () => paper.print(inSight),
    help: onHelp,
  };
  useReaderKeys(direction, (act) => acts[act]());
  return {
    ...onDesk,
    edition,
    mode,
    reading,
    tone,
    onTone,
    photographsOf,
    fullScreen,
    visible,
    marked,
    continuous,
    anchor,
    toColumn,
    page,
    sizes,
    zoom,
    setZoom,
    hasThumbnails,
    isSettled,
    settle,
    desk,
    measure,
    width,
    show,
    toPage,
    toPlace,
    turn,
    placed,
    finding,
    found,
    side,
    isGoingTo,
    setGoingTo,
    layouts,
    arranging,
    clipping,
    taken,
    selecting,
    aloud,
    marks,
    leaveSide,
    toggleMarks: () => toggleSide('marks'),
    toggleSide,
    inSight,
    article,
    acts,
  };
}
