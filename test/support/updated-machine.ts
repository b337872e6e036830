// A machine on which an AppImage runs and updates itself: electron-updater's own code, our requests and our manifest, a real file to be replaced.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppError, Fault } from '#border/errors';
import { openLog, silentLog } from '../../main/base/log.ts';
import { toFault } from '../../main/base/to-fault.ts';
import { openKnownUpdates } from '../../main/shell/updates/known-updates.ts';
import { endings, makeUpdater } from '../../main/shell/updates/make-updater.ts';
import { openUpdates, type Updates } from '../../main/shell/updates/open-updates.ts';
import { readFeed } from '../../main/shell/updates/update-feed.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { testAuthority } from './update-server.ts';

/** The machine. */
export type UpdatedMachine = {
  updates: Updates;
  folder: string;
  image: string;
  /** What the program is now. */
  program: () => string;
  states: string[];
  /** How often it was asked to end. */
  quits: () => number;
  /** How often it was asked to start again as it is. */
  startsAgain: () => number;
  /** The lines of its log. */
  lines: string[];
  /** Tells what electron-updater tells when something goes wrong outside of it. */
  tellError: (error: Error) => void;
};

/** What runs before any update. */
export const oldProgram = '#!/bin/sh\nexit 0\n';

/** As an updater of macOS, which leaves installing to the system. */
const leftToSystem = <Made extends object>(updater: Made): Made =>
  new Proxy(updater, { has: (target, name) => name !== 'install' && Reflect.has(target, name) });

/** Sets it up; a second one in the same folder is the next start of the program. */
export function startMachine(
  feed: { url: string; key: string },
  { running = '1.0.0', folder = temporaryFolder(), isLeftToSystem = false } = {},
): UpdatedMachine {
  const image = join(folder, 'Kiosque.AppImage');
  const own = join(folder, 'profile');
  mkdirSync(own, { recursive: true });
  writeFileSync(image, oldProgram);
  chmodSync(image, 0o755);
  process.env.APPIMAGE = image;
  onTestFinished(() => {
    delete process.env.APPIMAGE;
  });
  const known = openKnownUpdates(own);
  const read = readFeed(feed);
  if (read === null) throw new Error('there is no feed');
  let quits = 0;
  let startsAgain = 0;
  const lines: string[] = [];
  const made = makeUpdater({
    feed: read,
    system: 'linux',
    running,
    folder: own,
    resources: null,
    certificates: [testAuthority],
    log: silentLog,
    highest: known.highest,
  });
  const updates = openUpdates({
    made: isLeftToSystem ? { ...made, updater: leftToSystem(made.updater) } : made,
    ending: endings.linux,
    known,
    faultOf: (error: AppError): Fault => toFault(error, 'en', silentLog),
    log: openLog((line) => lines.push(line)),
    now: Date.now,
    checkPlace: () => undefined,
    quit: () => {
      quits += 1;
    },
    startAgain: () => {
      startsAgain += 1;
    },
  });
  const states: string[] = [];
  updates.on(({ step }) => states.push(step.kind));
  return {
    updates,
    folder,
    image,
    program: () => readFileSync(image, 'utf8'),
    states,
    quits: () => quits,
    startsAgain: () => startsAgain,
    lines,
    tellError: (error) => void made.updater.emit('error', error),
  };
}
