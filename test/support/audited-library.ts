// A library of PDFs and METS/ALTO issues to be damaged, and the looks that an audit takes at it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#border/model-checks';
import { type AuditFindings, type AuditStep, makeAuditTasks } from '../../main/flows/audit/audit-tasks.ts';
import { prepareLibrary } from './prepare-library.ts';
import { suite } from './suites.ts';

const papers = [
  'pdf/newspapers/minimal-2-page.pdf',
  'pdf/newspapers/sample-color-newsletter.pdf',
  'pdf/pypdf-sample-files/015-arabic__habibi.pdf',
  'pdf/pypdf-sample-files/026-latex-multicolumn__multicolumn.pdf',
  'alto/altomator/18140401_1',
  'alto/altomator/18140402_1',
].map(suite);

/** Makes the library before the tests of a file; what it gives copies it. */
export const prepareAudited = (): (() => string) => prepareLibrary(papers);

/** Audits in this thread, and gives what was found with every edition that was looked at. */
export function auditNow(root: string, isFull: boolean): AuditFindings & { inspected: AuditStep['inspected'] } {
  const inspected: AuditStep['inspected'] = [];
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const progress = (step: unknown): void => void inspected.push(...(step as AuditStep).inspected);
  return { ...makeAuditTasks({ root }).audit({ isFull, stop }, { progress }), inspected };
}

/** An edition as its sidecar says it, and where its folder lies. */
export type Shelved = { id: string; title: string; day: string | null; folder: string; files: string[] };

/** The editions of a library with all their files that have sums, and their sidecars. */
export function listShelved(root: string): Shelved[] {
  const sidecars = (readdirSync(join(root, 'editions'), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.endsWith('edition.json'))
    .sort();
  return sidecars.map((name) => {
    const folder = join('editions', name, '..').replaceAll('\\', '/');
    const { id, title, day, files } = JSON.parse(readFileSync(join(root, 'editions', name), 'utf8'));
    const kept: string[] = files.length === 0 ? ['edition.pdf'] : files.map((file: { name: string }) => file.name);
    return { id, title, day, folder, files: kept };
  });
}

/** Whether a problem names an edition in all ways in which people look for one. */
export const names = (problem: Problem | undefined, { id, title, day, folder }: Shelved): boolean =>
  problem !== undefined &&
  problem.editionId === id &&
  problem.title === title &&
  problem.day === day &&
  problem.path.startsWith(`${folder}/`);
