// kiosque sync: checks sources, fetches what is new, and waits until it can be searched. Ctrl-C loses nothing: the next sync goes on.

import { AppError, type Fault } from '#border/errors';
import type { Edition } from '#border/model';
import type { Source } from '#border/model-sources';
import { toFault } from '../base/to-fault.ts';
import type { Core } from '../core.ts';
import { readEdition } from '../flows/read-shelf.ts';
import { sourceKey } from '../flows/sources/source-secret.ts';
import type { Synced } from '../flows/sync.ts';
import { askPassword } from './ask-password.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { hasSwitch } from './options.ts';
import { printJson } from './print.ts';
import { openSyncProgress } from './sync-progress.ts';
import { isolateText } from './table.ts';

type Downloaded = Pick<Edition, 'id' | 'title' | 'day' | 'sha256'>;
type Report = {
  checked: number;
  downloaded: Downloaded[];
  failed: (Pick<Fault, 'code' | 'message'> & { title: string; url: string })[];
};

const listWanted = async (core: Core, ids: readonly string[]): Promise<Source[]> => {
  const { sources } = await core.handlers['sources.list']({});
  const missing = ids.find((id) => !sources.some((source) => source.id === id));
  if (missing !== undefined) throw new AppError('source/not-found', { id: missing });
  return ids.length === 0 ? sources : sources.filter(({ id }) => ids.includes(id));
};

/** Asks for the secrets that neither the keychain nor the environment has; one that is not given leaves its source to fail. */
const askSecrets = async (core: Core, sources: readonly Source[], { io, isJson, words, signal }: CommandTools): Promise<void> => {
  if (!io.canAsk || isJson) return;
  for (const { id, title, isSignedIn } of sources) {
    if (isSignedIn || signal.aborted) continue;
    const secret = await askPassword(words.passwordFor(isolateText(title)), signal);
    if (secret !== null) await core.parts.secrets.set(sourceKey(id), secret);
  }
};

const report = async (core: Core, { checked, downloaded, failed }: Synced, { language, log }: CommandTools): Promise<Report> => {
  const made: Report = { checked, downloaded: [], failed: [] };
  for (const { id } of downloaded) {
    const { title, day, sha256 } = await readEdition(core.parts, id);
    made.downloaded.push({ id, title, day, sha256 });
  }
  for (const { title, url, error } of failed) {
    const { code, message } = toFault(error, language, log);
    made.failed.push({ title, url, code, message });
  }
  return made;
};

const print = (tools: CommandTools, made: Report): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, made);
    return;
  }
  for (const { id, day, title } of made.downloaded)
    io.out(`${words.added}  ${id}  ${day ?? words.noDay}  ${isolateText(title)}\n`);
  for (const { title, url, message } of made.failed) io.err(`${words.failed}  ${isolateText(title)}  ${url}\n  ${message}\n`);
  io.out(`${words.synced(made.checked, made.downloaded.length, made.failed.length)}\n`);
};

const syncAndWait = async (
  core: Core,
  tools: CommandTools,
  ids: readonly string[],
  isWaiting: boolean,
  hasLines: boolean,
): Promise<Report> => {
  await askSecrets(core, await listWanted(core, ids), tools);
  const progress = openSyncProgress(core, tools, hasLines);
  try {
    const synced = await core.sync(ids.length === 0 ? null : ids, tools.signal);
    const stopped = new Promise<void>((resolve) => {
      if (tools.signal.aborted) resolve();
      tools.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    if (isWaiting) await Promise.race([core.whenSearchable(), stopped]);
    return await report(core, synced, tools);
  } finally {
    progress.close();
  }
};

/** Brings sources up to date. */
export const syncCommand: Command = {
  synopsis: '[ID…] [--no-wait] [--progress]',
  options: { 'no-wait': { type: 'boolean' }, progress: { type: 'boolean' } },
  run: async (tools, parsed): Promise<ExitCode> => {
    const isWaiting = !hasSwitch(parsed, 'no-wait');
    const core = await tools.open({ mode: 'write', indexing: isWaiting ? 'all' : 'none', isFetching: true });
    let made: Report;
    try {
      made = await syncAndWait(core, tools, parsed.words, isWaiting, hasSwitch(parsed, 'progress'));
    } finally {
      await core.close();
    }
    print(tools, made);
    if (tools.signal.aborted && !tools.isJson) tools.io.err(`${tools.words.syncStopped}\n`);
    return made.failed.length === 0 && !tools.signal.aborted ? exitCodes.done : exitCodes.someFailed;
  },
};
