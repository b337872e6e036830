// The second layer of the crash tests: a kill leaves all that a program wrote, a loss of power only what it had forced to the disk. One state
// in many with all other tests; every state of every operation, and the planted bugs, by `npm run test:power`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crashProgram } from '../crash-program.ts';
import { dismissJudges } from '../judge-place.ts';
import { operations } from '../operations.ts';
import { type Prepared, prepareOperation } from '../prepare-operation.ts';
import { openPress, type Press } from '../press.ts';
import { commits, type PlantedBug, plantedBugs, withBug } from './planted-bugs.ts';
import { judgeOf, recordOperation, statesOf } from './power-loss.ts';
import type { Recorded } from './read-steps.ts';
import { canRecord } from './record.ts';
import { judgeSmall, recordSmall } from './small-stage.ts';
import { powerLossStates } from './states.ts';
import { judgeStates } from './survive.ts';

const isWhole = process.env.KIOSQUE_POWER === 'whole';
/** In the sample one state in so many of two operations. */
const SAMPLED_IN = 16;
const names = isWhole ? (process.env.KIOSQUE_OPERATIONS?.split(',') ?? operations.map(({ name }) => name)) : ['note', 'audit'];
const every = isWhole ? 1 : SAMPLED_IN;

let folder = '';
let press: Press;
const ready = new Map<string, Promise<{ prepared: Prepared; recorded: Recorded }>>();

const prepare = async (name: string): Promise<{ prepared: Prepared; recorded: Recorded }> => {
  const prepared = await prepareOperation(crashProgram(), name, folder, press.feedUrl);
  return { prepared, recorded: await recordOperation(prepared) };
};

/** An operation and its record, made once. */
const readyFor = (name: string): Promise<{ prepared: Prepared; recorded: Recorded }> => {
  const made = ready.get(name) ?? prepare(name);
  ready.set(name, made);
  return made;
};

/** What is said of one in four of the states that a program with the bug may leave. */
const saidOf = async (bug: PlantedBug): Promise<string[]> => {
  const isSmall = bug.operation === commits;
  const { prepared, recorded } = isSmall
    ? { prepared: null, recorded: await recordSmall(commits, mkdtempSync(join(folder, 'small-'))) }
    : await readyFor(bug.operation);
  const planted = withBug(recorded, bug);
  const states = prepared === null ? powerLossStates(planted) : statesOf(planted).filter((_, at) => at % 4 === 0);
  const judge = prepared === null ? judgeSmall : judgeOf(prepared, Number.POSITIVE_INFINITY);
  return (await judgeStates(states, planted.folders, judge)).losses.flatMap(({ violations }) => violations);
};

describe.skipIf(!canRecord)('a loss of power', { timeout: 3_600_000 }, () => {
  const told = { survived: 0, states: 0 };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kiosque-power-of-'));
    press = await openPress();
  });
  afterAll(async () => {
    console.log(`power-loss states survived ${told.survived} of ${told.states}`);
    await dismissJudges();
    await press.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.for(names)('in the middle of "%s" loses nothing that was promised', async (name) => {
    const { prepared, recorded } = await readyFor(name);
    const all = statesOf(recorded);
    const states = all.filter((_, at) => at % every === 0);
    const { losses } = await judgeStates(states, recorded.folders, judgeOf(prepared));
    told.survived += states.length - losses.length;
    told.states += states.length;
    console.log(`${name}: power-loss states survived ${states.length - losses.length} of ${states.length}`);
    expect(losses).toEqual([]);
    expect(all.length).toBeGreaterThan(20);
  });

  it.skipIf(!isWhole)('shows each of four planted bugs', async () => {
    let seen = 0;
    for (const bug of plantedBugs) {
      const said = await saidOf(bug);
      console.log(`${bug.name}, planted in "${bug.operation}": ${said.length} times something is lost, such as ${said[0]}`);
      if (said.some((one) => bug.seen.test(one))) seen += 1;
    }
    console.log(`planted bugs seen ${seen} of ${plantedBugs.length}`);
    expect(seen).toBe(plantedBugs.length);
  });
});
