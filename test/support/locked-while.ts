// A single file that the disk refuses to have replaced, while everything beside it can be written.
import { execFileSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/** Locks a file while something is done; skips the test where the system or the disk has no such lock. */
export async function lockedWhile<Value>(context: TestContext, path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    execFileSync('chattr', ['+i', path], { stdio: 'ignore' });
  } catch {
    context.skip('a file can only be locked by root, on a disk that knows of it');
  }
  try {
    return await work();
  } finally {
    execFileSync('chattr', ['-i', path]);
  }
}
