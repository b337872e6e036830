// The words of the exchange with other institutions and programs in French.
import type { ExchangeWords } from './exchange-en.ts';
import { sayCount } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });

/** French. */
export const exchangeFrench: ExchangeWords = {
  heading: 'Échanges',
  tables: { holdings: 'État de collection', metadata: 'Métadonnées' },
  columns: {
    id: 'Identifiant',
    title: 'Titre',
    day: 'Jour',
    covers: 'Jusqu’au',
    issue: 'Numéro',
    variant: 'Édition',
    version: 'Version',
    language: 'Langue',
    direction: 'Sens',
    pages: 'Pages',
    printedPages: 'Pages imprimées',
    price: 'Prix',
    sizeBytes: 'Taille en octets',
    sha256: 'SHA-256',
    kind: 'Genre',
    state: 'État',
    searchable: 'Interrogeable',
    pinned: 'Épinglé',
    source: 'Arrivé sous',
    sourceUrl: 'Adresse',
    added: 'Ajouté',
    read: 'Lu',
    path: 'Fichier',
    replaces: 'Remplace',
    isReplacedBy: 'Remplacé par',
    link: 'Lien',
  },
  catalogue: { byTitle: 'Par journal', byYear: 'Par année', undated: 'Sans date' },
  editions: (n) => count(n, '# numéro', '# numéros'),
};
