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

/** Judges every state. What the judge throws is a violation too. */
export async function judgeStates(states: readonly State[], folders: Folders, judge: Judge): Promise<Verdict> {
  const losses: Loss[] = [];
  const waiting = [...states];
  const work = async (): Promise<void> => {
    for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
      const folder = mkdtempSync(join(tmpdir(), 'kiosque-power-'));
      const place = join(folder, 'place');
      writeDisk(state.disk, folders, place);
      const violations = await judge(place, state.acks).catch((error: unknown) => [String(error)]);
      if (violations.length > 0) losses.push({ cut: state.cut, violations });
      rmSync(folder, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { states: states.length, losses };
}
