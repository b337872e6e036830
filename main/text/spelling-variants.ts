// Other ways in which newspapers spell a folded word, in French, English and Arabic: old spellings, names from other scripts, seats of
// the hamza that the fold does not unite. Proposes freely: whoever asks keeps those that an archive has.

/** What stands for what; each goes both ways, one place at a time. */
type Pair = readonly [one: string, other: string];

const latinPairs: readonly Pair[] = [
  ['ou', 'w'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['gh', 'r'],
  ['ch', 'sh'],
  ['tch', 'ch'],
  ['dj', 'j'],
  ['ph', 'f'],
  ['q', 'k'],
  ['c', 'k'],
  ['y', 'i'],
  ['ei', 'ai'],
  ['e', 'a'],
  ['th', 't'],
];

/** At the end of a word: old French spellings, and those in which English papers differ. */
const latinEndings: readonly Pair[] = [
  ['e', 'ef'],
  ['eux', 'eus'],
  ['oit', 'ait'],
  ['oient', 'aient'],
  ['ois', 'ais'],
  ['ans', 'ants'],
  ['ens', 'ents'],
  ['ems', 'emps'],
  ['our', 'or'],
  ['ise', 'ize'],
  ['isation', 'ization'],
  ['re', 'er'],
];

/** In folded letters: seats of the hamza before and after long vowels, and sounds of names from other languages. */
const arabicPairs: readonly Pair[] = [
  ['وو', 'يو'],
  ['وو', 'ءو'],
  ['يو', 'ءو'],
  ['ايي', 'اءي'],
  ['وسا', 'ءسا'],
  ['ييه', 'ياه'],
  ['ماي', 'مي'],
  ['غ', 'ج'],
  ['غ', 'ك'],
  ['ق', 'ك'],
  ['ت', 'ط'],
  ['س', 'ص'],
  ['ف', 'ڤ'],
  ['ب', 'پ'],
];

const isArabic = /^\p{Script=Arabic}/u;
/** In shorter words a letter more or less makes another word. */
const shortest = { latin: 3, arabic: 4 };

function replaced(word: string, from: string, to: string): string[] {
  const found: string[] = [];
  for (let at = word.indexOf(from); at !== -1; at = word.indexOf(from, at + 1))
    found.push(word.slice(0, at) + to + word.slice(at + from.length));
  return found;
}

const bothWays = (word: string, pairs: readonly Pair[]): string[] =>
  pairs.flatMap(([one, other]) => [...replaced(word, one, other), ...replaced(word, other, one)]);

const atEnd = (word: string, pairs: readonly Pair[]): string[] =>
  pairs
    .flatMap((pair) => [pair, [pair[1], pair[0]] as const])
    .flatMap(([from, to]) => (word.endsWith(from) ? [word.slice(0, -from.length) + to] : []));

/** Consonants once instead of twice, and twice instead of once. */
function doubled(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    if (!/[bcdfgklmnprstz]/.test(letter)) continue;
    if (word.charAt(at + 1) === letter) found.push(word.slice(0, at) + word.slice(at + 1));
    else if (at > 0 && word.charAt(at - 1) !== letter) found.push(word.slice(0, at) + letter + word.slice(at));
  }
  return found;
}

/** Other spellings that the word may have. */
export function spellingVariants(word: string): string[] {
  const isArabicWord = isArabic.test(word);
  if (word.length < (isArabicWord ? shortest.arabic : shortest.latin) || /\p{N}/u.test(word)) return [];
  const variants = isArabicWord
    ? bothWays(word, arabicPairs)
    : [...bothWays(word, latinPairs), ...atEnd(word, latinEndings), ...doubled(word)];
  return [...new Set(variants)].filter((variant) => variant !== word && variant.length > 1);
}
