// Tells the lines that name who wrote or photographed: by their first word, or by their form.
// Refuses sentences, and names within the text.
import type { PageReading, ReadBlock } from './page-reading.ts';

/** A byline has no more words, its introduction apart. */
export const MOST_BYLINE_WORDS = 10;

const BYLINE =
  /^(?:par|by|de notre|de nos|from our|la r[ée]daction$|r[ée]daction$|le service |agences?$|staff\b|our (?:staff|reporter|correspondent)|propos recueillis|recueilli|texte|entretien|reportage|envoy[ée]e? sp[ée]cial|avec (?:afp|map|aps)|\(?(?:afp|map|aps|reuters|ap)\)?$|بقلم|كتب|كتبت|حاوره|حاورها|إعداد|اعداد|أعده|مراسل|خاص|عن وكال)/iu;
/** The beginning or the end of words that somebody said. */
export const QUOTE_MARK = /^[«“"„‹'‘]|[»”"›]$/u;
const PARTICLE = /^(?:de|du|des|d['’]\p{L}+|la|le|el|al|ben|ibn|bin|von|van|and|et|avec|in|à|au|at|the|our|\W)$/iu;

/** Lines of names: by their first word, or short, without the stop of a sentence, each word with a capital, and set unlike the body. */
export function isByline(block: ReadBlock, text: string, words: number, reading: PageReading, isBeforeBody: boolean): boolean {
  if (block.lines.length > 3 || words > MOST_BYLINE_WORDS + 4) return false;
  if (BYLINE.test(text) && words <= MOST_BYLINE_WORDS + 4) return true;
  if (words > MOST_BYLINE_WORDS || block.lines.length > 2 || /[.!?…:;]$/u.test(text) || QUOTE_MARK.test(text)) return false;
  if (block.size > 1.25 * reading.bodySize) return false;
  const isPlain = !block.isBold && !block.isItalic && Math.abs(block.size - reading.bodySize) < 0.03 * reading.bodySize;
  const parts = text.split(/[\s,|/–—-]+/u).filter((part) => part !== '');
  const isArabic = block.rightLetters * 2 > block.letters;
  const named = parts.filter((part) => /^[\p{Lu}(]/u.test(part) || PARTICLE.test(part));
  const isNamed = isArabic ? words <= 6 && !isPlain : named.length === parts.length && parts.length > 0;
  return isNamed && (isBeforeBody ? true : !isPlain);
}
