// What was deleted for good, as lines that are only ever added: an archive must be able to say what it had and no longer has.
// Refuses to forget or to change a line.
import { closeSync, constants, fstatSync, fsyncSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Day, EditionId } from '#border/model';
import { makeFolderDurably, syncToDisk } from '../base/atomic-file.ts';
import { openInPlace } from '../base/open-in-place.ts';
import { readJsonLines } from '../base/read-json-lines.ts';
import { Origin } from '../base/record.ts';

/** One edition that was deleted for good: what it was, by which sum, who decided, and when. */
export const Deaccession = z.object({
  atMs: z.int(),
  id: EditionId,
  title: z.string(),
  day: Day.nullable(),
  issue: z.string().nullable(),
  sha256: z.string(),
  sizeBytes: z.int(),
  addedAtMs: z.int(),
  removedAtMs: z.int(),
  /** A person's hand, or the rule for the trash that a person set. */
  by: z.enum(['person', 'rule']),
  /** By which entry of a source it had come, so that it is not fetched again. */
  origin: Origin.nullable(),
});
export type Deaccession = z.infer<typeof Deaccession>;

const fileIn = (root: string): string => join(root, 'log', 'deaccessions.jsonl');

/** Adds a line and forces it to the disk. */
export function noteDeaccession(root: string, one: Deaccession): void {
  const path = fileIn(root);
  makeFolderDurably(dirname(path));
  const descriptor = openInPlace(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
  try {
    const last = Buffer.from('\n');
    const { size } = fstatSync(descriptor);
    if (size > 0) readSync(descriptor, last, 0, 1, size - 1);
    const isCut = last[0] !== 0x0a;
    // A line that a crash cut short stays, unreadable; the new one begins its own.
    writeSync(descriptor, `${isCut ? '\n' : ''}${JSON.stringify(one)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncToDisk(dirname(path));
}

/** Every line that can be read, in the order in which they were written. */
export function listDeaccessions(root: string): Deaccession[] {
  return readJsonLines(fileIn(root), Deaccession);
}
