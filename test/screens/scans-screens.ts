// The scans: the view without any, being read, paused and failed; the pages of one; what the reader and the card of an edition say.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { OcrPageState } from '#border/model-ocr';
import { expect } from '../app/start-app.ts';
import { ask, listEditions } from '../app/steps.ts';
import { scanStrip, writeScans } from '../support/scan-pdf.ts';
import { goes, presses, type Screen, type Stand, type Step, screen, shows } from './screen.ts';

/** Pages of one are read, and the rest paused; those of the other cannot be read. */
const papers = { read: { title: 'Le Littoral', pages: 4 }, failed: { title: 'صحيفة المرفأ', pages: 3 } } as const;
type Which = keyof typeof papers;

const longMs = 300_000;
let ids: Record<Which, string> | null = null;

const find = async ({ app }: Stand, which: Which) =>
  (await listEditions(app)).find((edition) => edition.title === papers[which].title);

const write = async ({ app }: Stand, which: Which): Promise<string> => {
  const { title, pages } = papers[which];
  const path = join(app.folder, `${title} 2024-03-26.pdf`);
  writeScans(path, Array(pages).fill(await scanStrip()));
  return path;
};

const waitFor = async (stand: Stand, which: Which): Promise<string> => {
  await expect.poll(async () => (await find(stand, which))?.indexState, { timeout: longMs }).toBe('searchable');
  return (await find(stand, which))?.id ?? '';
};

const statesOf = async ({ app }: Stand, id: string): Promise<string[]> =>
  (await ask<{ pages: OcrPageState[] }>(app, 'ocr.pages', { id })).pages.map(({ state }) => state);

const addScans: Step = async (stand) => {
  const { app } = stand;
  // Not every browser takes Arabic names of files that are dropped onto it.
  await app.answerDialog([await write(stand, 'read'), await write(stand, 'failed')]);
  await app.clickMenu('open-files');
  const [read, failed] = [await waitFor(stand, 'read'), await waitFor(stand, 'failed')];
  ids = { read, failed };
  await ask(app, 'ocr.start', { ids: [read], languages: ['fr'] });
  await expect.poll(() => statesOf(stand, read), { timeout: longMs }).toContain('recognised');
  await ask(app, 'ocr.pause', { ids: [read] });
  const file = join(app.libraryDir, (await find(stand, 'failed'))?.path ?? '');
  renameSync(file, `${file}.away`);
  await ask(app, 'ocr.start', { ids: [failed], languages: ['ar'] });
  await expect.poll(() => statesOf(stand, failed), { timeout: longMs }).toEqual(Array(papers.failed.pages).fill('failed'));
  renameSync(`${file}.away`, file);
};

/** At one of the two. */
const at = (which: Which, hash: (id: string) => string): Step => goes(() => hash(ids?.[which] ?? ''));

/** What was read can be searched from then on. */
const cancelAll: Step = ({ app }) => ask(app, 'ocr.cancel', { ids: 'all' });

/** At the page that was read first. */
const atReadPage: Step = async (stand) => {
  const page = (await statesOf(stand, ids?.read ?? '')).indexOf('recognised') + 1;
  await goes(`#/read/${ids?.read}/${page}`)(stand);
};

const removeScans: Step = async (stand) => {
  const { app } = stand;
  await cancelAll(stand);
  await ask(app, 'editions.remove', { ids: Object.values(ids ?? {}) });
};

/** In this order: the editions come with the second and go with the last. */
export const scansScreens: readonly Screen[] = [
  screen('scans-empty', [goes('#/archive/scans'), shows('.scans.none')]),
  screen('scans', [addScans, goes('#/archive/scans'), shows('.scan-job.failed'), shows('.scan-job.paused')], { isMain: true }),
  screen('scans-pages', [at('read', (id) => `#/archive/scans?id=${id}`), shows('.scan-table')], { isMain: true }),
  screen('scans-note', [at('failed', (id) => `#/read/${id}/1`), shows('.scan-note')], { isMain: true }),
  screen('scans-badge', [cancelAll, atReadPage, shows('.scan-badge'), presses('r'), shows('.article-machine')]),
  screen(
    'scans-card',
    [
      cancelAll,
      goes('#/shelf'),
      async ({ page }) => {
        const card = page.locator('article.card').filter({ hasText: papers.failed.title }).first();
        await card.hover();
        await card.click({ button: 'right' });
      },
      shows(({ page, words }) => page.getByRole('menuitem', { name: words.scans.startMenu })),
    ],
    { after: removeScans },
  ),
];
