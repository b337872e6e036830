// Clippings on a real library in three languages: the words that a region holds, the picture at print resolution, the files, and what is left
// when the edition has gone.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { openPdfiumDocument } from '../../../../main/pdf/open-pdfium.ts';
import { drawBands } from '../../../../main/pdf/render-page.ts';
import type { Box, PageLayout } from '../../../../preload/model.ts';
import type { Collected, DossierFormat, DossierItem } from '../../../../preload/model-dossier.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { pdfFileOf } from '../../../support/pdf-file-of.ts';
import { prepareLibrary } from '../../../support/prepare-library.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '../../../../assets/samples');
const papers = [
  { file: 'atlas-du-matin-2024-03-28', title: 'L’Atlas du Matin' },
  { file: 'صباح المدينة 2024-03-28', title: 'صباح المدينة' },
  { file: 'HP_20240328', title: 'The Harbour Post' },
] as const;

const copyLibrary = prepareLibrary(papers.map(({ file }) => join(samples, `${file}.pdf`)));

let chosen = '';
const open = async (): Promise<TestCore> => {
  const libraryDir = copyLibrary();
  const choose = async (): Promise<string> => chosen;
  const desk = { chooseFiles: async () => [], chooseFolder: choose, chooseSave: choose, openAddress: async () => undefined };
  return openTestCore({ libraryDir, desk: desk as never });
};

const idOf = async (core: TestCore, title: string): Promise<string> => {
  const [edition] = (await core.ask('editions.list', { title })).editions;
  if (edition === undefined) throw new Error(`no ${title}`);
  return edition.id;
};

const layoutOf = async (core: TestCore, id: string, page: number): Promise<PageLayout> => {
  const { layout } = await core.ask('pages.layout', { id, page });
  if (layout === null) throw new Error(`page ${page} is not read`);
  return layout;
};

const collect = async (core: TestCore, items: Collected[]): Promise<{ dossier: string; items: DossierItem[] }> => {
  const { dossier } = await core.ask('dossiers.create', { name: 'Coupures' });
  await core.ask('dossiers.collect', { id: dossier.id, items });
  return { dossier: dossier.id, items: (await core.ask('dossiers.open', { id: dossier.id })).dossier.items };
};

const fold = (text: string): string => text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();

/** The words of an article that the press set: each with its box, and a second one where a line end cuts it. */
type TrueWord = [string, ...number[]];
type Truth = { pages: { articles: { blocks: { words: TrueWord[] }[] }[] }[] };

const isInside = (sides: readonly number[], region: Box): boolean => {
  const [x = 0, y = 0, width = 0, height = 0] = sides;
  const [across, down] = [x + width / 2 - region.x, y + height / 2 - region.y];
  return across >= 0 && across <= region.width && down >= 0 && down <= region.height;
};

/** What the press set in a region of a page, as it was written. */
const trueText = (truth: Truth, page: number, region: Box): string => {
  const blocks = truth.pages[page - 1]?.articles.flatMap((article) => article.blocks) ?? [];
  const words = blocks.flatMap((block) => block.words);
  return fold(
    words
      .filter(([, ...sides]) => isInside(sides.slice(0, 4), region) || (sides.length > 4 && isInside(sides.slice(4, 8), region)))
      .map(([word]) => word)
      .join(' '),
  );
};

