// Studying a result: over time, by what it is of, in its context; and what is saved of it, byte for byte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConcordanceOutput, TallyOutput } from '#border/model-search';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, goTo, listEditions, waitForCrops, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

/** Spreads some of the samples over twenty years, and takes the day of one away. */
async function spreadOverYears(app: App): Promise<void> {
  const years = ['2004', '2011', '2015', '2019', '2023', null];
  const editions = (await listEditions(app)).sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '', 'en'));
  for (const [index, year] of years.entries()) {
    const { id, day } = editions[index * 2] ?? {};
    const moved = year === null ? null : `${year}${day?.slice(4)}`;
    await ask(app, 'editions.set', { id, correction: { day: moved } });
  }
}

const route = (app: App): Promise<URLSearchParams> =>
  app.page.evaluate(() => window.location.hash).then((hash) => new URLSearchParams(hash.split('?')[1]));

/** Saves by a line of the menu and gives the bytes of the file. */
async function saveBy(app: App, line: string, name: string): Promise<Buffer> {
  const path = join(app.folder, name);
  await app.answerDialog([path]);
  await app.page.locator('.timeline-row').getByRole('button').last().click();
  await app.page.getByRole('menuitem', { name: line }).click();
  await expect(app.page.locator('.toast').last()).toContainText(name);
  return readFileSync(path);
}

