// Runs one command line from its words to its exit code. Refuses to throw: what goes wrong is a sentence and a code.
import { parseArgs } from 'node:util';
import { AppError, type ErrorCode } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import { type CommandName, cliWords, commandNames } from '#border/words/cli';
import { libraryPlace } from '../base/library-place.ts';
import { type Log, openLog } from '../base/log.ts';
import { systemLanguage } from '../base/system-language.ts';
import { toFault } from '../base/to-fault.ts';
import { openCore } from '../core.ts';
import { openCliSecrets } from './cli-secrets.ts';
import { type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { commands, sharedOptions } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';
import type { Io } from './io.ts';

/** What a command line is run with. */
export type CliOptions = {
  argv: readonly string[];
  environment: NodeJS.ProcessEnv;
  io: Io;
  signal: AbortSignal;
  version: string;
};

const isCommand = (word: string): word is CommandName => (commandNames as readonly string[]).includes(word);

const toUsageError = (error: unknown): unknown => {
  const isParsing = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isParsing) return error;
  return new AppError(
    'usage/bad-option',
    { option: /'(-[^']*?)(?: <value>)?'/.exec(error.message)?.[1] ?? '' },
    { cause: error },
  );
};

const parse = (name: CommandName, args: readonly string[]): Parsed => {
  try {
    const config = { args: [...args], options: { ...sharedOptions, ...commands[name].options }, allowPositionals: true } as const;
    const { values, positionals } = parseArgs(config);
    return { options: values as Parsed['options'], words: positionals };
  } catch (error) {
    throw toUsageError(error);
  }
};

const notOpened: ReadonlySet<ErrorCode> = new Set([
  'library/not-found',
  'library/not-a-folder',
  'library/unfinished',
  'library/locked',
  'library/from-future',
  'library/damaged',
  'library/read-only',
]);

const exitCodeOf = (code: ErrorCode): ExitCode => {
  if (code.startsWith('usage/')) return exitCodes.usage;
  return notOpened.has(code) ? exitCodes.notOpened : exitCodes.someFailed;
};

/** Bugs are always told; the rest of the log only to those who ask. */
const openCliLog = (io: Io, isVerbose: boolean): Log => {
  const log = openLog((line) => io.err(`${line}\n`));
  if (isVerbose) return log;
  return { info: () => {}, error: (message, error) => (message === 'a bug' ? log.error(message, error) : undefined) };
};

const toolsOf = (options: CliOptions, parsed: Parsed | null, language: InterfaceLanguage): CommandTools => {
  const { io, environment, signal, version } = options;
  const isJson = parsed === null ? options.argv.includes('--json') : parsed.options.json === true;
  const log = openCliLog(io, parsed?.options.verbose === true);
  const chosen = parsed?.options.library;
  const libraryDir = typeof chosen === 'string' ? chosen : libraryPlace(environment);
  return {
    io,
    isJson,
    language,
    words: cliWords[language],
    log,
    environment,
    signal,
    libraryDir,
    open: (how) =>
      openCore({
        ...how,
        isWatching: false,
        libraryDir,
        samplesDir: '',
        version,
        language,
        log,
        secrets: openCliSecrets(environment),
      }),
  };
};

const runCommand = async (options: CliOptions, language: InterfaceLanguage): Promise<ExitCode> => {
  const { argv, io } = options;
  const words = cliWords[language];
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? io.err : io.out)(helpOfAll(words));
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  if (name === '--version') {
    io.out(`${options.version}\n`);
    return exitCodes.done;
  }
  if (!isCommand(name)) throw new AppError('usage/unknown-command', { command: name });
  const parsed = parse(name, args);
  if (parsed.options.help === true) {
    io.out(helpOf(name, words));
    return exitCodes.done;
  }
  if (parsed.options.library === '') throw new AppError('usage/bad-option', { option: '--library' });
  return commands[name].run(toolsOf(options, parsed, language), parsed);
};

/** Runs a command line, and gives its exit code. */
export async function runCli(options: CliOptions): Promise<ExitCode> {
  const language = systemLanguage(options.environment);
  try {
    return await runCommand(options, language);
  } catch (error) {
    const { io, isJson, log } = toolsOf(options, null, language);
    const { code, message } = toFault(error, language, log);
    if (isJson) io.out(`${JSON.stringify({ fault: { code, message } })}\n`);
    else io.err(`kiosque: ${message}\n`);
    return exitCodeOf(code);
  } finally {
    await options.io.flush();
  }
}
