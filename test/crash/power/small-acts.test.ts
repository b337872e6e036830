// The recorder, the model of the disk and the states, tried on small programs whose faults are known.
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { canRecord } from './record.ts';
import { judgeSmall, recordSmall } from './small-stage.ts';
import { powerLossStates } from './states.ts';
import { judgeStates, type Verdict } from './survive.ts';

const tryOut = async (act: string): Promise<Verdict> => {
  const recorded = await recordSmall(act, temporaryFolder());
  const verdict = await judgeStates(powerLossStates(recorded), recorded.folders, judgeSmall);
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
