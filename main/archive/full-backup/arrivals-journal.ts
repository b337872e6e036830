// What an interrupted backup had copied already: one line a file, written after the file is on the disk. A lost line costs one copy more.
import { closeSync, constants, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolderDurably } from '../../base/atomic-file.ts';
import { dropLink, openInPlace } from '../../base/open-in-place.ts';
import { readJsonLines } from '../../base/read-json-lines.ts';
import { fromRelative } from '../places.ts';
import { arrivingName, BackupEntry } from './backup-manifest.ts';
import type { LibraryFile } from './library-files.ts';
import { arrivingIn } from './settle-backup.ts';

const journalName = 'journal.jsonl';

/** The copies of this and of an interrupted run. */
export type Journal = {
  /** The copy of a file as it is now, if one has arrived. */
  find: (file: LibraryFile) => BackupEntry | null;
  note: (entry: BackupEntry) => void;
};

const keyOf = ({ path, sizeBytes, modifiedNs }: Pick<BackupEntry, 'path' | 'sizeBytes' | 'modifiedNs'>): string =>
  `${path}\0${sizeBytes}\0${modifiedNs}`;

const addLine = (path: string, line: string): void => {
  const descriptor = openInPlace(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT);
  try {
    writeSync(descriptor, `${line}\n`);
  } finally {
    closeSync(descriptor);
  }
};

/** Opens the journal of a backup's folder and throws away what lies there without a line. */
export function openJournal(folder: string): Journal {
  const arriving = arrivingIn(folder);
  makeFolderDurably(arriving);
  const path = join(arriving, journalName);
  dropLink(path);
  const isThere = ({ at, sizeBytes }: BackupEntry): boolean =>
    statSync(fromRelative(folder, at), { throwIfNoEntry: false })?.size === sizeBytes;
  const entries = readJsonLines(path, BackupEntry).filter((entry) => entry.at.startsWith(`${arrivingName}/`) && isThere(entry));
  const kept = new Set([journalName, ...entries.map(({ at }) => at.slice(arrivingName.length + 1))]);
  for (const name of readdirSync(arriving)) if (!kept.has(name)) rmSync(join(arriving, name), { recursive: true, force: true });
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return {
    find: (file) => byKey.get(keyOf(file)) ?? null,
    note: (entry) => {
      byKey.set(keyOf(entry), entry);
      addLine(path, JSON.stringify(entry));
    },
  };
}
