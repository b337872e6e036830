// A library opened and closed again and again in one process, as after a move or a restore, with what the application does by itself.
import { openCore } from '../../main/core.ts';
import { quietCore } from '../support/quiet-core.ts';
import { type ProcessState, settledState } from './process-state.ts';

const openAndClose = async (libraryDir: string): Promise<void> => {
  const core = await openCore({ ...quietCore, libraryDir, isWatching: true, indexing: 'all' });
  for (const [name, input] of [
    ['editions.list', {}],
    ['search.find', { query: 'harbour' }],
  ] as const) {
    const answer = await core.answer(name, input);
    if (!answer.ok) throw new Error(`${name} answered ${answer.fault.code}`);
  }
  await core.close();
};

/** Opens and closes it so many times after some that warm the process up; what the process held before and after. */
export async function cycleLibrary(
  libraryDir: string,
  { cycles, warmUp }: { cycles: number; warmUp: number },
): Promise<{ start: ProcessState; end: ProcessState; done: number }> {
  for (let number = 0; number < warmUp; number += 1) await openAndClose(libraryDir);
  const start = await settledState();
  let done = 0;
  for (; done < cycles; done += 1) await openAndClose(libraryDir);
  return { start, end: await settledState(), done };
}
