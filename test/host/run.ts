// What Electron does first: finds the application's entry and runs it in this process. Refuses an application without one.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readManifest, startEntry } from './start-entry.ts';

// What the application finds in argv is what Electron would have put there.
process.argv.splice(0, 2, join(import.meta.dirname, 'electron'));
const place = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('--')) ?? '.');
const isFolder = statSync(place).isDirectory();
const manifest = isFolder ? readManifest(place) : {};

await startEntry({
  path: isFolder ? place : join(place, '..'),
  manifest,
  entry: isFolder ? join(place, manifest.main ?? 'index.js') : place,
  isPackaged: false,
});
