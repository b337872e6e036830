// Things that are costly to make and stay the same until what they are made of changes. Test files that ask at the same time wait for one.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../run/project-root.ts';

/** A test run that died while it made something holds nobody up for longer. */
const LOCK_LASTS_MS = 300_000;
const LOOK_AGAIN_MS = 50;

/** Tells one state of the files of these patterns, absolute or below the project, from another, by their names, sizes and times. */
export function stampOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of globSync([...patterns], { cwd: projectRoot }).sort()) {
    const { size, mtimeMs } = statSync(resolve(projectRoot, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The folder out/`name`, made by `make` unless it was made under this stamp before. */
export function makeOnce(name: string, stamp: string, make: (folder: string) => void): string {
  const folder = join(projectRoot, 'out', name);
  const stampFile = `${folder}.stamp`;
  const lock = `${folder}.lock`;
  const isMade = (): boolean => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  while (!isMade()) {
    if (!takeLock(lock)) continue;
    try {
      if (isMade()) break;
      rmSync(stampFile, { force: true });
      rmSync(folder, { recursive: true, force: true });
      make(folder);
      writeFileSync(stampFile, stamp);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Takes it, or waits a moment. One that is older than anything takes to be made is broken. */
function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const madeAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - madeAt > LOCK_LASTS_MS) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
    return false;
  }
}
