// Holdings in the window: the list of titles, the calendar by keyboard, a ruling and its undo, the description with a wrong and a right ISSN.
import { join } from 'node:path';
import type { DescribedTitle } from '#border/model-holdings';
import { at, iso, weekday } from '../support/histories/calendars.ts';
import { type WrittenIssue, writeIssueLibrary } from '../support/issue-library.ts';
import { expect, lend, startApp, test } from './start-app.ts';
import { ask, goTo } from './steps.ts';
import { violations } from './violations.ts';

// A year has some four hundred signs, each of which is looked at.
test.setTimeout(240_000);

const title = 'Le Matin';

const issues = (): WrittenIssue[] => {
  const made: WrittenIssue[] = [];
  for (let day = at('2023-12-25'); day <= at('2024-01-31'); day += 1) {
    const number = 17_000 + (day - at('2023-12-25'));
    if (weekday(day) < 7 && iso(day) !== '2024-01-16') made.push({ title, day: iso(day), issue: String(number) });
  }
  // Six days a week: numbers pass over Sundays.
  return made.map((one) => ({
    ...one,
    issue: String(Number(one.issue) - Math.floor((at(one.day ?? '') - at('2023-12-25')) / 7)),
  }));
};

test('a missing day is found by keyboard, claimed, taken back, and the title described', async ({ folder }) => {
  writeIssueLibrary(join(folder, 'library'), issues());
  await lend(await startApp(folder), async (app) => {
    const { page } = app;
    await goTo(app, '#/archive/holdings');
    const row = page.getByRole('row').filter({ hasText: title });
    await expect(row).toContainText('32');
    await row.getByRole('link').click();

    await expect(page.getByRole('status').filter({ hasText: '1 missing' })).toBeVisible();
    await page.locator('[data-day="2024-01-02"]').click();
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    const missing = page.locator('[data-day="2024-01-16"]');
    await expect(missing).toBeFocused();
    await expect(missing).toHaveAttribute('aria-label', 'Tuesday 16 January 2024: Missing, no. 17019');
    await page.keyboard.press('Shift+PageUp');
    await expect(page.locator('[data-day="2023-01-16"]')).toBeFocused();
    await page.keyboard.press('Shift+PageDown');
    await page.keyboard.press('Tab');

    await page.getByRole('button', { name: 'Claim it' }).click();
    await expect(missing).toHaveAttribute('data-state', 'claimed');
    // The message goes by itself, so it is answered first.
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await expect(missing).toHaveAttribute('data-state', 'missing');

    await page.getByRole('button', { name: 'Edit' }).click();
    const issn = page.getByRole('textbox', { name: 'ISSN' });
    await issn.fill('0851-0327');
    await expect(page.getByText('The check digit of this ISSN does not fit.')).toBeVisible();
    await issn.fill('08510326');
    await page.getByRole('button', { name: 'Take this over' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.locator('.description')).toContainText('0851-0326');
    const { facts } = await ask<DescribedTitle>(app, 'holdings.describe', { title });
    expect(facts).toMatchObject({
      issn: '0851-0326',
      frequencies: [{ kind: 'weekdays', since: null, weekdays: [1, 2, 3, 4, 5, 6] }],
    });
    expect(await violations(app)).toEqual([]);
  });
});
