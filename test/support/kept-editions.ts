// Many editions in a library without reading a page: each file is some letters of its own, kept under the facts that a test gives.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLibraryTasks } from '../../main/flows/library-tasks.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What is known of an edition; all of it sure unless told. */
export type KeptFacts = { title?: string; day?: string | null; issue?: string | null; variant?: string; isSure?: boolean };

const fact = (isSure: boolean) => ({
  source: isSure ? ('masthead' as const) : ('file-name' as const),
  confidence: isSure ? 0.97 : 0.5,
  printed: null,
});

/** Keeps them in a library, which is made when it is missing; gives their ids in order. */
export function keepEditions(root: string, editions: readonly KeptFacts[]): string[] {
  const tasks = makeLibraryTasks({ root, mustExist: false, version: '1.2.3' });
  const folder = temporaryFolder();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const stamp = `${editions.length} ${Math.random()}`;
  const ids = editions.map(({ title = 'Le Matin', day = '2024-03-28', issue = null, variant = '', isSure = true }, number) => {
    const path = join(folder, `${number}.pdf`);
    writeFileSync(path, `%PDF-1.7 ${stamp} ${number}`);
    const how = fact(isSure);
    return tasks.keep({
      taken: tasks.take({ path, stop }),
      sourceName: `${number}.pdf`,
      pageSizes: [{ widthPoints: 595, heightPoints: 842, rotation: 0 }],
      isLocked: false,
      facts: {
        ...{ title, day, issue, language: 'fr', direction: 'ltr', variant, covers: null, price: null, printedPages: null },
        facts: { title: how, day: how, issue: how, language: how, price: how, printedPages: how },
        isContested: false,
      },
      origin: null,
    }).id;
  });
  tasks.close({});
  return ids;
}

/** Days from one on, the next following the last. */
export const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, number) => new Date(Date.parse(first) + number * 86_400_000).toISOString().slice(0, 10));
