// Gathers glyphs into words by nearness alone: what touches is one word, whatever order it was drawn in.
// Refuses to read: glyphs stay in the order in which they stand, from left to right.
import { attachMarks } from './attach-marks.ts';
import { centreOf, type Glyph } from './page-glyphs.ts';
import { SpaceIndex } from './space-index.ts';

/** A word as it stands: glyphs from left to right, its sides, its baseline and its size. */
export type VisualWord = { glyphs: Glyph[]; x0: number; x1: number; y: number; size: number };

/** Glyphs apart by more than this share of their size are two words; less is kerning (measured: a fake space begins at 0.15). */
const WORD_GAP = 0.15;
/** Where spaces are drawn, what has none is one word up to this: some printers stretch a line between letters that do not join. */
const UNSPACED_GAP = 0.3;
/** Spaces are drawn where at least this share of the glyphs is one. */
const LEAST_SPACES = 0.06;
/** A drawn space parts words even where letters stand closer, if at all apart. */
const SPACED_GAP = 0.03;
/** Baselines apart by less than this share of the size are one line: raised ordinals, stacked Arabic letters. */
const SAME_LINE = 0.35;
/** A letter so much larger than its neighbour is an initial, not a part of its word. */
const SAME_WORD_RATIO = 1.8;

/** Glyphs that touch and were drawn one after another; only a shortcut, any order gives the same words. */
type Piece = { glyphs: Glyph[]; x0: number; x1: number; y: number; size: number };

const MARK = /^[\p{M}\uFDD0\uFC5E-\uFC63\uFE70-\uFE7F]+$/u;
const BLANK = /^[\s\u00A0\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/u;

/** Groups the glyphs of one frame into words, which come in no order. Writes `marks` into the glyphs anew. */
export function gatherWords(glyphs: readonly Glyph[]): VisualWord[] {
  const marks: Glyph[] = [];
  const spaces = new SpaceIndex();
  const pieces = gatherPieces(glyphs, marks, spaces).sort((one, other) => one.y - other.y);
  const reach = spaces.count > LEAST_SPACES * glyphs.length ? UNSPACED_GAP : WORD_GAP;
  const words = joinPieces(pieces, spaces, reach);
  attachMarks(words, marks);
  return words;
}

function gatherPieces(glyphs: readonly Glyph[], marks: Glyph[], spaces: SpaceIndex): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece | null = null;
  for (const glyph of glyphs) {
    if (glyph.size <= 0 || !Number.isFinite(glyph.x) || !Number.isFinite(glyph.y)) continue;
    if (kindOf(glyph.text) === 'mark') {
      marks.push(glyph);
      continue;
    }
    if (kindOf(glyph.text) === 'blank') {
      if (glyph.width > SPACED_GAP * glyph.size) spaces.add(glyph);
      piece = null;
      continue;
    }
    glyph.marks = '';
    if (piece !== null && touches(piece, glyph)) {
      piece.glyphs.push(glyph);
      piece.x0 = Math.min(piece.x0, glyph.x);
      piece.x1 = Math.max(piece.x1, glyph.x + glyph.width);
    } else {
      piece = { glyphs: [glyph], x0: glyph.x, x1: glyph.x + glyph.width, y: glyph.y, size: glyph.size };
      pieces.push(piece);
    }
  }
  return pieces;
}

type Kind = 'mark' | 'blank' | 'letter';
const kinds = new Map<string, Kind>();

function kindOf(text: string): Kind {
  const known = kinds.get(text);
  if (known !== undefined) return known;
  const kind: Kind = BLANK.test(text) ? 'blank' : MARK.test(text) ? 'mark' : 'letter';
  if (kinds.size < 20_000) kinds.set(text, kind);
  return kind;
}

const touches = (piece: Piece, glyph: Glyph): boolean => {
  const reach = WORD_GAP * 0.6 * piece.size;
  return (
    Math.abs(piece.y - glyph.y) <= 0.05 * piece.size &&
    Math.abs(piece.size - glyph.size) <= 0.1 * piece.size &&
    (Math.abs(glyph.x - piece.x1) <= reach || Math.abs(piece.x0 - glyph.x - glyph.width) <= reach)
  );
};

/** Text drawn twice on the same spot, to look bold or to cast a shadow, counts once. */
function isRepeated(piece: Piece, other: Piece, drop: number): boolean {
  const near = 0.12 * piece.size;
  if (drop > near || Math.abs(piece.x0 - other.x0) > near || piece.x1 === piece.x0) return false;
  return piece.glyphs.length === other.glyphs.length && piece.glyphs.every((glyph, at) => glyph.text === other.glyphs[at]?.text);
}

/** Joins pieces that stand side by side; `pieces` are sorted by baseline. */
function joinPieces(pieces: readonly Piece[], spaces: SpaceIndex, reach: number): VisualWord[] {
  const parent = pieces.map((_, index) => index);
  const repeated = new Set<Piece>();
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    for (let next = at + 1; next < pieces.length; next += 1) {
      const other = pieces[next] as Piece;
      const drop = other.y - piece.y;
      if (drop > SAME_LINE * piece.size * SAME_WORD_RATIO) break;
      if (isRepeated(piece, other, drop)) repeated.add(other);
      else if (isOneWord(piece, other, drop, spaces, reach)) parent[find(next)] = find(at);
    }
  }
  const words = new Map<number, VisualWord>();
  pieces.forEach((piece, index) => {
    if (repeated.has(piece)) return;
    const root = find(index);
    const word = words.get(root);
    if (word === undefined) words.set(root, piece);
    else extendWord(word, piece);
  });
  return [...words.values()].map(finishWord);
}

function isOneWord(piece: Piece, other: Piece, drop: number, spaces: SpaceIndex, reach: number): boolean {
  const larger = Math.max(piece.size, other.size);
  const gap = Math.max(piece.x0, other.x0) - Math.min(piece.x1, other.x1);
  if (gap > reach * larger || drop > SAME_LINE * larger) return false;
  if (larger > SAME_WORD_RATIO * Math.min(piece.size, other.size)) return false;
  if (gap <= SPACED_GAP * larger) return true;
  return !spaces.hasBetween(Math.min(piece.x1, other.x1), Math.max(piece.x0, other.x0), piece.y, larger);
}

function extendWord(word: VisualWord, piece: Piece): void {
  for (const glyph of piece.glyphs) word.glyphs.push(glyph);
  if (piece.size > word.size) {
    word.size = piece.size;
    word.y = piece.y;
  }
  word.x0 = Math.min(word.x0, piece.x0);
  word.x1 = Math.max(word.x1, piece.x1);
}

/** Most glyphs already stand in order; sorting is left to those that do not. */
function finishWord(word: VisualWord): VisualWord {
  let last = Number.NEGATIVE_INFINITY;
  for (const glyph of word.glyphs) {
    const centre = centreOf(glyph);
    if (centre < last) {
      word.glyphs.sort((one, other) => centreOf(one) - centreOf(other));
      break;
    }
    last = centre;
  }
  return word;
}
