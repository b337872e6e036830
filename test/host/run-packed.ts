// What a packed Electron does first: runs the application in `resources/app.asar` beside its executable. Node reads no such archive, so it is taken out into
// a temporary folder: this shows what is packed and where it is looked for, and not how Electron itself reads archives.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';
import { theApp } from './app.ts';
import { readManifest, startEntry } from './start-entry.ts';

// Node, this file, and the executable that the shell was started as.
const [, , executable = '', ...words] = process.argv;
process.argv = [executable, ...words];
const resourcesPath = join(dirname(executable), 'resources');
Object.defineProperty(process, 'resourcesPath', { value: resourcesPath, enumerable: true });

const archive = join(resourcesPath, 'app.asar');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-asar-'));
// What stands unpacked beside the archive is taken from there, and is missed when it is not there.
extractAll(archive, folder);
theApp.cleanups.push(() => rmSync(folder, { recursive: true, force: true }));

const manifest = readManifest(folder);
await startEntry({ path: archive, manifest, entry: join(folder, manifest.main ?? 'index.js'), isPackaged: true });
