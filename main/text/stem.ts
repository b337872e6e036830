// The stem of a folded word, marked with its language so that a French and an English stem never meet.
// Refuses other languages: their words stand for themselves.
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import type { Language } from '#border/model';
import { fold } from './fold.ts';
import { ownCopy } from './own-copy.ts';
import { stemArabic } from './stem-arabic.ts';

/** How words in Latin letters are stemmed on a page. Arabic letters are always Arabic. */
export type StemLanguage = 'fr' | 'en' | 'none';

/** French where the language is unknown or Arabic: what Latin letters an Arabic page has are French more often than not. */
export function stemLanguageOf(language: Language | null): StemLanguage {
  if (language === 'en') return 'en';
  return language === null || language === 'fr' || language === 'ar' ? 'fr' : 'none';
}

/** The library's Porter stemmer drops one letter too many with -ion: `election` has to meet `elect`. */
function stemEnglishWord(word: string): string {
  const found = stemEnglish(word);
  const [ending, lost] = /([st])ions?$/.exec(word) ?? [];
  return ending !== undefined && word === found + ending ? found + lost : found;
}

/** Snowball takes the end of `petit` for that of a verb, and that of `pétition` for one that makes a noun of `petite`. */
const frenchWords = new Map(
  Object.entries({
    petit: 'petit',
    petits: 'petit',
    petite: 'petit',
    petites: 'petit',
    petition: 'petition',
    petitions: 'petition',
  }),
);

/** Snowball knows `-ière` and `-ée` by the accents that the fold has taken: `première` has to meet `premier`, and `fermée` `fermé`. */
function stemFrenchWord(word: string): string {
  const known = frenchWords.get(word);
  if (known !== undefined) return known;
  const accented = word.replace(/(?<=..)iere(?=s?$)/, 'ière').replace(/(?<=..)ee(?=s?$)/, 'ée');
  return accented === word ? stemFrench(word) : fold(stemFrench(accented)).text;
}

const marks = { fr: 'f', en: 'e', none: 'x' };
const stemmers = { fr: stemFrenchWord, en: stemEnglishWord, none: (word: string) => word };
const isArabic = /^\p{Script=Arabic}/u;

/**
 * A stem costs a hundred times its look-up, and newspapers repeat themselves: what was met lately is kept in two halves, of which the
 * older one is dropped when the younger is full, so that common words stay however many rare ones a million pages have.
 */
const mostInHalf = 100_000;
type Memory = { young: Map<string, string>; old: Map<string, string> };
const openMemory = (): Memory => ({ young: new Map(), old: new Map() });
const memories: Record<StemLanguage, Memory> = { fr: openMemory(), en: openMemory(), none: openMemory() };

/** The marked stem of a folded word, such as `feconom`, `eeconomi` or `aكتاب`. */
export function stem(word: string, language: StemLanguage): string {
  const memory = memories[language];
  const known = memory.young.get(word);
  if (known !== undefined) return known;
  const older = memory.old.get(word);
  const found = older ?? (isArabic.test(word) ? `a${stemArabic(word)}` : `${marks[language]}${stemmers[language](word)}`);
  if (memory.young.size >= mostInHalf) {
    memory.old = memory.young;
    memory.young = new Map();
  }
  memory.young.set(ownCopy(word), ownCopy(found));
  return found;
}
