// The application's log file: the present one and the one before it. Refuses to stop the application when the disk will not take a line.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Log, openLog } from '../base/log.ts';

/** A log that has grown past this at start becomes the old one. */
const MOST_BYTES = 2 * 1024 * 1024;

const turnOver = (file: string): void => {
  try {
    if (statSync(file).size > MOST_BYTES) renameSync(file, `${file}.old`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
};

/** Opens the log `kiosque.log` in `folder`; `isEchoed` writes each line to stderr too, for those who started it there. */
export function openLogFile(folder: string, isEchoed: boolean): Log {
  const file = join(folder, 'kiosque.log');
  mkdirSync(folder, { recursive: true });
  turnOver(file);
  return openLog((line) => {
    if (isEchoed) process.stderr.write(`${line}\n`);
    try {
      appendFileSync(file, `${line}\n`);
    } catch {
      if (!isEchoed) process.stderr.write(`${line}\n`);
    }
  });
}
