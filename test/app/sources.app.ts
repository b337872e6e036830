// A subscriber's morning in a real window: paste an address, see what it is, have the paper, read it; and a librarian's look at a catalogue.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makePaper } from '../support/paper.ts';
import { fill, openPress, type Press, publication, send } from './fake-press.ts';
import { type App, test as base, expect } from './start-app.ts';
import { goTo, listEditions } from './steps.ts';
import { violations } from './violations.ts';

const test = base.extend<{ press: Press }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  press: async ({}, use) => {
    const press = await openPress();
    await use(press);
    await press.close();
  },
});

const addressField = (page: Page) => page.getByRole('textbox', { name: 'Address of a source' });

const follow = async (app: App, address: string): Promise<void> => {
  await goTo(app, '#/sources');
  await addressField(app.page).fill(address);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('list', { name: 'Your sources' }).getByRole('listitem').first()).toBeVisible();
};

test('a pasted address says what it is, is followed by keyboard alone, and its papers are there to be read', async ({
  app,
  press,
}) => {
  fill(press);
  await app.page.getByRole('link', { name: 'Sources' }).click();
  await app.picture('sources-empty-en-light');
  await addressField(app.page).fill(`${press.url}/feed`);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('L’Atlas du Matin');
  expect(await violations(app)).toEqual([]);
  await app.picture('sources-found-en-light');
  await app.page.keyboard.press('Enter');
  const row = app.page.getByRole('list', { name: 'Your sources' }).getByRole('listitem').first();
  await expect(row).toBeVisible();
  await expect.poll(async () => (await listEditions(app)).length, { timeout: 30_000 }).toBe(2);
  await expect(row).toContainText('2 arrived');
  await app.picture('sources-one-en-light');
  await app.page.getByRole('link', { name: 'Kiosk' }).click();
  await expect(app.page.locator('article.card').filter({ hasText: 'L’Atlas du Matin' }).first()).toBeVisible();
  type Handed = { notifications: string[]; trayTexts: string[]; progress: number[] };
  await expect
    .poll(async () => ((await app.launched.control({ do: 'handedOver' })) as Handed).notifications.length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  const handed = (await app.launched.control({ do: 'handedOver' })) as Handed;
  expect(handed.progress.at(-1)).toBe(-1);
});

test('a catalogue is browsed, narrowed and searched, one paper is fetched from it, and a shelf is followed', async ({
  app,
  press,
}) => {
  fill(press);
  await follow(app, `${press.url}/catalogue`);
  const id =
    /source-([0-9a-z]{16})/.exec((await app.page.locator('[id^="source-"]').first().getAttribute('id')) ?? '')?.[1] ?? '';
  await app.page.getByRole('button', { name: 'Browse City library' }).click();
  await expect(app.page).toHaveURL(new RegExp(`#/sources/${id}`));
  await app.page.getByRole('list', { name: 'Shelves' }).getByText('All newspapers').click();
  const offers = app.page.getByRole('list', { name: 'Editions' });
  await expect(offers.getByRole('listitem')).toHaveCount(4);
  await app.picture('catalogue-en-light');
  await app.page.getByRole('searchbox', { name: 'Search this catalogue' }).fill('صباح');
  await app.page.keyboard.press('Enter');
  await expect(offers.getByRole('listitem')).toHaveCount(1);
  await app.page.getByRole('button', { name: /^Fetch .*صباح المدينة/ }).click();
  await expect
    .poll(async () => (await listEditions(app)).map(({ title }) => title), { timeout: 30_000 })
    .toEqual(['صباح المدينة']);
  await expect(app.page.getByRole('link', { name: /In the library, read/ })).toBeVisible();
  await app.page.getByRole('button', { name: 'Back' }).click();
  await expect(offers.getByRole('listitem')).toHaveCount(4);
  await app.page.getByRole('button', { name: 'Follow this feed' }).click();
  await expect.poll(async () => (await listEditions(app)).length, { timeout: 30_000 }).toBe(3);
});

test('passing through the form of a new source with the keyboard changes nothing of what it fetches', async ({ app, press }) => {
  fill(press);
  await goTo(app, '#/sources');
  await addressField(app.page).fill(`${press.url}/feed`);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  const all = app.page.getByRole('radio', { name: 'All its editions' });
  const add = app.page.getByRole('button', { name: 'Add', exact: true });
  await expect(all).toBeChecked();
  const isAtAdd = () => add.evaluate((button) => button === document.activeElement);
  for (let steps = 0; steps < 20 && !(await isAtAdd()); steps += 1) await app.page.keyboard.press('Tab');
  await expect(add).toBeFocused();
  await expect(all).toBeChecked();
  const howMany = app.page.getByRole('textbox', { name: 'How many' });
  await howMany.click();
  await expect(app.page.getByRole('radio', { name: 'Only the newest' })).toBeChecked();
  await app.page.keyboard.press('ArrowDown');
  await expect(howMany).toHaveValue('9');
  await app.page.keyboard.press('ArrowDown');
  await expect(howMany).toHaveValue('8');
  await expect(app.page.getByRole('radio', { name: 'Only the newest' })).toBeChecked();
});

test('a closed source asks for its password in place, and says so when it is wrong', async ({ app, press }) => {
  fill(press);
  const feed = press.routes['/feed'];
  press.routes['/feed'] = (request, response) => {
    const isOpen = request.headers.authorization === `Basic ${Buffer.from('reader:secret').toString('base64')}`;
    if (isOpen) feed?.(request, response);
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="Club"' }).end();
  };
  await goTo(app, '#/sources');
  await addressField(app.page).fill(`${press.url}/feed`);
  await app.page.keyboard.press('Enter');
  await app.page.getByLabel('User name').fill('reader');
  await app.page.getByLabel('Password', { exact: true }).fill('guess');
  await app.picture('sources-sign-in-en-light');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('alert')).toBeVisible();
  await app.page.getByLabel('Password', { exact: true }).fill('secret');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect.poll(async () => (await listEditions(app)).length, { timeout: 30_000 }).toBe(2);
});