describe('the text of a clipping', { timeout: 120_000 }, () => {
  it.each(papers)('of $title holds the words of the press as they were written', async ({ file, title }) => {
    const core = await open();
    const id = await idOf(core, title);
    const truth: Truth = JSON.parse(readFileSync(join(samples, `${file}.truth.json`), 'utf8'));
    let words = 0;
    for (const page of [1, 2]) {
      const layout = await layoutOf(core, id, page);
      const bodies = layout.articles.flatMap(({ blocks }) =>
        blocks.filter(({ role, end, start }) => role === 'body' && end - start > 150),
      );
      const regions = bodies
        .slice(0, 5)
        .map(({ box }) => ({ x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 }));
      const { items } = await collect(
        core,
        regions.map((region) => ({ kind: 'region', editionId: id, page, region })),
      );
      for (const [at, item] of items.entries()) {
        expect(fold(item.text)).toBe(trueText(truth, page, regions[at] as Box));
        words += fold(item.text).split(' ').length;
      }
    }
    expect(words).toBeGreaterThan(300);
  });

  it('has paragraphs, leaves out what lies beside the region, and knows section, printed page and headline', async () => {
    const core = await open();
    const id = await idOf(core, 'L’Atlas du Matin');
    const layout = await layoutOf(core, id, 2);
    const { widthPoints: width, heightPoints: height } = layout;
    const left = { x: 0, y: 0, width: width / 2, height };
    const { items } = await collect(core, [
      { kind: 'region', editionId: id, page: 2, region: left },
      { kind: 'region', editionId: id, page: 2, region: { x: -50, y: -50, width: width + 100, height: height + 100 } },
    ]);
    const [half, whole] = items;
    expect(whole).toMatchObject({ section: 'Région', printedPage: '2', region: { x: 0, y: 0, width }, more: [] });
    expect(whole?.region?.height).toBeCloseTo(height, 0);
    expect(half?.text.split('\n\n').length).toBeGreaterThan(3);
    const isLeft = (box: Box): boolean => box.x + box.width / 2 <= width / 2;
    const inArticles = layout.articles.flatMap(({ blocks }) => blocks);
    const expected = layout.words
      .filter(({ start, boxes }) => boxes.some(isLeft) && inArticles.some((block) => start >= block.start && start < block.end))
      .map(({ start, end }) => layout.text.slice(start, end));
    expect(fold(half?.text ?? '')).toBe(fold(expected.join(' ')));
  });

  it('of an article that goes on has all its parts, over the pages, with the headline of the first', async () => {
    const core = await open();
    const id = await idOf(core, 'L’Atlas du Matin');
    const first = await layoutOf(core, id, 1);
    const article = first.articles.findIndex(({ continuesOn }) => continuesOn !== null);
    expect(article).toBeGreaterThanOrEqual(0);
    const { pages } = await core.ask('editions.show', { id, page: 1 });
    const next = pages[0]?.articles[article]?.continuesOn;
    if (next?.article == null) throw new Error('the article goes on nowhere');
    const { items } = await collect(core, [
      { kind: 'article', editionId: id, page: 1, article, isWhole: true },
      { kind: 'article', editionId: id, page: 1, article },
    ]);
    const [whole, part] = items;
    expect(whole?.page).toBe(1);
    expect(whole?.headline).toBe(first.articles[article]?.headline);
    expect(whole?.more.map(({ page }) => page)).toEqual([next.page]);
    expect(part?.more).toEqual([]);
    const there = await layoutOf(core, id, next.page);
    const last = there.articles[next.article]?.blocks.findLast(({ role }) => role === 'body');
    const end = fold(there.text.slice(last?.start ?? 0, last?.end));
    expect(fold(whole?.text ?? '')).toContain(end);
    expect(fold(part?.text ?? '')).not.toContain(end);
    // From its other end it is the same clipping.
    const again = await core.ask('dossiers.collect', {
      id: (await core.ask('dossiers.create', { name: 'B' })).dossier.id,
      items: [{ kind: 'article', editionId: id, page: next.page, article: next.article, isWhole: true }],
    });
    const opened = await core.ask('dossiers.open', { id: again.dossier.id });
    expect(opened.dossier.items[0]).toMatchObject({ page: 1, text: whole?.text, more: whole?.more });
    expect(opened.dossier.items[0]?.citation).toContain(`pp.\u00a01 and ${next.page}`);
  });

  it('is known again from whichever part it is asked for, also behind a later one of the same page', async () => {
    const core = await open();
    const id = await idOf(core, 'L’Atlas du Matin');
    const { pages } = await core.ask('editions.show', { id, page: 1 });
    const article = pages[0]?.articles.findIndex(({ continuesOn }) => continuesOn?.article != null) ?? -1;
    const next = pages[0]?.articles[article]?.continuesOn;
    if (next?.article == null) throw new Error('no article goes on');
    const whole = { kind: 'article', editionId: id, isWhole: true } as const;
    const first: Collected = { ...whole, page: 1, article };
    const { dossier, items } = await collect(core, [
      first,
      { kind: 'region', editionId: id, page: 1, region: { x: 60, y: 300, width: 200, height: 150 } },
    ]);
    const again = await core.ask('dossiers.collect', {
      id: dossier,
      items: [first, { ...whole, page: next.page, article: next.article }],
    });
    expect(again).toMatchObject({ added: [], known: 2, items: [items[0]?.id, items[0]?.id] });
  });
});

