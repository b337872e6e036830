// A library that is changed in this thread, and a file that is kept in it under facts, as adding does once it has been inspected.
import { type LibraryTasks, makeLibraryTasks } from '../../main/flows/library-tasks.ts';
import { suite } from './suites.ts';

const sure = { source: 'user', confidence: 1, printed: null } as const;
const doubtful = { source: 'file-name', confidence: 0.5, printed: null } as const;

/** The tasks of the library at `root`, as version 1.2.3. */
export function openTasks(root: string): LibraryTasks {
  return makeLibraryTasks({ root, mustExist: false, version: '1.2.3' });
}

/** Keeps a PDF, and gives the id of its edition. */
export function keepFile(
  tasks: LibraryTasks,
  { path = suite('pdf/newspapers/minimal-2-page.pdf'), title = 'Le Matin', day = '2024-03-28' } = {},
): string {
  const taken = tasks.take({ path, stop: new Int32Array(new SharedArrayBuffer(4)) });
  const facts = { title: sure, day: sure, issue: doubtful, language: doubtful, price: doubtful, printedPages: doubtful };
  return tasks.keep({
    taken,
    sourceName: path.split('/').at(-1) ?? '',
    pageSizes: [{ widthPoints: 595, heightPoints: 842, rotation: 0 }],
    isLocked: false,
    facts: {
      ...{ title, day, issue: null, language: 'fr', direction: 'ltr', variant: '', facts },
      ...{ covers: null, price: null, printedPages: null, isContested: false },
    },
    origin: null,
  }).id;
}
