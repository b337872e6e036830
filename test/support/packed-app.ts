// The built application, packed for one system into a folder of the test's own, and what lies in its archive.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { packApp } from '../run/pack.ts';
import { executables, writeStandInDist } from '../run/stand-in-dist.ts';

/** A packed application. */
export type PackedApp = {
  /** Its executable. */
  executable: string;
  /** The executable that it was packed around, with the fuses as they came. */
  before: string;
  resources: string;
  /** The files in the archive, such as `out/main/main.js`, those that stand unpacked beside it among them. */
  files: readonly string[];
  /** Those that stand beside it. */
  unpacked: readonly string[];
  read: (file: string) => Buffer;
  remove: () => void;
};

/** For which system and kind of processor, and what else electron-builder is told. */
export type PackedFor = {
  system?: 'linux' | 'win32';
  processor?: 'x64' | 'arm64';
  /** The letters of the fuses as they come; Electron's own unless told. */
  fuses?: string;
  updatesFrom?: string;
};

/** electron-builder's folder for each system, the name of our executable there, and what it cannot do to a stand-in, which is no program of Windows. */
const systems = {
  linux: { flag: '--linux', folder: 'linux', name: 'kiosque', leaving: [] },
  win32: {
    flag: '--win',
    folder: 'win',
    name: 'kiosque.exe',
    leaving: ['-c.disableAsarIntegrity=true', '-c.win.signAndEditExecutable=false'],
  },
} as const;

/** Packs what stands in out/. */
export function makePackedApp({ system = 'linux', processor = 'x64', fuses, updatesFrom }: PackedFor = {}): PackedApp {
  const { flag, folder, name, leaving } = systems[system];
  const place = mkdtempSync(join(tmpdir(), 'kiosque-packed-'));
  const electronDist = join(place, 'dist');
  writeStandInDist(electronDist, system, fuses);
  const args = [flag, '--dir', `--${processor}`, `-c.directories.output=${place}`, ...leaving];
  packApp({ args, electronDist, updatesFrom });
  const unpackedFolder = join(place, `${folder}${processor === 'x64' ? '' : `-${processor}`}-unpacked`);
  const resources = join(unpackedFolder, 'resources');
  const archive = join(resources, 'app.asar');
  const facts = listPackage(archive, { isPack: false })
    .map((path) => path.slice(1))
    .map((path) => ({ path, fact: statFile(archive, path) }))
    .filter(({ fact }) => !('files' in fact));
  return {
    executable: join(unpackedFolder, name),
    before: join(electronDist, executables[system]),
    resources,
    files: facts.map(({ path }) => path).sort(),
    unpacked: facts.filter(({ fact }) => 'unpacked' in fact && fact.unpacked === true).map(({ path }) => path),
    read: (file) => extractFile(archive, file),
    remove: () => rmSync(place, { recursive: true, force: true, maxRetries: 3 }),
  };
}
