// Printing as main does it: the sheets that are planned, the page that the hidden window loads, and how it ends.
import { writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import type { PaperContent, PaperInput, PaperProgress } from '#border/model-paper';
import type { PaperDesk, PaperJob } from '../../../../main/flows/paper/paper-desk.ts';
import { sizeOfJpeg, writeFourPages } from '../../../support/four-pages.ts';
import { makePdf } from '../../../support/make-pdf.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { pdfFileOf } from '../../../support/pdf-file-of.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

type Print = (core: TestCore, job: PaperJob, signal: AbortSignal) => Promise<boolean>;

const fileOf = async (core: TestCore, { path }: PaperJob, name: string) => {
  const [, id = ''] = path.split('/');
  return core.printFile(id, name);
};

/** Loads the page as the hidden window does: its style, and each picture that it names. */
const loadAll: Print = async (core, job) => {
  const html = Buffer.from((await fileOf(core, job, 'page.html')).bytes).toString('utf8');
  await fileOf(core, job, 'page.css');
  for (const [, name] of html.matchAll(/src="([^"]+)"/g)) await fileOf(core, job, name ?? '');
  return true;
};

/** Loads it as a window does that is not told of what is missing: a page comes without the pictures that could not be had. */
const loadWhatComes = async (core: TestCore, job: PaperJob): Promise<void> => {
  const html = Buffer.from((await fileOf(core, job, 'page.html')).bytes).toString('utf8');
  for (const [, name] of html.matchAll(/src="([^"]+)"/g)) await fileOf(core, job, name ?? '').catch(() => undefined);
};

const open = async (print: Print, { file = '', indexing = 'none' }: { file?: string; indexing?: 'all' | 'none' } = {}) => {
  let core: TestCore | null = null;
  const paperDesk: PaperDesk = {
    print: (job, signal) => print(core as TestCore, job, signal),
    toPdf: async (job) => {
      await loadWhatComes(core as TestCore, job);
      return Buffer.from(`%PDF of ${job.path}`);
    },
    showInFolder: () => {},
    drag: () => {},
    share: () => {},
  };
  const folder = temporaryFolder();
  const desk = {
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseSave: async (name: string) => join(folder, name),
    openAddress: async () => {},
  };
  core = await openTestCore({ paperDesk, desk, indexing });
  await core.add([file === '' ? writeFourPages(temporaryFolder()) : file], { title: 'L’Atlas du Matin', day: '2024-03-28' })
    .settled;
  const [edition] = (await core.ask('editions.list', {})).editions;
  const id = edition?.id ?? '';
  const progress: PaperProgress[] = [];
  core.on((event) => event.name === 'paper.progress' && progress.push(event.value.progress));
  const input = (content: Partial<PaperContent> = {}, more: Partial<PaperInput> = {}): PaperInput => ({
    content: { kind: 'pages', id, from: 1, to: 2, ...content } as PaperContent,
    size: 'a4',
    fit: 'fit',
    ...more,
  });
  return { core, id, progress, input, folder };
};

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('planning', () => {
  it('lays pages, a spread and the parts of a clipping, and says at the foot where they come from', async () => {
    const { core, id, input } = await open(loadAll);
    const pages = await core.ask('paper.plan', input());
    expect(pages.sheets.map(({ parts, foot }) => [parts.map(({ page }) => page), plain(foot)])).toEqual([
      [[1], 'L’Atlas du Matin, 28 March 2024, p. 1.'],
      [[2], 'L’Atlas du Matin, 28 March 2024, p. 2.'],
    ]);
    const spread = await core.ask('paper.plan', { ...input(), content: { kind: 'spread', id, pages: [3, 2] } });
    expect(spread.sheets.map(({ width, height, parts }) => [width > height, parts.map(({ page }) => page)])).toEqual([
      [true, [3, 2]],
    ]);
    const region = { x: 100, y: 100, width: 200, height: 80 };
    const clipped = [
      { page: 1, region },
      { page: 3, region: { ...region, height: 200 } },
    ];
    const part = await core.ask('paper.plan', { ...input(), content: { kind: 'clipping', id, parts: clipped } });
    expect(part.sheets.map(({ parts }) => parts.map(({ page }) => page))).toEqual([[1], [3]]);
    const [shown] = part.sheets[0]?.parts ?? [];
    expect((shown?.at.width ?? 0) / (shown?.at.height ?? 1)).toBeCloseTo(2.5, 3);
    expect(shown?.at.width).toBeCloseTo(200 * (25.4 / 72) * 1.5, 2);
    const poster = await core.ask('paper.plan', input({ from: 1, to: 1 } as PaperContent, { size: 'a5', fit: 'poster' }));
    expect(poster.sheets.length).toBeGreaterThan(1);
    expect(plain(poster.sheets.at(-1)?.foot ?? '')).toBe(
      `L’Atlas du Matin, 28 March 2024, p. 1. (sheet ${poster.sheets.length} of ${poster.sheets.length})`,
    );
  });

  it('refuses what is not there', async () => {
    const { core, id, input } = await open(loadAll);
    expect(await core.faultOf('paper.plan', input({ to: 99 } as PaperContent))).toBe('page/not-found');
    const parts = [{ page: 1, region: { x: 5000, y: 0, width: 10, height: 10 } }];
    const part = { kind: 'clipping' as const, id, parts };
    expect(await core.faultOf('paper.plan', { ...input(), content: part })).toBe('page/not-found');
    expect(await core.faultOf('paper.plan', { ...input(), content: { ...part, id: '0123456789abcdef' } })).toBe(
      'edition/not-found',
    );
  });
});

describe('printing', () => {
  it('hands a page with pictures of three hundred dots an inch to the desk, and tells how far it is', async () => {
    const widths: number[] = [];
    const jobs: PaperJob[] = [];
    const { core, progress, input } = await open(async (open, job, signal) => {
      jobs.push(job);
      const { bytes, type } = await fileOf(open, job, '1.jpg');
      expect(type).toBe('image/jpeg');
      widths.push(sizeOfJpeg(bytes).width);
      return loadAll(open, job, signal);
    });
    expect(await core.ask('paper.print', input({ from: 1, to: 1 } as PaperContent))).toEqual({ isPrinted: true });
    expect(jobs[0]).toMatchObject({ size: 'a4', isWide: false });
    expect(widths[0]).toBeGreaterThan(2000);
    expect(progress).toEqual([{ done: 0, total: 1 }, { done: 1, total: 1 }, { done: 1, total: 1 }, null]);
    await expect(fileOf(core, jobs[0] as PaperJob, 'page.html')).rejects.toMatchObject({ code: 'page/not-found' });
  });

  it('says whether the person cancelled, and what the system says', async () => {
    const ends: (() => Promise<boolean>)[] = [
      async () => false,
      async () => {
        throw new AppError('print/failed');
      },
    ];
    const { core, input } = await open(() => (ends.shift() as () => Promise<boolean>)());
    expect(await core.ask('paper.print', input())).toEqual({ isPrinted: false });
    expect(await core.faultOf('paper.print', input())).toBe('print/failed');
  });

  it('does one thing at a time, and can be stopped', async () => {
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { core, progress, input } = await open(
      (_core, _job, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          begin();
        }),
    );
    const printing = core.ask('paper.print', input());
    await begun;
    expect(await core.faultOf('paper.print', input())).toBe('print/busy');
    await core.ask('paper.stop', {});
    expect(await printing).toEqual({ isPrinted: false });
    expect(progress.at(-1)).toBeNull();
  });

  it('prints no sheet without its picture: what cannot be drawn ends it with the reason', async () => {
    const { core, id, input } = await open(async (open, job, signal) => {
      const { path } = await pdfFileOf(open, id);
      await writeFile(path, 'not a PDF any more');
      await fileOf(open, job, '1.jpg').catch(() => undefined);
      signal.throwIfAborted();
      return true;
    });
    expect(await core.faultOf('paper.print', input())).toBe('pdf/broken');
    await rm((await pdfFileOf(core, id)).path);
    expect(await core.faultOf('paper.print', input())).toBe('edition/damaged');
  });

  it('saves no sheet without its picture either', async () => {
    const { core, id, input, folder } = await open(loadAll);
    const region = { x: 100, y: 100, width: 200, height: 80 };
    const clipping = { kind: 'clipping' as const, id, parts: [1, 2].map((page) => ({ page, region })) };
    const asked = { ...input(), content: clipping };
    const { saved } = await core.ask('paper.save', asked);
    expect(await readdir(folder)).toEqual([saved?.name]);
    await rm(join(folder, saved?.name ?? ''));
    await writeFile((await pdfFileOf(core, id)).path, 'not a PDF any more');
    expect(await core.faultOf('paper.save', asked)).toBe('pdf/broken');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('an article', () => {
  it('is printed and saved as text, with its headline and its source', async () => {
    const pages: string[] = [];
    const file = join(temporaryFolder(), 'article.pdf');
    const lines = [
      'The council has voted to keep every public',
      'library open on Sundays, after a long',
      'debate about the cost of heating <them> all.',
    ];
    const body = lines.map((line, at) => `BT /F 11 Tf 60 ${690 - at * 14} Td (${line}) Tj ET`).join(' ');
    writeFileSync(file, makePdf([{ content: `BT /F 34 Tf 60 720 Td (Libraries stay open) Tj ET ${body}` }]));
    const { core, id, progress, input, folder } = await open(
      async (open, job, signal) => {
        pages.push(Buffer.from((await fileOf(open, job, 'page.html')).bytes).toString('utf8'));
        return loadAll(open, job, signal);
      },
      { file, indexing: 'all' },
    );
    await core.whenSearchable();
    const content = { kind: 'article', id, page: 1, article: 0 } as const;
    const { sheets } = await core.ask('paper.plan', { ...input(), content });
    expect(sheets).toEqual([{ width: 210, height: 297, parts: [], foot: '' }]);
    expect(await core.ask('paper.print', { ...input(), content })).toEqual({ isPrinted: true });
    const [html = ''] = pages;
    expect(html).toMatch(/<h1 class="headline" dir="ltr"[^>]*>Libraries stay open</);
    expect(html).toContain(lines.join(' ').replace('<them>', '&lt;them&gt;'));
    expect(plain(html)).toContain('28 March 2024, p. 1.');
    expect(progress.at(-1)).toBeNull();
    const { saved } = await core.ask('paper.save', { ...input(), content });
    expect(saved?.name).toBe('Libraries stay open.pdf');
    expect(await readdir(folder)).toEqual([saved?.name]);
    expect(await readFile(join(folder, saved?.name ?? ''), 'latin1')).toMatch(/^%PDF of print/);
    expect(await core.faultOf('paper.print', { ...input(), content: { ...content, article: 999 } })).toBe('article/not-found');
  });
});
