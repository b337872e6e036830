// French words of the desk on which the pages lie: pages under one another, and columns that fill it.
import type { DeskWords } from './desk-en.ts';

/** French. */
export const deskFrench: DeskWords = {
  continuous: 'Pages à la suite',
  keyContinuous: 'Pages à la suite, et retour',
  keyColumn: 'Colonne en pleine largeur, puis retour à la page',
  gone: 'Le journal qui était ouvert ici n’est plus dans la bibliothèque.',
};
