// The graphics state that an operator list works on, as far as it moves text: matrices, clip, font and spacing, with save and restore.
// Refuses colours and everything else that only changes how a page looks.
import { type Bounds, intersect, type Matrix, multiply } from './matrix.ts';

/** A font as pdf.js names it, with what placing its glyphs needs. */
export type PlacedFont = { index: number; unitsPerPoint: number; isVertical: boolean };

/** What save keeps and restore brings back. */
type Kept = {
  ctm: Matrix;
  clip: Bounds;
  font: PlacedFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
};

/** The state of one page while its operators are read. `x` and `y` are where the next glyph begins, in text space. */
export type GraphicsState = Kept & {
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  save: () => void;
  restore: () => void;
  transform: (matrix: Matrix) => void;
  clipTo: (bounds: Bounds) => void;
  setTextMatrix: (matrix: Matrix) => void;
  moveText: (x: number, y: number) => void;
};

/** Deeper nesting than this is no page but an attack. */
const DEEPEST = 512;

/** Opens the state of a page whose space is `ctm` and whose paper is `clip`. */
export function openGraphicsState(ctm: Matrix, clip: Bounds): GraphicsState {
  const stack: Kept[] = [];
  const state: GraphicsState = {
    ctm,
    clip,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    textMatrix: [1, 0, 0, 1, 0, 0],
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    save: () => {
      if (stack.length < DEEPEST) stack.push(keep(state));
    },
    restore: () => {
      const kept = stack.pop();
      if (kept !== undefined) Object.assign(state, kept);
    },
    transform: (matrix) => {
      state.ctm = multiply(state.ctm, matrix);
    },
    clipTo: (bounds) => {
      state.clip = intersect(state.clip, bounds);
    },
    setTextMatrix: (matrix) => {
      state.textMatrix = matrix;
      state.x = state.lineX = 0;
      state.y = state.lineY = 0;
    },
    moveText: (x, y) => {
      state.x = state.lineX += x;
      state.y = state.lineY += y;
    },
  };
  return state;
}

const keep = (state: Kept): Kept => ({
  ctm: state.ctm,
  clip: state.clip,
  font: state.font,
  fontSize: state.fontSize,
  charSpacing: state.charSpacing,
  wordSpacing: state.wordSpacing,
  horizontalScale: state.horizontalScale,
  leading: state.leading,
  rise: state.rise,
});
