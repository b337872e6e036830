// The editions that benchmarks work on: twenty-page illustrated broadsheets from the press, made once and kept under out/.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '../..');

/** How many pages an edition of the corpus has. */
export const pagesPerEdition = 20;

/** The PDFs of the corpus; the first call prints them, which takes a few minutes. */
export async function openCorpus(editions: number): Promise<readonly string[]> {
  const folder = join(root, 'out/bench/corpus');
  if (!existsSync(folder) || readdirSync(folder).filter((name) => name.endsWith('.pdf')).length < editions) {
    console.log(`printing ${editions} editions of ${pagesPerEdition} pages …`);
    const half = `${folder}.half`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true });
    const options = ['--bench', '--pages', String(pagesPerEdition), '--editions', String(editions), '--out', half];
    await runCommand(process.execPath, [join(root, 'test/press/press.ts'), ...options]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(half, folder);
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .slice(0, editions)
    .map((name) => join(folder, name));
}
