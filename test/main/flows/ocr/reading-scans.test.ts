// Scanned pages get text: kept beside the PDF, named in the sidecar, found by search, and there again after the rows are lost.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writingOf } from '../../../../main/flows/parts.ts';
import { getEdition } from '../../../../main/library/read-editions.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { scanStrip, writeScans } from '../../../support/scan-pdf.ts';
import { suite } from '../../../support/suites.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { complaintsAbout } from '../../../support/validate-alto.ts';

const arabicScan = suite('pdf/arabic-scan/oclc_4770057679-v1-i_1.pdf');
/** A few lines of a French page, as often as told. */
async function makeScan(pages: number): Promise<string> {
  const path = join(temporaryFolder(), 'Le Littoral 2024-03-26.pdf');
  writeScans(path, Array(pages).fill(await scanStrip()));
  return path;
}

async function open(libraryDir: string): Promise<TestCore> {
  const core = await openTestCore({ libraryDir, indexing: 'all' });
  await core.whenSearchable();
  return core;
}

async function addScan(core: TestCore, path: string, language = 'fr'): Promise<string> {
  await core.add([path], { title: 'Le Littoral', day: '2024-03-26', language, password: undefined }).settled;
  await core.whenSearchable();
  const [edition] = (await core.ask('editions.list', {})).editions;
  if (edition === undefined) throw new Error('nothing was added');
  return edition.id;
}

const folderOf = (core: TestCore, id: string): string => join(core.libraryDir, dirname(getEdition(core.parts.database, id).path));
const recordOf = (core: TestCore, id: string) => JSON.parse(readFileSync(join(folderOf(core, id), 'edition.json'), 'utf8'));

async function settle(core: TestCore, id: string): Promise<void> {
  await writingOf(core.parts).recognition.whenSettled([id]);
  await core.whenSearchable();
}

const pagesFound = async (core: TestCore, query: string): Promise<number[]> =>
  (await core.ask('search.find', { query })).hits.map(({ page }) => page);

