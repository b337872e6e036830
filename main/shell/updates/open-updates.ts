// Newer versions of the program: looked for, downloaded when a person says so, installed when the program ends. Refuses to do two things at once, to
// install what is not proved in that moment, and to trouble anybody with a look that nobody asked for.

import { CancellationError, CancellationToken } from 'builder-util-runtime';
import type { AppUpdater, BaseUpdater } from 'electron-updater';
import { AppError, type Fault } from '#border/errors';
import type { UpdateState, UpdateStep } from '#border/model-updates';
import type { Log } from '../../base/log.ts';
import type { UpdateDesk } from '../../flows/updates/update-desk.ts';
import type { KnownUpdates } from './known-updates.ts';
import { isProved, type ProvedFile, prove } from './proved-file.ts';
import { updateError } from './update-faults.ts';
import type { UpdateRequests } from './update-requests.ts';

/** What it works with. */
export type UpdatesParts = {
  made: { updater: AppUpdater | BaseUpdater; requests: UpdateRequests };
  ending: string;
  known: KnownUpdates;
  faultOf: (error: AppError) => Fault;
  log: Log;
  now: () => number;
  /** Throws where the program may not replace itself. */
  checkPlace: () => void;
  /** Ends the program in order. */
  quit: () => void;
  /** Starts this very program, in the last moment of the one that runs. */
  startAgain: () => void;
};

/** The desk, and what the shell itself asks of it. */
export type Updates = UpdateDesk & {
  /** As `look`, but a failure leaves things as they were. */
  lookQuietly: () => Promise<void>;
  /** In the last moment of the program: installs what is here. */
  atEnd: () => void;
  on: (listener: (state: UpdateState) => void) => void;
  lookedAtMs: () => number | null;
};

type Found = { version: string; file: ProvedFile };

/** Opens it. */
export function openUpdates(parts: UpdatesParts): Updates {
  const { made, ending, known, faultOf, log, now } = parts;
  const { updater, requests } = made;
  const listeners = new Set<(state: UpdateState) => void>();
  let state: UpdateState = { step: { kind: 'idle', lookedAtMs: known.lookedAtMs() }, fault: null };
  let found: Found | null = null;
  let downloaded: string | null = null;
  let stopping: CancellationToken | null = null;
  let isRestarting = false;

  const become = (step: UpdateStep, fault: Fault | null = null): UpdateState => {
    state = { step, fault };
    for (const listener of listeners) listener(state);
    return state;
  };
  const fail = (step: UpdateStep, thrown: unknown): UpdateState => {
    const error = updateError(thrown);
    log.error('an update was not taken', thrown, { code: error.code, reason: String(error.detail.reason ?? '') });
    return become(step, faultOf(error));
  };
  const offered = (): UpdateStep =>
    found === null
      ? { kind: 'idle', lookedAtMs: known.lookedAtMs() }
      : { kind: 'available', version: found.version, sizeBytes: found.file.size };

  const ask = async (): Promise<void> => {
    const result = await updater.checkForUpdates();
    const { version = '', files = [] } = result?.updateInfo ?? {};
    known.note(now(), version);
    const file = files.find(({ url }) => url.endsWith(ending));
    const isNewer = result?.isUpdateAvailable === true;
    found = isNewer && file?.size !== undefined ? { version, file: { sha512: file.sha512, size: file.size } } : null;
  };
  const isBusy = (): boolean => ['looking', 'downloading', 'ready'].includes(state.step.kind);

  const look = async (isAsked: boolean): Promise<UpdateState> => {
    if (isBusy()) return state;
    const before = state;
    become({ kind: 'looking' });
    try {
      await ask();
      return become(offered());
    } catch (thrown) {
      if (isAsked) return fail(before.step, thrown);
      log.info('there was no looking for an update', { code: updateError(thrown).code });
      return become(before.step, before.fault);
    }
  };

  const fetch = async ({ version, file }: Found, token: CancellationToken): Promise<void> => {
    requests.limitBytes = file.size;
    const [path = ''] = await updater.downloadUpdate(token);
    if (!(await prove(path, file))) throw new AppError('update/damaged');
    if (token.cancelled) throw new CancellationError();
    downloaded = path;
    become({ kind: 'ready', version, sizeBytes: file.size });
  };
  updater.on('download-progress', ({ transferred }) => {
    if (state.step.kind === 'downloading') become({ ...state.step, receivedBytes: Math.min(transferred, state.step.sizeBytes) });
  });

  const download = (): UpdateState => {
    if (found === null || isBusy()) return state;
    const token = new CancellationToken();
    try {
      parts.checkPlace();
    } catch (thrown) {
      return fail(offered(), thrown);
    }
    stopping = token;
    become({ kind: 'downloading', version: found.version, sizeBytes: found.file.size, receivedBytes: 0 });
    fetch(found, token).catch((thrown: unknown) => (token.cancelled ? become(offered()) : fail(offered(), thrown)));
    return state;
  };

  let failure: Error | null = null;
  updater.on('error', (error) => {
    failure = error;
    // macOS takes an update after it was called ready, and may refuse it then.
    if ('install' in updater || state.step.kind !== 'ready') return;
    isRestarting = false;
    downloaded = null;
    fail(offered(), new AppError('update/refused', {}, { cause: error }));
  });

  const atEnd = (): void => {
    if (!('install' in updater) || state.step.kind !== 'ready' || found === null || downloaded === null) return;
    try {
      // It lay on the disk since it was downloaded.
      if (!isProved(downloaded, found.file)) throw new AppError('update/damaged');
      failure = null;
      // It tells of what went wrong by an event, and returns.
      if (!updater.install(true, isRestarting)) throw failure ?? new Error('the updater installed nothing');
      log.info('an update was installed', { version: found.version });
    } catch (error) {
      log.error('an update was not installed', error);
      if (isRestarting) parts.startAgain();
    }
  };

  return {
    state: () => state,
    look: () => look(true),
    lookQuietly: async () => void (await look(false)),
    download,
    cancel: () => {
      stopping?.cancel();
      return state;
    },
    restart: () => {
      if (state.step.kind !== 'ready') return state;
      isRestarting = true;
      // On macOS the system has it already, and ends the program itself.
      if ('install' in updater) parts.quit();
      else updater.quitAndInstall();
      return state;
    },
    atEnd,
    on: (listener) => void listeners.add(listener),
    lookedAtMs: known.lookedAtMs,
  };
}
