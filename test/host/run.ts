// What Electron does first: finds the application's entry and runs it in this process. Refuses an application without one.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { becomeReady, prepareApp } from './app.ts';
import { serveControl } from './control.ts';

// What the application finds in argv is what Electron would have put there.
process.argv.splice(0, 2, join(import.meta.dirname, 'electron'));
const place = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('--')) ?? '.');
const isFolder = statSync(place).isDirectory();
const manifest: { main?: string; name?: string; version?: string } = isFolder
  ? JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
  : {};
const entry = isFolder ? join(place, manifest.main ?? 'index.js') : place;

prepareApp({
  path: isFolder ? place : join(place, '..'),
  name: manifest.name ?? 'Electron',
  version: manifest.version ?? '0.0.0',
});
serveControl();
await import(pathToFileURL(entry).href);
// Electron is ready only when the entry has run to its end: an entry that awaits readiness waits for ever.
becomeReady();
