import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packLayout, unpackLayout } from '../../../main/layout/pack.ts';
import type { PageLayout } from '../../../preload/model.ts';
import { extractPdf } from '../../support/extract-pdf.ts';
import { suite } from '../../support/suites.ts';

const toTenths = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, one) => (typeof one === 'number' ? Math.round(one * 10) / 10 : one));

describe('packLayout', () => {
  it('keeps every word, box, article and role of real pages to a tenth of a point', async () => {
    for (const file of [
      'pdf/newspapers/sample-color-newsletter.pdf',
      'arabic/generated/long-noto.pdf',
      'articles/synthetic.pdf',
    ]) {
      for (const { layout } of await extractPdf(suite(file))) {
        const unpacked = unpackLayout(packLayout(layout), layout.text);
        expect({ ...unpacked, articles: [] }).toEqual({
          ...(toTenths({ ...layout, articles: [] }) as PageLayout),
          text: layout.text,
        });
        expect(unpacked.articles).toEqual(
          layout.articles.map((article) => ({ ...(toTenths(article) as object), confidence: article.confidence })),
        );
      }
    }
  });

  it('keeps what no PDF has: turned pages, other sources, words in three pieces, articles without a word', () => {
    const box = { x: 1.5, y: 2.5, width: 3, height: 4 };
    const layout: PageLayout = {
      widthPoints: 100,
      heightPoints: 200,
      rotation: 270,
      source: 'alto',
      direction: 'rtl',
      language: null,
      text: 'abc def',
      words: [
        { start: 0, end: 3, boxes: [box, { ...box, x: -20 }, { ...box, y: 900.1 }] },
        { start: 4, end: 7, boxes: [box] },
      ],
      articles: [
        {
          headline: 'é',
          confidence: 0.25,
          continuesOn: 5,
          continuedFrom: null,
          blocks: [{ role: 'quote', start: 0, end: 7, box }],
        },
        { headline: null, confidence: 1, continuesOn: null, continuedFrom: 12, blocks: [] },
      ],
      furniture: [{ role: 'furniture', start: 4, end: 7, box }],
      needsOcr: 'no-unicode',
    };
    expect(unpackLayout(packLayout(layout), layout.text)).toEqual(layout);
  });

  it('takes less than ten bytes a word once it is compressed', async () => {
    const pages = await extractPdf(suite('articles/synthetic.pdf'));
    const words = pages.reduce((sum, { layout }) => sum + layout.words.length, 0);
    const bytes = pages.reduce((sum, { layout }) => sum + deflateRawSync(packLayout(layout)).length, 0);
    console.log(`packed: ${(bytes / words).toFixed(2)} bytes a word, ${Math.round((2000 * bytes) / words)} for 2,000 words`);
    expect(bytes / words).toBeLessThan(10);
  });

  it('refuses bytes of another version, and bytes that end too early', async () => {
    const [page] = await extractPdf(suite('pdf/newspapers/sample-color-newsletter.pdf'));
    const packed = packLayout(page?.layout as PageLayout);
    expect(() => unpackLayout(new Uint8Array([99]), '')).toThrow('another version');
    expect(() => unpackLayout(packed.subarray(0, 100), '')).toThrow('too early');
  });
});
