// Disks that fail at a call: ENOSPC, EDQUOT and EIO, once or from then on, while something is written or forced to the disk.
// What is said is a code of ours, what was acknowledged is there, and the same act goes through on a sound disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crashProgram } from '../crash/crash-program.ts';
import { dismissJudges, judgePlace } from '../crash/judge-place.ts';
import { type Prepared, prepareOperation } from '../crash/prepare-operation.ts';
import { openPress, type Press } from '../crash/press.ts';
import { whyNoStrace } from '../crash/strace.ts';
import { copyStart } from '../crash/traced-run.ts';
import { temporaryPlace } from '../run/temporary-place.ts';
import { type Fault, runWithFaults } from './run-with-faults.ts';
import { isWhole, sampled } from './sampled.ts';

const reason = whyNoStrace();
const names = isWhole ? ['add', 'note', 'settings', 'remove', 'index', 'backup'] : ['note'];
const calls = ['fsync', 'fdatasync', 'pwrite64'] as const;

const places = isWhole ? [1, 2, 3, 5, 8, 13] : [1, 2];
const faults: Fault[] = places.flatMap((at) =>
  calls.flatMap((call) =>
    (['EIO', 'ENOSPC', 'EDQUOT'] as const).flatMap((error) =>
      (call === 'pwrite64' || error === 'EIO' ? [false, true] : []).map((isLasting) => ({ call, error, at, isLasting })),
    ),
  ),
);

/** In these acts nothing is written that is not promised. */
const isStrict = (name: string): boolean => name === 'note' || name === 'settings';
/** What each may be called. SQLite tells a quota that is used up from a disk that fails only where a file is not its own. */
const expected: Record<Fault['error'], readonly string[]> = {
  EIO: ['disk/failed'],
  ENOSPC: ['disk/full'],
  EDQUOT: ['disk/full', 'disk/failed'],
};

/** Why its shared memory could not grow SQLite does not say either: that is told as a disk without room, as it nearly always is. */
const namesOf = (error: Fault['error'], isOfSharedMemory: boolean): readonly string[] =>
  isOfSharedMemory ? [...expected[error], 'disk/full'] : expected[error];

let folder = '';
let press: Press;

const judge = async (prepared: Prepared, fault: Fault): Promise<{ fired: number; wrong: string[] }> => {
  const place = copyStart(prepared.start);
  try {
    const { lines, code, fired, isOfSharedMemory } = await runWithFaults(prepared.program, prepared.name, place, fault);
    const acks = [...prepared.acks, ...lines];
    const violations = await judgePlace(prepared, place.root, acks.join('\n'));
    const isByName =
      code === null ? fired === 0 || !isStrict(prepared.name) : namesOf(fault.error, isOfSharedMemory).includes(code);
    return { fired, wrong: [...(isByName ? [] : [`it said ${code}`]), ...violations] };
  } catch (error) {
    return { fired: 1, wrong: [String(error)] };
  } finally {
    place.drop();
  }
};

describe.skipIf(reason !== null)(`a disk that fails at a call${reason === null ? '' : ` (${reason})`}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(temporaryPlace(), 'kiosque-storage-'));
    press = await openPress();
  });
  afterAll(async () => {
    await dismissJudges();
    await press?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of names)
    it(`under ${name} is told by its name, and nothing that was acknowledged is lost`, { timeout: 3_600_000 }, async () => {
      const prepared = await prepareOperation(crashProgram(), name, folder, press.feedUrl);
      const wrong: string[] = [];
      let [all, fired] = [0, 0];
      for (const fault of sampled(faults, 4)) {
        const found = await judge(prepared, fault);
        if (found.fired === 0) continue;
        all += 1;
        fired += found.fired;
        if (found.wrong.length > 0)
          wrong.push(`${fault.error} at ${fault.call} ${fault.at}${fault.isLasting ? '+' : ''}: ${found.wrong.join('; ')}`);
      }
      console.log(`Failing calls, ${name}: ${all - wrong.length} of ${all} faults lost nothing (${fired} calls failed)`);
      expect(wrong).toEqual([]);
      expect(all).toBeGreaterThan(1);
    });
});
