// The open edition as it is drawn: the bar, the desk with what stands beside it, and the thumbnails. What it can do is in use-open-edition.ts.

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { AloudBar } from './aloud/aloud-bar.tsx';
import { listenLines } from './aloud/listen-lines.ts';
import { SpokenText } from './aloud/spoken-text.tsx';
import { ClipBar } from './clipping/clip-bar.tsx';
import { ContinuousSheets } from './continuous/continuous-sheets.tsx';
import { DamageNote } from './damage-note.tsx';
import { Desk } from './desk.tsx';
import { FindBar } from './find-bar.tsx';
import { MarkCard } from './marks/mark-card.tsx';
import { SelectionBar } from './marks/selection-bar.tsx';
import type { OpenProps } from './open-props.ts';
import { useEditionOutline } from './outline/use-edition-outline.ts';
import { PageOverlay } from './page-overlay.tsx';
import type { SheetParts } from './page-sheet.tsx';
import { ReaderBar } from './reader-bar.tsx';
import { ReaderTools } from './reader-tools.tsx';
import { ScanBadge } from './scan/scan-badge.tsx';
import { ScanNote } from './scan/scan-note.tsx';
import { useScan } from './scan/use-scan.ts';
import { SelectionMenu } from './selection/selection-menu.tsx';
import { useSystemSelectAll } from './selection/use-system-select-all.ts';
import { SidePanel } from './side-panel.tsx';
import { SpreadSheets } from './spread-sheets.tsx';
import { PageSlider, Thumbnails } from './thumbnails.tsx';
import { useAhead } from './tiles/use-ahead.ts';
import { useTiles } from './tiles/use-tiles.ts';
import { Tour } from './tour/tour.tsx';
import { useEditionMenu } from './use-edition-menu.ts';
import { useOpenEdition } from './use-open-edition.ts';
import './view/full-screen.css';

type Props = OpenProps & { pdf: PDFDocumentProxy | null };

/** The bar, the desk and the thumbnails. */
export function Pages(props: Props) {
  const { pdf, fault, query } = props;
  const { words } = useSpeech();
  const { edition } = props.opened;
  const open = useOpenEdition(props);
  useEditionMenu(open, props.paper);
  useSystemSelectAll(open.desk, open.selecting.selectAll);
  const tiles = useTiles(pdf);
  const { sizes, spreads, at, scale, finding, found } = open;
  useAhead(
    tiles,
    sizes,
    open.isSettled && 'fit' in open.zoom && !open.isContinuous ? [spreads[at + 1], spreads[at - 1]] : [],
    open.scaleFor,
  );
  const sheet: SheetParts = {
    id: edition.id,
    scale,
    tiles,
    found,
    onSettled: open.settle,
    overlayOf: (page, size) => <PageOverlay open={open} page={page} size={size} />,
  };
  const scan = useScan(edition);
  const outline = useEditionOutline(edition.id, pdf, open.isSettled);
  return (
    <div className="reader" data-tone={open.tone} data-full={open.fullScreen.isFull || undefined}>
      <ReaderBar edition={edition}>
        <ScanBadge scan={scan} layouts={open.layouts} visible={open.visible} />
        <ReaderTools open={open} nameOf={outline.nameOf} onSpread={props.onSpread} onHelp={props.onHelp} paper={props.paper} />
      </ReaderBar>
      <div className="reader-middle">
        <DamageNote key={edition.id} edition={edition} />
        <ScanNote key={`scan ${edition.id}`} edition={edition} scan={scan} visible={open.visible} desk={open.desk} />
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
            direction={open.reading.direction}
            turn={open.turn}
            hasNext={!open.isContinuous && at + 1 < spreads.length}
            hasPrevious={!open.isContinuous && at > 0}
            onZoom={open.setZoom}
            onDoubleClick={(x, y) => open.toColumn({ x, y })}
            anchor={open.anchor}
            layout={open.isContinuous ? 'continuous' : open.isDouble ? 'spread' : 'single'}
            spreadKey={open.isContinuous ? edition.id : `${edition.id} ${at}`}
          >
            {open.width > 0 &&
              (open.isContinuous ? (
                <ContinuousSheets
                  sheet={sheet}
                  sizes={sizes}
                  continuous={open.continuous}
                  kept={open.placed.place === null ? [] : [open.placed.place.page]}
                />
              ) : (
                <SpreadSheets sheet={sheet} sizes={sizes} spread={open.spread} />
              ))}
          </Desk>
          {open.placed.place !== null && (
            <p className="unseen" role="status">
              {words.links.framed(open.placed.place.page)}
            </p>
          )}
          <SelectionMenu
            desk={open.desk}
            selecting={open.selecting}
            marks={open.marks}
            more={(at) => listenLines(at, { desk: open.desk, selecting: open.selecting, listening: open.aloud, words })}
          />
          <SelectionBar desk={open.desk} selecting={open.selecting} marks={open.marks} />
          <MarkCard desk={open.desk} marks={open.marks} />
          <div className="unseen" role="status">
            {open.marks.said}
          </div>
          <SidePanel open={open} outline={outline} scan={scan} />
          <SpokenText listening={open.aloud} article={open.side === 'article' ? open.article.article : null} />
        </div>
      </div>
      <ClipBar clipping={open.clipping} inSight={open.inSight} paper={props.paper} />
      {props.tour.isOn && open.isSettled && <Tour desk={open.desk} onEnd={props.tour.onEnd} />}
      <footer className="reader-foot">
        <AloudBar listening={open.aloud} isPanelOpen={open.side === 'listening'} onPanel={() => open.toggleSide('listening')} />
        <PageSlider sizes={sizes} visible={open.marked} direction={open.reading.direction} onPage={open.toPage} />
        {open.hasThumbnails && (
          <Thumbnails
            id={edition.id}
            sizes={sizes}
            visible={open.marked}
            direction={open.reading.direction}
            isReady={open.isSettled}
            hasHit={(one) => found.boxesOf(one).length > 0}
            sections={outline.sections}
            nameOf={outline.nameOf}
            onPage={open.toPage}
            ways={{ inSight: open.inSight, paper: props.paper }}
          />
        )}
      </footer>
    </div>
  );
}