test('downloads show how far they are, can be paused and gone on with, and one that fails says why', async ({ app, press }) => {
  const paper = makePaper('slow', 3_000_000);
  let isSlow = true;
  press.routes['/slow.pdf'] = (request, response) => {
    const first = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const total = paper.bytes.length;
    const headers = { 'content-type': 'application/pdf', etag: '"s"', 'content-length': total - first };
    if (request.method === 'HEAD') return void response.writeHead(200, headers).end();
    response.writeHead(
      first > 0 ? 206 : 200,
      first > 0 ? { ...headers, 'content-range': `bytes ${first}-${total - 1}/${total}` } : headers,
    );
    if (isSlow) response.write(paper.bytes.subarray(first, 1_200_000));
    else response.end(paper.bytes.subarray(first));
  };
  await follow(app, `${press.url}/slow.pdf`);
  const pill = app.page.locator('.pill');
  await expect(pill).toContainText('arriving');
  await pill.click();
  const panel = app.page.getByRole('dialog', { name: 'What is arriving' });
  await expect(panel).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await app.picture('downloads-en-light');
  await panel
    .getByRole('button', { name: /^Pause / })
    .first()
    .click();
  await expect(panel.getByRole('button', { name: /^Resume / }).first()).toBeVisible();
  isSlow = false;
  await panel
    .getByRole('button', { name: /^Resume / })
    .first()
    .click();
  await expect
    .poll(async () => (await listEditions(app)).map(({ sha256 }) => sha256), { timeout: 30_000 })
    .toEqual([paper.sha256]);
  await app.page.keyboard.press('Escape');

  press.routes['/feed'] = send(
    JSON.stringify({
      metadata: { title: 'Lost papers' },
      links: [{ rel: 'self', href: '/feed', type: 'application/opds+json' }],
      publications: [publication({ day: '2024-03-28', file: 'lost.pdf' }, makePaper('lost').bytes)],
    }),
    'application/opds+json',
  );
  await follow(app, `${press.url}/feed`);
  await expect(pill).toHaveClass(/failed/, { timeout: 15_000 });
  await pill.click();
  await expect(panel.getByRole('button', { name: /^Try again/ }).first()).toBeVisible();
  await app.picture('downloads-failed-en-light');
});

