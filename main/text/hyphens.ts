// Decides what becomes of a hyphen at the end of a line: it was put there by the printer, or it belongs to the word.
// Refuses to look at places: it sees the two halves, and the words that stand whole elsewhere.
import { compoundHeads, compounds, compoundTails, pronouns, pronounTails, smallNumbers } from './compounds.ts';

/** Words seen whole in the same edition, lower case. */
export type Vocabulary = { has: (word: string) => boolean };

const SOFT_HYPHEN = '\u00AD';
const HYPHENS = new Set([SOFT_HYPHEN, '-', '\u2010']);

/** Whether the text ends in a hyphen that may join it to the next line. */
export function endsInHyphen(text: string): boolean {
  return text.length > 1 && HYPHENS.has(text.at(-1) ?? '') && /[\p{L}\p{M}]$/u.test(text.slice(0, -1));
}

/**
 * Joins the two halves of a word cut at a line end, or answers null when they are two words.
 * A soft hyphen always joins. A hard one is dropped when the next line goes on in lower case, unless the edition prints the hyphenated
 * form and not the joined one, or the halves make a compound as French and English have them; then the hyphen stays.
 */
export function joinHalves(head: string, tail: string, vocabulary: Vocabulary): string | null {
  if (!endsInHyphen(head) || tail === '') return null;
  const stem = head.slice(0, -1);
  if (head.endsWith(SOFT_HYPHEN)) return stem + tail;
  const isCompound = keepsHyphen(bareOf(stem), bareOf(tail), vocabulary);
  if (/^\p{Ll}/u.test(tail)) return isCompound ? head + tail : stem + tail;
  if (!/^[\p{Lu}\p{N}]/u.test(tail)) return null;
  return isAllCapitals(stem) && isAllCapitals(tail) && !isCompound ? stem + tail : head + tail;
}

/** `RÉPU-` `BLIQUE` is one word in capitals; `Rhône-` `Alpes` and `Airbus A3-` `80` keep their hyphen. */
const isAllCapitals = (text: string): boolean => /^[^\p{Ll}\p{N}]*\p{Lu}[^\p{Ll}\p{N}]*\p{Lu}[^\p{Ll}\p{N}]*$/u.test(text);

/** The word without what stands around it, lower case. */
const bareOf = (text: string): string => text.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '').toLowerCase();

/** `l'arc` as `arc`, so that the vocabulary can know it. */
const withoutElision = (word: string): string => word.replace(/^.*['’]/u, '');

function keepsHyphen(head: string, tail: string, vocabulary: Vocabulary): boolean {
  const bare = withoutElision(head);
  const isJoinedKnown = vocabulary.has(head + tail) || vocabulary.has(bare + tail);
  const isCompoundKnown = vocabulary.has(`${head}-${tail}`) || vocabulary.has(`${bare}-${tail}`);
  if (isJoinedKnown !== isCompoundKnown) return isCompoundKnown;
  return !isJoinedKnown && isCompound(head.replaceAll('’', "'"), tail.replaceAll('’', "'"), vocabulary);
}

function isCompound(head: string, tail: string, vocabulary: Vocabulary): boolean {
  const bare = withoutElision(head);
  const whole = [`${head}-${tail}`, `${bare}-${tail}`];
  if (whole.some((word) => compounds.has(word) || startsCompound(word))) return true;
  const last = bare.replace(/^.*-/u, '');
  if (/-/u.test(bare) && /-(t|ci|là|à|de|en|la|et)$/u.test(bare)) return true;
  if (compoundTails.has(tail))
    return tail.startsWith('t-') || vocabulary.has(last) || (pronouns.has(last) && pronounTails.has(tail));
  if (smallNumbers.has(tail) && /(ty|vingt)$/u.test(last)) return true;
  return compoundHeads.has(last) && vocabulary.has(tail.replace(/-.*$/u, ''));
}

/** A compound of three parts may be cut at its first hyphen or its second, and its plural adds an `s`. */
function startsCompound(word: string): boolean {
  return word.endsWith('s') && compounds.has(word.slice(0, -1));
}
