// The words of the archive in French.
import type { ArchiveWords } from './archive-en.ts';
import { sayCount } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });

/** French. */
export const archiveFrench: ArchiveWords = {
  heading: 'Archives',
  views: 'Vues des archives',
  view: {
    holdings: 'Collections',
    names: 'Noms',
    trash: 'Corbeille',
    scans: 'Numérisations',
    bags: 'Sacs',
    exchange: 'Échanges',
    safety: 'Santé',
    checks: 'Vérifications',
    metadata: 'Métadonnées',
  },
  trash: {
    heading: 'Corbeille',
    list: 'Numéros dans la corbeille',
    counted: (n, size) => `${count(n, '# numéro', '# numéros')}, ${size}`,
    chosen: (n) => count(n, '# choisi', '# choisis'),
    restore: 'Remettre au kiosque',
    restoreAll: 'Tout remettre',
    restored: (n) => count(n, 'Le numéro est de nouveau au kiosque.', '# numéros sont de nouveau au kiosque.'),
    removedAgain: (n) => count(n, 'Le numéro est de nouveau à la corbeille.', '# numéros sont de nouveau à la corbeille.'),
    removed: (when) => `Retiré ${when}`,
    emptyTitle: 'La corbeille est vide',
    emptyText:
      'Les numéros que vous retirez du kiosque viennent ici, avec leurs marques et leurs notes\u00a0; vous pouvez les remettre à tout moment.',
    keys: 'Les flèches parcourent, Espace choisit, Entrée remet ce qui est choisi.',
  },
};
