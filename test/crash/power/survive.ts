// Puts a library into each state that a power loss may leave, one after the other on every core, and has it judged.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Folders, writeDisk } from './disk.ts';
import type { State } from './states.ts';

/** What is wrong with a state, by the acknowledgements given before the power was lost; nothing when it survived. */
export type Judge = (place: string, acks: readonly string[]) => Promise<string[]>;

/** A state that did not survive. */
export type Loss = { cut: string; violations: string[] };

/** How many states there were, and which of them did not survive. */
export type Verdict = { states: number; losses: Loss[] };

const SLOW_TRIES = 3;
const isOfTime = (violation: string): boolean => violation.startsWith('I7 it took ');

async function judgeOnce({ disk, acks }: State, folders: Folders, judge: Judge): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-power-'));
  try {
    const place = join(folder, 'place');
    writeDisk(disk, folders, place);
    return await judge(place, acks).catch((error: unknown) => [String(error)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Judges every state. What the judge throws is a violation too. */
export async function judgeStates(states: readonly State[], folders: Folders, judge: Judge): Promise<Verdict> {
  const losses: Loss[] = [];
  const waiting = [...states];
  const work = async (): Promise<void> => {
    for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
      let violations = await judgeOnce(state, folders, judge);
      // A busy machine is slow once; a state that makes the program slow does so each time.
      for (let more = 0; more < SLOW_TRIES && violations.length > 0 && violations.every(isOfTime); more += 1)
        violations = await judgeOnce(state, folders, judge);
      if (violations.length > 0) losses.push({ cut: state.cut, violations });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { states: states.length, losses };
}
