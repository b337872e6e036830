// Pages of an archive to draw queries from, and on how many of them a word stands in any form that a search finds.
import { stemmedIn } from '../../../main/search/word-expression.ts';
import { stem, stemLanguageOf } from '../../../main/text/stem.ts';
import { tokenize } from '../../../main/text/tokens.ts';
import { type Random, seedRandom } from '../../press/random.ts';
import type { ArchiveLanguage } from './coin-words.ts';
import type { EditionMaker } from './make-edition.ts';

/** A page of the sample: its words as they are printed, without stops, and the edition that it is from. */
export type SampledPage = { language: ArchiveLanguage; printed: readonly string[]; title: string; day: string };

/** The sample. */
export type PageSample = {
  pages: readonly SampledPage[];
  /** The share of pages that a plain word finds. */
  shareOf: (word: string) => number;
  random: Random;
};

/** Enough that a word on 1 page in 1,000 shows. */
const mostEditions = 150;

/** Draws editions among the first `editions` and reads their pages. */
export function samplePages(maker: EditionMaker, editions: number, seed: string): PageSample {
  const random = seedRandom(`${seed}:sample:${editions}`);
  const chosen = random.shuffle(Array.from({ length: editions }, (_, index) => index)).slice(0, mostEditions);
  const placesOf = new Map<string, number[]>();
  const pages: SampledPage[] = [];
  const note = (key: string): void => {
    const places = placesOf.get(key);
    if (places === undefined) placesOf.set(key, [pages.length]);
    else if (places.at(-1) !== pages.length) places.push(pages.length);
  };
  for (const index of chosen) {
    const { edition, pages: made } = maker.make(index);
    for (const { text, language } of made) {
      for (const { word } of tokenize(text)) note(stem(word, stemLanguageOf(language)));
      const printed = text.split(/\s+/u).map((word) => word.replaceAll(/[^\p{L}\p{M}\p{N}’-]/gu, '').toLowerCase());
      pages.push({ language: (language ?? 'fr') as ArchiveLanguage, printed, title: edition.title, day: edition.day ?? '' });
    }
  }
  return { pages, shareOf: (word) => countPages(placesOf, word) / pages.length, random };
}

function countPages(placesOf: ReadonlyMap<string, readonly number[]>, word: string): number {
  const [first, ...others] = tokenize(word);
  if (first === undefined || others.length > 0) return 0;
  const stems = new Set(stemmedIn.map((language) => stem(first.word, language)));
  return new Set([...stems].flatMap((one) => placesOf.get(one) ?? [])).size;
}
