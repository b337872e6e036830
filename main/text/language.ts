// Tells the language and direction of a stretch of text by its script and its most common small words.
// Refuses to name a language on thin evidence: null is an answer.
import type { Direction } from '#border/model';
import { bidiClassOf } from './bidi.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that make up a third of any text in their language, and are rare in the others that are told apart. */
const leftWords: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: words(
    'le la les des du un une et est dans que qui pour pas sur au aux par plus avec ce cette ces son sa ses il elle ils ont été être leur mais ou où nous vous',
  ),
  en: words(
    'the of and to in is that for it was on with as be at by this are from have not but they his her which were had has will would their an or who',
  ),
  es: words('el los las una del que y en con por para se su al lo como más pero sus ha este entre cuando'),
};

const rightWords: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: words('في من على إلى الى أن ان عن التي الذي هذا هذه ما لا مع كان بعد قد بين كل ذلك لم هو هي ولا او أو إن وقد وفي ومن'),
};

/** Languages that are known only so that they are not taken for another; words that French or English have too are left out. */
const strangers: readonly ReadonlySet<string>[] = [
  'der die das und ist nicht ein eine zu den von mit auf für dem des im sich auch als wird aus bei nach',
  'il lo gli di che per con del della dei delle è sono nel nella alla non si da una ed anche più i',
  'o os da dos das que em um uma para não por mais ao na como foi são pela pelo e é',
  'het een van niet dat op te met voor zijn er aan die door ook bij naar wordt',
  've bir bu da için ile olarak çok daha sonra olan gibi ne o kadar ancak',
  'și în cu pe nu din care pentru este au fost sau o ale că',
  'el els i que amb per una del dels és als més seva',
  'och att det som på är av för med till den har inte om ett men från var i',
  'og i det at er til på som med for ikke af den har et var om men',
  'et est non ad ut cum qui quod sed ab ex quae per si ac atque',
  'yang dan di untuk dengan pada dari ini itu tidak dalam akan oleh ke',
].map(words);

/** The same for the Arabic script: Persian, Urdu, Pashto, Central Kurdish. */
const rightStrangers: readonly ReadonlySet<string>[] = [
  'از به که این را با است در و برای آن می های شد یک تا بر هم کرد شده خود بود نیز',
  'کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں اس بھی نہیں وہ تھا لیے گیا',
  'د په او چې له دی ته کې یې سره هم نه څخه',
  'لە بە و کە بۆ ئەو ئەم لەگەڵ دا هەر ئەوەی کرد بوو',
].map(words);

/** Letters that Arabic lacks; the Maghreb writes some for names, but never many. */
const foreignLetters = /[پچژگکیےہھںٹڈڑۆێەڵۍټډړښځ]/gu;
const mostForeignShare = 0.06;

/** Below this many words nothing is said. */
const FEWEST_WORDS = 5;
/** A language owns at least this share of the words through its small words. */
const LEAST_SHARE = 0.08;
const LEAST_ARABIC_SHARE = 0.02;
/** With fewer words a chance word weighs too much. */
const FEW_WORDS = 12;
const LEAST_SHARE_OF_FEW = 0.15;
/** A script owns a page with this share of its letters; below it the page belongs to no language. */
const LEAST_SCRIPT_SHARE = 0.55;

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

const shareOf = (text: readonly string[], known: ReadonlySet<string>): number =>
  text.filter((word) => known.has(word)).length / text.length;

function bestOf(
  text: readonly string[],
  named: Readonly<Record<string, ReadonlySet<string>>>,
): { language: string; share: number } {
  const scores = Object.entries(named).map(([language, known]) => ({ language, share: shareOf(text, known) }));
  return scores.reduce((one, other) => (other.share > one.share ? other : one));
}

function detectRightToLeft(text: readonly string[]): string | null {
  const letters = text.join('');
  const foreign = (letters.match(foreignLetters)?.length ?? 0) / letters.length;
  const { language, share } = bestOf(text, rightWords);
  const isStranger = rightStrangers.some((known) => shareOf(text, known) > share);
  return share < LEAST_ARABIC_SHARE || foreign > mostForeignShare || isStranger ? null : language;
}

function detectLeftToRight(text: readonly string[]): string | null {
  const { language, share } = bestOf(text, leftWords);
  const least = text.length < FEW_WORDS ? LEAST_SHARE_OF_FEW : LEAST_SHARE;
  return share < least || strangers.some((known) => shareOf(text, known) > share) ? null : language;
}

/**
 * ISO 639 code of the language, or null when the text is too short or too mixed to tell, or in a language that is not known here. Where
 * two scripts are mixed, the words of the one that has most of the letters decide.
 */
export function detectLanguage(text: string): string | null {
  const { left, right } = countLetters(text);
  if (Math.max(left, right) < LEAST_SCRIPT_SHARE * (left + right)) return null;
  const isRight = right > left;
  const own = wordsOf(text).filter((word) => countLetters(word).right > 0 === isRight);
  if (own.length < FEWEST_WORDS) return null;
  return isRight ? detectRightToLeft(own) : detectLeftToRight(own);
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