async function drawOver(app: App, from: number, to: number): Promise<void> {
  const middle = async (index: number): Promise<{ x: number; y: number }> => {
    const box = await app.page.locator('.bar-slot').nth(index).boundingBox();
    if (box === null) throw new Error(`there is no bar ${index}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [start, end] = [await middle(from), await middle(to)];
  await app.page.mouse.move(start.x, start.y);
  await app.page.mouse.down();
  await app.page.mouse.move(end.x, end.y, { steps: 4 });
  await expect(app.page.locator('.bar-slot.drawn')).toHaveCount(Math.abs(to - from) + 1);
  await app.page.mouse.up();
}

test.describe('in French', () => {
  test.use({ options: { locale: 'fr' } });

  test('draws over the years to narrow, looks closer, compares shares, and saves table and pictures', async ({ app }) => {
    await spreadOverYears(app);
    await goTo(app, `#/search?q=${encodeURIComponent('bibliothèque OU المكتبات OU harbour')}`);
    const { page } = app;
    await expect(page.locator('.bar-slot')).toHaveCount(21);
    await expect(page.locator('.undated')).toContainText('sans date');
    await page.locator('.hit mark').first().waitFor();
    await drawOver(app, 15, 11);
    expect([(await route(app)).get('from'), (await route(app)).get('to')]).toEqual(['2015-01-01', '2019-12-31']);
    await expect(page.locator('.bar-slot.in')).toHaveCount(5);
    await page.getByRole('button', { name: 'Répartition' }).click();
    await page.getByRole('button', { name: 'Pour 1 000 pages' }).click();
    await expect(page.locator('.bar-slot').nth(11)).toHaveAttribute('aria-label', /^2015\s: \d+ pages?, \d+ pour 1\s000$/);
    await waitForCrops(app);
    await page.mouse.move(640, 2);
    await app.picture('search-timeline-fr-light');
    expect(await violations(app)).toEqual([]);
    const line = page.locator('.count-line').first();
    await line.click();
    await expect(line).toHaveAttribute('aria-pressed', 'true');
    expect((await route(app)).get('title')).not.toBeNull();
    await line.click();
    await expect(line).toHaveAttribute('aria-pressed', 'false');

    const asked = { query: 'bibliothèque OU المكتبات OU harbour' };
    const tally = await ask<TallyOutput>(app, 'search.tally', asked);
    const table = await saveBy(app, 'Tableau (CSV)', 'table.csv');
    expect(table.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = table.toString('utf8').slice(1).split('\r\n');
    expect(rows[0]).toBe('Compté par,Valeur,Pages trouvées,Toutes les pages,Trouvées pour 1\u202f000 pages');
    const first = tally.parts[0];
    expect(rows[1]).toMatch(new RegExp(`^Année,2004,${first?.count},${first?.pages},\\d+(\\.\\d+)?$`));
    expect(rows.filter((row) => row.startsWith('Année,'))).toHaveLength(21);
    const drawing = (await saveBy(app, 'Image (SVG)', 'drawing.svg')).toString('utf8');
    expect(drawing).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200"/,
    );
    expect(drawing).toContain('>bibliothèque OU المكتبات OU harbour</text>');
    const picture = await saveBy(app, 'Image (PNG)', 'picture.png');
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([2400, 1120]);

    await page.locator('.bar-slot').first().focus();
    await page.keyboard.press('Escape');
    await expect(page.locator('.bar-slot.in')).toHaveCount(0);
    expect((await route(app)).has('from')).toBe(false);
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(page.locator('.bar-slot.drawn')).toHaveCount(2);
    await page.keyboard.press('Enter');
    expect([(await route(app)).get('from'), (await route(app)).get('to')]).toEqual(['2023-01-01', '2024-12-31']);
    await page.getByRole('button', { name: 'Regarder de plus près' }).click();
    await expect(page.locator('.bar-slot')).toHaveCount(24);
    await page.locator('.bar-slot').nth(14).dblclick();
    await expect(page.locator('.bar-slot')).toHaveCount(31);
    await expect(page.locator('.timeline-parts')).toHaveText('Toutes les années2024mars 2024');
    await page.getByRole('button', { name: 'Toutes les années' }).click();
    await expect(page.locator('.bar-slot')).toHaveCount(21);
  });

  test('shows words in their context, each line from its own side, sorted by what stands before', async ({ app }) => {
    const { page } = app;
    const query = 'bibliothèque OU المكتبات';
    await goTo(app, `#/search?q=${encodeURIComponent(query)}`);
    await page.getByRole('button', { name: 'Concordance' }).click();
    await page.getByRole('button', { name: 'Avant' }).click();
    const { lines, total } = await ask<ConcordanceOutput>(app, 'search.concordance', { query, sort: 'left', limit: 500 });
    expect(total).toBe(lines.length);
    const shown = page.locator('.lines-all .line');
    await expect(shown.first().locator('.line-before')).toHaveText(lines[0]?.left ?? '-');
    await expect(shown.nth(5).locator('.line-before')).toHaveText(lines[5]?.left ?? '-');
    const nearest = (left: string): string => left.match(/[\p{L}\p{N}\p{M}]+(?=[^\p{L}\p{N}]*$)/u)?.[0] ?? '';
    const french = lines.filter(({ word }) => !/[\u0600-\u06ff]/.test(word)).map(({ left }) => nearest(left));
    expect(french).toEqual([...french].sort(new Intl.Collator('fr', { sensitivity: 'base' }).compare));
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Home');
    await page.mouse.move(640, 2);
    await app.picture('concordance-fr-light');
    expect(await violations(app)).toEqual([]);
    await page.keyboard.press('End');
    await expect(page.locator(`#line-${total - 1}`)).toHaveAttribute('aria-selected', 'true');
    const isMirrored = await page.evaluate(() =>
      [...document.querySelectorAll('.lines-all .line-text')].map((line) => {
        const [before, word] = ['.line-before', 'b'].map((part) => line.querySelector(part)?.getBoundingClientRect());
        const isArabic = /[\u0600-\u06ff]/.test(line.querySelector('b')?.textContent ?? '');
        return isArabic === (before?.left ?? 0) >= (word?.right ?? 0) - 1;
      }),
    );
    expect(new Set(isMirrored)).toEqual(new Set([true]));
    await page.keyboard.press('Control+c');
    await expect(page.locator('.toast').last()).toContainText('copiée');
    const path = join(app.folder, 'lines.csv');
    await app.answerDialog([path]);
    await page.getByRole('button', { name: 'Enregistrer en CSV' }).click();
    await expect(page.locator('.toast').last()).toContainText('lines.csv');
    expect(readFileSync(path, 'utf8').split('\r\n')).toHaveLength(total + 2);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Enter');
    await waitForSharpPages(app);
    await page.locator('.sheet .frame').first().waitFor();
    await page.keyboard.press('Escape');
    await expect(page.locator(`#line-${total - 1}`)).toHaveAttribute('aria-selected', 'true');
  });
});

test.describe('in Arabic, in the dark', () => {
  test.use({ options: { locale: 'ar' } });

  test('time and lines run from the right', async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await spreadOverYears(app);
    await goTo(app, `#/search?q=${encodeURIComponent('المكتبات أو library')}`);
    await expect(page.locator('.bar-slot')).toHaveCount(21);
    await expect(page.locator('.bar-slot').first()).toHaveAttribute('aria-label', /^٢٠٠٤: /);
    const [first, last] = [
      await page.locator('.bar-slot').first().boundingBox(),
      await page.locator('.bar-slot').last().boundingBox(),
    ];
    expect(first?.x).toBeGreaterThan(last?.x ?? 0);
    await page.locator('.bar-slot').last().click();
    await expect(page.locator('.bar-slot.in')).toHaveCount(1);
    await waitForCrops(app);
    await page.mouse.move(640, 2);
    await app.picture('search-timeline-ar-dark');
    await goTo(app, `#/search?q=${encodeURIComponent('المكتبات أو library')}&view=concordance&order=left`);
    await page.locator('.lines-all .line').nth(2).waitFor();
    await page.mouse.move(640, 2);
    await app.picture('concordance-ar-dark');
    expect(await violations(app)).toEqual([]);
  });
});
