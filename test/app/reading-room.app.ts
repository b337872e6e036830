// The reading room in the window: begun with a PIN, walked through place by place with nothing in it that changes the library, left by one
// visitor and met by the next, and ended by the PIN, after which everything is there again.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bridge } from '#border/bridge';
import { wordsIn } from '#border/words/speak';
import { samples, test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, cardsOf, editionId, goTo, listEditions, waitForCovers, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(300_000);

const words = wordsIn('en');
const { access, marks } = words;
const pin = '2468';
const post = 'The Harbour Post';

/** What the files say of the library: the record of the whole, and that of each edition. */
const filesOf = ({ libraryDir }: App): Record<string, string> =>
  Object.fromEntries(
    ['library.json', ...globSync('{editions,trash}/**/edition.json', { cwd: libraryDir })].map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(libraryDir, name)))
        .digest('hex'),
    ]),
  );

const names = async (app: App, role: 'menuitem' | 'button' | 'link' | 'heading', within = 'body'): Promise<string[]> => {
  const parts = await app.page.locator(within).getByRole(role).all();
  return Promise.all(
    parts.map(async (part) => ((await part.getAttribute('aria-label')) ?? (await part.textContent()) ?? '').trim()),
  );
};

const button = (app: App, name: string) => app.page.getByRole('button', { name, exact: true });

/** Something of its own in every place, made by whoever keeps the library. */
const keepSomething = async (app: App): Promise<string> => {
  const id = await editionId(app, post, '2024-03-28');
  await ask(app, 'editions.keepPosition', { id, page: 2 });
  await ask(app, 'marks.add', { id, kind: 'bookmark', at: { page: 1 } });
  await ask(app, 'dossiers.create', { name: 'Harbours' });
  await ask(app, 'searches.save', { name: 'Ships', query: 'harbour' });
  await ask(app, 'editions.pin', { ids: [id], isPinned: true });
  return id;
};

const begin = async (app: App): Promise<void> => {
  const { page } = app;
  await goTo(app, '#/settings');
  const [first, second] = [page.getByLabel(access.pin, { exact: true }), page.getByLabel(access.pinAgain, { exact: true })];
  await first.fill('٢٤٦٨');
  await expect(first).toHaveAttribute('type', 'password');
  await second.fill('25');
  await expect(page.getByRole('alert').filter({ hasText: access.mismatch })).toBeVisible();
  await expect(button(app, access.begin)).toBeDisabled();
  await second.fill(pin);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: access.beginHeading });
  await expect(question).toContainText('kiosque reading-room off --forgotten');
  expect(await violations(app)).toEqual([]);
  await question.getByRole('button', { name: access.beginYes }).click();
  await expect(button(app, access.newVisit)).toBeVisible();
  await waitForCovers(app);
};

const walkFrame = async (app: App): Promise<void> => {
  const { page } = app;
  expect(await names(app, 'link', '.rail')).toEqual([words.frame.kiosk, words.frame.search, words.frame.settings]);
  await expect(button(app, words.frame.open)).toHaveCount(0);
  for (const place of ['#/sources', '#/sources?add', '#/archive/trash', '#/notebook', '#/notebook/marks']) {
    await goTo(app, place);
    await expect(page).toHaveURL(/#\/shelf$/);
    await expect(page.locator('article.card').first()).toBeVisible();
  }
  for (const id of ['open-files', 'open-folder', 'check-now', 'notebook', 'sources']) await app.clickMenu(id);
  await expect(page).toHaveURL(/#\/shelf$/);
  await app.dropFiles([join(samples, 'HP_20240326.pdf')]);
  await expect(page.locator('.toast')).toContainText('nothing can be changed');
  await page.locator('.toast').getByRole('button').first().click();
};

/** Files that the system hands over, in both of its ways: the window says why they are not taken and who can do what, until that is put away. */
const openFromOutside = async ({ page, launched, folder }: App): Promise<void> => {
  const file = join(samples, 'HP_20240326.pdf');
  const told = page.locator('.toast').filter({ hasText: 'nothing can be changed' });
  for (const request of [
    { event: 'second-instance', args: [['kiosque', file], folder] },
    { event: 'open-file', args: [file] },
  ]) {
    await launched.control({ do: 'emit', ...request });
    await expect(told).toContainText('with its PIN');
    await told.getByRole('button').click();
    await expect(told).toHaveCount(0);
  }
};

const walkShelf = async (app: App): Promise<void> => {
  const { page } = app;
  await expect(page.getByText(words.shelf.continueReading)).toHaveCount(0);
  await expect(page.locator('.card .dot, .card .pin-mark, .new-digest')).toHaveCount(0);
  const card = cardsOf(app, post).first();
  await card.click({ button: 'right' });
  const { shelf, view, paper } = words;
  expect(await names(app, 'menuitem')).toEqual([shelf.read, view.newWindow, paper.saveEdition, shelf.saveAlto]);
  await page.keyboard.press('Escape');
  const before = (await listEditions(app)).length;
  await card.getByRole('link').focus();
  for (const key of ['F2', 'Delete', 'Backspace']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.toast')).toHaveCount(0);
  expect((await listEditions(app)).length).toBe(before);
  // A copy goes where a visitor says, but nobody is led to what else lies in that folder.
  const copy = join(app.folder, 'copy.pdf');
  await app.answerDialog([copy]);
  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: paper.saveEdition, exact: true }).click();
  const saved = page.locator('.toast').filter({ hasText: paper.saved('copy.pdf') });
  await expect(saved).toBeVisible();
  expect(existsSync(copy)).toBe(true);
  await expect(saved.getByRole('button', { name: paper.reveal })).toHaveCount(0);
  await saved.getByRole('button').click();
  // Of a day without an edition nothing can be done: the holdings are no place of a visitor.
  await page.getByRole('radio', { name: shelf.byYear }).click();
  const year = page.getByRole('region', { name: post });
  await expect(year.locator('[data-day="2024-03-28"]')).toBeEnabled();
  await expect(year.locator('[data-day="2024-03-29"]')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: shelf.byTitle }).click();
};

