// Builds a large index in a process of its own, as run-bulk-build.ts says.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Built } from './build-index.ts';

/** Puts editions in, from the number that `from` reached on, until the index of the folder has so many pages. */
export function buildInBulk(seed: string, folder: string, from: Built, pages: number): Promise<Built> {
  const script = join(import.meta.dirname, 'run-bulk-build.ts');
  const args = [script, seed, folder, String(from.editions), String(from.pages), String(pages)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(stdout) as Built);
      else reject(new Error(`the build of a large index ended with ${code}`));
    });
  });
}
