// Walks the operator list of a page and places each glyph on the paper, with the rules and pictures between them.
// Refuses to guess words, lines or order: that is layout's work. Text items of pdf.js are not used, since they scramble Arabic.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Glyph, type PageGlyphs, UNNAMED, UNNAMED_MARK } from '../layout/page-glyphs.ts';
import { collectShapes, type DrawnShapes } from './drawn-shapes.ts';
import { type GraphicsState, openGraphicsState, type PlacedFont } from './graphics-state.ts';
import { pageSizeOf } from './inspect-document.ts';
import { type MarkedContent, openMarkedContent } from './marked-content.ts';
import { apply, type Bounds, boundsOf, type Matrix, multiply, toMatrix } from './matrix.ts';
import type { OpenDocument } from './open-document.ts';
import { openFonts, type PageFonts } from './page-fonts.ts';
import { OPS } from './pdfjs.ts';
import { isInside, placeGlyph, readSetting, type Setting } from './place-glyph.ts';
import { readStructure } from './read-structure.ts';

/** A glyph as pdf.js passes it to `showText`; numbers between glyphs move the next one. */
type ShownGlyph = { unicode: string; fontChar: string; width: number; isSpace: boolean; vmetric?: readonly number[] };
type Operands = readonly unknown[];

/** Everything that the operators of one page work on. */
type Walk = {
  state: GraphicsState;
  fonts: PageFonts;
  shapes: DrawnShapes;
  glyphs: Glyph[];
  strings: ShownString[];
  drawn: boolean[];
  isClipping: boolean;
  last: KnownSetting | null;
  marked: MarkedContent;
};

/** The setting of the string before, with what it was worked out from: many printers write each glyph as a string of its own. */
type KnownSetting = { ctm: Matrix; textMatrix: Matrix; font: PlacedFont; fontSize: number; setting: Setting };

/** The glyphs `first` to before `end` that one string drew, and the origin of the first of them: by it PDFium's objects are found. */
export type ShownString = { first: number; end: number; x: number; y: number };

/** A page with its strings. */
export type ShownPage = PageGlyphs & { strings: ShownString[] };

/** No page of a newspaper has this many; a page beyond it is cut here rather than left to fill the memory. */
const MOST_GLYPHS = 400_000;

/** Reads one page of an open document. Throws what pdf.js throws when the page cannot be read at all, and disk/*. */
export async function readGlyphs({ ask, readOperators }: OpenDocument, page: PDFPageProxy): Promise<ShownPage> {
  const size = pageSizeOf(page);
  const [x0 = 0, , , y1 = 0] = page.view;
  const unit = page.userUnit;
  const tree = await ask(readStructure(page));
  const walk: Walk = {
    state: openGraphicsState([unit, 0, 0, -unit, -x0 * unit, y1 * unit], [0, 0, size.widthPoints, size.heightPoints]),
    fonts: openFonts(page),
    shapes: collectShapes(),
    glyphs: [],
    strings: [],
    drawn: [false],
    isClipping: false,
    last: null,
    marked: openMarkedContent(tree?.placeOf ?? null),
  };
  await readOperators(page, ({ fnArray, argsArray }) => {
    for (let at = 0; at < fnArray.length; at += 1) operators[fnArray[at] ?? -1]?.(walk, (argsArray[at] ?? []) as Operands);
  });
  // A scan may be drawn without a save around it: then the page as a whole is such a place.
  if (walk.drawn.length === 1 && walk.drawn[0] === false) walk.shapes.addImage(walk.state.ctm, walk.state.clip);
  const { glyphs, strings, fonts, shapes } = walk;
  const { rules, boxes, images } = shapes;
  return { ...size, glyphs, strings, fonts: fonts.facts, rules, boxes, images, structure: tree?.leaves ?? null };
}

type Operator = (walk: Walk, operands: Operands) => void;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

const markDrawn = ({ drawn }: Walk): void => {
  drawn[drawn.length - 1] = true;
};

const save: Operator = ({ state, drawn }) => {
  state.save();
  drawn.push(false);
};

