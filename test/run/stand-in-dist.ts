// The stand-in as a folder that packing takes for Electron's unpacked distribution. What comes of it runs only beside this project and is to be
// looked at, never given to anyone.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** Electron marks the place of its fuses by these letters; then come a version, a count, and a letter for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses of Electron 45 as they come, in the order of the wire. */
const asTheyCome = '101100011';

/** The name of the executable inside an unpacked Electron, by the system that it is for. */
export const executables = {
  linux: 'electron',
  win32: 'electron.exe',
} as const;

const host = join(projectRoot, 'test/host');
const node = join(projectRoot, 'node_modules/node/bin/node');

/** A shell that has found its last line reads no further, so the wire may stand behind it. */
const launcher = (fuses: string): string => `#!/bin/sh
# The stand-in for Electron, packed. Runs only where the project lies.
exec "\${KIOSQUE_NODE:-${node}}" --import "${host}/register.ts" "${host}/run-packed.ts" "$0" "$@"
# ${SENTINEL}\u0001${String.fromCharCode(fuses.length)}${fuses}
`;

/** Writes that folder, with a letter for each fuse. */
export function writeStandInDist(folder: string, system: keyof typeof executables = 'linux', fuses = asTheyCome): void {
  const path = join(folder, executables[system]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, launcher(fuses));
  chmodSync(path, 0o755);
}
