// `npm run bench:audit`: how fast a full audit reads, beside sha256sum over the same files. Both read from the memory of the system, in turns.
// What is compared: the task that the window and the command line run on their thread, from the opening of the catalogue to the report (every
// sidecar read, every chain followed, every folder listed, one thread that hashes), and one process of sha256sum with all files of the editions.
import { mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuditTasks } from '../../main/flows/audit/audit-tasks.ts';
import { makeLibraryTasks } from '../../main/flows/library-tasks.ts';
import { type Figure, median, printFigures, readable } from './figures.ts';
import { runCommand } from './run-command.ts';

const editions = 40;
const editionBytes = 15_000_000;
const rounds = 5;
const least = 0.9;

const fact = { source: 'user', confidence: 1, printed: null } as const;

/** Bytes of no meaning, the same in every run: neither side looks at what they say. */
const writeEdition = (path: string, seed: number): void => {
  const bytes = Buffer.alloc(editionBytes);
  for (let at = 0, state = seed + 1; at + 4 <= bytes.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes.writeInt32LE(state, at);
  }
  bytes.write('%PDF-1.7\n', 0, 'latin1');
  bytes.write('\n%%EOF\n', bytes.length - 7, 'latin1');
  const descriptor = openSync(path, 'w');
  writeSync(descriptor, bytes);
};

const makeLibrary = (folder: string): string => {
  const root = join(folder, 'library');
  const tasks = makeLibraryTasks({ root, mustExist: false, version: '0.0.0' });
  for (let number = 0; number < editions; number += 1) {
    const path = join(folder, 'next.pdf');
    writeEdition(path, number);
    const taken = tasks.take({ path, stop: new Int32Array(new SharedArrayBuffer(4)) });
    const day = new Date(Date.UTC(2024, 0, number + 1)).toISOString().slice(0, 10);
    const facts = { title: fact, day: fact, issue: fact, language: fact, price: fact, printedPages: fact };
    tasks.keep({
      taken,
      ...{
        sourceName: `${number}.pdf`,
        pageSizes: [{ widthPoints: 595, heightPoints: 842, rotation: 0 }],
        isLocked: false,
        origin: null,
      },
      facts: {
        ...{ title: 'Le Matin', day, issue: null, language: 'fr', direction: 'ltr', variant: '', facts },
        ...{ covers: null, price: null, printedPages: null, isContested: false },
      },
    });
  }
  tasks.close({});
  return root;
};

const audit = (root: string): number => {
  const start = performance.now();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const { problems, checked, bytes } = makeAuditTasks({ root }).audit({ isFull: true, stop }, { progress: () => {} });
  if (problems.length > 0 || checked !== editions || bytes !== editions * editionBytes)
    throw new Error('the audit did not read all');
  return performance.now() - start;
};

const folder = mkdtempSync(join(tmpdir(), 'kiosque-audit-'));
try {
  const root = makeLibrary(folder);
  const files = (readdirSync(join(root, 'editions'), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.endsWith('edition.pdf'))
    .map((name) => join(root, 'editions', name));
  const ours: number[] = [];
  const theirs: number[] = [];
  audit(root);
  await runCommand('sha256sum', files);
  for (let round = 0; round < rounds; round += 1) {
    ours.push(audit(root));
    theirs.push((await runCommand('sha256sum', files)).ms);
  }
  const megabytes = (editions * editionBytes) / 1e6;
  const ratio = median(theirs) / median(ours);
  const figures: Figure[] = [
    {
      name: `full audit of ${editions} editions, ${readable(megabytes)} MB, median of ${rounds}`,
      figure: readable(megabytes / (median(ours) / 1000), 'MB/s'),
      peer: `${readable(megabytes / (median(theirs) / 1000), 'MB/s')} (sha256sum)`,
    },
    { name: 'throughput beside sha256sum', figure: readable(ratio), target: `>= ${least}`, isReached: ratio >= least },
  ];
  printFigures('Audit', figures);
  if (ratio < least) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
