// Small programs of a few lines that keep or break one rule of durability each, so that the recorder can be tried on them:
// `node small-acts.ts ACT PLACE`. Each replaces what `prepareSmall` left, and acknowledges it.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { moveDurably, syncToDisk, writeAtomically, writeDurably } from '../../../main/base/atomic-file.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';

const [act = '', place = ''] = process.argv.slice(2);
const sidecar = join(place, 'edition.json');
const acknowledge = (line: string): void => void writeSync(1, `${line}\n`);

const commitRows = (synchronous: string): void => {
  const database = openDatabase(join(place, 'library.sqlite'));
  database.pragma(`synchronous = ${synchronous}`);
  for (const row of [1, 2, 3]) {
    database.prepare('INSERT INTO kept VALUES (?)').run(row);
    acknowledge(`${row}`);
  }
  database.close();
};

const fileAndRow = (isRowFirst: boolean): void => {
  mkdirSync(join(place, 'incoming'));
  writeDurably(join(place, 'incoming/9'), 'nine');
  const database = openDatabase(join(place, 'library.sqlite'));
  const move = (): void => moveDurably(join(place, 'incoming/9'), join(place, '9'));
  if (!isRowFirst) move();
  database.exec('INSERT INTO kept VALUES (9)');
  if (isRowFirst) move();
  acknowledge('9');
  database.close();
};

const acts: Record<string, () => void> = {
  'an atomic write': () => {
    writeAtomically(sidecar, 'new');
    acknowledge('new');
  },
  'a write without the sync of the file': () => {
    writeFileSync(`${sidecar}.tmp`, 'new');
    moveDurably(`${sidecar}.tmp`, sidecar);
    acknowledge('new');
  },
  'a write without the sync of the folder': () => {
    writeDurably(`${sidecar}.tmp`, 'new');
    renameSync(`${sidecar}.tmp`, sidecar);
    acknowledge('new');
  },
  'a write over the old file': () => {
    const descriptor = openSync(sidecar, 'r+');
    writeFileSync(descriptor, 'new');
    fsyncSync(descriptor);
    closeSync(descriptor);
    syncToDisk(place);
    acknowledge('new');
  },
  'commits with synchronous=FULL': () => commitRows('FULL'),
  'commits with synchronous=NORMAL': () => commitRows('NORMAL'),
  'a file before its row': () => fileAndRow(false),
  'a row before its file': () => fileAndRow(true),
};

acts[act]?.();