test('a damaged paper is fetched again from where it came, unless that is stopped', async ({ app, press }) => {
  const { page } = app;
  const paper = makePaper('fetched again', 200_000);
  let isSlow = false;
  press.routes['/paper.pdf'] = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': paper.bytes.length });
    if (isSlow) response.write(paper.bytes.subarray(0, 100_000));
    else response.end(paper.bytes);
  };
  await follow(app, `${press.url}/paper.pdf`);
  await expect
    .poll(async () => (await listEditions(app)).map(({ sha256 }) => sha256), { timeout: 30_000 })
    .toEqual([paper.sha256]);
  const [edition] = await listEditions(app);
  const file = join(app.libraryDir, edition?.path ?? '');
  writeFileSync(file, 'spoiled');
  await goTo(app, '#/archive/checks');
  await page.getByRole('button', { name: 'Read every file' }).click();
  const entry = page.locator('.checks-edition');
  const fetchAgain = async (): Promise<void> => {
    await entry.getByRole('button', { name: 'Repair' }).click();
    await page.getByRole('menuitem', { name: 'Download again' }).click();
  };

  isSlow = true;
  const before = press.asked.length;
  await fetchAgain();
  await expect.poll(() => press.asked.length).toBeGreaterThan(before);
  await entry.getByRole('button', { name: 'Stop' }).click();
  await expect(entry.getByRole('button', { name: 'Repair' })).toBeEnabled();
  expect(readFileSync(file, 'utf8')).toBe('spoiled');

  isSlow = false;
  await fetchAgain();
  await expect(page.locator('.toast').filter({ hasText: '1 file repaired and verified.' })).toBeVisible();
  await expect(page.getByText('No problems are known')).toBeVisible();
  expect(readFileSync(file).equals(paper.bytes)).toBe(true);
});

for (const [locale, theme] of [
  ['fr', 'dark'],
  ['ar', 'light'],
] as const) {
  test.describe(`in ${locale}, ${theme}`, () => {
    test.use({ options: { locale } });
    test('sources and a catalogue look as they should', async ({ app, press }) => {
      fill(press);
      await app.page.evaluate((wanted) => {
        const { kiosque } = window as unknown as { kiosque: { call: (name: string, input: object) => Promise<unknown> } };
        return kiosque.call('settings.set', { theme: wanted });
      }, theme);
      for (const path of ['feed', 'catalogue']) {
        await app.page.evaluate((address) => {
          const { kiosque } = window as unknown as { kiosque: { call: (name: string, input: object) => Promise<unknown> } };
          return kiosque.call('sources.add', { address });
        }, `${press.url}/${path}`);
      }
      await goTo(app, '#/sources');
      await expect(app.page.getByRole('listitem').filter({ hasText: 'L’Atlas du Matin' }).first()).toBeVisible();
      await expect.poll(async () => (await listEditions(app)).length, { timeout: 30_000 }).toBe(2);
      expect(await violations(app)).toEqual([]);
      await app.picture(`sources-${locale}-${theme}`);
      const id =
        /source-([0-9a-z]{16})/.exec((await app.page.locator('[id^="source-"]').nth(1).getAttribute('id')) ?? '')?.[1] ?? '';
      await goTo(app, `#/sources/${id}`);
      await app.page.getByText('All newspapers').click();
      await expect(app.page.getByRole('checkbox').first()).toBeAttached();
      expect(await violations(app)).toEqual([]);
      await app.picture(`catalogue-${locale}-${theme}`);
      await goTo(app, '#/settings');
      await expect(app.page.getByRole('switch').first()).toBeAttached();
      expect(await violations(app)).toEqual([]);
      await app.picture(`settings-keeping-${locale}-${theme}`);
    });
  });
}
