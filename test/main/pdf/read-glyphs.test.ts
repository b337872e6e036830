import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../main/pdf/open-document.ts';
import { readGlyphs, type ShownPage } from '../../../main/pdf/read-glyphs.ts';
import { type MadePage, makePdf } from '../../support/make-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function readPage(page: MadePage): Promise<ShownPage> {
  const path = join(temporaryFolder(), 'page.pdf');
  writeFileSync(path, makePdf([page]));
  const document = await openDocument(path, null);
  try {
    return await readGlyphs(document, await document.pdf.getPage(1));
  } finally {
    await document.close();
  }
}

const textOf = ({ glyphs }: ShownPage): string => glyphs.map((glyph) => glyph.text).join('');
const rounded = (value: number): number => Math.round(value * 100) / 100;

describe('readOperators', () => {
  it('hands on every operator of a page and lets none of them stay in memory', async () => {
    const path = join(temporaryFolder(), 'page.pdf');
    writeFileSync(path, makePdf([{ content: 'BT /F 10 Tf 100 700 Td (AB) Tj ET '.repeat(1000) }]));
    const document = await openDocument(path, null);
    try {
      const page = await document.pdf.getPage(1);
      let count = 0;
      await document.readOperators(page, ({ fnArray }) => {
        count += fnArray.length;
      });
      expect(count).toBeGreaterThan(4000);
      expect((await page.getOperatorList()).fnArray).toEqual([]);
    } finally {
      await document.close();
    }
  });

  it('throws what its reader throws, and reads the next page', async () => {
    const path = join(temporaryFolder(), 'page.pdf');
    writeFileSync(path, makePdf([{ content: 'BT ET' }, { content: 'BT ET' }]));
    const document = await openDocument(path, null);
    try {
      const refuse = (): never => {
        throw new Error('not this one');
      };
      await expect(document.readOperators(await document.pdf.getPage(1), refuse)).rejects.toThrow('not this one');
      await document.readOperators(await document.pdf.getPage(2), () => {});
    } finally {
      await document.close();
    }
  });
});

describe('readGlyphs', () => {
  it('places glyphs by their baseline, from the top left', async () => {
    const { glyphs } = await readPage({ content: 'BT /F 10 Tf 100 700 Td (AB) Tj ET' });
    expect(
      glyphs.map(({ text, x, y, width, size, angle }) => ({ text, x: rounded(x), y, width: rounded(width), size, angle })),
    ).toEqual([
      { text: 'A', x: 100, y: 100, width: 6.67, size: 10, angle: 0 },
      { text: 'B', x: 106.67, y: 100, width: 6.67, size: 10, angle: 0 },
    ]);
  });

  it('follows spacing, stretching, rise and the numbers of TJ', async () => {
    const content = 'BT /F 10 Tf 2 Tc 5 Tw 200 Tz 3 Ts 100 700 Td [(A ) -500 (B)] TJ ET';
    const { glyphs } = await readPage({ content });
    const [a, space, b] = glyphs;
    expect([a?.x, a?.y, rounded(a?.width ?? 0)]).toEqual([100, 97, 13.34]);
    expect(rounded(space?.x ?? 0)).toBe(117.34);
    // 2.78 of the space, 2 and 5 of spacing and 5 of the number, all twice as wide.
    expect(rounded(b?.x ?? 0)).toBe(rounded(117.34 + 2 * (2.78 + 2 + 5 + 5)));
  });

  it('turns with the text matrix', async () => {
    const { glyphs } = await readPage({ content: 'BT /F 10 Tf 0 1 -1 0 300 400 Tm (AB) Tj ET' });
    expect(glyphs.map(({ x, y, angle }) => [rounded(x), rounded(y), angle])).toEqual([
      [300, 400, 270],
      [300, 393.33, 270],
    ]);
  });

  it('walks the lines of T* and the quotes', async () => {
    const { glyphs } = await readPage({ content: "BT /F 10 Tf 12 TL 50 700 Td (A) Tj (B) ' T* (C) Tj ET" });
    expect(glyphs.map(({ text, y }) => [text, y])).toEqual([
      ['A', 100],
      ['B', 112],
      ['C', 124],
    ]);
  });

  it('goes into forms with their matrix, and drops what their frame cuts away', async () => {
    const form = {
      content: 'BT /F 10 Tf 10 10 Td (in) Tj 500 0 Td (out) Tj ET',
      box: [0, 0, 100, 50],
      matrix: [1, 0, 0, 1, 200, 300],
    };
    const page = await readPage({ content: '/X Do BT /F 10 Tf 20 20 Td (after) Tj ET', forms: { X: form } });
    expect(textOf(page)).toBe('inafter');
    expect([page.glyphs[0]?.x, page.glyphs[0]?.y]).toEqual([210, 490]);
    expect([page.glyphs[2]?.x, page.glyphs[2]?.y]).toEqual([20, 780]);
  });

  it('drops what a clip or the edge of the paper hides', async () => {
    const content =
      'q 0 0 100 100 re W n BT /F 10 Tf 20 20 Td (seen) Tj 200 0 Td (cut) Tj ET Q BT /F 10 Tf 700 20 Td (off) Tj ET';
    expect(textOf(await readPage({ content }))).toBe('seen');
  });

  it('keeps text that is drawn invisibly, as under scans', async () => {
    expect(textOf(await readPage({ content: 'BT 3 Tr /F 10 Tf 20 20 Td (hidden) Tj ET' }))).toBe('hidden');
  });

  it('finds rules, whether stroked or filled, and boxes', async () => {
    const { rules, boxes } = await readPage({ content: '50 700 m 250 700 l S 50 600 200 1 re f 300 300 100 80 re S' });
    const sides = rules.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1].map(Math.round));
    expect(sides).toEqual([
      [50, 100, 250, 100],
      [50, 200, 250, 200],
    ]);
    expect(boxes.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round))).toEqual([[300, 420, 100, 80]]);
  });

  it('takes curves for artwork', async () => {
    const { rules } = await readPage({ content: '50 50 m 100 300 200 300 250 50 c 400 50 l h f' });
    expect(rules).toEqual([]);
  });

  it('ends a page in the space of its crop, whatever its corner', async () => {
    const { glyphs } = await readPage({ content: 'BT /F 10 Tf 60 300 Td (A) Tj ET', mediaBox: [50, 100, 350, 500] });
    expect([glyphs[0]?.x, glyphs[0]?.y]).toEqual([10, 200]);
  });
});