/** A picture beyond `maxImageSize` leaves no operator, only an empty save, transform, restore around the place it would fill. */
const restore: Operator = ({ state, shapes, drawn }) => {
  const hasDrawn = drawn.length > 1 ? drawn.pop() : true;
  if (hasDrawn === false) shapes.addImage(state.ctm, state.clip);
  drawn[drawn.length - 1] = true;
  state.restore();
};

const beginForm: Operator = (walk, [matrix, bounds]) => {
  save(walk, []);
  walk.marked.enterForm();
  markDrawn(walk);
  const { state } = walk;
  state.transform(toMatrix(matrix as ArrayLike<number> | null));
  const box = bounds as ArrayLike<number> | null | undefined;
  if (box !== null && box !== undefined && box.length >= 4) state.clipTo(boundsOf(state.ctm, toBounds(box)));
};

const toBounds = (box: ArrayLike<number>): Bounds => [number(box[0]), number(box[1]), number(box[2]), number(box[3])];

const endForm: Operator = (walk, operands) => {
  walk.marked.leaveForm();
  restore(walk, operands);
};

const drawImage: Operator = (walk) => {
  markDrawn(walk);
  walk.shapes.addImage(walk.state.ctm, walk.state.clip);
};

const constructPath: Operator = (walk, [operation, data, bounds]) => {
  markDrawn(walk);
  const { state, shapes } = walk;
  const path = (data as readonly (ArrayLike<number> | null)[] | null)?.[0];
  const isClip = walk.isClipping;
  walk.isClipping = false;
  if (path === null || path === undefined || bounds === null || bounds === undefined) return;
  if (operation !== OPS.endPath) shapes.addPath(path, state.ctm, state.clip);
  if (isClip) state.clipTo(boundsOf(state.ctm, toBounds(bounds as ArrayLike<number>)));
};

const beginClip: Operator = (walk) => {
  walk.isClipping = true;
};

const setFont = ({ state, fonts }: Walk, name: unknown, size: unknown): void => {
  state.font = fonts.find(String(name));
  state.fontSize = number(size);
};

const setGraphicsState: Operator = (walk, [entries]) => {
  for (const [key, value] of (entries ?? []) as readonly [string, unknown][]) {
    if (key === 'Font' && Array.isArray(value)) setFont(walk, value[0], value[1]);
  }
};

/** Places the glyphs of one string (ISO 32000-1, 9.4.4). */
const showText: Operator = (walk, [shown]) => {
  const { state, glyphs } = walk;
  markDrawn(walk);
  if (state.font === null || state.fontSize === 0) return;
  const place = state.font.isVertical ? placeDown : placeAlong;
  const setting = findSetting(walk, state.font);
  const first = glyphs.length;
  let origin: { x: number; y: number } | null = null;
  for (const one of shown as readonly (ShownGlyph | number)[]) {
    if (typeof one === 'number') moveBy(state, (-one / 1000) * state.fontSize);
    else if (glyphs.length < MOST_GLYPHS) {
      origin ??= apply(setting.matrix, state.x, state.y + state.rise);
      place(walk, setting, one);
    }
  }
  if (origin !== null && glyphs.length > first) walk.strings.push({ first, end: glyphs.length, x: origin.x, y: origin.y });
};

const findSetting = (walk: Walk, font: PlacedFont): Setting => {
  const { last } = walk;
  const { ctm, textMatrix, fontSize } = walk.state;
  const isSame = last?.ctm === ctm && last.textMatrix === textMatrix && last.font === font && last.fontSize === fontSize;
  if (isSame) return last.setting;
  const setting = readSetting(multiply(ctm, textMatrix), fontSize, font.index, font.isVertical);
  walk.last = { ctm, textMatrix, font, fontSize, setting };
  return setting;
};

const moveBy = (state: GraphicsState, advance: number): void => {
  if (state.font?.isVertical === true) state.y += advance;
  else state.x += advance * state.horizontalScale;
};

const spacingOf = (state: GraphicsState, one: ShownGlyph): number => state.charSpacing + (one.isSpace ? state.wordSpacing : 0);