/** The text chunks of a PNG, by their keywords. */
const textsOf = (png: Uint8Array): Record<string, string> => {
  const bytes = Buffer.from(png);
  const found: Record<string, string> = {};
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const end = data.indexOf(0);
    found[data.toString('latin1', 0, end)] = data.toString('utf8', end + 5);
  }
  return found;
};

const scale = 300 / 72;

describe('the picture of a clipping', { timeout: 120_000 }, () => {
  it('is as large as the region at 300 dots an inch, equals a drawing of the page, and says what it shows', async () => {
    const core = await open();
    const id = await idOf(core, 'صباح المدينة');
    const region = { x: 71.3, y: 400.5, width: 310.2, height: 505.7 };
    const { dossier, items } = await collect(core, [{ kind: 'region', editionId: id, page: 2, region }]);
    const item = items[0]?.id ?? '';
    const png = await core.clipping(dossier, item);
    const picture = decode(png);
    expect([picture.width, picture.height]).toEqual([Math.round(region.width * scale), Math.round(region.height * scale)]);
    expect([picture.channels, picture.depth]).toEqual([3, 8]);
    expect(picture.resolution).toEqual({ x: Math.round(300 / 0.0254), y: Math.round(300 / 0.0254), unit: 1 });
    const { path } = await pdfFileOf(core, id);
    const document = await openPdfiumDocument(path, null);
    const [left = 0, top = 0] = [region.x, region.y].map((side) => Math.round(side * scale));
    const { width, height } = picture;
    const [drawn] = drawBands(document, 2, scale, { left, top, width, height, rows: height });
    document.close();
    if (drawn === undefined) throw new Error('nothing was drawn');
    let [different, dark] = [0, 0];
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      for (const channel of [0, 1, 2]) if (picture.data[pixel * 3 + channel] !== drawn.data[pixel * 4 + channel]) different += 1;
      if ((picture.data[pixel * 3] ?? 255) < 100) dark += 1;
    }
    expect(different).toBe(0);
    expect(dark).toBeGreaterThan(5000);
    const shown = await core.ask('clips.show', { dossier, item });
    expect(textsOf(png)).toEqual({
      Title: shown.item.headline ?? shown.item.title,
      Description: shown.citations.en,
      Source: shown.link,
      Software: 'Kiosque',
    });
    expect(shown.citations.ar).toContain('صباح المدينة، ');
    expect(shown.citations.fr).toContain('28\u00a0mars 2024');
    expect(await core.ask('links.follow', { link: shown.link })).toMatchObject({ editionId: id, page: 2 });
  });

  it('of several parts has them one beneath the other on white', async () => {
    const core = await open();
    const id = await idOf(core, 'L’Atlas du Matin');
    const { articles } = await layoutOf(core, id, 1);
    const article = articles.findIndex(({ continuesOn }) => continuesOn !== null);
    const { dossier, items } = await collect(core, [{ kind: 'article', editionId: id, page: 1, article, isWhole: true }]);
    const [item] = items;
    const parts = [item?.region, ...(item?.more.map(({ region }) => region) ?? [])].map((box) => box as Box);
    const picture = decode(await core.clipping(dossier, item?.id ?? ''));
    const gap = Math.round(9 * scale);
    expect(picture.width).toBe(Math.max(...parts.map(({ width }) => Math.round(width * scale))));
    expect(picture.height).toBe(parts.reduce((sum, { height }) => sum + Math.round(height * scale), gap * (parts.length - 1)));
    const row = Math.round((parts[0]?.height ?? 0) * scale) + Math.floor(gap / 2);
    const between = picture.data.subarray(row * picture.width * 3, (row + 1) * picture.width * 3);
    expect(Math.min(...between)).toBe(255);
  });
});

