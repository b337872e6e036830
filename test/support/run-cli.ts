// Runs the command line as it is shipped, in a process of its own, as a person would.
import { type ChildProcess, spawn } from 'node:child_process';
import { builtCli } from './built-cli.ts';

/** What a run printed, and how it ended. */
export type CliRun = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string };

/** What surrounds a run. */
export type CliSurroundings = { environment?: NodeJS.ProcessEnv; input?: string; cwd?: string };

/** Starts the command line. English unless the surroundings say otherwise. */
export function startCli(args: readonly string[], { environment = {}, input, cwd }: CliSurroundings = {}): ChildProcess {
  const child = spawn(process.execPath, [builtCli(), ...args], {
    env: { ...process.env, LC_ALL: '', LANG: 'en_GB.UTF-8', NODE_OPTIONS: '', ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  child.stdin?.end(input);
  return child;
}

/** Waits for a started command line. */
export async function endOf(child: ChildProcess): Promise<CliRun> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (...end) => resolve(end));
  });
  return { code, signal, out, err };
}

/** Runs the command line to its end. */
export function runCli(args: readonly string[], surroundings?: CliSurroundings): Promise<CliRun> {
  return endOf(startCli(args, surroundings));
}