const placeAlong = (walk: Walk, setting: Setting, one: ShownGlyph): void => {
  const { state, glyphs } = walk;
  const advance = one.width * (state.font?.unitsPerPoint ?? 0.001) * state.fontSize * state.horizontalScale;
  const glyph = placeGlyph(setting, one.unicode, state.x, state.y + state.rise, advance, walk.marked.node);
  if (advance === 0 && (one.unicode === UNNAMED || MARK.test(one.unicode))) placeMark(walk, setting, glyph, one);
  if (isInside(glyph, setting, state.clip)) glyphs.push(glyph);
  state.x += advance + spacingOf(state, one) * state.horizontalScale;
};

const MARK = /^\p{M}+$/u;

/** A mark, named or not, has no width, and its ink stands beside its origin, each font in its own way: its place is where its ink is. */
const placeMark = ({ state, fonts }: Walk, { cos, sin }: Setting, glyph: Glyph, one: ShownGlyph): void => {
  if (one.unicode === UNNAMED) glyph.text = UNNAMED_MARK;
  const ink = state.font === null ? null : fonts.findInk(state.font, one.fontChar);
  if (ink === null) return;
  glyph.x += cos * ink.from * glyph.size;
  glyph.y += sin * ink.from * glyph.size;
  glyph.width = (ink.to - ink.from) * glyph.size;
};

/** In vertical writing a glyph hangs centred under its origin. */
const placeDown = ({ state, glyphs, marked }: Walk, setting: Setting, one: ShownGlyph): void => {
  const [down = -1000] = one.vmetric ?? [];
  const advance = down * (state.font?.unitsPerPoint ?? 0.001) * state.fontSize;
  const glyph = placeGlyph(setting, one.unicode, state.x - 0.3 * state.fontSize, state.y, advance, marked.node);
  if (isInside(glyph, setting, state.clip)) glyphs.push(glyph);
  state.y += advance - spacingOf(state, one);
};

const operators: Readonly<Record<number, Operator>> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: ({ state }, operands) => state.transform(toMatrix(operands as readonly number[])),
  [OPS.paintFormXObjectBegin]: beginForm,
  [OPS.paintFormXObjectEnd]: endForm,
  [OPS.beginMarkedContent]: ({ marked }, [tag]) => marked.begin(tag, null),
  [OPS.beginMarkedContentProps]: ({ marked }, [tag, id]) => marked.begin(tag, id),
  [OPS.endMarkedContent]: ({ marked }) => marked.end(),
  [OPS.beginAnnotation]: save,
  [OPS.endAnnotation]: restore,
  [OPS.setGState]: setGraphicsState,
  [OPS.clip]: beginClip,
  [OPS.eoClip]: beginClip,
  [OPS.constructPath]: constructPath,
  [OPS.shadingFill]: markDrawn,
  [OPS.paintImageXObject]: drawImage,
  [OPS.paintInlineImageXObject]: drawImage,
  [OPS.paintImageMaskXObject]: drawImage,
  [OPS.paintSolidColorImageMask]: drawImage,
  [OPS.beginText]: ({ state }) => state.setTextMatrix([1, 0, 0, 1, 0, 0]),
  [OPS.setFont]: (walk, [name, size]) => setFont(walk, name, size),
  [OPS.setCharSpacing]: ({ state }, [spacing]) => {
    state.charSpacing = number(spacing);
  },
  [OPS.setWordSpacing]: ({ state }, [spacing]) => {
    state.wordSpacing = number(spacing);
  },
  [OPS.setHScale]: ({ state }, [percent]) => {
    state.horizontalScale = number(percent) / 100;
  },
  [OPS.setLeading]: ({ state }, [leading]) => {
    state.leading = number(leading);
  },
  [OPS.setTextRise]: ({ state }, [rise]) => {
    state.rise = number(rise);
  },
  [OPS.setTextMatrix]: ({ state }, [matrix]) => state.setTextMatrix(toMatrix(matrix as ArrayLike<number>)),
  [OPS.moveText]: ({ state }, [x, y]) => state.moveText(number(x), number(y)),
  [OPS.setLeadingMoveText]: ({ state }, [x, y]) => {
    state.leading = -number(y);
    state.moveText(number(x), number(y));
  },
  [OPS.nextLine]: ({ state }) => state.moveText(0, -state.leading),
  [OPS.showText]: showText,
};
