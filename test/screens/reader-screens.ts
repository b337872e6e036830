// The reader: how pages lie, what stands beside them, what can be wrong with an edition.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Box, PageLayout } from '#border/model';
import type { PageTone } from '#border/model-reading';
import type { Settings } from '#border/model-settings';
import { injectSpeaker } from '../app/injected-speaker.ts';
import { lockedPdf } from '../app/sample-library.ts';
import { expect } from '../app/start-app.ts';
import { ask, goTo, listEditions, waitForWholeReader } from '../app/steps.ts';
import { makePdf } from '../support/make-pdf.ts';
import { clicks, fills, goes, named, opens, presses, type Screen, type Step, screen, shows } from './screen.ts';

const lays =
  (spread: Settings['spread']): Step =>
  ({ app }) =>
    ask(app, 'settings.set', { spread });

const tones =
  (tone: PageTone): Step =>
  ({ app }) =>
    ask(app, 'settings.set', { tone });

/** Opens an edition that is not there yet, dropped as a file that `write` makes. */
const drops =
  (name: string, write: (path: string) => void, give: Step): Step =>
  async (stand) => {
    const { app } = stand;
    const known = new Set((await listEditions(app)).map(({ id }) => id));
    const path = join(app.folder, name);
    write(path);
    await app.dropFiles([path]);
    await give(stand);
    const findNew = async () => (await listEditions(app)).find(({ id }) => !known.has(id))?.id;
    await expect.poll(findNew, { timeout: 30_000 }).toBeDefined();
    await goTo(app, `#/read/${await findNew()}/1`);
  };

/** Selects the first paragraph of the article that the page begins with, from its first letter to its last. */
const selectsParagraph: Step = async ({ app, page, language }) => {
  const sheet = page.locator('.sheet').first();
  const id = /read\/(\w+)/.exec(page.url())?.[1];
  const { layout } = await ask<{ layout: PageLayout }>(app, 'pages.layout', { id, page: 1 });
  const paragraph = layout.articles.flatMap(({ blocks }) => blocks).find(({ role, box }) => role === 'body' && box.height > 30);
  const words = layout.words.filter(({ start, end }) => start >= (paragraph?.start ?? 0) && end <= (paragraph?.end ?? 0));
  const [first, last] = [words[0]?.boxes[0], words.at(-1)?.boxes.at(-1)];
  const bounds = await sheet.boundingBox();
  if (first === undefined || last === undefined || bounds === null) throw new Error('no paragraph on the page');
  const pixels = bounds.width / layout.widthPoints;
  /** A place in a word, just within its first side or its last. */
  const at = (box: Box, isStart: boolean): [number, number] => [
    bounds.x + (box.x + box.width * (isStart === (language === 'ar') ? 0.95 : 0.05)) * pixels,
    bounds.y + (box.y + box.height / 2) * pixels,
  ];
  await page.mouse.move(bounds.x + (first.x + first.width / 2) * pixels, bounds.y + (first.y + first.height / 2) * pixels);
  await page.locator('.desk.over-text').waitFor();
  await page.mouse.move(...at(first, true));
  await page.mouse.down();
  await page.mouse.move(...at(last, false), { steps: 4 });
  await page.mouse.up();
};

/** Opens the edition that was added last. */
const opensLast: Step = async ({ app }) => {
  const [last] = (await listEditions(app)).sort((one, other) => other.addedAtMs - one.addedAtMs);
  await goTo(app, `#/read/${last?.id}/1`);
  await waitForWholeReader(app);
};

