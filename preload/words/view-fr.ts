// French words of looking at an edition.
import { quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';
import type { ViewWords } from './view-en.ts';

const num = (n: number): string => sayNumber(n, 'fr');

/** French. */
export const viewFrench: ViewWords = {
  heading: 'Affichage',
  pages: 'Pages',
  size: 'Taille',
  wholePage: 'Page entière',
  wholeWidth: 'Pleine largeur',
  tone: 'Teinte des pages',
  tones: {
    printed: 'Comme imprimé',
    dark: 'Sombre',
    sepia: 'Sépia',
    inverted: 'Inversée',
    window: 'Comme la fenêtre',
  },
  everyEdition: 'Tous les numéros de ce titre',
  readFrom: 'Sens de lecture',
  asFound: 'Tel que trouvé',
  cover: 'Une',
  coverAlone: 'Seule',
  coverStandsAlone: 'Une seule',
  coverPaired: 'Pages 1 et 2 côte à côte',
  readingKept: (title) => `Retenu pour tous les numéros de ${quote(title, 'fr')}.`,
  readingBack: 'Comme auparavant.',
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
  newWindow: 'Ouvrir dans une nouvelle fenêtre',
  outline: 'Sommaire',
  outlineClose: 'Fermer le sommaire',
  outlineFilter: 'Filtrer les titres',
  outlineNone: 'Aucun titre ne contient ces mots.',
  outlineAll: 'Tout montrer',
  outlinePending: 'Le texte de ce numéro est encore en cours de lecture. Ses pages s’ouvrent déjà.',
  sections: 'Rubriques et titres',
  bookmarks: 'Table du fichier',
  noSection: 'Pages sans rubrique',
  front: 'Une',
  pageMark: (mark) => `p. ${mark}`,
  pageAndMark: (page, mark) => `Page ${num(page)}, numérotée ${mark}`,
  headlines: (n) => sayCount(n, 'fr', { one: '# titre', other: '# titres' }),
  goTo: 'Aller à la page',
  goToHint: (pages) => `De 1 à ${num(pages)}, ou comme imprimé`,
  goToNone: (typed) => `Il n’y a pas de page ${quote(typed, 'fr')}.`,
  goToAct: 'Aller',
  keyTone: 'Teinte des pages',
  keyOutline: 'Sommaire',
  keyGoTo: 'Aller à une page',
  keyFullScreen: 'Plein écran',
  keyNewWindow: 'Nouvelle fenêtre',
};
