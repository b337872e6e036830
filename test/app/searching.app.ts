// Search: hits while typing, pages and snippets, and every hit framed on the page that opens.
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { ask, editionId, goTo, waitForCrops, waitForSharpPages, waitForWholeReader } from './steps.ts';

test('answers while typing from anywhere, and opens the page with every hit framed', async ({ app }) => {
  await app.page.locator('article.card').first().waitFor();
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('bibliothe');
  await expect(app.page.locator('.hit mark').first()).toBeVisible();
  await app.page.keyboard.type('ques');
  await expect(app.page.locator('.hit mark').first()).toHaveText(/biblioth[eè]que/i);
  await waitForCrops(app);
  await app.picture('search-fr-light');
  const frames = await app.page.locator('.preview .frame').count();
  expect(frames).toBeGreaterThan(0);
  await app.page.getByRole('button', { name: 'Read this page' }).last().click();
  await waitForSharpPages(app);
  await expect.poll(() => app.page.locator('.sheet .frame').count()).toBeGreaterThanOrEqual(frames);
  await waitForWholeReader(app);
  await app.picture('reader-hits-light');
  await app.page.keyboard.press('Escape');
  await expect(app.page.locator('.hit mark').first()).toBeVisible();
  await app.page.getByRole('button', { name: 'Read this page' }).last().click();
  await app.page.locator('.sheet .frame').first().waitFor();
  await app.page.getByRole('button', { name: 'Back' }).click();
  await expect(app.page.locator('.hit mark').first()).toBeVisible();
});

test('takes every letter typed right after its key, from the shelf and from an open edition', async ({ app }) => {
  await app.page.locator('article.card').first().waitFor();
  const field = app.page.getByRole('searchbox', { name: /Search/ });
  const typeAtOnce = (text: string): Promise<void> =>
    app.page.evaluate((letters) => {
      const init = { key: 'k', ctrlKey: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
      for (const letter of letters) document.execCommand('insertText', false, letter);
    }, text);
  await typeAtOnce('harbour');
  await expect(field).toHaveValue('harbour');
  await app.page.getByRole('button', { name: 'Read this page' }).last().click();
  await app.page.locator('.sheet').first().waitFor();
  await typeAtOnce('library');
  await expect(field).toHaveValue('library');
});

test('frames lie on the ink of the words', async ({ app }) => {
  await goTo(app, `#/search?q=${encodeURIComponent('=repoussé')}`);
  await app.page.locator('.hit mark').first().waitFor();
  await app.page.getByRole('button', { name: 'Read this page' }).last().click();
  await waitForSharpPages(app);
  await app.page.locator('.sheet .frame').first().waitFor();
  const darkShare = await app.page.evaluate(() => {
    const frame = document.querySelector('.sheet .frame')?.getBoundingClientRect();
    const canvas = document.querySelector<HTMLCanvasElement>('.sheet canvas');
    if (frame === undefined || canvas === null) return 0;
    const place = canvas.getBoundingClientRect();
    const scale = canvas.width / place.width;
    const context = canvas.getContext('2d');
    const [x, y, width, height] = [frame.left - place.left, frame.top - place.top, frame.width, frame.height].map((value) =>
      Math.round(value * scale),
    );
    const pixels = context?.getImageData(x ?? 0, y ?? 0, width ?? 1, height ?? 1).data ?? [];
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
    return dark / (pixels.length / 4);
  });
  expect(darkShare).toBeGreaterThan(0.08);
});

test('letter forms, vowels and accents do not matter', async ({ app }) => {
  const totals: string[] = [];
  for (const query of ['المكتبات', 'المَكْتَبَات', 'مكتبات']) {
    await goTo(app, `#/search?q=${encodeURIComponent(query)}`);
    await expect(app.page.getByRole('searchbox', { name: /Search/ })).toHaveValue(query);
    await app.page
      .locator('.hit mark')
      .filter({ hasText: /[\u0600-\u06ff]/ })
      .first()
      .waitFor();
    totals.push((await app.page.locator('.search-total h1').textContent()) ?? '');
  }
  expect(new Set(totals).size).toBe(1);
});

test('says where a query is mistaken, and what to do when nothing is found', async ({ app }) => {
  await goTo(app, `#/search?q=${encodeURIComponent('port)')}`);
  await expect(app.page.getByRole('alert').first()).toBeVisible();
  await app.picture('search-mistake-en-light');
  await goTo(app, '#/search?q=xylophonique');
  await expect(app.page.getByText('No page has these words')).toBeVisible();
  await app.picture('search-none-en-light');
});

test('walks the list with the arrow keys while the page shows beside it', async ({ app }) => {
  await goTo(app, '#/search?q=harbour');
  await app.page.locator('.hit').nth(1).waitFor();
  await app.page.getByRole('tree', { name: 'Results' }).focus();
  await app.page.keyboard.press('ArrowDown');
  await expect(app.page.locator('.hit').nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('fetches more hits near the end of the list', async ({ app }) => {
  await goTo(app, `#/search?q=${encodeURIComponent('la OR the OR في')}`);
  const chosen = app.page.locator('.hit[aria-selected="true"]');
  await chosen.waitFor();
  await app.page.getByRole('tree', { name: 'Results' }).focus();
  const place = async (): Promise<number> => {
    await app.page.keyboard.press('End');
    return Number(await chosen.getAttribute('aria-posinset'));
  };
  await expect.poll(place).toBeGreaterThan(40);
});

test('narrows to a month by its bar, and widens again', async ({ app }) => {
  const id = await editionId(app, 'The Harbour Post', '2024-03-26');
  const corrected = await ask(app, 'editions.set', { id, correction: { day: '2023-11-05' } });
  expect(corrected).toMatchObject({ edition: { day: '2023-11-05' } });
  await goTo(app, '#/search?q=harbour');
  const bar = app.page.getByRole('button', { name: /^November 2023: \d+ pages?$/ });
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await expect(app.page.locator('.hit .hit-place').first()).toContainText('2023');
  await waitForCrops(app);
  await app.picture('search-timeline-en-light');
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'false');
});

test.describe('in Arabic, in the dark', () => {
  test.use({ options: { locale: 'ar' } });
  test('is mirrored, with the page beside the results', async ({ app }) => {
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await goTo(app, `#/search?q=${encodeURIComponent('المكتبات')}`);
    await app.page.locator('.hit mark').first().waitFor();
    await waitForCrops(app);
    await app.picture('search-ar-dark');
  });
});
