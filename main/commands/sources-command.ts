// kiosque sources: where editions come from. Secrets come from a prompt, the standard input or the environment, never from argv.
import { z } from 'zod';
import { AppError, type Fault } from '#border/errors';
import { Day } from '#border/model';
import type { Source, TypedCredential } from '#border/model-sources';
import type { Core } from '../core.ts';
import { askPassword, readPasswordFromStdin } from './ask-password.ts';
import { secretVariable } from './cli-secrets.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { hasSwitch, readOneWord, readOption, refuseWords } from './options.ts';
import { pickVerb } from './pick-verb.ts';
import { printJson } from './print.ts';
import { isolateText, layOut } from './table.ts';
import { withCore } from './with-core.ts';

type Shown = Pick<Source, 'id' | 'url' | 'title' | 'kind'> & {
  lastCheckedAt: string | null;
  lastError: Pick<Fault, 'code' | 'message'> | null;
  signIn: Source['signIn'];
  arrived: number;
};

const show = ({ id, url, title, kind, lastCheckedAtMs, problem, signIn, arrived }: Source): Shown => ({
  id,
  url,
  title,
  kind,
  lastCheckedAt: lastCheckedAtMs === null ? null : new Date(lastCheckedAtMs).toISOString(),
  lastError: problem === null ? null : { code: problem.code, message: problem.message },
  signIn,
  arrived,
});

const printSources = (tools: CommandTools, sources: readonly Source[]): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, { sources: sources.map(show) });
    return;
  }
  const { columns } = words;
  const rows = sources.map((source) => [
    source.id,
    source.kind,
    source.title,
    source.lastCheckedAtMs === null ? words.never : new Date(source.lastCheckedAtMs).toISOString().slice(0, 16).replace('T', ' '),
    String(source.arrived),
    source.url ?? '',
  ]);
  const headings = [
    { heading: columns.id },
    { heading: columns.kind },
    { heading: columns.title, mostWidth: 40 },
    { heading: columns.checked },
    { heading: columns.arrived, isNumber: true },
    { heading: columns.address },
  ];
  if (rows.length > 0) io.out(layOut(headings, rows));
  for (const { title, problem } of sources)
    if (problem !== null) io.err(`${words.failed}  ${isolateText(title)}\n  ${problem.message}\n`);
  io.out(`${words.sources(sources.length)}\n`);
};

const getSource = async (core: Core, id: string): Promise<Source> => {
  const { sources } = await core.handlers['sources.list']({});
  const source = sources.find((one) => one.id === id);
  if (source === undefined) throw new AppError('source/not-found', { id });
  return source;
};

/** What opens a door: a user and a password, or a token alone. Asked for only where a person sits there. */
const readCredential = async (tools: CommandTools, parsed: Parsed, isAsked: boolean): Promise<TypedCredential | undefined> => {
  const user = readOption(parsed, 'user', z.string().max(1024));
  const fromStdin = hasSwitch(parsed, 'password-stdin') ? await readPasswordFromStdin() : undefined;
  const given = fromStdin ?? tools.environment.KIOSQUE_SECRET;
  const mayAsk = given === undefined && tools.io.canAsk && !tools.isJson && (isAsked || user !== undefined);
  const secret = given ?? (mayAsk ? await askPassword(tools.words.passwordFor(user ?? ''), tools.signal) : null);
  if (secret === null || secret === undefined || secret === '') return undefined;
  return user === undefined ? { kind: 'bearer', token: secret } : { kind: 'password', user, password: secret };
};

const add = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> =>
  withCore(tools, 'new', async (core) => {
    const address = readOneWord(parsed, 'URL');
    const title = readOption(parsed, 'title', z.string().trim().min(1).max(300));
    const newest = readOption(parsed, 'newest', z.coerce.number().int().min(1).max(100_000)) ?? null;
    const since = readOption(parsed, 'since', Day) ?? null;
    const minutes = readOption(parsed, 'every', z.coerce.number().int().min(5).max(10_080));
    const credential = await readCredential(tools, parsed, false);
    const { source } = await core.handlers['sources.add']({
      address,
      isFollowed: true,
      wanted: { newest, since },
      ...(title === undefined ? {} : { title }),
      ...(minutes === undefined ? {} : { schedule: { kind: 'every', minutes } as const }),
      ...(credential === undefined ? {} : { credential }),
    });
    printSources(tools, [source]);
    if (source.signIn !== null) tools.io.err(`${tools.words.secretHint(secretVariable(source.id))}\n`);
    return exitCodes.done;
  });

const list = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> =>
  withCore(tools, 'read', async (core) => {
    refuseWords(parsed);
    printSources(tools, (await core.handlers['sources.list']({})).sources);
    return exitCodes.done;
  });

const remove = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> =>
  withCore(tools, 'write', async (core) => {
    const source = await getSource(core, readOneWord(parsed, 'ID'));
    await core.handlers['sources.remove']({ id: source.id });
    printSources(tools, [source]);
    return exitCodes.done;
  });

const check = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> =>
  withCore(tools, 'write', async (core) => {
    const { id } = await getSource(core, readOneWord(parsed, 'ID'));
    await core.check([id]);
    const checked = await getSource(core, id);
    printSources(tools, [checked]);
    return checked.problem === null ? exitCodes.done : exitCodes.someFailed;
  });

const verbs = { add, list, check, remove };

/** Adds, lists, checks and removes sources. */
export const sourcesCommand: Command = {
  synopsis:
    'add URL | list | check ID | remove ID [--title T] [--newest N] [--since DAY] [--every MINUTES] [--user NAME] [--password-stdin]',
  options: {
    title: { type: 'string' },
    newest: { type: 'string' },
    since: { type: 'string' },
    every: { type: 'string' },
    user: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  run: pickVerb('sources', verbs),
};
