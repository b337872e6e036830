// Everything that the matrix needs of one operation: its start, what that has promised, how the act ends when nothing interrupts it, and which
// calls it makes on the way.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './run-child.ts';
import { fileCalls, type SeenCall } from './strace.ts';
import { copyStart, runTraced } from './traced-run.ts';

/** One operation, ready to be killed as often as one likes. */
export type Prepared = { name: string; program: string; start: string; acks: string[]; referenceFile: string; calls: SeenCall[] };

/** Prepares an operation in a folder that lasts as long as the matrix. */
export async function prepareOperation(program: string, name: string, folder: string, feedUrl: string): Promise<Prepared> {
  const own = join(folder, name);
  const start = join(own, 'start');
  mkdirSync(start, { recursive: true });
  const acks = await runChild(program, ['prepare', name, start, feedUrl]);
  const whole = copyStart(start);
  const said = await runChild(program, ['refer', name, whole.root], acks.join('\n'));
  whole.drop();
  const referenceFile = join(own, 'reference.json');
  writeFileSync(referenceFile, said.at(-1) ?? '');
  const seen = copyStart(start);
  const { calls } = await runTraced(program, name, seen, { thread: 'all', calls: fileCalls, killAt: null });
  seen.drop();
  return { name, program, start, acks, referenceFile, calls };
}
