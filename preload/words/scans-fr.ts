// The words of scans in French.
import { sayCount, sayNumber, sayPercent } from './locale.ts';
import type { ScansWords } from './scans-en.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });
const num = (n: number): string => sayNumber(n, 'fr');
const sure = (share: number): string => `sûre à ${sayPercent(share, 'fr')}`;

/** French. */
export const scansFrench: ScansWords = {
  heading: 'Numérisations',
  lead: 'Les pages qui ne sont que des images ne peuvent pas être cherchées. Kiosque lit leur texte sur cet ordinateur, sans réseau, en français, en arabe et en anglais. Il faut de dix secondes à une minute par page.',
  list: 'Numéros avec des pages numérisées',
  counted: (editions, pages) =>
    pages === 0
      ? `${count(editions, '# numéro', '# numéros')}, toutes les pages lues`
      : `${count(editions, '# numéro', '# numéros')}, ${count(pages, '# page', '# pages')} sans texte`,
  chosen: (n) => count(n, '# choisi', '# choisis'),
  keys: 'Les flèches parcourent, Espace choisit, Entrée montre les pages.',
  unread: (n, of) => `${num(n)} sur ${count(of, '# page', '# pages')} sans texte`,
  read: (n) => count(n, '# page lue par la machine', '# pages lues par la machine'),
  poor: (n) => count(n, '# mal lue', '# mal lues'),
  sure,
  unknownLanguage: 'Langue inconnue',
  readAs: 'Lire en',
  asKnown: 'Selon le numéro',
  allLanguages: 'Les trois langues',
  start: (pages) => (pages === 0 ? 'Lire le texte' : `Lire le texte de ${count(pages, '# page', '# pages')}`),
  starting: 'Début…',
  startMenu: 'Lire le texte des numérisations',
  started: (pages) => count(pages, '# page est en lecture.', '# pages sont en lecture.'),
  show: 'Montrer',
  refused: (n) => count(n, '# numéro a été laissé de côté', '# numéros ont été laissés de côté'),
  again: 'Relire',
  againHint: 'Remplace ce qui a été lu, par exemple dans une autre langue.',
  remove: 'Supprimer le texte lu par la machine…',
  removeHeading: 'Supprimer le texte lu par la machine\u202f?',
  removeText: (pages) =>
    count(
      pages,
      'Le texte de # page disparaît, et la recherche ne le trouve plus. La page elle-même reste et peut être relue.',
      'Le texte de # pages disparaît, et la recherche ne le trouve plus. Les pages elles-mêmes restent et peuvent être relues.',
    ),
  removeYes: 'Supprimer le texte',
  removed: (pages) => count(pages, 'Le texte de # page a été supprimé.', 'Le texte de # pages a été supprimé.'),
  pages: 'Pages',
  open: 'Ouvrir',
  back: 'Toutes les numérisations',
  none: 'Aucune numérisation',
  noneText:
    'Chaque page de la bibliothèque a son texte. Les numéros dont des pages ne sont que des images viennent ici, pour que leur texte puisse être lu.',
  jobs: 'Lecture',
  pauseAll: 'Tout suspendre',
  resumeAll: 'Tout reprendre',
  cancelAll: 'Tout annuler',
  pause: 'Suspendre',
  resume: 'Reprendre',
  tryAgain: 'Réessayer',
  cancel: 'Annuler',
  dismiss: 'Ranger',
  state: {
    running: 'En lecture',
    waiting: 'En attente',
    paused: 'Suspendu',
    failed: 'Des pages n’ont pas pu être lues',
    done: 'Lu',
  },
  progress: (done, total) => `${num(done)} sur ${count(total, '# page', '# pages')}`,
  onPage: (page) => `page ${num(page)} en cours`,
  left: (duration) => `encore ${duration} environ`,
  failedPages: (pages) => `${pages.length === 1 ? 'Page' : 'Pages'} ${pages.map(num).join(', ')}`,
  table: {
    label: 'Pages numérisées',
    page: 'Page',
    state: 'État',
    words: 'Mots',
    confidence: 'Confiance',
    languages: 'Langues',
    states: {
      scanned: 'Sans texte',
      waiting: 'En attente',
      paused: 'Suspendue',
      failed: 'N’a pas pu être lue',
      recognised: 'Lue par la machine',
    },
    isPoor: 'mal lue',
  },
  confidenceHint:
    'La confiance dit à quel point la machine est sûre des lettres qu’elle a lues. Ce qui est mal lu a beaucoup de fautes.',
  noPages: 'Chaque page de ce numéro a son propre texte.',
  notice: {
    label: 'Cette numérisation',
    whole: 'Ce numéro est une numérisation\u00a0: aucune de ses pages n’a de texte.',
    part: (pages) => count(pages, '# page de ce numéro n’a pas de texte.', '# pages de ce numéro n’ont pas de texte.'),
    start: 'Lire son texte',
    done: 'Le texte de cette numérisation a été lu, et la recherche le trouve.',
    failed: (n) => count(n, '# page n’a pas pu être lue.', '# pages n’ont pas pu être lues.'),
    see: 'Voir les pages',
  },
  badge: {
    text: 'Lu par la machine',
    hint: 'Le texte de cette page a été lu par la machine sur son image.',
    hintSure: (share) => `Le texte de cette page a été lu par la machine sur son image. La machine en est ${sure(share)}.`,
    article: 'Ce texte a été lu par la machine sur l’image.',
    articleSure: (share) => `Ce texte a été lu sur l’image par la machine, ${sure(share)}.`,
    isPoor: 'Beaucoup de mots peuvent être faux.',
  },
  setting: {
    heading: 'Numérisations',
    text: 'Les pages qui ne sont que des images, comme celles des journaux numérisés.',
    byThemselves: 'Lire de lui-même le texte des numérisations qui arrivent',
    hint: 'Après tout le reste, et jamais sur batterie.',
  },
};
