// Soft hyphens by a small syllable rule, enough to make newspaper columns break words as a compositor would.
// Refuses Arabic (never hyphenated) and words that already carry a hyphen; it is not a dictionary.

const soft = '\u00AD';
const vowels = 'aàâäeéèêëiîïoôöuùûüyœæ';
const clusters: Record<string, ReadonlySet<string>> = {
  fr: new Set('bl br ch cl cr dr fl fr gl gr gn ph pl pr th tr vr qu gu'.split(' ')),
  en: new Set('bl br ch ck cl cr dr fl fr gh gl gr ph pl pr qu sc sh sk sl sm sn sp st sw th tr tw wh wr ng wn'.split(' ')),
};

/** Puts U+00AD where a line may break, in words of seven letters and more; other languages come back untouched. */
export function hyphenate(text: string, language: string): string {
  const inseparable = clusters[language];
  if (inseparable === undefined) return text;
  return text.replace(/(?<![\p{L}-])\p{Ll}{7,}(?![\p{L}-])/gu, (word) => breakWord(word, inseparable));
}

function breakWord(word: string, inseparable: ReadonlySet<string>): string {
  let broken = word.slice(0, 3);
  for (let at = 3; at < word.length; at++) {
    if (at <= word.length - 3 && canBreak(word, at, inseparable)) broken += soft;
    broken += word[at];
  }
  return broken;
}

function canBreak(word: string, at: number, inseparable: ReadonlySet<string>): boolean {
  const isVowel = (index: number): boolean =>
    vowels.includes(word.charAt(index)) && !(word.charAt(index) === 'u' && word.charAt(index - 1) === 'q');
  const pairAt = (index: number): boolean => inseparable.has(word.slice(index, index + 2));
  if (isVowel(at)) return false;
  if (isVowel(at - 1)) return isVowel(at + 1) || (pairAt(at) && isVowel(at + 2));
  return isVowel(at - 2) && !pairAt(at - 1) && (isVowel(at + 1) || (pairAt(at) && isVowel(at + 2)));
}
