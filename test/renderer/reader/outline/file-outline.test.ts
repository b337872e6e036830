import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFileOutline } from '../../../../renderer/reader/outline/file-outline.ts';
import { type MadeInfo, makePdf } from '../../../support/make-pdf.ts';

const read = async (pages: number, info: MadeInfo) => {
  const bytes = makePdf(
    Array.from({ length: pages }, () => ({ content: '' })),
    {},
    info,
  );
  const task = getDocument({ data: new Uint8Array(bytes) });
  onTestFinished(() => task.destroy());
  return readFileOutline((await task.promise) as PDFDocumentProxy as never);
};

describe('what a file says of its pages', () => {
  it('is its bookmarks with the pages that they lead to, and its labels', async () => {
    const bookmarks = [
      { title: 'Culture', page: 3 },
      { title: 'Sport', page: 4 },
    ];
    const catalogue = '/PageLabels<</Nums[0<</S/r>>2<</S/D/P(A)/St 3>>]>>';
    expect(await read(4, { bookmarks, catalogue })).toEqual({
      bookmarks: bookmarks.map((one) => ({ ...one, items: [] })),
      labels: ['i', 'ii', 'A3', 'A4'],
    });
  });

  it('is nothing where pages are counted from 1 and no bookmark leads into the file', async () => {
    expect(await read(2, { catalogue: '/PageLabels<</Nums[0<</S/D>>]>>' })).toEqual({ bookmarks: [], labels: null });
    expect(await read(2, {})).toEqual({ bookmarks: [], labels: null });
    expect(await read(2, { catalogue: '/Outlines 99 0 R/PageLabels(broken)' })).toEqual({ bookmarks: [], labels: null });
  });
});
