// No screen keeps anyone out: what axe finds on each.
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { editionId, goTo, waitForCovers, waitForCrops, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen keeps anyone out, ${colorScheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await waitForCovers(app);
    expect(await violations(app)).toEqual([]);
    await goTo(app, '#/search?q=harbour)');
    await app.page.locator('.query-mistakes').waitFor();
    await waitForCrops(app);
    expect(await violations(app)).toEqual([]);
    await app.page.keyboard.press('Control+Shift+k');
    await app.page.getByRole('dialog').getByText('harbour', { exact: true }).waitFor();
    expect(await violations(app)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await goTo(app, `#/read/${await editionId(app, 'The Harbour Post', '2024-03-26')}/1?q=harbour`);
    await waitForSharpPages(app);
    expect(await violations(app)).toEqual([]);
    await goTo(app, '#/settings');
    await app.page.getByText('Dark', { exact: true }).waitFor();
    expect(await violations(app)).toEqual([]);
  });
}
