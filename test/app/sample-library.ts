// The samples as a library, added once by the built command line for all click tests, whichever runs first, and copied for each.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';
import { makeOnce, stampOf } from '../support/make-once.ts';
import { type App, test as base, lend, type StartOptions, startApp } from './start-app.ts';

/** Where the sample newspapers lie. */
export const samples = join(projectRoot, 'assets/samples');

/** Where the test data of other projects lies. */
export const suites = join(projectRoot, '../shared/suites');

/** A PDF that opens with the password `openpassword`. */
export const lockedPdf = join(suites, 'pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf');

function makeLibrary(library: string): void {
  const args = [join(projectRoot, 'out/main/cli.js'), 'add', samples, '--library', library, '--json'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`adding the samples ended with ${status}: ${stderr}`);
}

let made: string | null = null;

/** Two windows that are started at the same time have the one library between them. */
function sampleLibrary(): string {
  made ??= makeOnce('sample-library', stampOf(['out/main/*.js', 'assets/samples/*.pdf']), makeLibrary);
  return made;
}

/** Starts the application over a copy of the sample library. */
export function startWithSamples(folder: string, options: StartOptions = {}): Promise<App> {
  cpSync(sampleLibrary(), join(folder, 'library'), { recursive: true });
  return startApp(folder, options);
}

/** `test` of start-app, with the samples on the shelf. */
export const test = base.extend<{ app: App }>({
  app: async ({ folder, options }, use) => lend(await startWithSamples(folder, options), use),
});
