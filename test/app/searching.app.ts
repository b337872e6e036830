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
    const canvas = document.querySelector<HTMLCanvasElement>('.sheet-layer canvas');
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

test('says where a query is mistaken once it is typed, what was searched instead, and what to loosen', async ({ app }) => {
  const mistakes = app.page.locator('.query-mistakes');
  const field = app.page.getByRole('searchbox', { name: /Search/ });
  await goTo(app, `#/search?q=${encodeURIComponent('harbour) fishing')}`);
  await expect(mistakes.locator('u')).toHaveText(')');
  await expect(mistakes).toContainText('A parenthesis is closed that was never opened.');
  await waitForCrops(app);
  await app.picture('search-mistake-en-light');
  await mistakes.getByRole('button', { name: 'harbour fishing' }).click();
  await expect(field).toHaveValue('harbour fishing');
  await expect(mistakes).toHaveCount(0);
  await field.fill('"the harbour');
  await expect(app.page.locator('.hit mark').first()).toBeVisible();
  await expect(mistakes).toHaveCount(0);
  await field.press('Enter');
  await expect(mistakes).toContainText('A quotation mark is opened and never closed.');
  await goTo(app, '#/search?q=NEAR(');
  await expect(app.page.getByRole('alert')).toContainText('NEAR needs words');
  await goTo(app, '#/search?q=harbuor');
  await app.page.getByRole('status').getByRole('button', { name: 'harbour', exact: true }).click();
  await expect(field).toHaveValue('harbour');
  await expect(app.page.locator('.hit mark').first()).toBeVisible();
  await goTo(app, '#/search?q=xylophonique&lang=ar&written=');
  await expect(app.page.getByText('No page has these words')).toBeVisible();
  await app.picture('search-none-en-light');
  await app.page.locator('.loosen').getByRole('button', { name: 'Stop narrowing to Arabic' }).click();
  await expect.poll(() => app.page.evaluate(() => window.location.hash)).toBe('#/search?q=xylophonique&written=');
});

