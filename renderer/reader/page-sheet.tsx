// One page on the desk: its picture at once (on page 1 first the cover that the shelf has already), the sharp page over it, the framed
// words on top.

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Box, PageSize } from '#border/model';
import { coverUrl, pictureUrl } from '../client.ts';
import { endLoading } from '../ui/end-loading.ts';
import { Frames } from '../ui/frames.tsx';
import { seenSize } from '../ui/place-box.ts';
import { useSpeech } from '../ui/speech.tsx';
import { fittingDensity } from './draw-page.ts';
import { useDrawing } from './use-drawing.ts';
import { usePartInSight } from './use-part-in-sight.ts';

type Props = {
  id: string;
  page: number;
  size: PageSize;
  scale: number;
  pdf: PDFDocumentProxy | null;
  boxes: readonly Box[];
  currentBox: number;
  /** Called once the page is sharp, or cannot be: its neighbours and thumbnails may follow. */
  onSettled: () => void;
  /** What lies over the page beside the frames of words. */
  overlay: ReactNode;
};

/** The sheet of paper. */
export function PageSheet({ id, page, size, scale, pdf, boxes, currentBox, onSettled, overlay }: Props) {
  const { words } = useSpeech();
  const sheet = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const [hasPicture, setPicture] = useState(true);
  const seen = seenSize(size);
  const width = Math.round(seen.width * scale);
  const height = Math.round(seen.height * scale);
  const density = window.devicePixelRatio;
  const fitting = fittingDensity(width, height, density);
  const part = usePartInSight(sheet, pdf !== null && fitting < density, width, height);
  const drawing = useDrawing(whole, pdf, { page, width, density: fitting });
  useDrawing(detail, pdf, part === null ? null : { page, width, density, part });
  useEffect(() => {
    if (drawing !== 'waiting') onSettled();
  }, [drawing, onSettled]);
  return (
    <div ref={sheet} className="sheet" data-page={page} style={{ width, height }} role="img" aria-label={words.common.page(page)}>
      {page === 1 && <img src={coverUrl(id)} alt="" draggable={false} />}
      {hasPicture && (
        <img
          ref={endLoading}
          className="sheet-picture"
          src={pictureUrl(id, page)}
          alt=""
          draggable={false}
          onError={() => setPicture(false)}
        />
      )}
      <div ref={whole} className="sheet-layer" />
      <div ref={detail} className="sheet-layer" />
      {overlay}
      <Frames boxes={boxes} page={size} current={currentBox} />
      {drawing === 'failed' && (
        <p className="sheet-fault" role="status">
          {words.reader.pageFailed}
        </p>
      )}
    </div>
  );
}
