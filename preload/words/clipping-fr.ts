// French words of clippings: choosing a part of a page, and what can be done with it.
import type { ClippingWords } from './clipping-en.ts';
import { isolate } from './isolate.ts';
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'fr');
const name = (text: string): string => isolate(text, 'fr');
const millimetres = (points: number): string => num(Math.round((points / 72) * 25.4));

/** French. */
export const clippingFrench: ClippingWords = {
  heading: 'Découper une partie de la page',
  start: 'Découper une partie de la page',
  hint: 'Tracez un cadre sur la page, ou cliquez sur un article. Les flèches le déplacent, avec Maj elles le redimensionnent, A passe d’un article à l’autre.',
  nothing: 'Rien n’est encore choisi.',
  chosen: (isArticle, page, width, height) =>
    `${isArticle ? 'Un article' : 'Une partie'} de la page ${num(page)}, ${millimetres(width)} sur ${millimetres(height)}\u00a0mm`,
  size: (width, height) => `${millimetres(width)} × ${millimetres(height)}\u00a0mm`,
  take: 'Découper',
  copyLink: 'Copier le lien',
  copyPageLink: 'Copier un lien vers cette page',
  panel: 'Coupure',
  close: 'Fermer la coupure',
  pictureOf: (headline, page) => `Image de ${name(headline)}, page ${num(page)}`,
  text: 'Texte de la coupure',
  noText: 'Aucun texte n’a été lu ici.',
  style: 'Style de la référence',
  liesIn: 'Dans',
  newDossier: 'Un nouveau dossier…',
  openDossier: 'Ouvrir le dossier',
  firstDossier: 'Coupures',
  copy: { picture: 'Image', text: 'Texte', citation: 'Référence', link: 'Lien' },
  copyOf: { picture: 'Copier l’image', text: 'Copier le texte', citation: 'Copier la référence', link: 'Copier le lien' },
  actionsOf: (headline) => `Copier ou écrire ${name(headline)}`,
  copied: {
    picture: 'L’image est copiée.',
    text: 'Le texte est copié.',
    citation: 'La référence est copiée.',
    link: 'Le lien est copié.',
  },
  refused: 'La copie n’a pas abouti. Copiez de nouveau.',
  exportMenu: 'Écrire cette coupure dans un fichier',
  asPicture: 'Image (PNG, 300 ppp)',
  undone: (dossier) => `Retirée de ${name(dossier)}.`,
  again: 'Découper de nouveau',
  keyClip: 'Découper une partie de la page',
  keyMove: 'Déplacer le cadre à découper, le redimensionner',
  keyArticle: 'Choisir l’article suivant à découper',
  keyTake: 'Découper ce qui est choisi',
};
