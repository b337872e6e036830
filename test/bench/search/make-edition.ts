// Makes an edition of the archive by its number: the same pages for the same seed, in whatever order they are asked for.
import type { EditionFacts, PageToPut } from '../../../main/search/prepare-edition.ts';
import { seedRandom } from '../../press/random.ts';
import type { ArchiveLanguage } from './coin-words.ts';
import { makePage } from './make-page.ts';
import { type PlannedEdition, planArchive } from './plan-archive.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** An edition as the writer of the index takes it. */
export type MadeEdition = { edition: EditionFacts; pages: PageToPut[] };

/** What makes editions, and what they are made of. */
export type EditionMaker = {
  make: (index: number) => MadeEdition;
  plan: (index: number) => PlannedEdition;
  vocabularyOf: (language: ArchiveLanguage) => Vocabulary;
};

const sections: Record<ArchiveLanguage, readonly string[]> = {
  fr: ['Une', 'Politique', 'Monde', 'Région', 'Économie', 'Culture', 'Sports'],
  en: ['Front', 'Politics', 'World', 'Region', 'Business', 'Arts', 'Sport'],
  ar: ['الأولى', 'سياسة', 'العالم', 'جهات', 'اقتصاد', 'ثقافة', 'رياضة'],
};
const languages: readonly ArchiveLanguage[] = ['fr', 'en', 'ar'];
const foreignPages = 0.05;
const foreignArticles = 0.03;

/** The words of each language, beside those that a page makes up. */
const wordsALanguage = 150_000;

/** Opens the maker of a seed. */
export function openEditionMaker(seed: string, words = wordsALanguage): EditionMaker {
  const plan = planArchive(seed);
  const vocabularies = new Map<ArchiveLanguage, Vocabulary>();
  const vocabularyOf = (language: ArchiveLanguage): Vocabulary => {
    const known = vocabularies.get(language) ?? openVocabulary(language, seed, words);
    vocabularies.set(language, known);
    return known;
  };
  const make = (index: number): MadeEdition => {
    const { facts, language, pages } = plan(index);
    const random = seedRandom(`${seed}:edition:${index}`);
    const made = Array.from({ length: pages }, (_, at) => {
      const own = random.next() < foreignPages ? random.pick(languages) : language;
      const others = Array.from({ length: 1 + random.below(3) }, () =>
        random.next() < foreignArticles ? random.pick(languages) : own,
      );
      const head = [sections[own][Math.floor((at * 7) / pages)] ?? ''];
      return makePage({ page: at + 1, head, languages: [own, ...others] }, vocabularyOf, random);
    });
    return { edition: facts, pages: made };
  };
  return { make, plan, vocabularyOf };
}
