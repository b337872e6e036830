// A small disk of its own in a folder, for tests of disks that are full or closed; the test unmounts it.
import { execFileSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/** Mounts it with options such as `size=2m`; skips the test where only root may. */
export function mountDisk(context: TestContext, folder: string, options: string): void {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    context.skip('a disk of its own can only be mounted by root');
  }
}