/** In this order; one page at a time from the second on. */
export const readerScreens: readonly Screen[] = [
  screen('reader-spread', [lays('spread'), opens(2)], { isMain: true }),
  screen('reader-single', [lays('single'), opens(1)]),
  screen('reader-width', [opens(1), presses('w')]),
  screen('reader-zoomed', [opens(1), presses('+', '+', '+', '+', '+', '+')]),
  screen('reader-find', [
    opens(1),
    presses('f'),
    fills(
      named('searchbox', (words) => words.reader.findLabel),
      ({ paper }) => paper.query,
    ),
    shows('.frame'),
    presses('Enter'),
    shows('.frame.current'),
  ]),
  screen('reader-find-none', [
    opens(1),
    presses('f'),
    fills(
      named('searchbox', (words) => words.reader.findLabel),
      'xylophonique',
    ),
    shows(({ page, words }) => page.getByText(words.reader.findNone)),
  ]),
  screen('reader-selected', [opens(1), selectsParagraph, shows('.selection-marks > i')]),
  screen('reader-selected-menu', [
    opens(1),
    presses('Control+a'),
    ({ page }) =>
      page
        .locator('.sheet')
        .first()
        .click({ button: 'right', position: { x: 120, y: 120 } }),
    shows('[role=menu]'),
  ]),
  screen('reader-articles', [opens(2), presses('a'), shows('[role=treeitem]:focus')], { isMain: true }),
  screen('reader-articles-open', [
    opens(2),
    presses('a'),
    shows('[role=treeitem]:focus'),
    ({ page, language }) => page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight'),
    presses('Space', 'Shift+ArrowDown'),
    shows('.article-row.block'),
  ]),
  screen('reader-article', [opens(1), presses('r'), shows('.article-panel h2.said')], { isMain: true }),
  screen('reader-tour', [opens(1), ({ app }) => app.clickMenu('tour'), shows('.tour-card')]),
  screen('reader-clipping', [opens(2), presses('c', 'a'), shows('.clip-bar')]),
  screen('reader-clipped', [opens(2), presses('c', 'a', 'Enter'), shows('.clip-panel img')], { isMain: true }),
  screen('reader-continuous', [lays('continuous'), opens(2)], { after: lays('single') }),
  screen('reader-column', [opens(2), presses('z')]),
  screen('reader-outline', [opens(1), presses('o'), shows('.outline-tree')]),
  screen('reader-outline-none', [
    opens(1),
    presses('o'),
    fills(
      named('searchbox', (words) => words.view.outlineFilter),
      'xylophonique',
    ),
    shows('.outline-note button'),
  ]),
  screen('reader-print', [opens(1), presses('Control+p'), shows('[role=dialog]')]),
  screen('reader-view', [opens(1), clicks(named('button', (words) => words.view.heading)), shows('.view-menu')]),
  screen('reader-more', [opens(1), clicks(named('button', (words) => words.reader.more)), shows('[role=menu]')]),
  screen('reader-sepia', [tones('sepia'), opens(1)], { after: tones('printed') }),
  screen('reader-dark', [tones('dark'), opens(1)], { after: tones('printed') }),
  screen('reader-aloud', [
    ({ app, language }) => injectSpeaker(app, [{ name: 'Claire', lang: language }]),
    opens(1),
    presses('l'),
    shows('.spoken-line'),
  ]),
  screen('reader-listening', [
    ({ app, language }) => injectSpeaker(app, [{ name: 'Claire', lang: language }]),
    opens(1),
    clicks(named('button', (words) => words.reader.more)),
    clicks(named('menuitem', (words) => words.aloud.panelMore)),
    shows('.listening-panel'),
  ]),
  // What is marked stays so.
  screen('reader-marks-empty', [opens(1), presses('m'), shows('.marks-empty')]),
  screen('reader-highlighted', [opens(1), selectsParagraph, presses('h'), shows('.mark-lines.highlight > i')]),
  screen('reader-note', [opens(1), selectsParagraph, presses('n'), shows('.mark-card')]),
  screen('reader-marks', [opens(1), presses('b', 'm'), shows('.marks-list button')], { isMain: true }),
  screen('reader-absent', [goes('#/read/0123456789abcdef/1'), shows('[role=alert]')]),
  screen('reader-no-text', [
    drops(
      'image.pdf',
      (path) => writeFileSync(path, makePdf([{ content: '' }])),
      async () => undefined,
    ),
    ({ app }) => waitForWholeReader(app),
    presses('a'),
    shows(({ page, words }) => page.getByText(words.articles.none)),
  ]),
  screen('reader-no-outline', [opensLast, presses('o'), shows('.outline-tree')]),
  screen('reader-no-articles', [opensLast, presses('r'), shows('.toast')]),
  screen('reader-nothing-to-hear', [
    opensLast,
    clicks(named('button', (words) => words.reader.more)),
    clicks(named('menuitem', (words) => words.aloud.panelMore)),
    shows(({ page, words }) => page.getByText(words.aloud.nothing)),
  ]),
  screen('reader-unlocked', [
    async (stand) => {
      await drops(
        'locked.pdf',
        (path) => cpSync(lockedPdf, path),
        async ({ page, words }) => {
          await page.locator('.pill').click();
          await page.getByLabel(words.password.label, { exact: true }).fill('openpassword');
          await page.getByRole('button', { name: words.password.open, exact: true }).click();
          await page.keyboard.press('Escape');
        },
      )(stand);
    },
    ({ app }) => waitForWholeReader(app),
  ]),
];