test('walks the list with the arrow keys while the page shows beside it', async ({ app }) => {
  await goTo(app, '#/search?q=harbour');
  await app.page.locator('.hit').nth(1).waitFor();
  await app.page.getByRole('tree', { name: 'Results' }).focus();
  await app.page.keyboard.press('ArrowDown');
  await expect(app.page.locator('.hit').nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('fetches more hits near the end of the list', async ({ app }) => {
  await goTo(app, `#/search?q=${encodeURIComponent('la OR the OR في')}&pages=`);
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

test.describe('in French', () => {
  test.use({ options: { locale: 'fr' } });

  test('opens the other pages of an edition in place, by keys, and shows the place large', async ({ app }) => {
    const chosen = app.page.locator('.hit.on');
    const list = app.page.getByRole('tree', { name: 'Résultats' });
    await goTo(app, `#/search?q=${encodeURIComponent('bibliothèques')}`);
    await expect(app.page.locator('.hit-more').first()).toHaveText('1 autre dans ce numéro');
    await waitForCrops(app);
    await app.picture('search-results-fr-light');
    const editions = await app.page.locator('.hit').count();
    await list.focus();
    for (let step = 0; step < 5 && (await chosen.getAttribute('aria-expanded')) === null; step++)
      await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('ArrowRight');
    await expect(chosen).toHaveAttribute('aria-expanded', 'true');
    await expect(app.page.locator('.hit.inner mark').first()).toBeVisible();
    await app.page.keyboard.press('ArrowRight');
    await expect(chosen).toHaveAttribute('aria-level', '2');
    const page = /\d+/.exec((await chosen.locator('.hit-place').textContent()) ?? '')?.[0];
    await expect(app.page.locator('.preview-day')).toContainText(`page ${page}`);
    await app.page.keyboard.press('Enter');
    await expect.poll(() => app.page.evaluate(() => window.location.hash)).toContain(`/${page}?q=`);
    await app.page.keyboard.press('Escape');
    await app.page.locator('.hit.on .crop-button').hover();
    await expect(app.page.locator('.enlarged .frame').first()).toBeVisible();
    await app.picture('search-enlarged-fr-light');
    await app.page.keyboard.press('Escape');
    await expect(app.page.locator('.enlarged')).toHaveCount(0);
    await app.page.getByRole('button', { name: 'Chaque page' }).click();
    await expect(app.page.locator('.hit-more')).toHaveCount(0);
    await expect.poll(() => app.page.locator('.hit').count()).toBeGreaterThan(editions);
  });

  test('writes a query with the form, which opens filled from the query', async ({ app }) => {
    const field = app.page.getByRole('searchbox', { name: /Rechercher|Recherche/ });
    const query = app.page.locator('.form-query');
    await goTo(app, `#/search?q=${encodeURIComponent('port (quai OU mer)')}`);
    await waitForCrops(app);
    await app.page.keyboard.press('Control+Shift+k');
    await expect(app.page.getByLabel('Tous ces mots')).toHaveValue('port');
    await expect(app.page.getByLabel('Un de ces mots au moins')).toHaveValue('quai mer');
    await app.page.getByLabel('Aucun de ces mots').fill('football');
    await app.page.getByLabel('Titre', { exact: true }).fill('Atlas');
    await app.page.getByLabel('À partir de ce jour').fill('1/3/2024');
    await app.page.getByLabel('Jusqu’à ce jour').fill('31/3/2024');
    const written = 'port (quai OU mer) titre:Atlas date:2024-03 -football';
    const bookmarked = app.page.getByRole('switch', { name: 'Les pages avec un signet' });
    await bookmarked.press('Space');
    await expect(query).toHaveText('port (quai OU mer) titre:Atlas date:2024-03 avec:signet -football');
    await bookmarked.press('Space');
    await expect(query).toHaveText(written);
    await app.picture('search-form-fr-light');
    await app.page.getByLabel('Jusqu’à ce jour').press('Enter');
    await expect(field).toHaveValue(written);
    await expect(app.page.locator('.hit mark').first()).toBeVisible();
    await goTo(app, `#/search?q=${encodeURIComponent('(port quai) OU mer')}`);
    await app.page.getByRole('button', { name: 'Formulaire' }).click();
    await app.page.getByRole('button', { name: 'Garder la recherche' }).click();
    await expect(field).toHaveValue('(port quai) OU mer');
  });

  test('finds what was bookmarked from the form, by keyboard', async ({ app }) => {
    const id = await editionId(app, 'L’Atlas du Matin', '2024-03-28');
    await ask(app, 'marks.add', { id, kind: 'bookmark', at: { page: 2 } });
    await goTo(app, '#/search');
    await app.page.keyboard.press('Control+Shift+k');
    await app.page.getByRole('switch', { name: 'Les pages avec un signet' }).press('Space');
    await expect(app.page.locator('.form-query')).toHaveText('avec:signet');
    await app.page.getByLabel('Tous ces mots').press('Enter');
    await expect(app.page.locator('.hit')).toHaveCount(1);
    await expect(app.page.locator('.hit')).toContainText('Atlas du Matin');
  });
});

test.describe('in Arabic, in the dark', () => {
  test.use({ options: { locale: 'ar' } });
  test('is mirrored, with the page beside the results, the form and mistakes', async ({ app }) => {
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await goTo(app, `#/search?q=${encodeURIComponent('المكتبات')}`);
    await app.page.locator('.hit mark').first().waitFor();
    await waitForCrops(app);
    await app.picture('search-ar-dark');
    await app.page.getByRole('tree').focus();
    await app.page.keyboard.press('ArrowLeft');
    await expect(app.page.locator('.hit.on')).toHaveAttribute('aria-expanded', 'true');
    await app.page.keyboard.press('ArrowRight');
    await expect(app.page.locator('.hit.on')).toHaveAttribute('aria-expanded', 'false');
    await goTo(app, `#/search?q=${encodeURIComponent('المكتبات) تاريخ:غدا')}`);
    await expect(app.page.locator('.query-mistakes u')).toHaveText([')', 'تاريخ:غدا']);
    await waitForCrops(app);
    await app.picture('search-mistake-ar-dark');
    await app.page.keyboard.press('Control+Shift+k');
    await expect(app.page.getByLabel('كل هذه الكلمات')).toHaveValue('المكتبات');
    await app.page.getByLabel('هذه العبارة بعينها').fill('لجنة المالية');
    await expect(app.page.locator('.form-query')).toHaveText('المكتبات "لجنة المالية"');
    await app.picture('search-form-ar-dark');
    await app.page.getByLabel('هذه العبارة بعينها').press('Enter');
    await expect(app.page.locator('.query-mistakes')).toHaveCount(0);
    await expect(app.page.locator('.hit mark').first()).toBeVisible();
  });
});
