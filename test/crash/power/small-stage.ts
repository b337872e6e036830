// What the small programs start from, and what must be so of it whenever their power is lost.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../main/base/sqlite.ts';
import type { Recorded } from './read-steps.ts';
import { recordRun } from './record.ts';
import type { Judge } from './survive.ts';

const program = new URL('small-acts.ts', import.meta.url).pathname;

const prepareSmall = (place: string): void => {
  writeFileSync(join(place, 'edition.json'), 'old');
  const database = openDatabase(join(place, 'library.sqlite'));
  database.exec('CREATE TABLE kept (number INTEGER) STRICT');
  database.close();
};

/** Judges a state that one of them may leave. */
export const judgeSmall: Judge = async (place, acks) => {
  const violations: string[] = [];
  const text = readFileSync(join(place, 'edition.json'), 'utf8');
  if (!['old', 'new'].includes(text)) violations.push(`the file is neither the old one nor the new one: ${text}`);
  if (acks.includes('new') && text !== 'new') violations.push('the new file is lost');
  const database = openDatabase(join(place, 'library.sqlite'));
  const rows = database.prepare<[], number>('SELECT number FROM kept').pluck().all();
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') violations.push('the database is damaged');
  database.close();
  for (const ack of acks) if (ack !== 'new' && !rows.includes(Number(ack))) violations.push(`row ${ack} is lost`);
  if (rows.includes(9) && !(existsSync(join(place, '9')) && readFileSync(join(place, '9'), 'utf8') === 'nine'))
    violations.push('a row has no file');
  return violations;
};

/** Records an act of small-acts.ts in an empty folder. */
export function recordSmall(act: string, place: string): Promise<Recorded> {
  prepareSmall(place);
  return recordRun([process.execPath, program, act, place], place);
}
