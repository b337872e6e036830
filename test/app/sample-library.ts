// The samples as a library, added once by the command line for all click tests of a run and copied for each.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';
import { type App, test as base, lend, type StartOptions, startApp } from './start-app.ts';

/** Where the sample newspapers lie. */
export const samples = join(projectRoot, 'assets/samples');

/** Where the test data of other projects lies. */
export const suites = join(projectRoot, '../shared/suites');

/** A PDF that opens with the password `openpassword`. */
export const lockedPdf = join(suites, 'pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf');

let made: string | null = null;

function makeLibrary(): string {
  if (made !== null) return made;
  const library = join(mkdtempSync(join(tmpdir(), 'kiosque-samples-')), 'library');
  const args = [join(projectRoot, 'out/main/cli.js'), 'add', samples, '--library', library, '--json'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`adding the samples ended with ${status}: ${stderr}`);
  made = library;
  return library;
}

/** Starts the application over a copy of the sample library. */
export function startWithSamples(folder: string, options: StartOptions = {}): Promise<App> {
  cpSync(makeLibrary(), join(folder, 'library'), { recursive: true });
  return startApp(folder, options);
}

/** `test` of start-app, with the samples on the shelf. */
export const test = base.extend<{ app: App }>({
  app: async ({ folder, options }, use) => lend(await startWithSamples(folder, options), use),
});
