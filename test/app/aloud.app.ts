// Reading aloud: what is said and shown of an article, along pages and articles, in three languages, through a speaker that the test holds.
import type { AloudSettings, SpokenArticle } from '#border/model-aloud';
import type { ArticleEntry } from '#border/model-article';
import { changeVoices, type InjectedVoice, injectSpeaker, isSpeaking, listSaid, type Said, tell } from './injected-speaker.ts';
import { layoutOf, spotOf } from './page-steps.ts';
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

/** What is washed in the article as text, and whether it is in sight there. */
const washedText = (app: App, name: string): Promise<{ text: string; isInSight: boolean } | null> =>
  app.page.evaluate((wanted) => {
    const [range] = (CSS.highlights.get(wanted) ?? new Set()) as Set<Range>;
    if (range === undefined) return null;
    const column = range.startContainer.parentElement?.closest('.article-column')?.getBoundingClientRect();
    const { top, bottom } = range.getBoundingClientRect();
    return { text: range.toString(), isInSight: column !== undefined && top >= column.top && bottom <= column.bottom };
  }, name);

/** Has the speaker say all that it is given until it is given this. */
const hearUntil = async (app: App, text: string): Promise<void> => {
  await expect
    .poll(async () => {
      for (let count = 0; count < 20 && (await lastSaid(app))?.text !== text; count += 1) await tell(app, 'end');
      return (await lastSaid(app))?.text;
    })
    .toBe(text);
};

