// One running instance for each userData folder; a second one hands its arguments to the first and is refused.
// The hand-over is a file, because the second may end the very moment after.
import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The held lock. */
export type InstanceLock = { release: () => void };

const handover = /^second-instance-\d+\.json$/;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const isHeld = (file: string): boolean => {
  try {
    return isAlive(Number(readFileSync(file, 'utf8')));
  } catch {
    return false;
  }
};

const handOver = (folder: string): void => {
  const file = join(folder, `second-instance-${process.pid}.json`);
  writeFileSync(`${file}.part`, JSON.stringify({ argv: process.argv, folder: process.cwd() }));
  renameSync(`${file}.part`, file);
};

/** Takes the lock, or hands this process's arguments to its holder and returns null. `onSecond` hears later instances. */
export function takeInstanceLock(userData: string, onSecond: (argv: string[], folder: string) => void): InstanceLock | null {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, 'instance-lock');
  if (isHeld(lock)) {
    handOver(userData);
    return null;
  }
  writeFileSync(lock, String(process.pid));
  const watcher = watch(userData, (_event, name) => {
    if (name === null || !handover.test(name)) return;
    const file = join(userData, name);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return; // The same arrival was told twice.
    }
    rmSync(file);
    const { argv, folder }: { argv: string[]; folder: string } = JSON.parse(text);
    onSecond(argv, folder);
  });
  watcher.unref();
  let isReleased = false;
  return {
    release: () => {
      // By then another instance may have it.
      if (isReleased) return;
      isReleased = true;
      watcher.close();
      rmSync(lock, { force: true });
    },
  };
}
