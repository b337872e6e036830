// The samples as a library, added by the command line as it is shipped and with every page drawn, once for all click tests until main or the
// samples change, and copied for each. What is added in a test is drawn there.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';
import { addFiles } from '../support/add-files.ts';
import { builtFrom } from '../support/built-cli.ts';
import { makeOnce, stampOf } from '../support/make-once.ts';
import { type App, test as base, lend, type StartOptions, startApp } from './start-app.ts';

/** Where the sample newspapers lie. */
export const samples = join(projectRoot, 'assets/samples');

/** Where the test data of other projects lies. */
export const suites = join(projectRoot, '../shared/suites');

/** A PDF that opens with the password `openpassword`. */
export const lockedPdf = join(suites, 'pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf');

const drawPages = join(projectRoot, 'test/app/draw-pages.ts');

function makeLibrary(library: string): void {
  addFiles(library, [samples]);
  const args = ['--disable-warning=ExperimentalWarning', drawPages, library];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`drawing the samples ended with ${status}: ${stderr}`);
}

let made: string | null = null;

/** The folder of that library, made where it is not there: before the first test, whose time it would take. */
export function sampleLibrary(): string {
  made ??= makeOnce('sample-library', stampOf([...builtFrom, 'assets/samples/*.pdf', 'test/app/draw-pages.ts']), makeLibrary);
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
