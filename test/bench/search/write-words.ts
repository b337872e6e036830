// Writes running words as they are printed: by Zipf's law, with an article's own words again and again, words that belong together,
// numbers, elisions, capitals and stops.
import type { Random } from '../../press/random.ts';
import type { ArchiveLanguage } from './coin-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const topicShare = 0.07;
const pairShare = 0.03;
const numberShare = 0.015;
const oddShare = 0.004;
const stopShare = 0.06;
const commaShare = 0.07;
const commas: Record<ArchiveLanguage, string> = { fr: ',', en: ',', ar: '،' };
const particles = ['l’', 'd’', 'qu’', 'n’', 's’'];
const easternDigits = '٠١٢٣٤٥٦٧٨٩';

/** What an article is about. */
export function drawTopics(vocabulary: Vocabulary, random: Random): string[] {
  return Array.from({ length: 6 }, () => vocabulary.topic(random));
}

function writeNumber(language: ArchiveLanguage, random: Random): string {
  const number = String(random.next() < 0.3 ? 1950 + random.below(75) : Math.floor(10 ** (4 * random.next())));
  const isEastern = language === 'ar' && random.next() < 0.5;
  return isEastern ? [...number].map((digit) => easternDigits[Number(digit)]).join('') : number;
}

const isVowel = /^[aeiouyàâéèêëîïôœh]/;

function elide(word: string, random: Random): string {
  return isVowel.test(word) && random.next() < 0.35 ? random.pick(particles) + word : word;
}

function* drawWords(vocabulary: Vocabulary, topics: readonly string[], random: Random): Generator<string> {
  for (;;) {
    const turn = random.next();
    if (turn < topicShare) yield random.pick(topics);
    else if (turn < topicShare + pairShare) yield* vocabulary.pair(random);
    else if (turn < topicShare + pairShare + numberShare) yield writeNumber(vocabulary.language, random);
    else if (turn < topicShare + pairShare + numberShare + oddShare) yield vocabulary.odd(random);
    else yield vocabulary.word(random);
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A paragraph of so many words. */
export function writeWords(vocabulary: Vocabulary, topics: readonly string[], count: number, random: Random): string[] {
  const written: string[] = [];
  const comma = commas[vocabulary.language];
  let isFirst = true;
  for (const drawn of drawWords(vocabulary, topics, random)) {
    const isLast = written.length + 1 === count;
    let word = vocabulary.language === 'fr' ? elide(drawn, random) : drawn;
    if (isFirst) word = capital(word);
    const turn = random.next();
    isFirst = isLast || turn < stopShare;
    written.push(isFirst ? `${word}.` : turn < stopShare + commaShare ? word + comma : word);
    if (isLast) return written;
  }
  return written;
}

/** A headline of so many words: what the article is about, among other words, without a stop. */
export function writeHeadline(vocabulary: Vocabulary, topics: readonly string[], count: number, random: Random): string[] {
  const words = Array.from({ length: count }, () => (random.next() < 0.5 ? random.pick(topics) : vocabulary.word(random)));
  return words.map((word, at) => (at === 0 ? capital(word) : word));
}
