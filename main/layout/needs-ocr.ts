// Tells when the letters of a page cannot be trusted: a picture of text, or fonts that name their glyphs by nothing.
// Refuses to judge an empty page: white paper needs no reading.
import type { OcrReason } from '#border/model';
import type { PageGlyphs } from './page-glyphs.ts';

/** A page with fewer letters than this has no text to speak of. */
const FEWEST_LETTERS = 40;
/** Pictures that cover this share of the page may hold its text. */
const LEAST_PICTURE_SHARE = 0.3;
/** More unnamed glyphs than this and words are full of holes. */
const MOST_UNNAMED = 0.05;

/** Control and private characters, and what stands for an unknown one. */
const UNNAMED = /[\p{Cc}\p{Co}\uFDD0\uFFFD]/u;

const kinds = new Map<string, 'blank' | 'named' | 'unnamed'>();

function kindOf(text: string): 'blank' | 'named' | 'unnamed' {
  const known = kinds.get(text);
  if (known !== undefined) return known;
  const kind = text.trim() === '' ? 'blank' : UNNAMED.test(text) ? 'unnamed' : 'named';
  if (kinds.size < MOST_KNOWN) kinds.set(text, kind);
  return kind;
}

/** Texts of glyphs that are remembered; a newspaper has a few hundred. */
const MOST_KNOWN = 20_000;

/** Why the page has no text that can be trusted, or null. */
export function judgeGlyphs(page: PageGlyphs): OcrReason | null {
  let letters = 0;
  let unnamed = 0;
  for (const { text } of page.glyphs) {
    const kind = kindOf(text);
    if (kind !== 'blank') letters += 1;
    if (kind === 'unnamed') unnamed += 1;
  }
  if (letters >= FEWEST_LETTERS) return unnamed > MOST_UNNAMED * letters ? 'no-unicode' : null;
  const covered = page.images.reduce((sum, { width, height }) => sum + width * height, 0);
  return covered > LEAST_PICTURE_SHARE * page.widthPoints * page.heightPoints ? 'no-text' : null;
}
