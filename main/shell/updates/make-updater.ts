// electron-updater as it is used here: asked and not by itself, no older version, no difference to a file of before, our own requests, our own
// manifest. Loaded only where the build has a feed.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomPublishOptions } from 'builder-util-runtime';
import { type AppUpdater, type BaseUpdater, MacUpdater, NsisUpdater } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import type { Log } from '../../base/log.ts';
import { AppImageInPlace } from './app-image-in-place.ts';
import { type SignedFeed, SignedProvider } from './signed-provider.ts';
import type { UpdateFeed } from './update-feed.ts';
import { UpdateRequests } from './update-requests.ts';

/** How files for each system end. */
export const endings = { linux: '.AppImage', win32: '.exe', darwin: '.zip' } as const;

/** What it is made with. `folder` is where updates lie until they are installed. */
export type UpdaterParts = {
  feed: UpdateFeed;
  system: keyof typeof endings;
  running: string;
  folder: string;
  /** Where a packed application keeps what electron-builder wrote of the feed; null where it is not packed. */
  resources: string | null;
  certificates: readonly string[] | null;
  log: Log;
  highest: () => string | null;
};

/** The updater and its requests, whose limit is that of the file that is downloaded next. */
export type MadeUpdater = { updater: AppUpdater | BaseUpdater; requests: UpdateRequests };

/** On Windows electron-builder's file names the publisher whose signature counts; elsewhere only the folder of downloads is read from it. */
const configFile = ({ folder, resources, system }: UpdaterParts): string => {
  const packed = join(resources ?? '', 'app-update.yml');
  if (resources !== null && (system === 'win32' || existsSync(packed))) return packed;
  const own = join(folder, 'updater.json');
  mkdirSync(folder, { recursive: true });
  rmSync(own, { force: true });
  writeFileSync(own, JSON.stringify({ updaterCacheDirName: 'downloads' }), { flag: 'wx' });
  return own;
};

/** The program as electron-updater knows it. When it ends and begins is decided elsewhere. */
const adapterOf = (parts: UpdaterParts): AppAdapter => ({
  version: parts.running,
  name: 'kiosque',
  isPackaged: true,
  appUpdateConfigPath: configFile(parts),
  userDataPath: parts.folder,
  baseCachePath: parts.folder,
  whenReady: () => Promise.resolve(),
  relaunch: () => undefined,
  quit: () => undefined,
  onQuit: () => undefined,
});

const make = ({ system }: UpdaterParts, adapter: AppAdapter): AppUpdater | BaseUpdater => {
  if (system === 'win32') return new NsisUpdater(null, adapter);
  return system === 'darwin' ? new MacUpdater(undefined, adapter) : new AppImageInPlace(null, adapter);
};

/** Makes it. */
export function makeUpdater(parts: UpdaterParts): MadeUpdater {
  const { log, feed, system, running, highest } = parts;
  const requests = new UpdateRequests(parts.certificates);
  const updater = make(parts, adapterOf(parts));
  // Made with an adapter it has none of its own.
  Object.assign(updater, { httpExecutor: requests });
  const note = (message: unknown): void => log.info('updater', { message: String(message).slice(0, 300) });
  updater.logger = { info: () => undefined, warn: note, error: note };
  updater.on('error', () => undefined);
  updater.autoDownload = false;
  // macOS takes what is to be installed as soon as it is here; elsewhere that is done in the last moment of the program.
  updater.autoInstallOnAppQuit = system === 'darwin';
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  const signed: SignedFeed = { feed, requests, ending: endings[system], running, highest };
  const options: CustomPublishOptions & { signed: SignedFeed } = {
    provider: 'custom',
    updateProvider: SignedProvider as never,
    signed,
  };
  updater.setFeedURL(options);
  updater.allowPrerelease = false;
  updater.allowDowngrade = false;
  return { updater, requests };
}
