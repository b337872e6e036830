// Annotations as any reader of PDFs finds them: in the copy alone, on pages that are turned, cut and moved, in three scripts.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Box } from '#border/model';
import { annotatePdf, type PdfAnnotation } from '../../../main/pdf/annotate-pdf.ts';
import { layOutPdf } from '../../support/layout/lay-out-pdf.ts';
import { type MadePage, makePdf } from '../../support/make-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const line = 'BT /F 18 Tf 120 700 Td (Harbour strike ends after nine days) Tj ET';

/** The same line on pages that are set in every way. */
const pages: readonly MadePage[] = [
  { content: line },
  { content: line, rotate: 90 },
  { content: line, mediaBox: [50, 60, 650, 860] },
  { content: line, cropBox: [100, 300, 500, 760] },
  { content: line, mediaBox: [-20, -30, 620, 800], cropBox: [60, 200, 560, 780], rotate: 270 },
];

const annotation = (rest: Partial<PdfAnnotation> & Pick<PdfAnnotation, 'page' | 'boxes'>): PdfAnnotation => ({
  ...{ kind: 'highlight', colour: [248, 222, 104], contents: '', author: 'Kiosque', name: 'kiosque:1' },
  ...{ createdAtMs: Date.UTC(2026, 10, 26, 9, 30, 5), changedAtMs: Date.UTC(2026, 10, 26, 10) },
  ...rest,
});

type Read = {
  subtype: string;
  rect: number[];
  quadPoints: Float32Array | null;
  color: Uint8ClampedArray;
  contentsObj: { str: string };
  titleObj: { str: string };
  modificationDate: string;
  creationDate: string;
  hasAppearance: boolean;
};

const readAnnotations = async (path: string): Promise<Read[][]> => {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const all = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getAnnotations()) as Read[]),
  );
  await task.destroy();
  return all;
};

const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const annotate = async (annotations: readonly PdfAnnotation[], made: readonly MadePage[] = pages) => {
  const folder = temporaryFolder();
  const path = join(folder, 'edition.pdf');
  const to = join(folder, 'annotated.pdf');
  writeFileSync(path, makePdf(made));
  const layouts = await layOut(path);
  const before = sumOf(path);
  await annotatePdf({ path, password: null, to, widths: layouts.map(({ widthPoints }) => widthPoints), annotations });
  expect(sumOf(path)).toBe(before);
  return readAnnotations(to);
};

const layOut = (path: string) => layOutPdf(path, { isShuffled: false, usesStructure: false });

describe('a PDF with annotations', { timeout: 60_000 }, () => {
  it('has a highlight where the letters are, on pages that are upright, turned, moved and cut', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'edition.pdf');
    writeFileSync(path, makePdf(pages));
    const layouts = await layOut(path);
    const boxes = layouts.map(({ words }): Box => {
      const [first, last] = [words[0]?.boxes[0] as Box, words.at(-1)?.boxes[0] as Box];
      return { ...first, width: last.x + last.width - first.x };
    });
    const read = await annotate(boxes.map((box, at) => annotation({ page: at + 1, boxes: [box] })));
    expect(read.map((some) => some.length)).toEqual([1, 1, 1, 1, 1]);
    for (const [one] of read) {
      // The line stands at the same place of user space on every page, whatever is seen of it.
      const [left = 0, bottom = 0, right = 0, top = 0] = one?.rect ?? [];
      expect(one?.subtype).toBe('Highlight');
      expect(left).toBeCloseTo(120, -0.5);
      expect(bottom).toBeGreaterThan(690);
      expect(bottom).toBeLessThan(700);
      expect(top).toBeGreaterThan(710);
      expect(top).toBeLessThan(722);
      expect(right - left).toBeGreaterThan(250);
      expect(Array.from(one?.quadPoints ?? [], Math.round)).toEqual(
        [left, top, right, top, left, bottom, right, bottom].map(Math.round),
      );
      expect([...(one?.color ?? [])]).toEqual([248, 222, 104]);
      expect(one?.hasAppearance).toBe(true);
    }
  });

  it('has a quad for each line, and says what was noted, by whom and when, in any script', async () => {
    const [first = []] = await annotate([
      annotation({
        page: 1,
        boxes: [
          { x: 100, y: 90, width: 200, height: 12 },
          { x: 60, y: 104, width: 240, height: 12 },
        ],
        contents: 'À vérifier: المكتبة 😀\n#port',
      }),
      annotation({ page: 1, kind: 'underline', boxes: [{ x: 60, y: 300, width: 90, height: 12 }], colour: [1, 2, 3] }),
      annotation({ page: 1, kind: 'text', boxes: [{ x: 300, y: 400, width: 1, height: 1 }], contents: 'note' }),
    ]);
    const [highlight, underline, text] = first;
    expect(highlight?.quadPoints?.length).toBe(16);
    expect(highlight?.rect.map(Math.round)).toEqual([60, 684, 300, 710]);
    expect(highlight?.contentsObj.str.replaceAll('\r', '\n')).toBe('À vérifier: المكتبة 😀\n#port');
    expect(highlight?.titleObj.str).toBe('Kiosque');
    expect(highlight?.creationDate).toBe('D:20261126093005Z');
    expect(highlight?.modificationDate).toBe('D:20261126100000Z');
    expect(underline).toMatchObject({ subtype: 'Underline' });
    expect([...(underline?.color ?? [])]).toEqual([1, 2, 3]);
    expect(text?.subtype).toBe('Text');
    expect(text?.rect.map(Math.round).slice(0, 2)).toEqual([300, 380]);
  });

  it('refuses a page that there is not, and leaves no file', async () => {
    await expect(annotate([annotation({ page: 9, boxes: [{ x: 1, y: 1, width: 1, height: 1 }] })])).rejects.toMatchObject({
      code: 'page/not-found',
    });
  });
});
