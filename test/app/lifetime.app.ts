// Starting, stopping and starting again: files on the command line, second instances, crashes of the page, a library that is taken.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from '../run/find-browser.ts';
import { projectRoot } from '../run/project-root.ts';
import { type App, expect, startApp, test } from './start-app.ts';
import { goTo, listEditions } from './steps.ts';

const samples = join(projectRoot, 'assets/samples');
const first = join(samples, 'atlas-du-matin-2024-03-28.pdf');
const second = join(samples, 'atlas-du-matin-2024-03-27.pdf');

const count = async (app: App): Promise<number> => (await listEditions(app)).length;

const run = (words: readonly string[], environment: Record<string, string> = {}) =>
  spawnSync(findBrowser().executable, [projectRoot, ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8', STAND_IN_HEADLESS: '1', ...environment },
    timeout: 40_000,
  });

test('a file named at the start becomes an edition, and stays for the next start', async ({ folder }) => {
  const app = await startApp(folder, { words: [first] });
  await expect.poll(() => count(app)).toBe(1);
  expect(await app.quit()).toBe(0);
  const again = await startApp(folder);
  await expect.poll(() => count(again)).toBe(1);
  expect(await again.quit()).toBe(0);
  expect([...app.troubles, ...again.troubles]).toEqual([]);
});

test('a second start hands its files to the first and ends (point 19)', async ({ app }) => {
  await expect.poll(() => count(app)).toBe(0);
  const { status } = run([second, '--not-a-file.pdf'], { KIOSQUE_LIBRARY: app.libraryDir, KIOSQUE_PROFILE: app.profileDir });
  expect(status).toBe(0);
  await expect.poll(() => count(app)).toBe(1);
});

test('a page that crashes comes back where it stood, and the library with it', async ({ folder }) => {
  const app = await startApp(folder, { words: [first] });
  await expect.poll(() => count(app)).toBe(1);
  const [edition] = await listEditions(app);
  await goTo(app, `#/read/${edition?.id}/3`);
  await expect(app.page.locator('.sheet').first()).toBeVisible();
  const shown = await app.page.evaluate(() => location.hash);
  const cdp = await app.page.context().newCDPSession(app.page);
  const isGone = app.page.waitForEvent('crash');
  void cdp.send('Page.crash').catch(() => undefined);
  await isGone;
  const page = await app.launched.reattach();
  await expect.poll(() => count({ ...app, page }).catch(() => null)).toBe(1);
  expect(await page.evaluate(() => location.hash)).toBe(shown);
  await expect(page.locator('.sheet').first()).toBeVisible({ timeout: 30_000 });
  expect(await app.quit()).toBe(0);
});

test('a library that another program writes is left alone: the start ends with 3 and a sentence', async ({ app, folder }) => {
  await expect.poll(() => count(app)).toBe(0);
  const { status, stderr } = run([], { KIOSQUE_LIBRARY: app.libraryDir, KIOSQUE_PROFILE: join(folder, 'other profile') });
  expect(status).toBe(3);
  expect(stderr).toContain('Kiosque could not open the library');
});

test('a command runs in the application without a window', ({ folder }) => {
  const library = join(folder, 'library');
  const added = run(['add', first, '--library', library, '--json']);
  expect(added.status).toBe(0);
  expect((JSON.parse(added.stdout) as { added: unknown[] }).added).toHaveLength(1);
  expect(run(['list', '--library', join(folder, 'none'), '--json']).status).toBe(3);
  expect(run(['add', '--nonsense']).status).toBe(2);
});

test('closing the window ends the application in order', async ({ folder }) => {
  const app = await startApp(folder, { words: [first] });
  await expect.poll(() => count(app)).toBe(1);
  await app.page.close();
  expect(await app.launched.ended).toBe(0);
});
