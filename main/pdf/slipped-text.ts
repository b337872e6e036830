// Mends lines on which a printer (Skia, in Chromium) wrote each ActualText some letters off its glyphs: the texts of the line,
// read from the right, are whole but begin in the middle. They are turned until they fit the spaces, the marks and the letters that are named.
// Refuses to guess: a line that fits in no way, or in more than one, is left alone.
import { type Glyph, UNNAMED, UNNAMED_MARK } from '../layout/page-glyphs.ts';
import { giveText, isMark } from './give-text.ts';

/** What one ActualText covers: its glyphs, and from where to where they stand among all glyphs of the page. */
export type Stretch = { text: string; glyphs: Glyph[]; first: number; end: number; isBare?: boolean };

/** Marks stand a little above or below their line, in sizes. */
const SAME_LINE = 0.6;

/** So many glyphs without an ActualText may stand within a run; they slipped with it. */
const MOST_BETWEEN = 3;

/** The runs of stretches, one after another on one line, that must have slipped. */
export function findSlipped(stretches: readonly Stretch[], glyphs: readonly Glyph[]): Stretch[][] {
  const runs: Stretch[][] = [];
  for (const stretch of stretches) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, stretch)) {
      for (let at = last.end; at < stretch.first; at += 1) run.push(bareStretch(glyphs, at));
      run.push(stretch);
    } else runs.push([stretch]);
  }
  return runs.filter((run) => run.some(hasSlipped));
}

/** A glyph that has but its name, which may be that of another glyph of the line, and so is no evidence. */
const bareStretch = (glyphs: readonly Glyph[], at: number): Stretch => {
  const glyph = glyphs[at] as Glyph;
  return { text: glyph.text, glyphs: [glyph], first: at, end: at + 1, isBare: true };
};

function follows(last: Stretch, next: Stretch): boolean {
  const [one, other] = [last.glyphs[0], next.glyphs[0]];
  const between = next.first - last.end;
  const isNear = between >= 0 && between <= MOST_BETWEEN;
  return isNear && one !== undefined && other !== undefined && Math.abs(one.y - other.y) < SAME_LINE * one.size;
}

const isBlank = (glyph: Glyph): boolean => glyph.text !== '' && glyph.text.trim() === '';

/** A space has letters, letters have a space, or a stop has letters: none of that is a shape. */
function hasSlipped({ text, glyphs }: Stretch): boolean {
  if (glyphs.every(isBlank)) return text.trim() !== '';
  if (/\S/u.test(text) && /\s/u.test(text) && !glyphs.some(isBlank)) return true;
  return /^[\p{L}\p{M}]+$/u.test(text) && glyphs.every((glyph) => /^\p{P}$/u.test(glyph.text));
}

/** Gives each stretch of the run its letters. */
export function mendSlipped(run: readonly Stretch[]): void {
  const fromRight = [...run].reverse();
  const letters = [
    ...fromRight
      .map((stretch) => stretch.text)
      .join('')
      .normalize('NFKC'),
  ];
  const shapes = fromRight.map(shapeOf);
  const fits = letters.flatMap((_, at) => {
    const texts = share([...letters.slice(at), ...letters.slice(0, at)], shapes);
    return texts === null ? [] : [texts];
  });
  const [texts] = fits;
  if (texts === undefined || fits.length > 1) return;
  fromRight.forEach((stretch, at) => {
    if (!stretch.glyphs.every(isBlank)) giveText(stretch.glyphs, texts[at] ?? '');
  });
}

/** What the text of a stretch can be. */
function shapeOf({ glyphs, isBare }: Stretch): RegExp {
  if (glyphs.every(isBlank)) return /^\s$/u;
  if (isBare === true) return /^\S$/u;
  const marks = glyphs.filter(isMark);
  const named = marks
    .filter((glyph) => glyph.text !== UNNAMED_MARK)
    .map((glyph) => glyph.text)
    .join('');
  const base = glyphs.filter((glyph) => !isMark(glyph) && !isBlank(glyph)).reverse();
  const letters = base.map((glyph) => (glyph.text === UNNAMED ? '[^\\p{M}\\s]+' : quote(glyph.text.normalize('NFKC')))).join('');
  const hasUnnamed = marks.some((glyph) => glyph.text === UNNAMED_MARK);
  const above = hasUnnamed ? `\\p{M}{${marks.length},}` : named === '' ? '' : `[${named}]{${named.length}}`;
  return new RegExp(`^${letters}${above}$`, 'u');
}

const quote = (text: string): string => text.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&');

/** No shape stands for more letters. */
const MOST_LETTERS = 6;

/** Shares letters out among shapes, in order and without a rest; null where they do not fit. */
function share(letters: readonly string[], shapes: readonly RegExp[]): string[] | null {
  const steps: Map<number, number>[] = [new Map([[0, 0]])];
  for (const shape of shapes) {
    const reached = new Map<number, number>();
    for (const from of steps.at(-1)?.keys() ?? []) {
      for (let to = from + 1; to <= Math.min(letters.length, from + MOST_LETTERS); to += 1) {
        if (!reached.has(to) && shape.test(letters.slice(from, to).join(''))) reached.set(to, from);
      }
    }
    if (reached.size === 0) return null;
    steps.push(reached);
  }
  const texts: string[] = [];
  let end = letters.length;
  for (let at = shapes.length; at > 0; at -= 1) {
    const from = steps[at]?.get(end);
    if (from === undefined) return null;
    texts.unshift(letters.slice(from, end).join(''));
    end = from;
  }
  return texts;
}
