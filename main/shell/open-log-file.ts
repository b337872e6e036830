// The application's log: 1 MiB now and three files before it. Refuses to hold where files lie and what they are called, and to stop the
// application when the disk will not take a line.
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryPlace } from '../base/library-place.ts';
import { type Log, openLog } from '../base/log.ts';
import { openRotatingFile } from '../base/rotating-file.ts';
import { PROGRAM, withoutPlaces } from '../base/without-places.ts';

/** How much is kept: some weeks of usual use, and no more than a person would send. */
const rule = { mostBytes: 1024 * 1024, kept: 3 };

/** No stack is longer; a text that an error carries might be. */
const MOST_LETTERS = 16_384;

/** The log, and all that it still holds. */
export type LogFile = Log & { read: () => string };

/** Where the log lies and the program; `isEchoed` writes each line to stderr too, for those who started it there. */
export type LogPlace = { folder: string; program: string; isEchoed: boolean };

/** Opens the log `kiosque.log` in its folder. */
export function openLogFile({ folder, program, isEchoed }: LogPlace): LogFile {
  const file = openRotatingFile(join(folder, 'kiosque.log'), rule);
  const clean = withoutPlaces([
    { path: program, name: PROGRAM },
    { path: libraryPlace(), name: 'library' },
    { path: homedir(), name: 'home' },
    { path: tmpdir(), name: 'temporary' },
  ]);
  const log = openLog((line) => {
    const cleaned = clean(line).slice(0, MOST_LETTERS);
    if (isEchoed) process.stderr.write(`${cleaned}\n`);
    try {
      file.append(`${cleaned}\n`);
    } catch {
      if (!isEchoed) process.stderr.write(`${cleaned}\n`);
    }
  });
  return { ...log, read: file.read };
}
