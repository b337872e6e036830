// A bag that was written into a new folder, with the power lost on the way: there is none or a whole one, and none is lost that was told.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../../support/built-cli.ts';
import { keepFile, openTasks } from '../../support/kept-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { verifyAt } from '../../support/verify-at.ts';
import { canRecord, recordRun } from './record.ts';
import { powerLossStates } from './states.ts';
import { type Judge, judgeStates } from './survive.ts';

const judge: Judge = async (place, acks) => {
  const to = join(place, 'new', 'bags');
  const names = existsSync(to) ? readdirSync(to).filter((name) => !name.endsWith('.part')) : [];
  if (names.length === 0) return acks.length === 0 ? [] : ['a bag that was told is lost'];
  const reports = await Promise.all(names.map((name) => verifyAt(join(to, name))));
  return reports.filter(({ valid }) => !valid).map(({ name }) => `the bag ${name} is not valid`);
};

describe.skipIf(!canRecord)('a loss of power in the middle of an export of bags', { timeout: 300_000 }, () => {
  it.for(['folder', 'zip'])('into a new folder leaves none or a whole one, as a %s', async (as) => {
    const library = join(temporaryFolder(), 'library');
    const tasks = openTasks(library);
    keepFile(tasks);
    tasks.close({});
    const place = temporaryFolder();
    const to = join(place, 'new', 'bags');
    const command = ['bag', 'export', '--all', '--as', as, '--to', to, '--library', library, '--json'];
    const recorded = await recordRun([process.execPath, builtCli(), ...command], place);
    const states = powerLossStates(recorded);
    const { losses } = await judgeStates(states, recorded.folders, judge);
    console.log(`bag export as a ${as}: power-loss states survived ${states.length - losses.length} of ${states.length}`);
    expect(losses).toEqual([]);
    expect(states.filter(({ acks }) => acks.length > 0).length).toBeGreaterThan(0);
    expect(states.length).toBeGreaterThan(10);
  });
});
