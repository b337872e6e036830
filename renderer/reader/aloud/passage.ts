// Where in an article the voice is: the stretch to say next, the word that it says, and where that is printed. Pure.
import type { Box } from '#border/model';
import type { AloudSettings, SpokenArticle, SpokenSentence } from '#border/model-aloud';

/** A stretch `[start, end)` of a sentence. */
export type Stretch = { start: number; end: number };

/** As many letters at once as a voice says in some twelve seconds; longer utterances stop by themselves with some voices. */
const LONGEST = 170;

/** What is said of a sentence from a letter on without a stop: to its end, or to the last breath that is near enough. */
export function nextStretch({ text, breaths }: SpokenSentence, from: number, rate: number): Stretch {
  const most = Math.round(LONGEST * Math.min(1, rate));
  if (text.length - from <= most) return { start: from, end: text.length };
  const later = breaths.filter((breath) => breath > from);
  return { start: from, end: later.findLast((breath) => breath <= from + most) ?? later[0] ?? text.length };
}

/** The word of a text that begins at a letter; null where none does. */
export function wordAt(text: string, at: number): Stretch | null {
  const word = /^\S+/u.exec(text.slice(at))?.[0];
  return word === undefined ? null : { start: at, end: at + word.length };
}

/** Whether a sentence is read, by what it is. */
export function isRead({ role }: SpokenSentence, { readsCaptions, readsAdverts }: AloudSettings): boolean {
  if (role === 'caption') return readsCaptions;
  return role === 'advert' ? readsAdverts : true;
}

/** The next sentence that is read from one on, forwards or backwards, itself included; null where none is. */
export function findRead(
  { sentences }: SpokenArticle,
  from: number,
  by: 1 | -1,
  isWanted: (sentence: SpokenSentence) => boolean,
): number | null {
  for (let at = from; at >= 0 && at < sentences.length; at += by) {
    const sentence = sentences[at];
    if (sentence !== undefined && isWanted(sentence)) return at;
  }
  return null;
}

/** The sentence that stands at a place of a page, or begins after it; 0 where the article has none there. */
export function sentenceAt({ sentences }: SpokenArticle, { page, offset }: { page: number; offset: number }): number {
  const found = sentences.findIndex(({ pieces }) => pieces.some((piece) => piece.page === page && piece.end > offset));
  return Math.max(0, found);
}

/** Where a sentence is printed on a page, one box a line. */
export function linesOn(sentence: SpokenSentence, page: number): Box[] {
  return sentence.pieces.flatMap((piece) => (piece.page === page ? piece.lines : []));
}

/** Where a stretch of a sentence, such as a word, is printed on a page. */
export function wordsOn(sentence: SpokenSentence, page: number, { start, end }: Stretch): Box[] {
  return sentence.pieces.flatMap((piece) => {
    if (piece.page !== page) return [];
    const [from, to] = [piece.start + start - piece.at, piece.start + end - piece.at];
    return piece.words.filter((word) => word.end > from && word.start < to).flatMap(({ boxes }) => boxes);
  });
}

/** The page on which a letter of a sentence is printed. */
export function pageOf({ pieces }: SpokenSentence, at: number): number {
  const piece = pieces.findLast((one) => one.at <= at) ?? pieces[0];
  return piece?.page ?? 1;
}
