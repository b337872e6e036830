// The words of the names of sections and places in French.
import type { AuthorityKind } from '../model-authority.ts';
import { quote } from './isolate.ts';
import { sayCount } from './locale.ts';
import type { NamesWords } from './names-en.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });
const name = (text: string): string => quote(text, 'fr');
const list = (sections: string, places: string): Record<AuthorityKind, string> => ({ sections, places });

/** French. */
export const namesFrench: NamesWords = {
  heading: 'Noms',
  title: 'Journal',
  lists: 'Quels noms',
  list: list('Rubriques', 'Lieux'),
  filter: 'Filtrer les noms',
  names: list('Rubriques de ce journal', 'Lieux de ce journal'),
  counted: (listed, proposed) =>
    `${count(listed, '# nom dans la liste', '# noms dans la liste')}, ${count(proposed, '# proposé', '# proposés')}`,
  chosen: (n) => count(n, '# choisi', '# choisis'),
  proposed: list('Imprimé, pas encore dans la liste', 'Employé, pas encore dans la liste'),
  variantsOf: 'aussi',
  keys: 'Les flèches parcourent, Espace choisit, Entrée mène au nom.',
  emptyTitle: 'Pas encore de journal',
  emptyText:
    'Ici figure le nom des rubriques et des lieux de chaque journal. Ajoutez des numéros au kiosque\u202f: les noms qu’ils emploient seront proposés.',
  titleGone: (title) => `${name(title)} n’est plus dans la bibliothèque`,
  titleGoneText: 'Ses numéros portent peut-être un autre nom. Choisissez un journal ci-dessus.',
  noNames: list('Pas encore de rubrique', 'Pas encore de lieu'),
  noNamesText: list(
    'Aucune page consultable de ce journal n’imprime de rubrique. Vous pouvez tout de même ajouter un nom.',
    'Aucun numéro de ce journal n’est celui d’un lieu. Vous pouvez tout de même ajouter un nom.',
  ),
  noneFits: 'Aucun nom ne contient cela.',
  about: list(
    'Les noms d’une même rubrique sont trouvés et comptés ensemble. Les pages restent telles qu’imprimées.',
    'Les noms d’un même lieu comptent pour un seul. Les numéros restent tels quels.',
  ),
  add: 'Ajouter un nom',
  addField: 'Nouveau nom',
  accepted: 'Nom retenu',
  says: {
    add: (one, uses) => `${name(one)} entre dans la liste\u202f: ${uses}.`,
    addEach: (n, uses) => `${count(n, '# nom entre', '# noms entrent')} dans la liste\u202f: ${uses}.`,
    rename: (from, to, uses) => `${name(from)} devient ${name(to)}\u202f: ${uses}. L’ancien nom reste comme variante.`,
    merge: (n, into, uses) => `${count(n, '# nom compte', '# noms comptent')} comme ${name(into)}\u202f: ${uses} en tout.`,
    remove: (n, uses) =>
      `${count(n, '# nom quitte la liste avec ses variantes', '# noms quittent la liste avec leurs variantes')}\u202f: ${uses} à compter sous leur propre nom.`,
    part: (uses) => `${uses} à part`,
  },
  acts: {
    add: 'Ajouter',
    addEach: 'Ajouter chacun',
    rename: 'Renommer',
    merge: 'Fusionner',
    remove: 'Retirer de la liste',
    part: 'Détacher',
  },
  partOf: (variant) => `Détacher ${name(variant)}`,
  variants: 'Variantes',
  done: {
    add: (n) => count(n, 'Le nom est dans la liste.', '# noms sont dans la liste.'),
    rename: (to) => `Le nom est maintenant ${name(to)}.`,
    merge: (n, into) => `${count(n, '# nom compte', '# noms comptent')} maintenant comme ${name(into)}.`,
    part: (one) => `${name(one)} est de nouveau à part.`,
    remove: (n) => count(n, 'Le nom a quitté la liste.', '# noms ont quitté la liste.'),
  },
  undone: 'Annulé.',
  redone: 'Rétabli.',
  nothingToUndo: 'Il n’y a aucune modification de noms à annuler.',
  nothingToRedo: 'Il n’y a aucune modification de noms à rétablir.',
  otherActs: 'La dernière modification n’était pas celle de noms. Annulez-la là où elle a été faite.',
  stayed: (n) => count(n, '# numéro reste tel quel.', '# numéros restent tels quels.'),
  renameTitle: 'Renommer ou fusionner…',
  renameHeading: 'Renommer ou fusionner le journal',
  newTitle: 'Nouveau nom',
  titleRenamed: (editions, to) => `${editions} et ceux de la corbeille prennent le nom ${name(to)}.`,
  titleMerged: (editions, into, there) => `${editions} et ceux de la corbeille rejoignent ${name(into)}, qui en a ${there}.`,
  searchesFollow: 'Les recherches enregistrées suivent.',
  titleRefused: (n) =>
    count(n, '# numéro reste\u202f: son jour y est déjà.', '# numéros restent\u202f: leurs jours y sont déjà.'),
  keepBoth: 'Garder les deux comme versions d’un numéro',
  renameIt: 'Renommer',
  mergeIt: 'Fusionner',
  titleDone: (n, to) => `${name(to)}\u202f: ${count(n, '# numéro modifié', '# numéros modifiés')}.`,
  changing: 'Modification des numéros',
  stop: 'Arrêter',
};