/** What a page that was tampered with would be answered. */
const askBridge = async ({ page }: App): Promise<void> => {
  const names = ['marks.find', 'dossiers.list', 'searches.list', 'sources.list', 'safety.health', 'editions.remove'];
  const codes = await page.evaluate(async (asked) => {
    const { kiosque } = globalThis as unknown as { kiosque: Bridge };
    const answers = await Promise.all(asked.map((name) => kiosque.call(name, {})));
    return answers.map((answer) => (answer.ok ? null : answer.fault.code));
  }, names);
  expect(new Set(codes)).toEqual(new Set(['access/keepers', 'access/reading-room']));
};

const walkSearch = async (app: App): Promise<void> => {
  const { page } = app;
  await goTo(app, '#/search');
  await expect(page.locator('.saved-list, .saved-none')).toHaveCount(0);
  await goTo(app, '#/search?q=harbour');
  await page.locator('.hit mark').first().waitFor();
  await expect(page.locator('.saved-bar')).toHaveCount(0);
  expect(await names(app, 'button', '.preview-acts')).toEqual([words.search.openPage]);
  await page.locator('#results').focus();
  for (const key of ['c', 'Shift+c']) await page.keyboard.press(key);
  await expect(page.locator('.toast, [role=dialog]')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+k');
  const form = page.getByRole('dialog');
  await expect(form).toBeVisible();
  for (const by of Object.values(words.form.has)) await expect(form.getByText(by, { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await goTo(app, '#/search?q=harbour%20has%3Abookmark');
  await expect(page.getByRole('heading', { name: words.search.noneTitle })).toBeVisible();
};

const walkReader = async (app: App, id: string): Promise<void> => {
  const { page } = app;
  await goTo(app, `#/read/${id}`);
  await waitForSharpPages(app);
  await expect(page.locator('.sheet[data-page="1"]')).toBeVisible();
  const tools = await names(app, 'button', '.reader-tools');
  for (const tool of [marks.bookmark, marks.unbookmark, marks.list]) expect(tools).not.toContain(tool);
  await page.locator('.desk').focus();
  for (const key of ['h', 'u', 'n', 'b', 'm', 'a', 'F4', 'Delete']) await page.keyboard.press(key);
  for (const line of ['bookmark', 'marks', 'articles']) await app.clickMenu(line);
  await expect(page.locator('.page-marks, .side-panel, .article-frames, .toast, [role=dialog]')).toHaveCount(0);
  await button(app, words.reader.more).click();
  const more = await names(app, 'menuitem');
  expect(more).toContain(words.clipping.start);
  expect(more).not.toContain(words.articles.arrange);
  await page.keyboard.press('Escape');
  await button(app, words.view.heading).click();
  await expect(page.getByRole('dialog')).toContainText(words.view.tone);
  await expect(page.getByText(words.view.everyEdition)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('.desk').focus();
  await page.keyboard.press('Control+a');
  await expect(page.locator('.selection-marks > i').first()).toBeVisible();
  await expect(page.getByRole('toolbar', { name: marks.bar })).toHaveCount(0);
  await page.locator('.sheet').first().click({ button: 'right' });
  const lines = await names(app, 'menuitem');
  expect(lines).toContain(words.selection.copy);
  for (const line of [marks.highlight, marks.underline, marks.addNote, marks.noteHere, marks.bookmark])
    expect(lines).not.toContain(line);
  await page.keyboard.press('Escape');
  await page.locator('.desk').focus();
  await page.keyboard.press('Escape');
};

const walkClipping = async (app: App): Promise<void> => {
  const { page } = app;
  await page.locator('.desk').focus();
  await page.keyboard.press('c');
  const bar = page.getByRole('region', { name: words.clipping.heading });
  await expect(bar).toBeVisible();
  expect(await names(app, 'button', '.clip-bar')).toEqual([
    words.clipping.copyOf.picture,
    access.savePart,
    words.paper.printDots,
    words.clipping.copyLink,
    words.common.cancel,
  ]);
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText(words.clipping.copied.picture);
};

const walkRest = async (app: App): Promise<void> => {
  const { page } = app;
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText(words.keys.find);
  for (const does of [marks.keyBookmark, marks.keyList, words.keys.articles, words.dossier.keyCollect, words.shelf.remove])
    await expect(sheet.getByText(does, { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await goTo(app, '#/settings');
  const { settings } = words;
  const heads = await names(app, 'heading', '.settings');
  expect(heads).toEqual([
    settings.heading,
    settings.language,
    settings.theme,
    settings.text,
    settings.spread,
    access.room,
    settings.about,
  ]);
  expect(await violations(app)).toEqual([]);
};

/** One visitor leaves things behind, the next one meets none of them. */
const changeVisitors = async (app: App): Promise<void> => {
  const { page } = app;
  await page.getByText('Français', { exact: true }).click();
  await expect(button(app, wordsIn('fr').access.newVisit)).toBeVisible();
  await goTo(app, '#/search?q=harbour&sort=oldest');
  await page.locator('.hit mark').first().waitFor();
  await button(app, wordsIn('fr').access.newVisit).click();
  await expect(button(app, access.newVisit)).toBeVisible();
  await expect(page.locator('#search-field')).toHaveValue('');
  await expect(page.locator('article.card').first()).toBeVisible();
  await page.evaluate(() => history.back());
  await goTo(app, '#/search');
  await expect(page.getByRole('heading', { name: words.search.startTitle })).toBeVisible();
  await expect(page.locator('.recent')).toHaveCount(0);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
};

const sitStill = async (app: App): Promise<void> => {
  const { page } = app;
  await page.clock.install();
  await page.keyboard.press('Control+k');
  await page.clock.fastForward('09:45');
  const question = page.getByRole('alertdialog', { name: access.leavingHeading });
  await expect(question).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await page.keyboard.press('Shift');
  await expect(question).toHaveCount(0);
  await expect(page).toHaveURL(/#\/search$/);
  await page.clock.fastForward('10:05');
  await expect(page).not.toHaveURL(/#\/search$/);
  await expect(page.locator('article.card').first()).toBeVisible();
};

const end = async (app: App): Promise<void> => {
  const { page } = app;
  await button(app, access.end).click();
  const dialog = page.getByRole('alertdialog', { name: access.endHeading });
  await expect(dialog.getByLabel(access.pin)).toBeFocused();
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('4 tries are left');
  await expect(dialog.getByLabel(access.pin)).toBeFocused();
  expect(await violations(app)).toEqual([]);
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.toast')).toContainText(access.ended);
  await expect(button(app, words.frame.open)).toBeFocused();
};

test('in a reading room nothing that changes the library is there, until its PIN ends it', async ({ app }) => {
  await waitForCovers(app);
  const id = await keepSomething(app);
  await begin(app);
  const before = filesOf(app);
  expect(Object.keys(before).length).toBeGreaterThan(5);
  await walkFrame(app);
  await openFromOutside(app);
  await walkShelf(app);
  await walkSearch(app);
  await walkReader(app, id);
  await walkClipping(app);
  await walkRest(app);
  await askBridge(app);
  await changeVisitors(app);
  await sitStill(app);
  expect(filesOf(app)).toEqual(before);

  await end(app);
  const places = ['kiosk', 'search', 'sources', 'settings'] as const;
  expect(await names(app, 'link', '.rail')).toEqual(expect.arrayContaining(places.map((place) => words.frame[place])));
  await expect(app.page.getByText(words.shelf.continueReading)).toBeVisible();
  await goTo(app, `#/read/${id}/1`);
  await waitForSharpPages(app);
  await expect(button(app, marks.unbookmark)).toBeVisible();
});
