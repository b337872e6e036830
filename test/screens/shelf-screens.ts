// The shelf over the samples, and what stands over any place: keys, messages, questions.
import { ask, cardsOf, listEditions } from '../app/steps.ts';
import { clicks, fills, focuses, goes, named, presses, type Screen, type Stand, screen, shows } from './screen.ts';

const shelf = goes('#/shelf');
const cover = (stand: Stand) => cardsOf(stand.app, stand.paper.title);
const filter = named('searchbox', (words) => words.shelf.filter);
const byDay = named('radio', (words) => words.shelf.byDay);
const byTitle = named('radio', (words) => words.shelf.byTitle);

/** In this order. */
export const shelfScreens: readonly Screen[] = [
  screen('shelf', [shelf, shows(cover)], { isMain: true }),
  screen('shelf-by-day', [shelf, clicks(byDay), shows('article.card')], {
    after: ({ page, words }) => page.getByRole('radio', { name: words.shelf.byTitle, exact: true }).click(),
  }),
  screen('shelf-filter', [shelf, clicks(byTitle), fills(filter, ({ paper }) => paper.title), shows(cover)]),
  screen('shelf-filter-none', [
    shelf,
    fills(filter, 'no such paper'),
    shows(named('button', (words) => words.shelf.clearFilter)),
  ]),
  screen('shelf-card-menu', [
    shelf,
    (stand) => cover(stand).first().hover(),
    (stand) => cover(stand).first().getByRole('button').click(),
    shows('[role=menu]'),
  ]),
  screen('shelf-details', [
    shelf,
    (stand) => cover(stand).first().locator('.card-link').focus(),
    presses('F2'),
    shows(named('dialog', (words) => words.details.heading)),
  ]),
  screen('shelf-history', [
    async ({ app, paper }) => {
      const ids = (await listEditions(app)).filter(({ title }) => title === paper.title).map(({ id }) => id);
      const change = { issue: '17321', price: '4 درهم', language: 'en', direction: 'ltr' };
      await ask(app, 'metadata.change', { act: { kind: 'set-all', ids, change } });
      await ask(app, 'metadata.undo', {});
    },
    shelf,
    (stand) => cover(stand).first().locator('.card-link').focus(),
    presses('F2'),
    clicks('.details-history summary'),
    shows('.details-history li'),
    ({ page }) => page.locator('.details-history .button').scrollIntoViewIfNeeded(),
  ]),
  screen('shelf-continue', [
    async (stand) => {
      const { app, paper } = stand;
      const id = (await listEditions(app)).find(({ title, day }) => title === paper.title && day === paper.day)?.id;
      await goes(`#/read/${id}/3`)(stand);
      await stand.page.locator('.sheet-layer canvas').first().waitFor();
    },
    presses('Escape'),
    shelf,
    shows('.today'),
  ]),
  screen('shelf-focus', [shelf, focuses('.card-link'), presses('ArrowDown', 'ArrowRight')]),
  screen(
    'toast-undo',
    [shelf, (stand) => cover(stand).first().locator('.card-link').focus(), presses('Delete'), shows('.toast button')],
    {
      after: ({ page, words }) => page.locator('.toast').getByRole('button', { name: words.common.undo, exact: true }).click(),
    },
  ),
  screen('open-menu', [shelf, clicks(named('button', (words) => words.frame.open)), shows('[role=menu]')]),
  screen('keys', [shelf, shows('article.card'), ({ app }) => app.clickMenu('keys'), shows('.keys-sheet')], { isMain: true }),
  screen('settings', [goes('#/settings'), shows('.kept-title')], { isMain: true }),
  screen('report', [goes('#/settings'), ({ app }) => app.clickMenu('report'), shows('.report pre')]),
  screen('licences', [goes('#/settings/licences'), clicks('.licences summary'), shows('.licences pre')]),
  screen('settings-keeping', [goes('#/settings'), clicks('.kept-title .chip'), shows('.panel')]),
  screen('confirm', [
    goes('#/settings'),
    clicks('.kept-title:has(h3:text("Atlas")) .chip'),
    ({ page, words }) => page.locator('.panel').getByText(words.keeping.newestSome, { exact: true }).click(),
    (stand) => stand.page.locator('.panel').getByRole('textbox').first().fill('1'),
    clicks(named('button', (words) => words.common.save)),
    shows('[role=alertdialog]'),
  ]),
];
