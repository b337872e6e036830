// The words of the exchange with other institutions and programs in English.
import { sayCount } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });

/** English. */
export const exchangeEnglish = {
  heading: 'Exchange',
  tables: { holdings: 'Holdings', metadata: 'Metadata' },
  columns: {
    id: 'Id',
    title: 'Title',
    day: 'Day',
    covers: 'Until',
    issue: 'Number',
    variant: 'Edition',
    version: 'Version',
    language: 'Language',
    direction: 'Direction',
    pages: 'Pages',
    printedPages: 'Pages as printed',
    price: 'Price',
    sizeBytes: 'Size in bytes',
    sha256: 'SHA-256',
    kind: 'Kind',
    state: 'State',
    searchable: 'Searchable',
    pinned: 'Pinned',
    source: 'Arrived as',
    sourceUrl: 'Address',
    added: 'Added',
    read: 'Read',
    path: 'File',
    replaces: 'Replaces',
    isReplacedBy: 'Replaced by',
    link: 'Link',
  },
  catalogue: { byTitle: 'By newspaper', byYear: 'By year', undated: 'Undated' },
  editions: (n: number) => count(n, '# edition', '# editions'),
};

type Shape<Value> = Value extends string
  ? string
  : Value extends (...input: infer In) => string
    ? (...input: In) => string
    : { [Key in keyof Value]: Shape<Value[Key]> };

/** What the other languages must say. */
export type ExchangeWords = Shape<typeof exchangeEnglish>;
