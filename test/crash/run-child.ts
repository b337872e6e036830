// Starts the program with the operations, and hears what it says.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';

/** A started program. */
export type Child = {
  process: ChildProcess;
  /** The lines that it has printed so far. */
  lines: string[];
  /** Ends when a line begins so (true), or when the program ends without one (false). */
  whenSaid: (beginning: string) => Promise<boolean>;
  /** Ends with the program: how it ended, and what it said of errors. */
  whenEnded: Promise<{ code: number | null; signal: NodeJS.Signals | null; err: string }>;
};

/** One thread for files in each process, so that the order of its calls is the same each time. */
const surroundings = {
  NODE_OPTIONS: '',
  UV_THREADPOOL_SIZE: '1',
  NODE_COMPILE_CACHE: join(projectRoot, 'out/compile-cache'),
  ...{ http_proxy: '', HTTP_PROXY: '', LC_ALL: '', LANG: 'en_GB.UTF-8' },
};

/** Starts a verb of it. */
export function startChild(program: string, args: readonly string[], input?: string): Child {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...surroundings }, stdio: 'pipe' });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  let err = '';
  let isOver = false;
  const wake = (): void => {
    for (const one of waiting) one();
  };
  child.stdout.setEncoding('utf8').on('data', (some: string) => {
    const parts = (rest + some).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (some: string) => {
    err += some;
  });
  // A program that is killed closes its end of the pipe.
  child.stdin.on('error', () => {});
  if (input !== undefined) child.stdin.end(input);
  const whenEnded = new Promise<{ code: number | null; signal: NodeJS.Signals | null; err: string }>((resolve) => {
    child.on('close', (code, signal) => {
      isOver = true;
      wake();
      resolve({ code, signal, err });
    });
  });
  const whenSaid = (beginning: string): Promise<boolean> =>
    new Promise((resolve) => {
      const look = (): void => {
        const isSaid = lines.some((line) => line.startsWith(beginning));
        if (!isSaid && !isOver) return;
        waiting.delete(look);
        resolve(isSaid);
      };
      waiting.add(look);
      look();
    });
  return { process: child, lines, whenSaid, whenEnded };
}

/** Runs a verb to its end; gives its lines. Throws when it fails. */
export async function runChild(program: string, args: readonly string[], input = ''): Promise<string[]> {
  const child = startChild(program, args, input);
  const { code, err } = await child.whenEnded;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
  return child.lines;
}
