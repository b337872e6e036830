// An edition for tests of the shelf, whole and valid, with whatever a test wants to say of it.
import type { Edition } from '#border/model';

const guess = { source: 'masthead', confidence: 1, printed: null } as const;

/** `number` makes the id; everything else has a usual value. */
export function makeEdition(number: number, said: Partial<Edition> = {}): Edition {
  return {
    id: String(number).padStart(16, '0'),
    title: 'L’Atlas du Matin',
    day: '2024-03-28',
    covers: null,
    issue: null,
    price: null,
    printedPages: null,
    language: 'fr',
    direction: 'ltr',
    variant: '',
    version: 1,
    replaces: null,
    state: 'confirmed',
    facts: { title: guess, day: guess, issue: guess, language: guess, price: guess, printedPages: guess },
    pages: 24,
    sizeBytes: 1000,
    sha256: '0'.repeat(64),
    indexState: 'searchable',
    searchable: true,
    isLocked: false,
    path: `editions/${number}/edition.pdf`,
    addedAtMs: number,
    readAtMs: null,
    lastPage: null,
    isPinned: false,
    kind: 'pdf',
    damage: null,
    ...said,
  };
}
