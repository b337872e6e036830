// Starts an application in the stand-in for Electron and attaches to its first window. Knows nothing of the application.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import type { ControlRequest } from '../host/control.ts';

/** A running application. */
export type Launched = {
  page: Page;
  /** Attaches anew, for a page whose process has died and come back. */
  reattach: () => Promise<Page>;
  child: ChildProcess;
  /** What it has written to stderr so far, line by line. */
  lines: readonly string[];
  /** Does in the main process what a person's hand would do outside the page. */
  control: (request: ControlRequest) => Promise<unknown>;
  /** Quits in order and gives the exit code. */
  quit: () => Promise<number | null>;
  /** Resolves when the process has ended. */
  ended: Promise<number | null>;
};

const STARTS_WITHIN_MS = 30_000;

/** Runs `executable` with these arguments. Throws with its last lines when no window appears in half a minute. */
export async function launchElectron(
  executable: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Launched> {
  const token = randomUUID();
  const child = spawn(executable, [...args, '--remote-debugging-port=0'], {
    env: { ...process.env, ...environment, STAND_IN_CONTROL: token },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const lines: string[] = [];
  let controlPort: string | undefined;
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const endpoint = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line);
      controlPort ??= /^stand-in control on (\d+)$/.exec(line)?.[1];
      const found = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    const fail = (why: string): void => reject(new Error(`${why}\n${lines.slice(-20).join('\n')}`));
    void ended.then((code) => fail(`the application ended with ${code} before it had a window`));
    setTimeout(() => fail('the application has no window'), STARTS_WITHIN_MS).unref();
  });
  const address = await endpoint;
  const attach = async (): Promise<Page> => {
    const browser = await chromium.connectOverCDP(address, { isLocal: true });
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('the application has no browser context');
    return context.pages()[0] ?? context.waitForEvent('page');
  };
  const page = await attach();
  const control = async (request: ControlRequest): Promise<unknown> => {
    if (controlPort === undefined) throw new Error('only the stand-in can be controlled');
    const response = await fetch(`http://127.0.0.1:${controlPort}/`, {
      method: 'POST',
      headers: { authorization: token },
      body: JSON.stringify(request),
    });
    const { value, error }: { value?: unknown; error?: string } = await response.json();
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const quit = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended;
  };
  return { page, reattach: attach, child, lines, control, quit, ended };
}
