// Ce que dit une vérification de chaque chose qu'elle trouve, en français.
import { isolate } from './isolate.ts';
import { sayCount, saySize } from './locale.ts';
import type { ProblemBook, ProblemDetail } from './problems-en.ts';

const bytes = (value: string | number | undefined): string =>
  typeof value !== 'number'
    ? ''
    : value < 1000
      ? sayCount(value, 'fr', { one: '# octet', other: '# octets' })
      : saySize(value, 'fr');
const other = ({ other: path }: ProblemDetail): string => (path === undefined ? '' : ` (${isolate(String(path), 'fr')})`);
const copy = 'Réparez-le à partir d’une sauvegarde, d’un sac (BagIt) ou de sa source.';

/** Français. */
export const frenchProblems: ProblemBook = {
  'file-changed': { what: () => 'Les octets ne sont plus ceux qui sont arrivés.', next: copy },
  'file-truncated': {
    what: ({ actual, expected }) => `Le fichier est coupé\u202f: ${bytes(actual)} sur ${bytes(expected)}.`,
    next: copy,
  },
  'file-grown': {
    what: ({ actual, expected }) =>
      `Le fichier est plus long que ce qui est arrivé\u202f: ${bytes(actual)} au lieu de ${bytes(expected)}.`,
    next: copy,
  },
  'file-swapped': { what: (detail) => `Le fichier a les octets d’un autre${other(detail)}.`, next: copy },
  'file-missing': { what: () => 'Le fichier manque.', next: copy },
  'file-unreadable': {
    what: () => 'Le disque ne donne pas le fichier.',
    next: 'Vérifiez le disque, puis réparez le numéro à partir d’une sauvegarde.',
  },
  'file-extra': {
    what: () => 'Un fichier se trouve ici qui n’appartient à rien dans la bibliothèque.',
    next: 'Regardez-le, et déplacez-le ailleurs s’il ne sert pas.',
  },
  'folder-missing': { what: () => 'Le dossier du numéro manque.', next: copy },
  'folder-moved': {
    what: (detail) => `Le dossier a été déplacé${other(detail)}.`,
    next: 'Il sera repris à sa nouvelle place à la prochaine ouverture de la bibliothèque.',
  },
  'folder-misplaced': {
    what: () => 'Le dossier est dans la corbeille et ne devrait pas y être, ou l’inverse.',
    next: 'Cela se corrige à la prochaine modification du numéro.',
  },
  'folder-orphan': {
    what: () => 'Un dossier se trouve ici que la bibliothèque ne connaît pas.',
    next: 'Si ses fichiers sont entiers, il sera repris à la prochaine ouverture\u202f; sinon, ajoutez de nouveau ses fichiers ou déplacez-le.',
  },
  'edition-copy': {
    what: (detail) => `Une copie d’un numéro qui est déjà là${other(detail)}.`,
    next: 'Déplacez la copie si elle ne sert pas.',
  },
  'sidecar-missing': {
    what: () => 'La fiche à côté du numéro manque.',
    next: 'La réparation l’écrit de nouveau à partir du catalogue.',
  },
  'sidecar-damaged': {
    what: () => 'La fiche à côté du numéro est illisible.',
    next: 'La réparation l’écrit de nouveau à partir du catalogue, et met de côté celle qui est abîmée.',
  },
  'sidecar-changed': {
    what: () => 'La fiche à côté du numéro a été modifiée par autre chose que Kiosque.',
    next: 'La réparation l’écrit de nouveau à partir du catalogue, et met de côté celle qui a été modifiée.',
  },
  'sidecar-older': {
    what: () => 'La fiche à côté du numéro est plus ancienne que le catalogue.',
    next: 'Elle sera écrite de nouveau à la prochaine modification du numéro.',
  },
  'sidecar-newer': {
    what: () => 'La fiche à côté du numéro est plus récente que le catalogue.',
    next: 'Elle sera reprise à la prochaine ouverture de la bibliothèque.',
  },
  'sidecar-differs': {
    what: () => 'La fiche à côté du numéro ne dit pas la même chose que le catalogue.',
    next: 'Comparez les deux\u202f; une sauvegarde peut dire laquelle est juste.',
  },
  'chain-broken': {
    what: ({ number }) =>
      `La chaîne des événements est rompue à l’événement ${number}\u202f: il a été modifié, retiré ou mis ailleurs.`,
    next: 'Comparez l’historique à celui d’une sauvegarde\u202f; ce qui précède la rupture est prouvé.',
  },
  'chain-cut': {
    what: ({ number, expected }) =>
      `La chaîne des événements s’arrête après l’événement ${number}, et en comptait déjà ${expected}.`,
    next: 'Comparez l’historique à celui d’une sauvegarde.',
  },
  'log-broken': {
    what: ({ number }) =>
      number === undefined
        ? 'Le journal des vérifications a perdu sa fin.'
        : `La chaîne du journal des vérifications est rompue à la ligne ${number}.`,
    next: 'Comparez le journal à celui d’une sauvegarde\u202f; une vérification complète relit tous les fichiers.',
  },
  'library-sidecar-damaged': {
    what: () => 'La fiche de la bibliothèque (titres, sources, réglages) est illisible, ou a été modifiée par autre chose.',
    next: 'Elle sera écrite de nouveau au prochain changement d’un réglage.',
  },
  'incoming-left': {
    what: () => 'Un fichier arrivé à moitié a été laissé par une exécution interrompue.',
    next: 'Il sera balayé à la prochaine ouverture de la bibliothèque.',
  },
};
