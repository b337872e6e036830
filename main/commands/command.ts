// What a command of the command line is: its options, how it is written, and what it does with an open library.
import type { ParseArgsOptionsConfig } from 'node:util';
import type { InterfaceLanguage } from '#border/model';
import type { CliWords } from '#border/words/cli';
import type { Log } from '../base/log.ts';
import type { Core, CoreOptions } from '../core.ts';
import type { Io } from './io.ts';

/** The words of a command line after its options were taken out. */
export type Parsed = { options: Record<string, string | boolean | undefined>; words: readonly string[] };

/** What a command may use. */
export type CommandTools = {
  io: Io;
  isJson: boolean;
  language: InterfaceLanguage;
  words: CliWords;
  log: Log;
  environment: NodeJS.ProcessEnv;
  /** Ends when a person presses Ctrl-C or the system asks the program to end. */
  signal: AbortSignal;
  /** The folder of the library, which may not be there. */
  libraryDir: string;
  open: (options: Pick<CoreOptions, 'mode' | 'mustExist' | 'indexing' | 'isFetching' | 'isRebuilding'>) => Promise<Core>;
};

/** Exit codes: all done, some items failed, wrong usage, library not opened. */
export const exitCodes = { done: 0, someFailed: 1, usage: 2, notOpened: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command. `run` throws AppError for what stops it as a whole. */
export type Command = {
  /** What stands after the command's name, such as `PATH…`. */
  synopsis: string;
  options: ParseArgsOptionsConfig;
  run: (tools: CommandTools, parsed: Parsed) => Promise<ExitCode>;
};
