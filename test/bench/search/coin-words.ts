// Coins words that look like those of a language: letters follow one another as in real words, and endings make families of them,
// so that stems, prefixes and the Arabic article meet as many forms as in print. Refuses to mean anything.
import { type Random, seedRandom } from '../../press/random.ts';

/** The languages that the archive is written in. */
export type ArchiveLanguage = 'fr' | 'en' | 'ar';

/** What a word of a language also stands as; `-` is the word. */
const forms: Record<ArchiveLanguage, readonly string[]> = {
  fr: ['-s', '-e', '-es', '-er', '-ait', '-ant', '-ement', '-ation', '-eur', '-ique', '-iste'],
  en: ['-s', '-ed', '-ing', '-ly', '-er', '-ers', '-ness', '-able'],
  ar: ['ال-', 'وال-', 'بال-', 'لل-', 'و-', '-ها', '-ات', '-ين', '-ون', '-هم', 'ال-ات', 'ال-ين'],
};

/** Letters that decide about the next one. */
const memory = 2;
const edge = '·';

/** What follows each run of letters, as often as it does. */
function readHabits(words: readonly string[]): Map<string, string[]> {
  const habits = new Map<string, string[]>();
  for (const word of words) {
    const letters = `${edge.repeat(memory)}${word}${edge}`;
    for (let at = memory; at < letters.length; at++) {
      const before = letters.slice(at - memory, at);
      const known = habits.get(before);
      if (known === undefined) habits.set(before, [letters.charAt(at)]);
      else known.push(letters.charAt(at));
    }
  }
  return habits;
}

function coin(habits: ReadonlyMap<string, readonly string[]>, random: Random, longest: number): string {
  let letters = edge.repeat(memory);
  for (;;) {
    const next = random.pick(habits.get(letters.slice(-memory)) ?? [edge]);
    if (next === edge || letters.length >= memory + longest) return letters.slice(memory);
    letters += next;
  }
}

/** The words of a language, real ones first, then coined ones, each once. */
export function coinWords(language: ArchiveLanguage, real: readonly string[], count: number, seed: string): string[] {
  const random = seedRandom(`${seed}:words:${language}`);
  const simple = real.filter((word) => /^\p{L}+$/u.test(word));
  const habits = readHabits(simple);
  const words = new Set(real);
  while (words.size < count) {
    const base = coin(habits, random, 10);
    if (base.length < 3 || words.has(base)) continue;
    words.add(base);
    if (language === 'ar' && base.startsWith('ال')) continue;
    for (const form of forms[language]) if (random.next() < 0.2) words.add(form.replace('-', base).replace(/ة(?=.)/u, 'ت'));
  }
  return [...words].slice(0, count);
}
