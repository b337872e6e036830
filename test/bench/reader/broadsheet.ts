// The broadsheet that both viewers are measured with: 24 illustrated pages from the press, printed once and kept under out/.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../run/project-root.ts';
import { runCommand } from '../run-command.ts';

/** How many pages it has. */
export const broadsheetPages = 24;

/** Its PDF; the first call prints it, which takes a minute. */
export async function openBroadsheet(): Promise<string> {
  const folder = join(projectRoot, 'out/bench/broadsheet');
  const find = (): string | undefined =>
    existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.pdf')) : undefined;
  if (find() === undefined) {
    console.log(`printing a broadsheet of ${broadsheetPages} pages …`);
    const half = `${folder}.half`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true });
    const options = ['--bench', '--pages', String(broadsheetPages), '--editions', '1', '--out', half];
    await runCommand(process.execPath, [join(projectRoot, 'test/press/press.ts'), ...options]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(half, folder);
  }
  return join(folder, find() ?? '');
}
