// The words of the results of a search in French.
import { quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';
import type { ResultsWords } from './results-en.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });
const num = (n: number): string => sayNumber(n, 'fr');

/** French. */
export const resultsFrench: ResultsWords = {
  inEditions: (n) => count(n, 'dans # numéro', 'dans # numéros'),
  ranked: (n) => `Les plus proches parmi les ${num(n)} plus récentes viennent d’abord\u202f; les autres suivent par date.`,
  unweighed:
    'D’abord les titres, les mots exacts et les unes, puis les pages les plus récentes\u202f: le nombre d’occurrences ne compte pas ici.',
  renewing: 'Un ancien index répond pendant qu’un nouveau se prépare. Ce que seul le nouveau connaît viendra plus tard.',
  titles: 'Titres',
  languages: 'Langues',
  everyPage: 'Chaque page',
  everyPageHint: 'Les pages d’un même numéro se suivent une à une',
  asWritten: 'Tel qu’écrit',
  asWrittenHint: 'Les accents, les voyelles et la forme des lettres comptent',
  moreIn: (n) => count(n, '# autre dans ce numéro', '# autres dans ce numéro'),
  placeOn: (page) => `L’endroit sur la page ${num(page)}`,
  narrowed: 'Limité à',
  widen: (what) => `Sans ${quote(what, 'fr')}`,
  section: (section) => `Rubrique ${quote(section, 'fr')}`,
  days: (from, to) => `du ${from} au ${to}`,
  since: (day) => `depuis le ${day}`,
  until: (day) => `jusqu’au ${day}`,
  searchedInstead: 'Recherche faite à la place\u202f:',
  didYouMean: 'Vouliez-vous dire\u202f:',
  alsoAs: 'S’écrit aussi\u202f:',
  suggested: (n) => (n >= 10_000 ? `plus de ${num(n)} pages` : count(n, '# page', '# pages')),
  recent: 'Recherches précédentes',
  retry: 'Chercher à nouveau',
};
