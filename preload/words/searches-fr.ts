// The words of saved searches in French.
import { isolate, quote } from './isolate.ts';
import { sayNumber } from './locale.ts';
import { sayNewPages } from './search-alerts.ts';
import type { SearchesWords } from './searches-en.ts';

const num = (n: number): string => sayNumber(n, 'fr');

/** French. */
export const searchesFrench: SearchesWords = {
  heading: 'Recherches enregistrées',
  none: 'Cherchez quelque chose et enregistrez la recherche\u202f: les nouvelles pages qui y répondent vous seront annoncées dès leur arrivée.',
  save: 'Enregistrer la recherche',
  saveHeading: 'Enregistrer cette recherche',
  saveAsNew: 'Enregistrer à part',
  edit: 'Nom et annonce',
  name: 'Nom',
  notify: 'Quand de nouvelles pages arrivent',
  how: {
    none: 'Seulement les compter ici',
    digest: 'Les montrer au kiosque',
    notify: 'Les montrer au kiosque et m’avertir',
  },
  told: { none: 'Sans annonce', digest: 'Au kiosque', notify: 'Avec notification' },
  saved: (name) => `Enregistrée sous ${quote(name, 'fr')}. Les nouvelles pages sont comptées à partir de maintenant.`,
  changed: 'Enregistré.',
  removed: (name) => `${quote(name, 'fr')} a été supprimée.`,
  remove: 'Supprimer',
  removeOf: (name) => `Supprimer ${isolate(name, 'fr')}`,
  editOf: (name) => `Nom et annonce de ${isolate(name, 'fr')}`,
  menuLine: (name, pages) => `\u200e${isolate(name, 'fr')}${pages === null ? '' : ` · ${pages}`}`,
  others: 'Recherches enregistrées',
  all: 'Toutes les recherches enregistrées',
  newPages: (n, isExact) => (isExact ? sayNewPages(n, 'fr') : `plus de ${sayNewPages(n, 'fr')}`),
  onlyNew: 'Seulement les nouvelles pages',
  isNew: 'Nouvelle',
  differs: 'modifiée',
  keepChange: 'Enregistrer la modification',
  backToSaved: 'Y revenir',
  alerts: 'Alertes',
  paper: (title, day) => (day === null ? isolate(title, 'fr') : `${isolate(title, 'fr')}, ${day}`),
  morePapers: (n) => (n === 1 ? 'et un autre' : `et ${num(n)} autres`),
};
