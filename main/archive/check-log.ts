// The log of checks: one JSON object a line in checks/<yyyy-mm>.jsonl, each with a link made of the link before it and of all that the line
// says, from the first line of the first file to the last of the last. Only ever appended to; one sync a batch.
// Refuses to mend a chain, and to write where the clock has gone back: a file once begun is followed by later ones only.
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolderDurably, syncToDisk } from '../base/atomic-file.ts';
import { openInPlace } from '../base/open-in-place.ts';

/** The folder's name in the library. */
export const checksFolderName = 'checks';

/** What stands before the first line. */
export const firstLink = '0'.repeat(64);

/** How far the log has been read: up to this byte of this file, behind the line with this link. */
export type LogPosition = { file: string; offsetBytes: number; link: string };

/** Where an empty log stands. */
export const logStart: LogPosition = { file: '', offsetBytes: 0, link: firstLink };

/** A line as it was read: what it says, and where one stands behind it. `isWhole` is false where its link does not follow. */
export type LogLine = { body: unknown; number: number; after: LogPosition; isWhole: boolean };

const linkOf = (before: string, body: string): string => createHash('sha256').update(`${before}\n${body}`).digest('hex');

/** The files of the log in their order. */
export function listLogFiles(root: string): string[] {
  const folder = join(root, checksFolderName);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => /^\d{4}-\d{2}\.jsonl$/u.test(name)).sort();
}

/** A crash may have left half a line behind the last whole one; nobody was told that it is kept. */
const cutTorn = (descriptor: number): number => {
  const { size } = fstatSync(descriptor);
  const bytes = Buffer.alloc(size);
  readSync(descriptor, bytes, 0, size, 0);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < size) ftruncateSync(descriptor, end);
  return end;
};

/** Appends bodies (plain objects) behind `last`, and gives where the log then ends. All of them are on the disk. */
export function appendToLog(root: string, last: LogPosition, bodies: readonly object[], atMs: number): LogPosition {
  if (bodies.length === 0) return last;
  const folder = join(root, checksFolderName);
  makeFolderDurably(folder);
  const month = `${new Date(atMs).toISOString().slice(0, 7)}.jsonl`;
  const newest = listLogFiles(root).at(-1) ?? '';
  const file = newest > month ? newest : month;
  const isNew = file !== newest;
  const path = join(folder, file);
  const descriptor = isNew ? openSync(path, 'ax+') : openInPlace(path, constants.O_RDWR);
  try {
    let end = isNew ? 0 : cutTorn(descriptor);
    let link = last.link;
    const lines = bodies.map((body) => {
      const text = JSON.stringify(body);
      link = linkOf(link, text);
      return `${text.slice(0, -1)},"link":"${link}"}\n`;
    });
    const bytes = Buffer.from(lines.join(''), 'utf8');
    for (let written = 0; written < bytes.length; ) {
      const step = writeSync(descriptor, bytes, written, bytes.length - written, end);
      written += step;
      end += step;
    }
    fsyncSync(descriptor);
    if (isNew) syncToDisk(folder);
    return { file, offsetBytes: end, link };
  } finally {
    closeSync(descriptor);
  }
}

const parseLine = (line: string, before: string): { body: unknown; link: string; isWhole: boolean } => {
  const link = /,"link":"([0-9a-f]{64})"\}$/u.exec(line)?.[1];
  if (link === undefined) return { body: null, link: before, isWhole: false };
  const text = `${line.slice(0, -(link.length + 11))}}`;
  const isWhole = linkOf(before, text) === link;
  try {
    return { body: JSON.parse(text), link, isWhole };
  } catch {
    return { body: null, link, isWhole: false };
  }
};

/** Whether the log still holds a position: the file is there and at least as long. */
export function holdsPosition(root: string, { file, offsetBytes }: LogPosition): boolean {
  if (file === '') return true;
  const stat = statSync(join(root, checksFolderName, file), { throwIfNoEntry: false });
  return stat !== undefined && stat.size >= offsetBytes;
}

/** Whether nothing stands behind a position: told by names and lengths alone. */
export function isAtEnd(root: string, { file, offsetBytes }: LogPosition): boolean {
  const newest = listLogFiles(root).at(-1) ?? '';
  return newest === file && (file === '' || statSync(join(root, checksFolderName, file)).size === offsetBytes);
}

/** The whole lines behind a position, each with its number in its file. A torn last line is passed over. */
export function* readLog(root: string, from: LogPosition = logStart): Generator<LogLine> {
  let { link } = from;
  for (const file of listLogFiles(root)) {
    if (file < from.file) continue;
    const bytes = readFileSync(join(root, checksFolderName, file));
    let offsetBytes = file === from.file ? from.offsetBytes : 0;
    let number = file === from.file ? countLines(bytes, offsetBytes) : 0;
    for (;;) {
      const end = bytes.indexOf(0x0a, offsetBytes);
      if (end < 0) break;
      const parsed = parseLine(bytes.toString('utf8', offsetBytes, end), link);
      link = parsed.link;
      offsetBytes = end + 1;
      number += 1;
      yield { body: parsed.body, number, after: { file, offsetBytes, link }, isWhole: parsed.isWhole };
    }
  }
}

const countLines = (bytes: Buffer, endBytes: number): number => {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < endBytes; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
};
