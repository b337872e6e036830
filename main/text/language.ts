// Tells the language and direction of a stretch of text by its script and its most common small words.
// Refuses to name a language on thin evidence: null is an answer.
import type { Direction } from '#border/model';
import { bidiClassOf } from './bidi.ts';

/** Words that make up a third of any text in their language, and are rare in the others. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les des du un une et est dans que qui pour pas sur au aux par plus avec ce cette ces son sa ses il elle ils ont été être leur mais ou où nous vous'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in is that for it was on with as be at by this are from have not but they his her which were had has will would their an or who'.split(
      ' ',
    ),
  ),
  es: new Set('el los las una del que y en por con para se su al lo como más pero sus ha este entre cuando'.split(' ')),
  ar: new Set(
    'في من على إلى الى أن ان عن التي الذي هذا هذه ما لا مع كان بعد قد بين كل ذلك لم هو هي ولا او أو إن وقد وفي ومن'.split(' '),
  ),
};

/** Below this many words nothing is said. */
const FEWEST_WORDS = 5;
/** A language owns at least this share of the words through its small words. */
const LEAST_SHARE = 0.08;
const LEAST_ARABIC_SHARE = 0.02;

/** Counts letters by direction. */
export function countLetters(text: string): { left: number; right: number } {
  let left = 0;
  let right = 0;
  for (const character of text) {
    const found = bidiClassOf(character);
    if (found === 'left') left += 1;
    else if (found === 'right' || found === 'arabic') right += 1;
  }
  return { left, right };
}

/** The direction in which most letters are read; null when there are none. */
export function directionOf(text: string): Direction | null {
  const { left, right } = countLetters(text);
  if (left + right === 0) return null;
  return right > left ? 'rtl' : 'ltr';
}

/** Marks and bidi controls, which hide a small word. */
const HIDDEN = /[\u0640\u064B-\u0652\u0670\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00AD]/g;

const wordsOf = (text: string): string[] =>
  text
    .replace(HIDDEN, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** ISO 639 code of the language, or null when the text is too short or too mixed to tell. */
export function detectLanguage(text: string): string | null {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return null;
  const scores = Object.entries(smallWords).map(([language, known]) => ({
    language,
    share: words.filter((word) => known.has(word)).length / words.length,
  }));
  const best = scores.reduce((one, other) => (other.share > one.share ? other : one));
  const least = best.language === 'ar' ? LEAST_ARABIC_SHARE : LEAST_SHARE;
  if (best.share < least) return null;
  return best.language;
}

/** Small Arabic words whose letters backwards are no word at all. */
const forwardWords = new Set(['في', 'من', 'على', 'إلى', 'الى', 'التي', 'الذي', 'هذه', 'هذا', 'كان', 'بعد']);
const backwardWords = new Set([...forwardWords].map((word) => [...word].reverse().join('')));

/** Whether Arabic text was stored as it looks, each word from its last letter to its first. */
export function isArabicReversed(words: Iterable<string>): boolean {
  let forward = 0;
  let backward = 0;
  for (const word of words) {
    if (forwardWords.has(word)) forward += 1;
    if (backwardWords.has(word)) backward += 1;
  }
  return backward > forward && backward >= 2;
}
