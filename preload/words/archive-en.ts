// The words of the archive in English: its views, and the trash.
import { sayCount } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });

/** English. */
export const archiveEnglish = {
  heading: 'Archive',
  views: 'Views of the archive',
  view: {
    holdings: 'Holdings',
    names: 'Names',
    trash: 'Trash',
    scans: 'Scans',
    bags: 'Bags',
    exchange: 'Exchange',
    safety: 'Health',
    checks: 'Checks',
    metadata: 'Metadata',
  },
  trash: {
    heading: 'Trash',
    list: 'Editions in the trash',
    counted: (n: number, size: string) => `${count(n, '# edition', '# editions')}, ${size}`,
    chosen: (n: number) => count(n, '# chosen', '# chosen'),
    restore: 'Put back on the shelf',
    restoreAll: 'Put all back',
    restored: (n: number) => count(n, 'The edition is back on the shelf.', '# editions are back on the shelf.'),
    removedAgain: (n: number) => count(n, 'The edition is in the trash again.', '# editions are in the trash again.'),
    removed: (when: string) => `Removed ${when}`,
    emptyTitle: 'The trash is empty',
    emptyText: 'Editions that you remove from the kiosk come here, with their marks and notes, and can be put back at any time.',
    keys: 'Arrows walk, Space chooses, Enter puts back what is chosen.',
  },
};

/** The shape that the other languages fill. */
export type ArchiveWords = typeof archiveEnglish;
