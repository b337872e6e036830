// Starts a part of the soak with a heap that is tidied on demand and an allocator that gives memory back, so that what stays is held.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from '../bench/figures.ts';

const run = promisify(execFile);

/** glibc keeps an arena for each thread, and what was freed in it, unless told (mallopt(3)). */
const tidyAllocator = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/** The figures of the part. Throws with what it said when it failed. */
export async function startPart(name: string): Promise<Figure[]> {
  const file = join(import.meta.dirname, 'run-part.ts');
  const { stdout } = await run(process.execPath, ['--expose-gc', file, name], {
    env: { ...process.env, ...tidyAllocator },
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout) as Figure[];
}
