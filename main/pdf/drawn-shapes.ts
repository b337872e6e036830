// Collects what a page draws beside text, as far as it separates text: straight rules, boxes, and places of pictures.
// Refuses curves: they are artwork.
import type { Box } from '#border/model';
import type { Rule } from '../layout/page-glyphs.ts';
import { type Bounds, boundsOf, intersect, type Matrix } from './matrix.ts';
import { NUMBERS_AFTER } from './path-data.ts';

/** Codes of straight parts. */
const MOVE_TO = 0;
const LINE_TO = 1;
const CLOSE = 4;

/** A filled shape up to this thickness is a line, in points. */
const THICKEST_RULE = 4;
const SHORTEST_RULE = 12;
/** Lower boxes are marks behind words, not frames around text. */
const LOWEST_BOX = 24;
/** A path with more parts is a drawing. */
const MOST_PARTS = 64;
const MOST_RULES = 4000;
const MOST_BOXES = 1000;

/** Collects shapes in the space of the page. */
export type DrawnShapes = {
  rules: Rule[];
  boxes: Box[];
  images: Box[];
  addPath: (data: ArrayLike<number>, matrix: Matrix, clip: Bounds) => void;
  addImage: (matrix: Matrix, clip: Bounds) => void;
};

/** Opens an empty collection. */
export function collectShapes(): DrawnShapes {
  const rules: Rule[] = [];
  const boxes: Box[] = [];
  const images: Box[] = [];
  const addRule = (x0: number, y0: number, x1: number, y1: number): void => {
    if (rules.length < MOST_RULES) rules.push({ x0, y0, x1, y1 });
  };
  const addBounds = ([x0, y0, x1, y1]: Bounds): void => {
    const width = x1 - x0;
    const height = y1 - y0;
    if (height <= THICKEST_RULE && width >= SHORTEST_RULE) addRule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
    else if (width <= THICKEST_RULE && height >= SHORTEST_RULE) addRule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
    else if (height >= LOWEST_BOX && width >= LOWEST_BOX && boxes.length < MOST_BOXES)
      boxes.push({ x: x0, y: y0, width, height });
  };
  return {
    rules,
    boxes,
    images,
    addPath: (data, matrix, clip) => {
      for (const part of straightParts(data)) {
        const bounds = intersect(boundsOf(matrix, part), clip);
        if (bounds[0] <= bounds[2] && bounds[1] <= bounds[3]) addBounds(bounds);
      }
    },
    addImage: (matrix, clip) => {
      const [x0, y0, x1, y1] = intersect(boundsOf(matrix, [0, 0, 1, 1]), clip);
      if (x1 - x0 > 1 && y1 - y0 > 1) images.push({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
    },
  };
}

/** The bounds of each part of a path that has no curve; none when the path is a drawing. */
function straightParts(data: ArrayLike<number>): Bounds[] {
  const parts: Bounds[] = [];
  let open: [number, number, number, number] | null = null;
  const end = (): void => {
    if (open !== null) parts.push(open);
    open = null;
  };
  for (let at = 0; at < data.length; ) {
    const code = Number(data[at]);
    const numbers = NUMBERS_AFTER[code];
    if (numbers === undefined || (code !== MOVE_TO && code !== LINE_TO && code !== CLOSE) || parts.length > MOST_PARTS) return [];
    if (code === MOVE_TO) end();
    if (code !== CLOSE) {
      const x = Number(data[at + 1]);
      const y = Number(data[at + 2]);
      open =
        open === null ? [x, y, x, y] : [Math.min(open[0], x), Math.min(open[1], y), Math.max(open[2], x), Math.max(open[3], y)];
    }
    at += 1 + numbers;
  }
  end();
  return parts;
}
