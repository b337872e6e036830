// The open edition: which spread lies on the desk, how large, with which words framed; and the keys that change it.

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useRef, useState } from 'react';
import type { Output, Settings } from '#border/contract';
import type { Fault } from '#border/errors';
import { go, goBack } from '../route.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSize } from '../ui/use-size.ts';
import { ArticleFrames } from './articles/article-frames.tsx';
import { ArticlesPanel } from './articles/articles-panel.tsx';
import { useArranging } from './articles/use-arranging.ts';
import { Desk } from './desk.tsx';
import { FindBar } from './find-bar.tsx';
import { ReaderBar } from './reader-bar.tsx';
import type { ReaderAct } from './reader-keys.ts';
import { ReaderTools } from './reader-tools.tsx';
import { scrollDesk, slideDesk } from './scroll-desk.ts';
import { SelectionMarks } from './selection/selection-marks.tsx';
import { SelectionMenu } from './selection/selection-menu.tsx';
import { useSelection } from './selection/use-selection.ts';
import { SpreadSheets } from './spread-sheets.tsx';
import { firstPage } from './spreads.ts';
import { PageSlider, Thumbnails } from './thumbnails.tsx';
import { useFind } from './use-find.ts';
import { useFinding } from './use-finding.ts';
import { useNeighbours } from './use-neighbours.ts';
import { usePosition } from './use-position.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useSpread } from './use-spread.ts';
import { stepZoom, type Zoom } from './zoom.ts';

type Props = {
  opened: Output<'editions.open'>;
  pdf: PDFDocumentProxy | null;
  fault: Fault | null;
  page: number | null;
  query: string;
  spread: Settings['spread'];
  onSpread: (spread: Settings['spread']) => void;
  onHelp: () => void;
};

const lineHeight = 90;

/** Everything that the open edition is and can be told to do; the component below only draws it. */
function useOpenEdition({ opened, fault, page: asked, query, spread: mode, onSpread, onHelp }: Props) {
  const { edition, pages: sizes } = opened;
  const { id, direction } = edition;
  const page = Math.min(sizes.length, asked ?? opened.page);
  const [zoom, setZoom] = useState<Zoom>({ fit: 'page' });
  const [hasThumbnails, setThumbnails] = useState(true);
  const [isArranging, setArranging] = useState(false);
  const [drawn, setDrawn] = useState<number | null>(null);
  const desk = useRef<HTMLElement>(null);
  const { ref: measure, width, height } = useSize<HTMLDivElement>();
  const onDesk = useSpread(sizes, page, mode, zoom, { width, height });
  const { spreads, at, visible, isDouble, scale } = onDesk;
  // What lies on the desk goes before what may follow: its neighbours each time, the thumbnails when the edition is opened.
  const first = visible[0] ?? 1;
  const settle = useCallback(() => setDrawn(first), [first]);
  const isSettled = drawn !== null || fault !== null;

  const show = useCallback(
    (next: { page?: number; query?: string }) =>
      go({ place: 'read', id, page: next.page ?? page, query: next.query ?? query }, 'replace'),
    [id, page, query],
  );
  const toPage = useCallback((next: number) => show({ page: next }), [show]);
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
  const found = useFind(id, finding.isOpen ? query : '', visible, toPage);
  const arranging = useArranging(id, isArranging ? visible : null, toPage);
  const hasCome = drawn === first || fault !== null;
  const selecting = useSelection({
    id,
    desk,
    visible: hasCome ? visible : null,
    isOn: !isArranging,
    direction,
    onSpace: () => acts['screen-down'](),
  });
  const leaveArticles = (): void => {
    setArranging(false);
    desk.current?.focus();
  };
  usePosition(id, page);
  useNeighbours(id, spreads, at, drawn === first);

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
    thumbnails: () => setThumbnails(!hasThumbnails),
    articles: () => (isArranging ? leaveArticles() : setArranging(true)),
    find: finding.open,
    'next-hit': () => found.step(1),
    'previous-hit': () => found.step(-1),
    back: () => {
      if (finding.hasFocus) finding.close();
      else if (isArranging) leaveArticles();
      else goBack();
    },
    help: onHelp,
  };
  useReaderKeys(direction, (act) => acts[act]());
  return {
    ...onDesk,
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
    turn,
    finding,
    found,
    isArranging,
    arranging,
    selecting,
    acts,
  };
}

/** The bar, the desk and the thumbnails. */
export function Pages(props: Props) {
  const { pdf, fault, query } = props;
  const { edition } = props.opened;
  const open = useOpenEdition(props);
  const { sizes, spreads, at, visible, scale, finding, found, acts } = open;
  return (
    <div className="reader">
      <ReaderBar edition={edition}>
        <ReaderTools
          page={open.page}
          pages={sizes.length}
          zoom={open.zoom}
          scale={scale}
          isDouble={open.isDouble}
          isFinding={finding.isOpen}
          isArranging={open.isArranging}
          hasThumbnails={open.hasThumbnails}
          onZoom={open.setZoom}
          onSpread={props.onSpread}
          onFind={finding.isOpen ? finding.close : finding.open}
          onThumbnails={acts.thumbnails}
          onArticles={acts.articles}
          onHelp={props.onHelp}
        />
      </ReaderBar>
      <div className="reader-middle">
        {finding.isOpen && (
          <FindBar
            finding={finding}
            query={query}
            onQuery={(text) => open.show({ query: text })}
            found={found}
            indexState={edition.indexState}
          />
        )}
        {fault !== null && (
          <div className="reader-fault">
            <FaultNotice fault={fault} />
          </div>
        )}
        <div className="reader-row">
          <Desk
            desk={open.desk}
            measure={open.measure}
            scale={scale}
            direction={edition.direction}
            turn={open.turn}
            hasNext={at + 1 < spreads.length}
            hasPrevious={at > 0}
            onZoom={open.setZoom}
            spreadKey={`${edition.id} ${at} ${open.isDouble}`}
          >
            {open.width > 0 && (
              <SpreadSheets
                id={edition.id}
                spread={open.spread}
                sizes={sizes}
                scale={scale}
                pdf={pdf}
                found={found}
                onSettled={open.settle}
                overlayOf={(page, size) => {
                  const onDesk = open.arranging.pages.find((one) => one.page === page);
                  return (
                    <>
                      <SelectionMarks page={page} size={size} selecting={open.selecting} />
                      {onDesk && <ArticleFrames onDesk={onDesk} size={size} arranging={open.arranging} />}
                    </>
                  );
                }}
              />
            )}
          </Desk>
          <SelectionMenu desk={open.desk} selecting={open.selecting} />
          {open.isArranging && (
            <ArticlesPanel arranging={open.arranging} indexState={edition.indexState} onClose={acts.articles} />
          )}
        </div>
      </div>
      <footer className="reader-foot">
        <PageSlider sizes={sizes} visible={visible} direction={edition.direction} onPage={open.toPage} />
        {open.hasThumbnails && (
          <Thumbnails
            id={edition.id}
            sizes={sizes}
            visible={visible}
            direction={edition.direction}
            isReady={open.isSettled}
            hasHit={(one) => found.boxesOf(one).length > 0}
            onPage={open.toPage}
          />
        )}
      </footer>
    </div>
  );
}
