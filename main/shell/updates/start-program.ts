// Starts a program that lives on when this one ends. Refuses to wait for it.
import { spawn } from 'node:child_process';

/** Starts it without words; `onError` hears where there was nothing to start. */
export function startProgram(path: string, onError: (error: Error) => void): void {
  const started = spawn(path, [], { detached: true, stdio: 'ignore' });
  started.once('error', onError);
  started.unref();
}
