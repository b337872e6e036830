// French words of selecting and copying text on a page.
import { sayCount } from './locale.ts';
import type { SelectionWords } from './selection-en.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });

/** French. */
export const selectionFrench: SelectionWords = {
  menu: 'Texte de la page',
  copy: 'Copier',
  all: 'Sélectionner toute la page',
  allPages: 'Sélectionner les deux pages',
  none: 'Annuler la sélection',
  selected: (n) => count(n, '# mot sélectionné', '# mots sélectionnés'),
  copied: (n) => count(n, '# mot copié', '# mots copiés'),
  nothing: 'Il n’y a ici aucun texte à sélectionner.',
  refused: 'Le texte n’a pas pu être copié. Copiez-le de nouveau.',
  keyAll: 'Sélectionner le texte des pages, le copier',
  keyMore: 'Étendre la sélection',
};
