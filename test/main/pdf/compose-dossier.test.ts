// A dossier as PDF: what any reader of PDFs finds in it, in three scripts, with pictures, links and an outline.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'jpeg-js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { DossierRecord } from '#border/model-dossier';
import { composeDossier, type PictureFile, type PictureFiles } from '../../../main/pdf/compose/compose-dossier.ts';
import { makeItem } from '../../support/dossier-item.ts';
import { extractPdf } from '../../support/extract-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const picture = (folder: string, name: string, width: number, height: number): PictureFile => {
  const file = join(folder, `${name}.jpg`);
  writeFileSync(file, encode({ width, height, data: Buffer.alloc(width * height * 4, 200) }, 80).data);
  return { file, width, height, frames: [{ x: 0.4, y: 0.4, width: 0.2, height: 0.1 }] };
};

const dossierOf = (items: DossierRecord['items'], name = 'Bibliothèques'): DossierRecord => ({
  id: '01hq00000000000a',
  name,
  note: 'À relire.',
  createdAtMs: 0,
  changedAtMs: new Date(2026, 10, 26, 12).getTime(),
  items,
});

const items = [
  makeItem({ comment: 'À vérifier auprès de l’office (efficace).' }),
  makeItem({
    id: '01hq000000000002',
    title: 'صباح المدينة',
    headline: 'المكتبات العمومية تفتح أبوابها',
    snippet: 'قررت جماعة المدينة أن تفتح المكتبات يوم 28 مارس 2024 كما أعلن المجلس Conseil municipal في بلاغ',
    marks: [{ start: 27, end: 35 }],
    language: 'ar',
    comment: 'تعليق من القارئ',
  }),
  makeItem({ id: '01hq000000000003', headline: null, snippet: '', comment: '', title: 'The Harbour Post', language: 'en' }),
];

const compose = async (language: 'fr' | 'ar' | 'en', dossier = dossierOf(items)) => {
  const folder = temporaryFolder();
  const path = join(folder, 'dossier.pdf');
  const both = { place: picture(folder, 'place', 800, 400), page: picture(folder, 'page', 300, 430) };
  const pictures: PictureFiles[] = dossier.items.map((_, at) => (at === 2 ? 'gone' : both));
  await composeDossier({ path, language, style: language, dossier, pictures });
  return path;
};

const wordsOf = async (path: string): Promise<string> =>
  (await extractPdf(path))
    .map(({ layout }) => layout.text)
    .join('\n')
    .replace(/\s+/gu, ' ');

describe('a dossier as PDF', { timeout: 60_000 }, () => {
  it('can be searched and copied in the scripts of all that is in it', async () => {
    const text = await wordsOf(await compose('fr'));
    for (const found of [
      'Bibliothèques',
      'À relire.',
      '1. Le port rouvre',
      'L’Atlas du matin, n° 17321, 28 mars 2024, p. 4.',
      'Le port rouvre lundi au trafic.',
      'À vérifier auprès de l’office (efficace).',
      'المكتبات العمومية تفتح أبوابها',
      'قررت جماعة المدينة أن تفتح المكتبات يوم 28 مارس 2024 كما أعلن المجلس Conseil municipal في بلاغ',
      'تعليق من القارئ',
      'Sans titre',
    ])
      expect(text).toContain(found);
    expect(text).toMatch(/n’est plus dans la bibliothèque/u);
    expect(text).not.toMatch(/[\u2066-\u2069]/u);
  });

  it('is cited in Arabic from the right, with its digits', async () => {
    const text = await wordsOf(await compose('ar'));
    expect(text).toContain('ع. ١٧٣٢١');
    expect(text).toContain('٢٨ مارس ٢٠٢٤');
  });

  it('has its pictures, a name, an outline, and links to items and into Kiosque', async () => {
    const path = await compose('en');
    const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
    const document = await loading.promise;
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Bibliothèques', Language: 'en' });
    expect((await document.getOutline()).map(({ title }) => title)).toEqual([
      'Bibliothèques',
      '1. Le port rouvre',
      '2. المكتبات العمومية تفتح أبوابها',
      '3. Without a headline',
    ]);
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
    const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
    expect(links.filter(({ dest }) => dest != null)).toHaveLength(3);
    const raw = readFileSync(path, 'latin1');
    expect(raw.match(/\/URI\(kiosque:\/\/open\/L%E2%80%99Atlas%20du%20matin\/2024-03-28\/4#100,200,40,10\)/gu)).toHaveLength(1);
    expect(raw.match(/\/Filter\/DCTDecode/gu)).toHaveLength(4);
    await loading.destroy();
  });

  it('goes on over pages, keeps what is longer than a line, and is whole without items', async () => {
    const word = 'x'.repeat(400);
    const long = dossierOf(
      Array.from({ length: 12 }, (_, at) =>
        makeItem({ id: `01hq0000000000${10 + at}`, snippet: `${word} end${at}. ${'Le port rouvre. '.repeat(60)}`, marks: [] }),
      ),
      word,
    );
    const pages = await extractPdf(await compose('fr', long));
    expect(pages.length).toBeGreaterThan(8);
    const text = pages.map(({ layout }) => layout.text).join(' ');
    for (let at = 0; at < 12; at += 1) expect(text).toContain(`end${at}.`);
    expect(text.match(/x/gu)?.length).toBeGreaterThanOrEqual(400 * 13);
    for (const { layout } of pages)
      for (const { boxes } of layout.words)
        for (const box of boxes) expect(box.x + box.width).toBeLessThan(layout.widthPoints - 50);
    expect(await extractPdf(await compose('en', dossierOf([])))).toHaveLength(1);
  });
});
