// The words of marks in French: highlights, underlines, notes, bookmarks, and the lists of them.
import { isolate, quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';
import type { MarksWords } from './marks-en.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });
const num = (n: number): string => sayNumber(n, 'fr');

/** French. */
export const marksFrench: MarksWords = {
  heading: 'Annotations',
  bar: 'Annoter la sélection',
  highlight: 'Surligner',
  highlightIn: (colour) => `Surligner en ${colour}`,
  underline: 'Souligner',
  note: 'Note',
  addNote: 'Ajouter une note',
  noteHere: 'Poser une note ici',
  bookmark: 'Poser un signet sur cette page',
  unbookmark: 'Retirer le signet',
  kinds: { highlight: 'Surlignage', underline: 'Soulignement', note: 'Note', bookmark: 'Signet' },
  colours: { yellow: 'jaune', orange: 'orange', green: 'vert', blue: 'bleu', purple: 'violet' },
  colour: 'Couleur',
  look: 'Présentation',
  noteLabel: 'Note',
  notePlaceholder: 'Ce que vous en pensez',
  tags: 'Étiquettes',
  tagPlaceholder: 'Une étiquette, puis Entrée',
  untag: (tag) => `Retirer l’étiquette ${isolate(tag, 'fr')}`,
  remove: 'Supprimer',
  removed: (n) => count(n, 'L’annotation a été supprimée.', '# annotations ont été supprimées.'),
  edit: (mark) => `Modifier\u202f: ${mark}`,
  removeOf: (mark) => `Supprimer\u202f: ${mark}`,
  sign: (kind, colour) => `${kind}, ${colour}\u202f:`,
  selectFirst: 'Sélectionnez d’abord quelques mots, puis annotez-les.',
  placed: 'Cette page n’a pas de texte à annoter. Une note peut se poser n’importe où.',
  list: 'Annotations de ce numéro',
  count: (n) => count(n, '# annotation', '# annotations'),
  empty: 'Rien n’est encore annoté dans ce numéro.',
  emptyHow:
    'Sélectionnez quelques mots, puis appuyez sur H pour surligner, U pour souligner, N pour noter. B pose un signet sur la page.',
  lost: 'Introuvables sur la nouvelle page',
  lostHint: (page) =>
    `Les mots annotés à la page ${num(page)} ne figurent plus dans ce numéro corrigé. L’annotation est conservée.`,
  changed: 'Le texte a changé depuis',
  carried: 'Vient d’une version antérieure de ce numéro',
  place: 'Un endroit de la page',
  page: (n) => `Page ${num(n)}`,
  said: (kind, colour, page, text) =>
    [colour === null ? kind : `${kind}, ${colour}`, `page ${num(page)}`, ...(text === '' ? [] : [quote(text, 'fr')])].join(', '),
  withNote: (said, note) => `${said}. Note\u202f: ${isolate(note, 'fr')}`,
  nth: (at, total) => `${num(at)} sur ${num(total)}`,
  none: 'Ce numéro n’a aucune annotation.',
  keyHighlight: 'Surligner la sélection',
  keyUnderline: 'La souligner',
  keyNote: 'Noter la sélection, ou un endroit',
  keyBookmark: 'Poser ou retirer le signet de la page',
  keyList: 'Liste des annotations',
  keyWalk: 'Annotation suivante, précédente',
  keyOpen: 'Ouvrir l’annotation',
  keyRemove: 'Supprimer l’annotation',
};
