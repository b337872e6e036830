import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPages } from '../../../main/pdf/extract-pages.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a PDF of hundreds of pages', () => {
  it('is read to its end by the bytes that it began with, although its file goes away', async () => {
    const path = join(temporaryFolder(), 'long.pdf');
    const numbers = Array.from({ length: 450 }, (_, at) => at + 1);
    writeFileSync(path, makePdf(numbers.map((number) => ({ content: `BT /F 12 Tf 50 400 Td (Texte numero${number}) Tj ET` }))));
    const texts: string[] = [];
    const count = await extractPages(path, null, ({ layout, fault }) => {
      if (texts.length === 0) rmSync(path);
      texts.push(fault ?? layout.text);
    });
    expect(count).toBe(450);
    expect(texts).toEqual(numbers.map((number) => `Texte numero${number}`));
  });
});