describe('a scanned issue', () => {
  it('becomes searchable page by page, and again from its files alone', { timeout: 300_000 }, async () => {
    const libraryDir = join(temporaryFolder(), 'library');
    let core = await open(libraryDir);
    const id = await addScan(core, arabicScan, 'ar');
    expect(await core.ask('ocr.scans', {})).toMatchObject({ scans: [{ id, pages: 56, scanned: 56, recognised: 0 }] });
    await core.ask('ocr.start', { ids: [id], pages: [4, 5, 12] });
    await settle(core, id);

    const { recognised, events } = recordOf(core, id);
    expect(
      recognised.map(({ page, name, languages }: { page: number; name: string; languages: string[] }) => [page, name, languages]),
    ).toEqual([
      [4, 'alto/0004.xml', ['ar']],
      [5, 'alto/0005.xml', ['ar']],
      [12, 'alto/0012.xml', ['ar']],
    ]);
    expect(
      events.filter(({ type, detail }: { type: string; detail: string }) => type === 'creation' && detail.startsWith('alto/')),
    ).toHaveLength(3);
    console.log(
      'the Arabic scan, pages 4, 5 and 12:',
      recognised
        .map(
          ({ words, confidence }: { words: number; confidence: number }) => `${words} words, confidence ${confidence.toFixed(2)}`,
        )
        .join('; '),
    );
    expect(await pagesFound(core, 'الكحول')).toEqual([12]);
    const { layout } = await core.ask('pages.layout', { id, page: 12 });
    expect(layout).toMatchObject({ source: 'ocr', direction: 'rtl', language: 'ar', needsOcr: null });
    expect(await core.ask('ocr.scans', {})).toMatchObject({
      scans: [{ scanned: 56, recognised: 3 }],
      jobs: [{ id, state: 'done', total: 3, done: 3 }],
    });
    await core.ask('ocr.cancel', { ids: [id] });
    expect(await core.ask('ocr.scans', {})).toMatchObject({ scans: [{ recognised: 3 }], jobs: [] });
    const shown = await core.ask('editions.show', { id, page: 12 });

    await core.close();
    for (const name of ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm', 'derived'])
      rmSync(join(libraryDir, name), { recursive: true, force: true });
    core = await open(libraryDir);
    expect((await core.ask('editions.show', { id, page: 12 })).pages).toEqual(shown.pages);
    expect(await pagesFound(core, 'الكحول')).toEqual([12]);

    const exported = await core.ask('pages.export', { id, page: 12, as: 'alto' });
    const kept = [4, 5, 12].map((page) =>
      readFileSync(join(folderOf(core, id), `alto/00${String(page).padStart(2, '0')}.xml`), 'utf8'),
    );
    expect(await complaintsAbout([...kept, exported.text])).toEqual([]);
    for (const xml of [...kept, exported.text]) {
      expect(xml).toMatch(/ WC="0\.\d\d"/);
      expect(xml).toMatch(/<softwareName>Tesseract<\/softwareName>/);
    }

    expect(await core.ask('ocr.remove', { id })).toEqual({ pages: 3 });
    await core.whenSearchable();
    expect(await pagesFound(core, 'الكحول')).toEqual([]);
    expect(existsSync(join(folderOf(core, id), 'alto/0012.xml'))).toBe(false);
    expect(recordOf(core, id).recognised).toEqual([]);
  });
});

describe('the queue of pages', () => {
  it('loses no page when it is paused, closed and gone on with', { timeout: 300_000 }, async () => {
    const libraryDir = join(temporaryFolder(), 'library');
    let core = await open(libraryDir);
    const id = await addScan(core, await makeScan(5));
    const first = new Promise<void>((resolve) => {
      writingOf(core.parts).recognition.on(() => resolve());
    });
    await core.ask('searches.save', { name: 'Barrages', query: 'barrage' });
    const newPages = async (): Promise<number | undefined> => (await core.ask('searches.list', {})).searches[0]?.newPages;
    expect(await newPages()).toBe(0);
    expect(await core.ask('ocr.start', { ids: [id] })).toEqual({ pages: 5 });
    await first;
    await core.ask('ocr.pause', { ids: [id] });
    const before: number = recordOf(core, id).recognised.length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(5);
    await core.close();

    core = await open(libraryDir);
    expect(await core.ask('ocr.scans', {})).toMatchObject({ jobs: [{ id, state: 'paused', total: 5, done: before }] });
    await core.ask('ocr.resume', { ids: 'all' });
    await settle(core, id);
    const { recognised } = recordOf(core, id);
    expect(recognised.map(({ page }: { page: number }) => page)).toEqual([1, 2, 3, 4, 5]);
    expect((await pagesFound(core, 'barrage')).sort()).toEqual([1, 2, 3, 4, 5]);
    // The saved search heard of what was read before the program ended and after it, each page once.
    await writingOf(core.parts).alerts.whenMatched();
    expect(await newPages()).toBe(5);
    console.log(`paused after ${before} of 5 pages, closed, gone on with: ${recognised.length} of 5 pages read`);
    // What is read is not read again unless a person says so.
    expect(await core.faultOf('ocr.start', { ids: [id] })).toBe('ocr/not-needed');
    expect(await core.ask('ocr.start', { ids: [id], pages: [2], languages: ['en'], again: true })).toEqual({ pages: 1 });
    await settle(core, id);
    expect(recordOf(core, id).recognised.map(({ languages }: { languages: string[] }) => languages[0])).toEqual([
      'fr',
      'en',
      'fr',
      'fr',
      'fr',
    ]);
    await writingOf(core.parts).alerts.whenMatched();
    expect(await newPages()).toBe(5);
  });

  it('asks the saved searches about what was read again only once the index has it', { timeout: 300_000 }, async () => {
    const core = await open(join(temporaryFolder(), 'library'));
    const id = await addScan(core, await makeScan(1));
    await core.ask('ocr.start', { ids: [id] });
    await settle(core, id);
    const { alerts, indexer } = writingOf(core.parts);
    await alerts.whenMatched();
    await core.ask('searches.save', { name: 'Snow', query: 'avalanche' });
    const newPages = async (): Promise<number | undefined> => (await core.ask('searches.list', {})).searches[0]?.newPages;
    const [{ name, sizeBytes: _, sha256: __, ...read }] = recordOf(core, id).recognised;
    const xml = readFileSync(join(folderOf(core, id), name), 'utf8').replace(/barrage/giu, 'avalanche');
    await core.parts.workers.library.run('keepRecognised', { id, ...read, xml });
    alerts.tell(id);
    await alerts.whenMatched();
    expect(await newPages()).toBe(0);
    indexer.again(id);
    await core.whenSearchable();
    expect(await pagesFound(core, 'avalanche')).toEqual([1]);
    await alerts.whenMatched();
    expect(await newPages()).toBe(1);
  });

  it('keeps what was read when the rest is cancelled', { timeout: 300_000 }, async () => {
    const core = await open(join(temporaryFolder(), 'library'));
    const id = await addScan(core, await makeScan(4));
    const first = new Promise<void>((resolve) => {
      writingOf(core.parts).recognition.on(() => resolve());
    });
    await core.ask('ocr.start', { ids: [id] });
    await first;
    await core.ask('ocr.cancel', { ids: 'all' });
    await core.whenSearchable();
    const { recognised } = recordOf(core, id);
    // Of two pages that are read at a time the second may be the first to be ready.
    const read = recognised.map(({ page }: { page: number }) => page);
    expect(read).not.toEqual([]);
    const { pages } = await core.ask('ocr.pages', { id });
    expect(pages.map(({ state }) => state)).toEqual([1, 2, 3, 4].map((page) => (read.includes(page) ? 'recognised' : 'scanned')));
    expect((await pagesFound(core, 'barrage')).sort()).toEqual(read.sort());
  });

  it('keeps why a page failed, and reads it when it is tried again', { timeout: 300_000 }, async () => {
    const core = await open(join(temporaryFolder(), 'library'));
    const id = await addScan(core, await makeScan(1));
    const pdf = join(folderOf(core, id), 'edition.pdf');
    renameSync(pdf, `${pdf}.away`);
    await core.ask('ocr.start', { ids: [id] });
    await settle(core, id);
    expect(await core.ask('ocr.scans', {})).toMatchObject({
      jobs: [{ id, state: 'failed', failed: [{ page: 1, code: 'edition/damaged' }] }],
    });
    renameSync(`${pdf}.away`, pdf);
    await core.ask('ocr.resume', { ids: [id] });
    await settle(core, id);
    expect(await core.ask('ocr.pages', { id })).toMatchObject({ pages: [{ page: 1, state: 'recognised', languages: ['fr'] }] });
  });

  it('reads a page that lies on its side, and frames its words where they stand in the file', { timeout: 300_000 }, async () => {
    const core = await open(join(temporaryFolder(), 'library'));
    const path = join(temporaryFolder(), 'aside.pdf');
    const strip = await scanStrip();
    // The picture lies on its right side in the file, and the page asks to be turned back.
    const turned = new Uint8Array(strip.data.length);
    for (let row = 0; row < strip.height; row += 1) {
      for (let column = 0; column < strip.width; column += 1)
        turned[(strip.width - 1 - column) * strip.height + row] = strip.data[row * strip.width + column] ?? 255;
    }
    writeScans(path, [{ width: strip.height, height: strip.width, data: turned, dpi: strip.dpi }], 90);
    const id = await addScan(core, path);
    await core.ask('ocr.start', { ids: [id] });
    await settle(core, id);
    const [hit] = (await core.ask('search.find', { query: 'barrage' })).hits;
    const { layout } = await core.ask('pages.layout', { id, page: 1 });
    expect(layout?.rotation).toBe(90);
    const [box] = hit?.boxes ?? [];
    // A word of the turned page stands upright in the file.
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeGreaterThan(1.5);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(layout?.widthPoints ?? 0);
  });

  it('takes scans in by itself only where a setting says so', { timeout: 300_000 }, async () => {
    const core = await open(join(temporaryFolder(), 'library'));
    await core.ask('settings.set', { isReadingScans: true });
    const id = await addScan(core, await makeScan(1));
    await settle(core, id);
    await expect.poll(async () => (await core.ask('ocr.pages', { id })).pages[0]?.state, { timeout: 60_000 }).toBe('recognised');
  });
});
