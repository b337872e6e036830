// Which part of a page lies within the desk, for pages too large to be drawn whole. Settles before it answers.
import { type RefObject, useEffect, useState } from 'react';

/** A part of a page in CSS pixels from its top left. */
export type Part = { x: number; y: number; width: number; height: number };

const calmMs = 90;
const margin = 160;
const grid = 80;

/** Null while not wanted or out of sight. Grown by a margin and snapped to a grid, so that small scrolls draw nothing. */
export function usePartInSight(
  page: RefObject<HTMLElement | null>,
  isWanted: boolean,
  width: number,
  height: number,
): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    const element = page.current;
    const desk = element?.closest('.desk');
    if (!isWanted || element === null || !desk) {
      setPart(null);
      return;
    }
    const look = (): void => {
      const sheet = element.getBoundingClientRect();
      const seen = desk.getBoundingClientRect();
      const next = partOf(sheet, seen, width, height);
      setPart((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    let timer = setTimeout(look, calmMs);
    const settle = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, calmMs);
    };
    desk.addEventListener('scroll', settle, { passive: true });
    window.addEventListener('resize', settle);
    return () => {
      clearTimeout(timer);
      desk.removeEventListener('scroll', settle);
      window.removeEventListener('resize', settle);
    };
  }, [page, isWanted, width, height]);
  return part;
}

type Edges = { left: number; top: number; right: number; bottom: number };

/** The part of `sheet` (in window coordinates) that `seen` shows, in pixels of a page of that size; null when none. */
export function partOf(sheet: Edges, seen: Edges, width: number, height: number): Part | null {
  const low = (value: number): number => Math.max(0, Math.floor((value - margin) / grid) * grid);
  const high = (value: number, end: number): number => Math.min(end, Math.ceil((value + margin) / grid) * grid);
  if (seen.right <= sheet.left || seen.left >= sheet.right || seen.bottom <= sheet.top || seen.top >= sheet.bottom) return null;
  const x = low(seen.left - sheet.left);
  const y = low(seen.top - sheet.top);
  const right = high(seen.right - sheet.left, width);
  const bottom = high(seen.bottom - sheet.top, height);
  return { x, y, width: right - x, height: bottom - y };
}
