// Finds what the application can run in: Electron's own binary, else a Chromium for the stand-in, which on Debian root may install.
// Refuses to download anything by itself; says what it does and what a person can do.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../host/find-chromium.ts';
import { projectRoot } from './project-root.ts';

/** What the application runs in. `executable` takes the same arguments either way. */
export type Engine = { name: 'Electron' | 'stand-in'; executable: string };

/** Named when nothing was found; `command` is what to type. */
export class NoBrowserError extends Error {
  readonly command: string;

  constructor(command: string) {
    super(`Neither Electron nor Chromium was found. Install one: ${command}`);
    this.name = 'NoBrowserError';
    this.command = command;
  }
}

/** The outside world, so that each way can be tried without it. */
export type Surroundings = {
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  isRoot: boolean;
  hasFile: (path: string) => boolean;
  findChromium: () => string | null;
  /** Runs a command, shown to the person, and tells whether it went well. */
  run: (command: string, args: readonly string[]) => boolean;
  say: (line: string) => void;
};

const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** How a person installs Chromium or Electron on this system. */
const commands: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'sudo apt-get install -y chromium',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

const here: Surroundings = {
  environment: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  hasFile: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  findChromium: () => findChromium(),
  run: (command, args) =>
    spawnSync(command, [...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
  say: (line) => console.error(line),
};

const findElectron = ({ environment, platform, hasFile }: Surroundings): string | null => {
  const name = names[platform] ?? 'electron';
  const chosen = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const folders = [...(chosen === undefined || chosen === '' ? [] : [chosen]), join(projectRoot, 'node_modules/electron/dist')];
  return folders.map((folder) => join(folder, name)).find(hasFile) ?? null;
};

const installOnDebian = ({ isRoot, platform, hasFile, run, say, findChromium: find }: Surroundings): string | null => {
  if (platform !== 'linux' || !isRoot || !hasFile('/usr/bin/apt-get')) return null;
  say('No Electron and no Chromium here: installing Debian’s chromium (apt-get update, apt-get install -y chromium).');
  const isInstalled = run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium']);
  return isInstalled ? find() : null;
};

/** The folder of the stand-in, for `ELECTRON_OVERRIDE_DIST_PATH`. */
export const standInFolder = join(projectRoot, 'test/host');

/** Electron where it is, else the stand-in over a Chromium that is or can be installed. Throws NoBrowserError. */
export function findBrowser(around: Surroundings = here): Engine {
  const electron = findElectron(around);
  const isStandIn = electron?.startsWith(standInFolder) === true;
  if (electron !== null && !isStandIn) return { name: 'Electron', executable: electron };
  return findStandIn(around);
}

/** The stand-in, which needs no screen. Throws NoBrowserError. */
export function findStandIn(around: Surroundings = here): Engine {
  const chromium = around.findChromium() ?? installOnDebian(around);
  if (chromium === null) throw new NoBrowserError(commands[around.platform] ?? 'install Chromium with your system’s packages');
  return { name: 'stand-in', executable: join(standInFolder, 'electron') };
}

/** One line that says what the application runs in. */
export function describeEngine({ name }: Engine): string {
  if (name === 'Electron') return 'Running in Electron.';
  return 'Running in the stand-in for Electron on Chromium, because Electron’s own binary is not installed.';
}
