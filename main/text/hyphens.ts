// Decides what becomes of a hyphen at the end of a line: it was put there by the printer, or it belongs to the word.
// Refuses to look at places: it sees the two halves, and the words that stand whole elsewhere.

/** Words seen whole in the same edition, lower case. */
export type Vocabulary = { has: (word: string) => boolean };

const SOFT_HYPHEN = '\u00AD';
const HARD_HYPHENS = new Set(['-', '\u2010']);

/** What follows the hyphen of an inversion or a compound in French: `dira-t-il`, `celui-là`, `lui-même`. */
const KEPT_TAILS =
  /^(t-(il|elle|on|ils|elles)|il|elle|on|ils|elles|je|tu|nous|vous|moi|toi|lui|leur|eux|ci|là|même|mêmes|y|en|ce|le|la|les|uns|unes)$/;

/** First parts that keep their hyphen more often than not. */
const KEPT_HEADS =
  /^(peut|vice|ex|non|demi|mi|semi|quasi|sous|avant|après|arrière|grand|grande|saint|sainte|vis|tête|rendez|peu|au|par|ci|là|celui|celle|ceux|celles|elle|lui|eux|moi|toi|soi|nous|vous|dix|vingt|trente|quarante|cinquante|soixante|quatre|soi|est|porte|post|pro|anti|self|well)$/;

/** Whether the text ends in a hyphen that may join it to the next line. */
export function endsInHyphen(text: string): boolean {
  const last = text.at(-1) ?? '';
  return text.length > 1 && (last === SOFT_HYPHEN || HARD_HYPHENS.has(last)) && /\p{L}/u.test(text.at(-2) ?? '');
}

/** The word without what stands around it. */
const core = (text: string): string => text.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '').toLowerCase();

/** The head's last part after an elision or an earlier hyphen: `l'arc` of `l'arc`, so that the vocabulary can know it. */
const afterElision = (text: string): string => text.replace(/^.*['’]/u, '');

/**
 * Joins the two halves of a word cut at a line end, or answers null when they are two words.
 * A soft hyphen always joins. A hard one is dropped when the next line goes on in lower case, unless the hyphenated form stands
 * elsewhere and the joined one does not, or the halves make a known kind of compound; then the hyphen stays.
 */
export function joinHalves(head: string, tail: string, vocabulary: Vocabulary): string | null {
  if (!endsInHyphen(head) || tail === '') return null;
  const stem = head.slice(0, -1);
  if (head.endsWith(SOFT_HYPHEN)) return stem + tail;
  const first = tail[0] ?? '';
  const isLower = /\p{Ll}/u.test(first);
  if (!isLower) return /[\p{Lu}\p{N}]/u.test(first) ? joinCapital(head, stem, tail, vocabulary) : null;
  return keepsHyphen(stem, tail, vocabulary) ? head + tail : stem + tail;
}

/** `RÉPU-` `BLIQUE` is one word in capitals; `Rhône-` `Alpes` keeps its hyphen. */
function joinCapital(head: string, stem: string, tail: string, vocabulary: Vocabulary): string {
  const letters = core(stem) === '' ? '' : stem.replace(/[^\p{L}]/gu, '');
  const isAllCapitals =
    letters.length > 1 && letters === letters.toUpperCase() && core(tail) !== '' && tail === tail.toUpperCase();
  if (!isAllCapitals || /\p{N}/u.test(tail[0] ?? '')) return head + tail;
  return keepsHyphen(stem, tail, vocabulary) ? head + tail : stem + tail;
}

function keepsHyphen(stem: string, tail: string, vocabulary: Vocabulary): boolean {
  const first = core(stem);
  const second = core(tail);
  const bare = afterElision(first);
  const isJoinedKnown = vocabulary.has(first + second) || vocabulary.has(bare + second);
  const isCompoundKnown = vocabulary.has(`${first}-${second}`) || vocabulary.has(`${bare}-${second}`);
  if (isJoinedKnown !== isCompoundKnown) return isCompoundKnown;
  if (isJoinedKnown) return false;
  if (second.length > 1 && KEPT_TAILS.test(second) && vocabularyAllows(bare, vocabulary)) return true;
  if (/^t-(il|elle|on)/u.test(second) || /-$/u.test(stem) || /-(t|ci|là)$/u.test(bare)) return true;
  return KEPT_HEADS.test(bare.replace(/^.*-/u, '')) && vocabulary.has(second.replace(/-.*$/u, ''));
}

/** A head that is a word of its own: `dit` of `dit-il`, not `vil` of `vil-le`. */
function vocabularyAllows(head: string, vocabulary: Vocabulary): boolean {
  return vocabulary.has(head.replace(/^.*-/u, ''));
}
