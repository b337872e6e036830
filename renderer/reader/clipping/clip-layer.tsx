// What lies over a page while something of it is to be clipped: a crosshair to drag with, the article under the pointer, and what is chosen with
// its size.
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Box, PageLayout, PageSize } from '#border/model';
import { seenSize } from '../../ui/place-box.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { articleAt, regionOf } from './article-at.ts';
import { between, dragBy, type Grip, gripAt, type Spot } from './region-steps.ts';
import { linesOf, noLines, snap } from './snap-lines.ts';
import { type Clipping, drawnOn } from './use-clipping.ts';
import './clipping.css';

type Props = { page: number; size: PageSize; layout: PageLayout | null; clipping: Clipping };

/** In pixels of the window: how near a side is on it, and how little a press moves that only chooses. */
const reach = 9;
const still = 4;

type Press = { from: Spot; at: { x: number; y: number }; grip: Grip | null; box: Box | null; isDrag: boolean };

const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** Lies over a page; catches the pointer. */
export function ClipLayer({ page, size, layout, clipping }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const press = useRef<Press | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const paper = seenSize(size);
  const lines = useMemo(() => (layout === null ? noLines : linesOf(layout)), [layout]);
  const own = clipping.chosen?.page === page ? clipping.chosen : null;

  const spotOf = ({ clientX, clientY }: PointerEvent): Spot => {
    const rect = layer.current?.getBoundingClientRect();
    if (rect === undefined || rect.width === 0) return { x: 0, y: 0 };
    const [across, down] = [(clientX - rect.left) / rect.width, (clientY - rect.top) / rect.height];
    return { x: across * paper.width, y: down * paper.height };
  };
  const reachOf = (): number => (reach * paper.width) / (layer.current?.clientWidth || paper.width);
  const rest = (spot: Spot, event: PointerEvent): Spot => (event.altKey ? spot : snap(spot, lines, reachOf()));

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const from = spotOf(event);
    const grip = own === null ? null : gripAt(own.box, from, reachOf());
    press.current = { from, at: { x: event.clientX, y: event.clientY }, grip, box: own?.box ?? null, isDrag: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const begun = press.current;
    const spot = spotOf(event);
    if (begun === null) {
      setHovered(layout === null ? null : articleAt(layout, spot));
      return;
    }
    begun.isDrag ||= Math.hypot(event.clientX - begun.at.x, event.clientY - begun.at.y) >= still;
    if (!begun.isDrag) return;
    const box =
      begun.grip === null || begun.box === null
        ? between(rest(begun.from, event), rest(spot, event), paper)
        : dragBy(begun.box, begun.grip, begun.from, spot, paper);
    clipping.choose(drawnOn(page, box, size));
  };
  const up = (event: PointerEvent): void => {
    const begun = press.current;
    press.current = null;
    if (begun === null || begun.isDrag) return;
    const article = layout === null ? null : articleAt(layout, spotOf(event));
    const box = layout === null || article === null ? null : regionOf(layout, article);
    if (box !== null) clipping.choose({ page, box, article });
  };
  const frame = hovered === null || layout === null || press.current !== null ? null : regionOf(layout, hovered);
  return (
    <div
      ref={layer}
      className="clip-layer"
      data-frame
      aria-hidden
      dir="ltr"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => {
        press.current = null;
      }}
      onPointerLeave={() => setHovered(null)}
      onDoubleClick={(event) => {
        event.stopPropagation();
        clipping.take();
      }}
    >
      {frame !== null && own?.article !== hovered && <i className="clip-hovered" style={styleOf(frame, paper)} />}
      {own !== null && <ChosenRegion box={own.box} paper={paper} isDragged={press.current?.isDrag ?? false} />}
    </div>
  );
}

const styleOf = ({ x, y, width, height }: Box, paper: { width: number; height: number }) => ({
  left: share(x, paper.width),
  top: share(y, paper.height),
  width: share(width, paper.width),
  height: share(height, paper.height),
});

type ChosenProps = { box: Box; paper: { width: number; height: number }; isDragged: boolean };

/** The region with its size; what keys do comes into sight. */
function ChosenRegion({ box, paper, isDragged }: ChosenProps) {
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
