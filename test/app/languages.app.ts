// The language of the interface is switched while one works: every window, the menu, dates and numbers follow at once, and nothing is lost.
import type { InterfaceLanguage } from '#border/model';
import { wordsIn } from '#border/words/speak';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForSharpPages } from './steps.ts';

test.setTimeout(180_000);

const atlas = 'L’Atlas du Matin';

const speak = async (app: App, language: InterfaceLanguage): Promise<void> => {
  await ask(app, 'settings.set', { language });
  await expect(app.page.locator('html')).toHaveAttribute('lang', language);
  await expect(app.page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
};

type ToldItem = { label: string; below: ToldItem[] };

/** The headings of the application's menu, without the signs for Alt. */
const menuOf = async (app: App): Promise<string[]> =>
  ((await app.launched.control({ do: 'menu' })) as ToldItem[]).map(({ label }) => label.replaceAll('&', ''));

/** What of an open edition must not change: where it is, how large, what is typed and framed, how far it is scrolled. */
const stateOf = ({ page }: App) =>
  page.evaluate(() => {
    const desk = document.querySelector('.desk');
    return {
      hash: window.location.hash,
      typed: document.querySelector<HTMLInputElement>('.find-bar input')?.value,
      width: Math.round(document.querySelector('.sheet')?.getBoundingClientRect().width ?? 0),
      down: Math.round(desk?.scrollTop ?? 0),
      hasOutline: document.querySelector('.outline-tree') !== null,
      frames: document.querySelectorAll('.sheet .frame').length,
    };
  });

test('an open edition keeps its page, its size, its scroll and what is typed while everything is said in another language', async ({
  app,
}) => {
  const id = await editionId(app, atlas, '2024-03-28');
  await ask(app, 'settings.set', { spread: 'single' });
  await goTo(app, `#/read/${id}/2`);
  await waitForSharpPages(app);
  for (const key of ['o', '+', '+', '+', 'f']) await app.page.keyboard.press(key);
  await app.page.keyboard.type('heures');
  await app.page.locator('.sheet .frame').first().waitFor();
  await app.page.locator('.desk').evaluate((desk) => desk.scrollTo({ top: 240, behavior: 'instant' }));
  await expect.poll(async () => (await stateOf(app)).down).toBe(240);
  const before = await stateOf(app);
  expect(before).toMatchObject({ typed: 'heures', hasOutline: true });

  for (const language of ['fr', 'ar', 'en'] as const) {
    const words = wordsIn(language);
    await speak(app, language);
    await expect(app.page.getByRole('toolbar', { name: words.reader.tools })).toBeVisible();
    await expect(app.page.getByRole('searchbox', { name: words.reader.findLabel })).toHaveValue('heures');
    await expect.poll(() => stateOf(app)).toEqual(before);
    await expect.poll(() => app.page.title()).toContain({ fr: '28 mars 2024', ar: 'مارس', en: '28 March 2024' }[language]);
    await expect.poll(() => menuOf(app)).toContain({ fr: 'Édition', ar: 'تحرير', en: 'Edit' }[language]);
  }
});

test('what is half typed and half done elsewhere stays, and a second window follows', async ({ app }) => {
  const [beside] = await Promise.all([
    app.page.context().waitForEvent('page'),
    app.page
      .getByRole('main')
      .waitFor()
      .then(() => app.page.keyboard.press('Control+n')),
  ]);
  await beside.locator('article.card').first().waitFor();
  await goTo(app, '#/search');
  await app.page.locator('#search-field').fill('bibl');
  await app.page.locator('.hit').first().waitFor();
  const hits = await app.page.locator('.hit').count();
  await speak(app, 'ar');
  await expect(app.page.locator('#search-field')).toHaveValue('bibl');
  await expect.poll(() => app.page.locator('.hit').count()).toBe(hits);
  await expect(beside.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(beside.getByRole('link', { name: wordsIn('ar').frame.search }).first()).toBeVisible();

  // The rail stands on the other side, and figures are those of the language.
  const rail = await app.page.getByRole('navigation').first().boundingBox();
  expect(rail?.x ?? 0).toBeGreaterThan(600);
  for (const place of ['settings', 'sources', 'notebook', 'shelf'] as const) {
    await goTo(app, `#/${place}`);
    await speak(app, 'fr');
    await expect(app.page.getByRole('link', { name: wordsIn('fr').frame.search }).first()).toBeVisible();
    await speak(app, 'ar');
    await expect(app.page.getByRole('link', { name: wordsIn('ar').frame.search }).first()).toBeVisible();
  }
});
