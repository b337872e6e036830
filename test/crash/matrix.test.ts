// Kills the program at the calls by which it changes files, and holds what is left against what was promised. One in ten of the points, and
// with KIOSQUE_CRASH=whole (`npm run test:crash`) every one, in as many processes at once as there are cores, and the planted bugs. KIOSQUE_CRASH_ONLY names operations.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryPlace } from '../run/temporary-place.ts';
import { crashProgram } from './crash-program.ts';
import { dismissJudges } from './judge-place.ts';
import { killAt, killTwice, type Point } from './kill-point.ts';
import { openLedger } from './ledger.ts';
import { inParallel, killLane, lanesOf, pointsOf, sampleOf } from './matrix.ts';
import { operations } from './operations.ts';
import { bugsOfOrder } from './planted-bugs.ts';
import { judgeOf, recordOperation, statesOf } from './power/power-loss.ts';
import { judgeStates } from './power/survive.ts';
import { type Prepared, prepareOperation } from './prepare-operation.ts';
import { openPress, type Press } from './press.ts';
import { whyNoStrace } from './strace.ts';

const isWhole = process.env.KIOSQUE_CRASH === 'whole';
const only = process.env.KIOSQUE_CRASH_ONLY?.split(',');
const names = operations.map(({ name }) => name).filter((name) => only === undefined || only.includes(name));
const reason = whyNoStrace();
/** Among other tests one at a time: two that are traced leave them no core, and some of those wait for servers and readers. */
const atOnce = isWhole ? Math.max(2, availableParallelism()) : 1;
const oneIn = 10;
const mostMs = isWhole ? 4 * 3_600_000 : 900_000;

let folder = '';
const presses: Press[] = [];
const prepared: Prepared[] = [];

/** Each has a publisher of its own: one that holds a paper back would hold up the others. */
const prepare = async (program: string, name: string, below: string): Promise<Prepared> => {
  const press = await openPress();
  presses.push(press);
  return prepareOperation(program, name, join(folder, below), press.feedUrl);
};

/** The first kill at such a call that something is lost by; the last calls first, as an act ends with what it is about. Null for none. */
const lossByKill = async (one: Prepared, call: string): Promise<string | null> => {
  const isMeant = ({ point }: { point: Point }): boolean => point.thread === 'library-worker' && point.call === call;
  for (const [at, { point }] of pointsOf([one]).filter(isMeant).reverse().entries()) {
    const { violations } = await killAt(one, point);
    if (violations.length > 0) return `kill ${at + 1} at a ${call}: ${violations[0]}`;
  }
  return null;
};

/** The first loss of power that something is lost by, from the end of the act. Null for none. */
const lossByPower = async (one: Prepared): Promise<string | null> => {
  const recorded = await recordOperation(one);
  const judge = judgeOf(one, Number.POSITIVE_INFINITY);
  for (const state of statesOf(recorded).reverse()) {
    const { losses } = await judgeStates([state], recorded.folders, judge);
    if (losses.length > 0) return `a loss of power ${state.cut}: ${losses[0]?.violations[0]}`;
  }
  return null;
};

describe.skipIf(reason !== null)(`a kill at a call that changes a file${reason === null ? '' : ` (${reason})`}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(temporaryPlace(), 'kiosque-crash-starts-'));
    const program = crashProgram();
    await inParallel(
      atOnce,
      names.map((name) => async () => void prepared.push(await prepare(program, name, 'whole'))),
    );
    prepared.sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
  }, mostMs);

  afterAll(async () => {
    await dismissJudges();
    for (const press of presses) await press.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses nothing that was promised, and the same act again ends as if nothing had happened', { timeout: mostMs }, async () => {
    const ledger = openLedger();
    const whole = (): (() => Promise<void>)[] =>
      prepared.flatMap((one) => {
        const lanes = lanesOf(one);
        let left = lanes.length;
        return lanes.map((lane) => async () => {
          await killLane(one, lane, ledger.hear);
          left -= 1;
          if (left === 0) console.log(ledger.tellOne(one.name));
        });
      });
    const some = (): (() => Promise<void>)[] =>
      sampleOf(prepared, oneIn).map(({ prepared: one, point }) => async () => {
        ledger.hear({ operation: one.name, ...point, ...(await killAt(one, point)) });
      });
    await inParallel(atOnce, isWhole ? whole() : some());
    console.log(`crash: ${pointsOf(prepared).length} calls that change files in ${prepared.length} operations`);
    for (const line of ledger.tell()) console.log(line);
    expect(ledger.violations()).toEqual([]);
    for (const { name } of prepared) expect(ledger.fired(name), name).toBeGreaterThan(0);
  });

  it('loses nothing either when the repair at the next start is killed too', { timeout: mostMs }, async () => {
    const ledger = openLedger();
    const twice = prepared
      .filter((_, at) => isWhole || at === 1)
      .map((one) => async () => {
        const points = pointsOf([one]);
        const first = points[Math.floor(points.length / 2)]?.point;
        if (first === undefined) throw new Error(`${one.name} changes no file`);
        for (const call of ['fsync', 'pwrite64', 'unlink', 'rename', 'write'])
          for (let at = 1; at <= (isWhole ? 8 : 1); at += 1) {
            const second = { thread: 'library-worker', call, at };
            const outcome = await killTwice(one, first, second);
            ledger.hear({ operation: one.name, ...second, ...outcome });
            if (outcome.kind === 'ended') break;
          }
      });
    await inParallel(atOnce, twice);
    for (const line of ledger.tell()) console.log(`twice, ${line}`);
    expect(ledger.violations()).toEqual([]);
    expect(ledger.fired()).toBeGreaterThan(0);
  });

  it.runIf(isWhole)('is seen to lose something as soon as a bug of order is planted', { timeout: mostMs }, async () => {
    const caught: string[] = [];
    for (const { name, operation, shownBy } of bugsOfOrder) {
      const one = await prepare(crashProgram(name), operation, name);
      const seen = shownBy === 'loss of power' ? await lossByPower(one) : await lossByKill(one, shownBy.killAt);
      if (seen === null) continue;
      console.log(`crash: ${name} is caught by ${seen}`);
      caught.push(name);
    }
    console.log(`crash: planted bugs of order that were caught: ${caught.length} of ${bugsOfOrder.length}`);
    expect(caught).toEqual(bugsOfOrder.map(({ name }) => name));
  });
});