describe('clippings as files', { timeout: 120_000 }, () => {
  it('are written one or several in each format, numbered as pictures, and outlive their edition', async () => {
    const core = await open();
    const folder = temporaryFolder();
    const id = await idOf(core, 'L’Atlas du Matin');
    const other = await idOf(core, 'The Harbour Post');
    const region = { x: 60, y: 200, width: 200, height: 90 };
    const { dossier, items } = await collect(core, [
      { kind: 'region', editionId: id, page: 2, region },
      { kind: 'region', editionId: other, page: 1, region },
    ]);
    const [first, second] = items.map((item) => item.id);
    const write = async (as: DossierFormat, only: string[] | undefined, place: string) => {
      chosen = place;
      return core.ask('dossiers.export', { id: dossier, as, ...(only === undefined ? {} : { items: only }) });
    };
    const one = join(folder, 'one.png');
    expect(await write('png', [first ?? ''], one)).toEqual({ saved: { name: 'one.png', left: 0 } });
    expect(decode(readFileSync(one)).width).toBe(Math.round(200 * scale));
    expect(await write('png', undefined, folder)).toEqual({ saved: { name: 'Coupures', left: 0 } });
    expect(await write('png', undefined, folder)).toMatchObject({ saved: { name: 'Coupures (2)' } });
    const files = readdirSync(join(folder, 'Coupures')).sort();
    expect(files).toHaveLength(2);
    expect(files.map((name) => name.slice(0, 3))).toEqual(['01 ', '02 ']);
    for (const as of ['ris', 'csl', 'markdown', 'html', 'pdf'] as const) {
      const path = join(folder, `one.${as}`);
      await write(as, [second ?? ''], path);
      expect(statSync(path).size).toBeGreaterThan(100);
    }
    expect(readFileSync(join(folder, 'one.ris'), 'utf8').match(/^TY {2}- NEWS/gmu)).toHaveLength(1);
    const [csl] = JSON.parse(readFileSync(join(folder, 'one.csl'), 'utf8'));
    expect(csl).toMatchObject({ 'container-title': 'The Harbour Post', abstract: items[1]?.text });
    const markdown = readFileSync(join(folder, 'one.markdown'), 'utf8');
    expect(markdown).toContain('> ');
    expect(markdown).not.toContain('Atlas');
    expect(readFileSync(join(folder, 'one.html'), 'utf8')).toContain('data:image/jpeg;base64,');

    // The style that is chosen is that of every citation.
    await core.ask('settings.set', { citationStyle: 'ar' });
    await write('markdown', [first ?? ''], join(folder, 'ar.md'));
    expect(readFileSync(join(folder, 'ar.md'), 'utf8')).toContain('٢٨ مارس ٢٠٢٤');

    // Its edition goes: the words, the citation and the references stay, the picture says why it is none.
    await core.ask('editions.remove', { ids: [other] });
    const shown = await core.ask('clips.show', { dossier, item: second ?? '' });
    expect(shown.item).toMatchObject({ isHere: false, text: items[1]?.text });
    expect(await core.faultOf('dossiers.export', { id: dossier, as: 'png', items: [second ?? ''] })).toBe('edition/not-found');
    expect(await write('png', undefined, folder)).toEqual({ saved: { name: 'Coupures (3)', left: 1 } });
    expect(readdirSync(join(folder, 'Coupures (3)'))).toEqual([files[0]]);
    await write('ris', [second ?? ''], join(folder, 'gone.ris'));
    expect(readFileSync(join(folder, 'gone.ris'), 'utf8')).toContain('AB  - ');
    await expect(core.clipping(dossier, second ?? '')).rejects.toMatchObject({ code: 'edition/not-found' });
    expect(await core.faultOf('clips.show', { dossier, item: '0000000000000000' })).toBe('dossier/not-found');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
