// The recorder, the model of the disk and the states, tried on small programs whose faults are known.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { canRecord, recordRun } from './record.ts';
import { powerLossStates } from './states.ts';
import { type Judge, judgeStates, type Verdict } from './survive.ts';

const program = new URL('small-acts.ts', import.meta.url).pathname;

const prepareSmall = (place: string): void => {
  writeFileSync(join(place, 'edition.json'), 'old');
  const database = openDatabase(join(place, 'library.sqlite'));
  database.exec('CREATE TABLE kept (number INTEGER) STRICT');
  database.close();
};

const judge: Judge = async (place, acks) => {
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

const tryOut = async (act: string): Promise<Verdict> => {
  const place = temporaryFolder();
  prepareSmall(place);
  const recorded = await recordRun([process.execPath, program, act, place], place);
  const verdict = await judgeStates(powerLossStates(recorded), recorded.folders, judge);
  console.log(`${act}: power-loss states survived ${verdict.states - verdict.losses.length} of ${verdict.states}`);
  return verdict;
};

describe.skipIf(!canRecord)('a loss of power after each sync and each acknowledgement of a small program', () => {
  it.for(['an atomic write', 'commits with synchronous=FULL', 'a file before its row'])('is survived by %s', async (act) => {
    const { states, losses } = await tryOut(act);
    expect(states).toBeGreaterThan(4);
    expect(losses).toEqual([]);
  });

  it.for([
    ['a write without the sync of the file', 'the file is neither the old one nor the new one'],
    ['a write without the sync of the folder', 'the new file is lost'],
    ['a write over the old file', 'the file is neither the old one nor the new one'],
    ['commits with synchronous=NORMAL', 'row 1 is lost'],
    ['a row before its file', 'a row has no file'],
  ] as const)('is not survived by %s', async ([act, violation]) => {
    const { losses } = await tryOut(act);
    expect(losses.flatMap(({ violations }) => violations)).toContainEqual(expect.stringContaining(violation));
  });
});
