// The fixture of the click tests: the built application with a library of its own, hands for what lies outside the page,
// and a watch that fails the test on any console error, blocked resource, or request beyond the application's own origin.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type Engine, findBrowser } from '../run/find-browser.ts';
import { projectRoot } from '../run/project-root.ts';
import { type Launched, launchElectron } from '../support/launch-electron.ts';
import { launchRealElectron } from '../support/launch-real-electron.ts';

/** How an application is started. */
export type StartOptions = {
  /** The system's language; English unless told. */
  locale?: 'en' | 'fr' | 'ar';
  /** Words behind the program's name, such as a file to open. */
  words?: readonly string[];
  environment?: Record<string, string>;
  /** What it runs in; found unless told. */
  engine?: Engine;
  /** A packed application's own executable, which is told of no folder. */
  packed?: string;
  /** The folder of the application; the built one of this project unless told. */
  place?: string;
};

/** A running application in the hands of a test. */
export type App = {
  page: Page;
  /** Where its library lies. */
  libraryDir: string;
  profileDir: string;
  /** A folder of this test's own, removed afterwards. */
  folder: string;
  launched: Launched;
  /** Drags files or folders from the desktop onto the middle of the window, or onto a place in it. */
  dropFiles: (paths: readonly string[], at?: { x: number; y: number }) => Promise<void>;
  /** Holds files over the window without letting go. */
  dragOver: (paths: readonly string[]) => Promise<void>;
  /** The answer to the next file or folder dialog; no paths is a cancelled one. */
  answerDialog: (paths: readonly string[]) => Promise<void>;
  clickMenu: (id: string) => Promise<void>;
  /** Keeps a picture in out/screens/<name>.png. */
  picture: (name: string) => Promise<string>;
  /** What went wrong in the page so far; empty in a good test. A test that provokes an error takes it out of the list. */
  troubles: string[];
  quit: () => Promise<number | null>;
};

const locales = { en: 'en_GB.UTF-8', fr: 'fr_FR.UTF-8', ar: 'ar_MA.UTF-8' };

const watch = (page: Page, troubles: string[]): void => {
  const origin = new URL(page.url()).origin;
  page.on('console', (message) => {
    if (message.type() === 'error' || /^Setting up fake worker/.test(message.text()))
      troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = origin === 'null' ? url.startsWith('kiosque://app/') : url.startsWith(`${origin}/`);
    if (!isOwn && !url.startsWith('data:text/html,')) troubles.push(`a request to ${url}`);
  });
};

const launch = (options: StartOptions, folders: { libraryDir: string; profileDir: string }): Promise<Launched> => {
  const engine = options.engine ?? findBrowser();
  const locale = locales[options.locale ?? 'en'];
  const environment = {
    KIOSQUE_LIBRARY: folders.libraryDir,
    KIOSQUE_PROFILE: folders.profileDir,
    LANG: locale,
    LC_ALL: locale,
    LANGUAGE: '',
    STAND_IN_HEADLESS: process.env.STAND_IN_HEADED === '1' ? '' : '1',
    ...options.environment,
  };
  const words = options.words ?? [];
  if (options.packed !== undefined) return launchElectron(options.packed, words, environment);
  const start = engine.name === 'Electron' ? launchRealElectron : launchElectron;
  return start(engine.executable, [options.place ?? projectRoot, ...words], environment);
};

/** Starts the application in `folder`, which holds library and profile; a second start there is a relaunch. */
export async function startApp(folder: string, options: StartOptions = {}): Promise<App> {
  const libraryDir = join(folder, 'library');
  const profileDir = join(folder, 'profile');
  const launched = await launch(options, { libraryDir, profileDir });
  const { page } = launched;
  const troubles: string[] = [];
  await page.waitForURL((url) => url.protocol !== 'data:' && url.href !== 'about:blank');
  watch(page, troubles);
  const drag = async (
    types: readonly ('dragEnter' | 'dragOver' | 'drop')[],
    paths: readonly string[],
    at?: { x: number; y: number },
  ) => {
    // A page that is still starting would not notice.
    await page.getByRole('main').waitFor();
    const cdp = await page.context().newCDPSession(page);
    const middle = await page.evaluate(() => ({ x: window.innerWidth / 2, y: window.innerHeight / 2 }));
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of types) await cdp.send('Input.dispatchDragEvent', { type, ...(at ?? middle), data });
    await cdp.detach();
  };
  return {
    page,
    libraryDir,
    profileDir,
    folder,
    launched,
    troubles,
    dropFiles: (paths, at) => drag(['dragEnter', 'dragOver', 'drop'], paths, at),
    dragOver: (paths) => drag(['dragEnter', 'dragOver'], paths),
    answerDialog: async (paths) => void (await launched.control({ do: 'answerDialog', answer: { paths: [...paths] } })),
    clickMenu: async (id) => void (await launched.control({ do: 'clickMenu', id })),
    picture: async (name) => {
      const path = join(projectRoot, 'out/screens', `${name}.png`);
      mkdirSync(join(projectRoot, 'out/screens'), { recursive: true });
      // What is moving is shown where it comes to rest.
      await page.screenshot({ path, animations: 'disabled' });
      return path;
    },
    quit: () => launched.quit(),
  };
}

type Fixtures = { folder: string; options: StartOptions; app: App };

/** Lends a running application to a test, quits it, and fails when the page was in trouble. */
export async function lend(app: App, use: (app: App) => Promise<void>): Promise<void> {
  await use(app);
  // What a page that is being closed still asks for is nobody's trouble.
  const troubles = [...app.troubles];
  await app.quit();
  expect(troubles).toEqual([]);
}

/** Playwright's `test` with `app`, started anew for each test; `test.use({ options: { locale: 'ar' } })` changes how. */
export const test = base.extend<Fixtures>({
  options: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kiosque-app-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  app: async ({ folder, options }, use) => {
    const app = await startApp(folder, options);
    await lend(app, use);
  },
});

export { expect };
