// The installed application as the command line: runs one command in this process, opens no window, and ends with its exit code.
import { app } from 'electron';
import { commandNames } from '#border/words/cli';
import { openIo } from '../commands/io.ts';
import { runCli } from '../commands/run-cli.ts';

const starts: ReadonlySet<string> = new Set([...commandNames, 'help', '--help', '-h', '--version']);

/** Whether the words behind the program's name are a command line rather than files to open. */
export function isCommandLine(words: readonly string[]): boolean {
  return starts.has(words[0] ?? '');
}

/** Runs the command and ends the application. */
export function runCommand(argv: readonly string[]): void {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  void runCli({ argv, environment: process.env, io: openIo(), signal: stopping.signal, version: app.getVersion() }).then((code) =>
    app.exit(code),
  );
}
