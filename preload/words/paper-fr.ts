// French words of printing pages and of giving them to other programs.
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';
import type { PaperWords } from './paper-en.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });
const num = (n: number): string => sayNumber(n, 'fr');
const name = (text: string): string => isolate(text, 'fr');

/** French. */
export const paperFrench: PaperWords = {
  print: 'Imprimer',
  printDots: 'Imprimer…',
  what: 'Que faut-il imprimer\u00a0?',
  thisPage: (page) => `La page ${num(page)}`,
  thisSpread: (from, to) => `Les pages ${num(from)} et ${num(to)} côte à côte`,
  range: 'Des pages',
  from: 'De la page',
  to: 'à la page',
  whole: (n) => `Tout le numéro, ${count(n, '# page', '# pages')}`,
  part: 'La coupure',
  article: 'L’article en texte',
  size: 'Papier',
  sizes: { a3: 'A3', a4: 'A4', a5: 'A5', letter: 'Lettre US', legal: 'Légal US', tabloid: 'Tabloïd US' },
  fit: 'Taille sur le papier',
  fits: { fit: 'Ajuster à la feuille', cut: 'Taille réelle, coupée au bord', poster: 'Taille réelle, sur plusieurs feuilles' },
  preview: 'Aperçu',
  sheets: (n) => count(n, '# feuille', '# feuilles'),
  sheet: (n, of) => `Feuille ${num(n)} sur ${num(of)}`,
  moreSheets: (n) => count(n, 'et # autre feuille', 'et # autres feuilles'),
  sheetOf: (n, of) => `(feuille ${num(n)} sur ${num(of)})`,
  drawing: (done, total) => `Préparation, ${num(done)} sur ${num(total)}`,
  drawingBar: 'Avancement de la préparation pour l’imprimante',
  waiting: 'La fenêtre d’impression du système est ouverte.',
  stop: 'Arrêter',
  printed: 'Envoyé à l’imprimante.',
  saveAsPdf: 'Enregistrer en PDF…',
  share: 'Partager et enregistrer',
  saveEdition: 'Enregistrer une copie du numéro…',
  savePage: (page) => `Enregistrer la page ${num(page)} en PDF…`,
  saveSpread: (from, to) => `Enregistrer les pages ${num(from)} et ${num(to)} en PDF…`,
  savePicture: (page) => `Enregistrer la page ${num(page)} en image…`,
  send: 'Partager…',
  saved: (file) => `${name(file)} est enregistré.`,
  reveal: 'Montrer dans le dossier',
  drag: 'Faites-la glisser hors de la fenêtre pour en tirer un PDF.',
  keyPrint: 'Imprimer',
  file: {
    pages: (from, to) => (from === to ? `p. ${from}` : `p. ${from}-${to}`),
    part: (page) => `p. ${page} coupure`,
  },
};
