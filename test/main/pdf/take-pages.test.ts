// Pages copied out of a PDF: the same letters at the same places, drawn the same, and nothing else.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../main/pdf/render-page.ts';
import { takePages } from '../../../main/pdf/take-pages.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const samples = new URL('../../../assets/samples/', import.meta.url).pathname;
const atlas = join(samples, 'atlas-du-matin-2024-03-28.pdf');
const sabah = join(samples, 'صباح المدينة 2024-03-28.pdf');
const take = async (path: string, more: Partial<Parameters<typeof takePages>[0]> = {}): Promise<string> => {
  const to = join(temporaryFolder(), 'taken.pdf');
  await takePages({ path, password: null, pages: [2], region: null, title: 'Un titre — عنوان', to, ...more });
  return to;
};

/** The text of each page as another reader of PDFs finds it. */
const textsOf = async (path: string, password?: string): Promise<string[]> => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), ...(password === undefined ? {} : { password }) })
    .promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'));
  }
  await pdf.loadingTask.destroy();
  return texts;
};

describe.each([
  ['French', atlas],
  ['Arabic', sabah],
])('a page of a %s newspaper', (_language, path) => {
  it('has the same text, and is drawn dot for dot as it was', async () => {
    const to = await take(path);
    const [taken, ...more] = await textsOf(to);
    expect(more).toEqual([]);
    expect(taken).toBe((await textsOf(path))[1]);
    expect(taken?.length).toBeGreaterThan(500);
    const [drawn, before] = [await renderPage(to, 1, 800, null), await renderPage(path, 2, 800, null)];
    expect(Buffer.compare(Buffer.from(drawn.data), Buffer.from(before.data))).toBe(0);
    expect(statSync(to).size).toBeLessThan(statSync(path).size);
    const { info } = await (await getDocument({ data: new Uint8Array(readFileSync(to)) }).promise).getMetadata();
    expect((info as { Title?: string }).Title).toBe('Un titre — عنوان');
  });
});

describe('taking pages', () => {
  it('takes several in the order that is wanted', async () => {
    const to = await take(atlas, { pages: [3, 1] });
    const before = await textsOf(atlas);
    expect(await textsOf(to)).toEqual([before[2], before[0]]);
  });

  it.each([0, 90, 180, 270])('frames a part of a page that is turned by %d', async (rotate) => {
    const folder = temporaryFolder();
    const path = join(folder, 'page.pdf');
    const content = 'BT /F 20 Tf 100 700 Td (Inside) Tj ET BT /F 20 Tf 100 100 Td (Outside) Tj ET';
    writeFileSync(path, makePdf([{ content, rotate, mediaBox: [20, 10, 620, 810] }]));
    const to = await take(path, { pages: [1], region: { x: 60, y: 80, width: 200, height: 60 } });
    const page = await (await getDocument({ data: new Uint8Array(readFileSync(to)) }).promise).getPage(1);
    expect(page.view).toEqual([80, 670, 280, 730]);
    expect(page.rotate).toBe(rotate);
  });

  it('opens what is locked with its password alone, and says what is missing', async () => {
    const locked = suite('pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf');
    await expect(take(locked, { pages: [1] })).rejects.toMatchObject({ code: 'pdf/locked' });
    const to = await take(locked, { pages: [1], password: 'openpassword' });
    expect(await textsOf(to)).toEqual(await textsOf(locked, 'openpassword'));
    await expect(take(atlas, { pages: [1, 99] })).rejects.toMatchObject({ code: 'page/not-found', detail: { page: 99 } });
    await expect(take(atlas, { region: { x: 9000, y: 0, width: 5, height: 5 } })).rejects.toMatchObject({
      code: 'page/not-found',
    });
  });
});
