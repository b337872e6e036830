// The notebook: empty, a hit that asks where to go, a dossier, and its menus.
import { ask, editionId } from '../app/steps.ts';
import { clicks, fills, goes, named, presses, type Screen, type Step, screen, searches, shows } from './screen.ts';

const atList: Step = ({ page }) => page.getByRole('tree').focus();
const names = { en: 'The harbour, and who pays for it', fr: 'Les bibliothèques de quartier', ar: 'المكتبات العمومية' };

/** In this order: the dossier is made by the second one. */
export const notebookScreens: readonly Screen[] = [
  screen('notebook-empty', [goes('#/notebook'), shows('.notebook.none')]),
  screen('collect', [searches(), shows('.preview img[data-seen]'), atList, presses('c'), shows('[role=dialog] input')], {
    after: async ({ page, language }) => {
      await page.getByRole('dialog').getByRole('textbox').fill(names[language]);
      await page.keyboard.press('Enter');
      await page.locator('.toast').first().waitFor();
      for (let more = 0; more < 2; more += 1) {
        await page.getByRole('tree').focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('c');
        await page
          .locator('.toast')
          .nth(more + 1)
          .waitFor();
      }
    },
  }),
  screen('collect-menu', [searches(), clicks(named('button', (words) => words.dossier.collect)), shows('[role=menu]')]),
  screen('notebook', [goes('#/notebook'), shows('.item img')], { isMain: true }),
  screen('notebook-marks-empty', [goes('#/notebook/marks'), shows('main h1')]),
  screen('notebook-marks-nothing', [
    async ({ app, paper }) => {
      const id = await editionId(app, paper.title, paper.day);
      await ask(app, 'marks.add', { id, kind: 'bookmark', at: { page: 1 } });
    },
    goes('#/notebook/marks'),
    fills(
      named('searchbox', (words) => words.marks.all.search),
      'xylophonique',
    ),
    shows('.marks-nothing'),
  ]),
  screen('notebook-export', [goes('#/notebook'), clicks(named('button', (words) => words.dossier.export)), shows('[role=menu]')]),
  screen('dossier-empty', [
    async (stand) => {
      const { dossier } = await ask<{ dossier: { id: string } }>(stand.app, 'dossiers.create', { name: names[stand.language] });
      await goes(`#/notebook/${dossier.id}`)(stand);
    },
    shows('.empty button'),
  ]),
];
