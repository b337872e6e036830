// What lies over a page while something of it is to be clipped: a crosshair to drag with, the article under the pointer, and what is chosen with
// its size.
import { useEffect, useRef } from 'react';
import type { Box, PageLayout, PageSize } from '#border/model';
import { seenSize } from '../../ui/place-box.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { regionOf } from './article-at.ts';
import type { Paper } from './region-steps.ts';
import type { Clipping } from './use-clipping.ts';
import { useLayerPointer } from './use-layer-pointer.ts';
import './clipping.css';

type Props = { page: number; size: PageSize; layout: PageLayout | null; clipping: Clipping };

const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** Lies over a page; catches the pointer. */
export function ClipLayer({ page, size, layout, clipping }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const paper = seenSize(size);
  const own = clipping.chosen?.page === page ? clipping.chosen : null;
  const { hovered, isDragged, listeners } = useLayerPointer({ layer, page, size, layout, own, choose: clipping.choose });
  const frame = hovered === null || layout === null || isDragged ? null : regionOf(layout, hovered);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys and the bar do the same; this is for the pointer
    <div
      ref={layer}
      className="clip-layer"
      data-frame
      aria-hidden
      dir="ltr"
      {...listeners}
      onDoubleClick={(event) => {
        event.stopPropagation();
        clipping.take();
      }}
    >
      {frame !== null && own?.article !== hovered && <i className="clip-hovered" style={styleOf(frame, paper)} />}
      {own !== null && <ChosenRegion box={own.box} paper={paper} isDragged={isDragged} />}
    </div>
  );
}

const styleOf = ({ x, y, width, height }: Box, paper: Paper) => ({
  left: share(x, paper.width),
  top: share(y, paper.height),
  width: share(width, paper.width),
  height: share(height, paper.height),
});

/** The region with its size; what keys do comes into sight. */
function ChosenRegion({ box, paper, isDragged }: { box: Box; paper: Paper; isDragged: boolean }) {
  const { words } = useSpeech();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isDragged && box.width > 0) region.current?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }, [box, isDragged]);
  return (
    <i ref={region} className="clip-chosen" style={styleOf(box, paper)}>
      <b className="figures" data-below={box.y < paper.height * 0.05 || undefined}>
        {words.clipping.size(box.width, box.height)}
      </b>
    </i>
  );
}
