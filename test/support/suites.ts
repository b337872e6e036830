// Where the real files lie that tests read in place and never copy.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../shared/suites');

/** The path of a file of the suites. */
export function suite(relative: string): string {
  return join(root, relative);
}

/** What must become of each PDF of the suites, by its path below them. */
export function expectedPdfs(): [string, { opens: 'ok' | 'locked' | 'broken'; pages: number | null }][] {
  return Object.entries(JSON.parse(readFileSync(suite('pdf/expected.json'), 'utf8')));
}
