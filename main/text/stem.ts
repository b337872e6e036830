// The stem of a folded word, marked with its language so that a French and an English stem never meet.
// Refuses other languages: their words stand for themselves.
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import type { Language } from '#border/model';
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

const marks = { fr: 'f', en: 'e', none: 'x' };
const stemmers = { fr: stemFrench, en: stemEnglishWord, none: (word: string) => word };
const isArabic = /^\p{Script=Arabic}/u;

/** Newspapers repeat themselves: a few ten thousand words cover a year, and a stem costs a hundred times its look-up. */
const mostKept = 200_000;
const kept: Record<StemLanguage, Map<string, string>> = { fr: new Map(), en: new Map(), none: new Map() };

/** The marked stem of a folded word, such as `feconom`, `eeconomi` or `aكتاب`. */
export function stem(word: string, language: StemLanguage): string {
  const known = kept[language].get(word);
  if (known !== undefined) return known;
  const found = isArabic.test(word) ? `a${stemArabic(word)}` : `${marks[language]}${stemmers[language](word)}`;
  if (kept[language].size >= mostKept) kept[language].clear();
  kept[language].set(word, found);
  return found;
}
