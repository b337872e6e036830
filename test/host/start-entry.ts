// Runs an application's entry as Electron does, whether it lies in a folder or came out of an archive.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { becomeReady, prepareApp } from './app.ts';
import { serveControl } from './control.ts';

/** What Electron reads of an application's package.json. */
export type Manifest = { main?: string; name?: string; version?: string };

/** The package.json of an application. */
export const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Runs it. `path` is what the application is told that it lies at. */
export async function startEntry(app: { path: string; manifest: Manifest; entry: string; isPackaged: boolean }): Promise<void> {
  const { path, manifest, entry, isPackaged } = app;
  prepareApp({ path, name: manifest.name ?? 'Electron', version: manifest.version ?? '0.0.0', isPackaged });
  serveControl();
  await import(pathToFileURL(entry).href);
  // Electron is ready only when the entry has run to its end: an entry that awaits readiness waits for ever.
  becomeReady();
}
