// The timeline as a picture for print: a list of shapes that can be written as SVG or painted on a canvas. Pure; knows no screen.
import type { Direction, InterfaceLanguage } from '#border/model';
import { sayAmount, sayPeriod } from '#border/words/locale';
import { amountOf, type Bar, type Days, isWithin, mostOf } from './timeline.ts';

/** One shape, in pixels from the top left. `side` is the side of the text at which `x` stands. */
export type Shape =
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: string }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      isBold: boolean;
      side: 'left' | 'middle' | 'right';
      colour: string;
    };

/** The whole picture. `name` is its text for those who do not see it. */
export type Picture = { width: number; height: number; name: string; direction: Direction; shapes: Shape[] };

/** What is drawn, and what is said round it. */
export type PictureParts = {
  bars: readonly Bar[];
  isRate: boolean;
  /** The days in green; null where nothing is chosen, and all of it is. */
  chosen: Days | null;
  language: InterfaceLanguage;
  direction: Direction;
  title: string;
  subtitle: string;
  axis: string;
  undated: string | null;
  source: string;
};

/** Colours for white paper, whatever the screen shows. */
const print = { paper: '#ffffff', ink: '#1c1d1f', quiet: '#505257', line: '#e2ded4', bar: '#b5b0a3', green: '#14503f' };

const width = 1200;
const height = 560;
const plot = { top: 130, bottom: 470, start: 90, end: 40 };
const longestTitle = 84;
const namedMost = 7;

type Draw = { shapes: Shape[]; isMirrored: boolean };
type Text = Omit<Extract<Shape, { kind: 'text' }>, 'kind' | 'side'> & { at: 'start' | 'middle' | 'end' };

function box({ shapes, isMirrored }: Draw, x: number, y: number, wide: number, high: number, colour: string): void {
  shapes.push({ kind: 'box', x: isMirrored ? width - x - wide : x, y, width: wide, height: high, colour });
}

function write({ shapes, isMirrored }: Draw, { at, x, ...text }: Text): void {
  const sides = isMirrored
    ? { start: 'right', middle: 'middle', end: 'left' }
    : { start: 'left', middle: 'middle', end: 'right' };
  shapes.push({ kind: 'text', ...text, x: isMirrored ? width - x : x, side: sides[at] as 'left' | 'middle' | 'right' });
}

/** Round numbers from 0 to at least `most`, about four of them; whole ones where pages are counted. */
export function ticksOf(most: number, isWhole: boolean): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  const wide = isWhole ? Math.max(1, step) : step;
  const count = Math.ceil(most / wide - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * wide).toPrecision(12)));
}

const clip = (text: string, most: number): string => {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
};

function drawScale(draw: Draw, ticks: readonly number[], top: number, language: InterfaceLanguage): void {
  for (const tick of ticks) {
    const y = plot.bottom - (tick / top) * (plot.bottom - plot.top);
    box(draw, plot.start, y, width - plot.start - plot.end, 1, print.line);
    const text = sayAmount(tick, language);
    write(draw, { at: 'end', x: plot.start - 10, y: y + 5, text, size: 14, isBold: false, colour: print.quiet });
  }
}

function drawBars(draw: Draw, { bars, isRate, chosen, language }: PictureParts, top: number): void {
  const slot = (width - plot.start - plot.end) / bars.length;
  const gap = Math.min(6, slot * 0.2);
  const every = Math.ceil(bars.length / namedMost);
  for (const [at, bar] of bars.entries()) {
    const x = plot.start + at * slot;
    const high = (amountOf(bar, isRate) / top) * (plot.bottom - plot.top);
    const colour = chosen === null || isWithin(bar, chosen) ? print.green : print.bar;
    if (high > 0) box(draw, x + gap / 2, plot.bottom - Math.max(1, high), slot - gap, Math.max(1, high), colour);
    if (at % every !== 0) continue;
    const text = sayPeriod(bar.period, language);
    write(draw, { at: 'middle', x: x + slot / 2, y: plot.bottom + 24, text, size: 14, isBold: false, colour: print.quiet });
  }
  box(draw, plot.start, plot.bottom, width - plot.start - plot.end, 1, print.ink);
}

/** Draws the bars with a scale, a title above and the source below; mirrored where one reads from the right. */
export function drawTimeline(parts: PictureParts): Picture {
  const draw: Draw = { shapes: [], isMirrored: parts.direction === 'rtl' };
  const ticks = ticksOf(mostOf(parts.bars, parts.isRate), !parts.isRate);
  const top = ticks.at(-1) ?? 1;
  const margin = 40;
  const foot = { y: height - 28, size: 14, isBold: false, colour: print.quiet };
  box(draw, 0, 0, width, height, print.paper);
  write(draw, {
    at: 'start',
    x: margin,
    y: 52,
    text: clip(parts.title, longestTitle),
    size: 26,
    isBold: true,
    colour: print.ink,
  });
  write(draw, { at: 'start', x: margin, y: 80, text: parts.subtitle, size: 16, isBold: false, colour: print.quiet });
  write(draw, { at: 'start', x: margin, y: 112, text: parts.axis, size: 14, isBold: true, colour: print.quiet });
  drawScale(draw, ticks, top, parts.language);
  drawBars(draw, parts, top);
  if (parts.undated !== null) write(draw, { at: 'start', x: margin, text: parts.undated, ...foot });
  write(draw, { at: 'end', x: width - margin, text: parts.source, ...foot });
  return { width, height, name: `${parts.title}. ${parts.subtitle}`, direction: parts.direction, shapes: draw.shapes };
}