test('reads a French article sentence by sentence, washes it on the page, and turns the page along', async ({ app }) => {
  const { id, articles } = await open(app, 'L’Atlas du Matin', 1, 'single');
  const front = articles.find(({ page }) => page === 1) as ArticleEntry;
  const sentences = await sentencesOf(app, id, front);
  const [first, second] = sentences;
  const turned = sentences.find(({ pieces }) => pieces[0]?.page !== 1);
  if (first === undefined || second === undefined || turned === undefined) throw new Error('not an article over two pages');
  await app.page.keyboard.press('l');
  await expect.poll(() => lastSaid(app)).toMatchObject({ text: first.text, voice: 'Claire', rate: 1 });
  expect(await lines(app, 1).count()).toBe(first.pieces[0]?.lines.length);

  // The wash lies where the words are printed.
  const layout = await layoutOf(app, id, 1);
  const printed = await spotOf(app, 1, layout, first.pieces[0]?.lines[0] ?? { x: 0, y: 0 });
  const washed = await lines(app, 1).first().boundingBox();
  expect(Math.hypot((washed?.x ?? 0) - printed.x, (washed?.y ?? 0) - printed.y)).toBeLessThan(2);

  // A pause, and on from the word that was said last.
  await tell(app, 'start');
  const word = first.text.indexOf(' ') + 1;
  await tell(app, 'boundary', word);
  await expect(words(app, 1)).toHaveCount(1);
  await app.page.keyboard.press('l');
  expect(await isSpeaking(app)).toBe(false);
  await expect(bar(app).getByRole('button', { name: 'Go on reading' })).toBeVisible();
  await app.page.keyboard.press('l');
  expect((await lastSaid(app))?.text).toBe(first.text.slice(word));

  // Sentences on and back, and the speed, which is kept.
  for (const key of [']', ']', '[']) await app.page.keyboard.press(key);
  expect((await lastSaid(app))?.text).toBe(second.text);
  for (const key of ['>', '>']) await app.page.keyboard.press(key);
  expect(await lastSaid(app)).toMatchObject({ rate: 1.2 });
  await expect(bar(app)).toContainText('1.2×');
  await expect.poll(async () => (await ask<{ aloud: AloudSettings }>(app, 'settings.get')).aloud.rate).toBe(1.2);

  // Through the article, over a page that is turned along.
  await hearUntil(app, turned.text);
  const page = turned.pieces[0]?.page ?? 0;
  await expect(lines(app, page).first()).toBeInViewport();
  await tell(app, 'start');
  await tell(app, 'boundary', turned.text.lastIndexOf(' ') + 1);
  await waitForWholeReader(app);
  await app.picture('aloud-fr-light');
  expect(await violations(app)).toEqual([]);

  // In the article as text the same sentence is washed, and comes into sight.
  await app.page.keyboard.press('r');
  await expect.poll(() => washedText(app, 'spoken-sentence')).toEqual({ text: turned.text, isInSight: true });
  expect((await washedText(app, 'spoken-word'))?.text).toBe(turned.text.slice(turned.text.lastIndexOf(' ') + 1));
  await app.picture('aloud-text-fr-light');
  await tell(app, 'end');
  await expect.poll(async () => (await washedText(app, 'spoken-sentence'))?.text).not.toBe(turned.text);
  await app.page.keyboard.press('r');
  await expect.poll(() => washedText(app, 'spoken-sentence')).toBeNull();
  await app.page.keyboard.press('[');

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

test('reads an English edition on from an article, with a queue that is changed meanwhile, by keyboard', async ({ app }) => {
  const { articles } = await open(app, 'The Harbour Post', 2, 'spread');
  const heard = articles.filter(({ isAdvert, article }) => !isAdvert && article !== null);
  const at = heard.findIndex(({ page }) => page === 2);
  const name = (one: ArticleEntry | undefined): string => one?.headline ?? one?.opening ?? '';
  await app.page.getByRole('button', { name: 'More' }).press('Enter');
  await app.page.getByRole('menuitem', { name: 'What is read aloud…' }).press('Enter');
  const panel = app.page.getByRole('region', { name: 'What is read aloud' });
  await expect(panel.getByText('Nothing is being read.')).toBeVisible();
  await panel.getByRole('button', { name: 'The edition from here' }).press('Enter');
  const now = panel.getByRole('region', { name: 'Now and next' }).getByRole('listitem');
  await expect(now).toHaveCount(heard.length - at);
  await expect(now.first()).toContainText(name(heard[at]));
  expect((await lastSaid(app))?.voice).toBe('Daniel');

  // The first article of the paper is had read next, and another is taken out and put back.
  await panel.getByRole('button', { name: `Read ${name(heard[0])} next` }).press('Enter');
  await expect(now.nth(1)).toContainText(name(heard[0]));
  await panel.getByRole('button', { name: `Take out ${name(heard[at + 1])}` }).press('Enter');
  await expect(now).toHaveCount(heard.length - at);
  await app.page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(now.nth(2)).toContainText(name(heard[at + 1]));
  await app.picture('aloud-list-en-light');
  expect(await violations(app)).toEqual([]);

  // The next article is that one; back again is where reading began, and before it the article that the paper prints before.
  await bar(app).getByRole('button', { name: 'Next article' }).click();
  await expect(now.first()).toContainText(name(heard[0]));
  await expect(lines(app, heard[0]?.page ?? 1).first()).toBeInViewport();
  await bar(app).getByRole('button', { name: 'Previous article' }).click();
  await expect(now.first()).toContainText(name(heard[at]));
  await bar(app).getByRole('button', { name: 'Previous article' }).click();
  await expect(now.first()).toContainText(name(heard[at - 1]));

  // By pointer, from a word of the page on.
  await app.page.keyboard.press('Shift+L');
  await app.page.keyboard.press('Escape');
  const sheet = await app.page.locator('.sheet').first().boundingBox();
  await app.page.mouse.click((sheet?.x ?? 0) + (sheet?.width ?? 0) / 3, (sheet?.y ?? 0) + (sheet?.height ?? 0) / 2, {
    button: 'right',
  });
  await app.page.getByRole('menuitem', { name: 'Read aloud from here' }).click();
  await expect(bar(app)).toBeVisible();
  await expect(app.page.locator('.spoken-line').first()).toBeInViewport();
});

test.describe('in Arabic', () => {
  test.use({ options: { locale: 'ar' } });

  test('says which language has no voice, reads on as one chooses, and waits for voices that come late', async ({ app }) => {
    await ask(app, 'settings.set', { theme: 'dark' });
    const { id, articles } = await open(app, 'صباح المدينة', 1, 'single', []);
    const front = articles.find(({ page }) => page === 1) as ArticleEntry;
    const [first] = await sentencesOf(app, id, front);
    await waitForWholeReader(app);
    await app.page.keyboard.press('l');
    await expect(bar(app)).toBeVisible();
    expect(await listSaid(app)).toEqual([]);
    await changeVoices(app, voices);
    await expect.poll(() => lastSaid(app)).toMatchObject({ text: first?.text, voice: 'Layla' });
    await tell(app, 'start');
    await tell(app, 'boundary', (first?.text ?? '').indexOf(' ') + 1);
    await app.picture('aloud-ar-dark');
    expect(await violations(app)).toEqual([]);

    // Without an Arabic voice it asks, and keeps the answer.
    await changeVoices(app, voices.slice(0, 3));
    await app.page.keyboard.press(']');
    await expect(bar(app).locator('p[role="status"]')).toContainText('العربية');
    await expect(bar(app).locator('p[role="status"]')).toContainText('speech-dispatcher');
    await app.picture('aloud-voiceless-ar-dark');
    expect(await violations(app)).toEqual([]);
    await bar(app).getByRole('button', { name: 'القراءة بصوت آخر' }).click();
    await expect.poll(() => lastSaid(app)).toMatchObject({ voice: 'Claire' });
    expect((await ask<{ aloud: AloudSettings }>(app, 'settings.get')).aloud.voiceless).toEqual({ ar: 'other' });
  });
});
