// The pointer over a page while something of it is to be clipped: it draws a region, moves or sizes the one that is there, or presses on an article.
import { type PointerEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { Box, PageLayout, PageSize } from '#border/model';
import { seenSize } from '../../ui/place-box.ts';
import { stillPixels } from '../use-desk-pointer.ts';
import { articleAt, regionOf } from './article-at.ts';
import { between, dragBy, fitOn, type Grip, gripAt, type Spot } from './region-steps.ts';
import { linesOf, noLines, snap } from './snap-lines.ts';
import type { Chosen } from './use-choosing.ts';

/** How near a side is on it, in pixels of the window. */
const reach = 9;

type Press = { from: Spot; at: { x: number; y: number }; grip: Grip | null; box: Box | null; isDrag: boolean };

type Props = {
  layer: RefObject<HTMLElement | null>;
  page: number;
  size: PageSize;
  layout: PageLayout | null;
  /** What is chosen on this page. */
  own: Chosen | null;
  choose: (chosen: Chosen) => void;
};

/** What the layer listens with, the article under the pointer, and whether something is being dragged. */
export function useLayerPointer({ layer, page, size, layout, own, choose }: Props) {
  const press = useRef<Press | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const paper = seenSize(size);
  const lines = useMemo(() => (layout === null ? noLines : linesOf(layout)), [layout]);

  const spotOf = ({ clientX, clientY }: PointerEvent): Spot => {
    const rect = layer.current?.getBoundingClientRect();
    if (rect === undefined || rect.width === 0) return { x: 0, y: 0 };
    const [across, down] = [(clientX - rect.left) / rect.width, (clientY - rect.top) / rect.height];
    return { x: across * paper.width, y: down * paper.height };
  };
  const reachOf = (): number => (reach * paper.width) / (layer.current?.clientWidth || paper.width);
  const rest = (spot: Spot, event: PointerEvent): Spot => (event.altKey ? spot : snap(spot, lines, reachOf()));

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const from = spotOf(event);
    const grip = own === null ? null : gripAt(own.box, from, reachOf());
    press.current = { from, at: { x: event.clientX, y: event.clientY }, grip, box: own?.box ?? null, isDrag: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const begun = press.current;
    const spot = spotOf(event);
    if (begun === null) {
      setHovered(layout === null ? null : articleAt(layout, spot));
      return;
    }
    begun.isDrag ||= Math.hypot(event.clientX - begun.at.x, event.clientY - begun.at.y) >= stillPixels;
    if (!begun.isDrag) return;
    const { grip, box, from } = begun;
    const drawn =
      grip === null || box === null ? between(rest(from, event), rest(spot, event), paper) : dragBy(box, grip, from, spot, paper);
    choose({ page, box: fitOn(drawn, paper), article: null });
  };
  const onPointerUp = (event: PointerEvent): void => {
    const begun = press.current;
    press.current = null;
    if (begun === null || begun.isDrag || layout === null) return;
    const article = articleAt(layout, spotOf(event));
    const box = article === null ? null : regionOf(layout, article);
    if (box !== null) choose({ page, box, article });
  };
  const onPointerCancel = (): void => {
    press.current = null;
  };
  const onPointerLeave = (): void => setHovered(null);
  return {
    hovered,
    isDragged: press.current?.isDrag ?? false,
    listeners: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave },
  };
}
