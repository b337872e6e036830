// The updates of the running application: whether this build can have any, and how they begin and end with it.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, net } from 'electron';
import { AppError, type Fault } from '#border/errors';
import type { UpdateState } from '#border/model-updates';
import type { Log } from '../../base/log.ts';
import type { UpdateDesk } from '../../flows/updates/update-desk.ts';
import { openKnownUpdates } from './known-updates.ts';
import { lookDaily } from './look-daily.ts';
import { openUpdates, type Updates } from './open-updates.ts';
import { ownAppImage } from './own-app-image.ts';
import { startProgram } from './start-program.ts';
import { feedOfBuild, type UpdateFeed } from './update-feed.ts';

/** What it is started with. */
export type StartUpdatesParts = {
  log: Log;
  faultOf: (error: AppError) => Fault;
  isWanted: () => boolean;
  tell: (state: UpdateState) => void;
};

const readFeed = (log: Log): UpdateFeed | null => {
  try {
    return feedOfBuild(join(import.meta.dirname, 'update-feed.json'));
  } catch (error) {
    log.error('the feed of this build cannot be used', error);
    return null;
  }
};

/** A Debian package, a folder that somebody unpacked: what put the program there brings the next one. */
const isOfSystem = (): boolean => {
  if (process.platform !== 'linux') return process.platform !== 'win32' && process.platform !== 'darwin';
  const mark = join(process.resourcesPath ?? '', 'package-type');
  const isMarked = app.isPackaged && existsSync(mark) && readFileSync(mark, 'utf8').trim() !== '';
  return ownAppImage(process.env, process.execPath) === null || isMarked;
};

/** Throws update/not-replaceable where the folder of an AppImage takes no file from this person. */
const checkPlace = (): void => {
  const image = ownAppImage(process.env, process.execPath);
  if (process.platform !== 'linux' || image === null) return;
  try {
    accessSync(dirname(image), constants.W_OK);
  } catch (cause) {
    throw new AppError('update/not-replaceable', {}, { cause });
  }
};

const without = (why: 'no-feed' | 'system'): UpdateDesk => {
  const state: UpdateState = { step: { kind: 'none', why }, fault: null };
  return { state: () => state, look: async () => state, download: () => state, cancel: () => state, restart: () => state };
};

const open = async (feed: UpdateFeed, { log, faultOf }: StartUpdatesParts): Promise<Updates> => {
  const { endings, makeUpdater } = await import('./make-updater.ts');
  const folder = join(app.getPath('userData'), 'updates');
  const known = openKnownUpdates(folder);
  const system = process.platform as keyof typeof endings;
  const made = makeUpdater({
    feed,
    system,
    running: app.getVersion(),
    folder,
    resources: app.isPackaged ? process.resourcesPath : null,
    certificates: null,
    log,
    highest: known.highest,
  });
  return openUpdates({
    made,
    ending: endings[system],
    known,
    faultOf,
    log,
    now: Date.now,
    checkPlace,
    quit: () => app.quit(),
    startAgain: () => {
      const program = ownAppImage(process.env, process.execPath) ?? process.execPath;
      startProgram(program, (error) => log.error('the program did not start again', error));
    },
  });
};

const start = async (parts: StartUpdatesParts): Promise<UpdateDesk> => {
  const feed = readFeed(parts.log);
  if (feed === null) return without('no-feed');
  if (isOfSystem()) return without('system');
  const updates = await open(feed, parts);
  updates.on(parts.tell);
  app.once('quit', () => {
    // The next program is not to take this one, which is at its end, for its own.
    app.releaseSingleInstanceLock();
    updates.atEnd();
  });
  lookDaily({
    isWanted: parts.isWanted,
    isOnline: () => net.isOnline(),
    lookedAtMs: updates.lookedAtMs,
    look: updates.lookQuietly,
    now: Date.now,
  });
  return updates;
};

/** Starts them. Never fails: the application works as well without. */
export async function startUpdates(parts: StartUpdatesParts): Promise<UpdateDesk> {
  try {
    return await start(parts);
  } catch (error) {
    parts.log.error('there are no updates', error);
    return without('no-feed');
  }
}
