// A library opened for one command, and closed however that ends.
import type { Core } from '../core.ts';
import type { CommandTools } from './command.ts';

const openings = {
  read: { mode: 'read' },
  write: { mode: 'write', mustExist: true, indexing: 'none' },
  new: { mode: 'write', mustExist: false, indexing: 'none' },
} as const;

/** Opens the library to read, to write, or to write and make it where it is not there (`new`); nothing is indexed meanwhile. Throws what opening throws. */
export async function withCore<Answer>(
  tools: CommandTools,
  how: keyof typeof openings,
  run: (core: Core) => Promise<Answer>,
): Promise<Answer> {
  const core = await tools.open(openings[how]);
  try {
    return await run(core);
  } finally {
    await core.close();
  }
}
