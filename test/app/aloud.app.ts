// Reading aloud: what is said and shown of an article, along pages and articles, in three languages, through a speaker that the test holds.
import type { PageLayout } from '#border/model';
import type { SpokenArticle } from '#border/model-aloud';
import type { ArticleEntry } from '#border/model-article';
import { type InjectedVoice, injectSpeaker, isSpeaking, listSaid, type Said, tell } from './injected-speaker.ts';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForSharpPages, waitForWholeReader } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);

const voices: InjectedVoice[] = [
  { name: 'Network', lang: 'fr-FR', isRemote: true },
  { name: 'Claire', lang: 'fr-FR' },
  { name: 'Daniel', lang: 'en-GB' },
  { name: 'Layla', lang: 'ar' },
];

type Opened = { id: string; articles: ArticleEntry[] };

/** An edition at a page, with its articles. */
const open = async (app: App, title: string, page: number, spread: 'single' | 'spread', known = voices): Promise<Opened> => {
  await injectSpeaker(app, known);
  const id = await editionId(app, title, '2024-03-28');
  await ask(app, 'settings.set', { spread });
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  const { articles } = await ask<{ articles: ArticleEntry[] }>(app, 'articles.list', { id });
  return { id, articles };
};

const sentencesOf = async (app: App, id: string, { page, article }: ArticleEntry) =>
  (await ask<SpokenArticle>(app, 'articles.speak', { id, page, article })).sentences;

const lastSaid = async (app: App): Promise<Said | null> => (await listSaid(app)).at(-1) ?? null;
const bar = (app: App) => app.page.getByRole('region', { name: /Read aloud|Lecture à voix haute|القراءة بصوت عالٍ/ });
const lines = (app: App, page: number) => app.page.locator(`.sheet[data-page="${page}"] .spoken-line`);
const words = (app: App, page: number) => app.page.locator(`.sheet[data-page="${page}"] .spoken-word`);

/** Where a box of a page is in the window. */
const placeOf = async (app: App, page: number, layout: PageLayout, box: { x: number; y: number }) => {
  const sheet = await app.page.locator(`.sheet[data-page="${page}"]`).boundingBox();
  if (sheet === null) throw new Error('the page is not on the desk');
  return { x: sheet.x + (box.x / layout.widthPoints) * sheet.width, y: sheet.y + (box.y / layout.heightPoints) * sheet.height };
};

/** Has the speaker end what it says until the sentence at `to` is begun. */
const hearUntil = async (app: App, text: string): Promise<void> => {
  for (let count = 0; count < 400; count += 1) {
    if ((await lastSaid(app))?.text === text) return;
    await tell(app, 'start');
    await tell(app, 'end');
  }
  throw new Error(`never said: ${text}`);
};

test('reads a French article sentence by sentence, washes it on the page, and turns the page along', async ({ app }) => {
  const { id, articles } = await open(app, 'L’Atlas du Matin', 1, 'single');
  const front = articles.find(({ parts }) => parts.length > 1) as ArticleEntry;
  const sentences = await sentencesOf(app, id, front);
  await waitForWholeReader(app);
  await app.page.keyboard.press('l');
  await expect(bar(app)).toBeVisible();
  const first = articles.find(({ page }) => page === 1) as ArticleEntry;
  const [begin] = await sentencesOf(app, id, first);
  await expect.poll(() => lastSaid(app)).toMatchObject({ text: begin?.text, voice: 'Claire', rate: 1 });
  expect(await lines(app, 1).count()).toBe(begin?.pieces[0]?.lines.length);

  // The wash lies where the words are printed.
  const layout = (await ask<{ layout: PageLayout }>(app, 'pages.layout', { id, page: 1 })).layout;
  const printed = await placeOf(app, 1, layout, begin?.pieces[0]?.lines[0] ?? { x: 0, y: 0 });
  const washed = await lines(app, 1).first().boundingBox();
  expect(Math.hypot((washed?.x ?? 0) - printed.x, (washed?.y ?? 0) - printed.y)).toBeLessThan(2);

  // The word within it, where the voice tells of words.
  await tell(app, 'start');
  const second = (begin?.text ?? '').indexOf(' ') + 1;
  await tell(app, 'boundary', second);
  await expect(words(app, 1)).toHaveCount(1);

  // A pause, and on from the same word.
  await app.page.keyboard.press('l');
  expect(await isSpeaking(app)).toBe(false);
  await expect(bar(app).getByRole('button', { name: 'Go on reading' })).toBeVisible();
  await app.page.keyboard.press('l');
  expect((await lastSaid(app))?.text).toBe(begin?.text.slice(second));

  // Sentences on and back, and the speed, which is kept.
  await app.page.keyboard.press(']');
  await app.page.keyboard.press(']');
  await app.page.keyboard.press('[');
  const own = await sentencesOf(app, id, first);
  expect((await lastSaid(app))?.text).toBe(own[1]?.text);
  await app.page.keyboard.press('>');
  await app.page.keyboard.press('>');
  expect(await lastSaid(app)).toMatchObject({ rate: 1.2 });
  await expect(bar(app)).toContainText('1.2×');
  await expect.poll(async () => (await ask<{ aloud: { rate: number } }>(app, 'settings.get')).aloud.rate).toBe(1.2);
  await app.page.keyboard.press('<');
  await app.page.keyboard.press('<');

  // Through the article, over a page that is turned along.
  const turned = sentences.find(({ pieces }) => pieces[0]?.page !== front.page);
  if (turned === undefined) throw new Error('the article has one page alone');
  await hearUntil(app, turned.text);
  const page = turned.pieces[0]?.page ?? 0;
  await expect(lines(app, page).first()).toBeInViewport();
  await waitForWholeReader(app);
  await tell(app, 'start');
  await tell(app, 'boundary', turned.text.lastIndexOf(' ') + 1);
  await app.picture('aloud-fr-light');
  expect(await violations(app)).toEqual([]);

  // Who turns away is not brought back, and finds the place again.
  await app.page.keyboard.press('Home');
  await expect(lines(app, page)).toHaveCount(0);
  await tell(app, 'end');
  await expect(app.page.locator('.sheet[data-page="1"]')).toBeVisible();
  await bar(app)
    .getByRole('button', { name: /Go to the sentence/ })
    .click();
  await expect(lines(app, page).first()).toBeInViewport();
  await app.page.keyboard.press('Shift+L');
  await expect(bar(app)).toHaveCount(0);
  expect(await isSpeaking(app)).toBe(false);
});
