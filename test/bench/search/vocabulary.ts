// What an archive is written with in one language: words by Zipf's law, and pairs and triples of words that belong together.
import { type Random, seedRandom } from '../../press/random.ts';
import { type ArchiveLanguage, coinWords } from './coin-words.ts';
import { openDrawer, zipfWeights } from './draw-weighted.ts';
import { readRealWords } from './real-words.ts';

const pairsALanguage = 3000;
/** Words of these places make pairs and topics: neither the smallest words nor those that nobody uses. */
const firstOfContent = 40;
const lastOfPairs = 6000;

/** The words, and what draws them. */
export type Vocabulary = {
  language: ArchiveLanguage;
  words: readonly string[];
  /** A word as often as the law has it. */
  word: (random: Random) => string;
  /** Words that belong together. */
  pair: (random: Random) => readonly string[];
  /** A word that an article may be about: any place of the list is as likely by its number of figures. */
  topic: (random: Random) => string;
  /** A name or a misprint that no list has: the half of one word on the half of another. */
  odd: (random: Random) => string;
};

/** Opens a vocabulary of so many words; the same for the same seed. */
export function openVocabulary(language: ArchiveLanguage, seed: string, count: number): Vocabulary {
  const words = coinWords(language, readRealWords(language), count, seed);
  const at = (place: number): string => words[place] ?? '';
  const topic = (random: Random): string => at(Math.floor(firstOfContent * (words.length / firstOfContent) ** random.next()));
  const random = seedRandom(`${seed}:pairs:${language}`);
  const content = (): string => at(firstOfContent + random.below(lastOfPairs - firstOfContent));
  const pairs = Array.from({ length: pairsALanguage }, () =>
    random.next() < 0.7 ? [content(), content()] : [content(), at(random.below(8)), content()],
  );
  const drawWord = openDrawer(zipfWeights(words.length));
  const drawPair = openDrawer(zipfWeights(pairs.length));
  return {
    language,
    words,
    word: (one) => at(drawWord(one)),
    pair: (one) => pairs[drawPair(one)] ?? [],
    topic,
    odd: (one) => {
      const [first, second] = [topic(one), topic(one)];
      return first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2));
    },
  };
}
