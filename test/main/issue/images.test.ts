import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openImage } from '../../../main/issue/images/open-image.ts';
import type { PageImage } from '../../../main/issue/images/page-image.ts';
import { openPdfWriter } from '../../../main/issue/write-pdf.ts';
import { renderPage } from '../../../main/pdf/render-page.ts';
import { made, makeJp2, makeJpeg, makePng, makeTiff, realFaxTiff, tiffPages } from '../../support/make-images.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const readAll = async (bytes: Uint8Array): Promise<PageImage[]> => {
  const path = join(temporaryFolder(), 'page');
  writeFileSync(path, bytes);
  const file = await openImage(path);
  const images: PageImage[] = [];
  for (let index = 0; index < file.count; index += 1) images.push(await file.read(index));
  return images;
};

const draw = async (image: PageImage, width: number) => {
  const path = join(temporaryFolder(), 'drawn.pdf');
  const writer = await openPdfWriter(path);
  const size = { widthPoints: image.widthPixels, heightPoints: image.heightPixels, rotation: 0 as const };
  await writer.addPage({ size, image, content: null });
  await writer.finish();
  await writer.close();
  const pixels = await renderPage(path, 1, width, null);
  return (x: number, y: number): number => pixels.data[(y * pixels.width + x) * 4] ?? -1;
};

const kinds: [name: string, bytes: () => Uint8Array, filter: string, dark: number][] = [
  ['JPEG', makeJpeg, 'DCTDecode', 0],
  ['grey PNG', () => makePng(1), 'Predictor 15', 0],
  ['colour PNG', () => makePng(3), 'Predictor 15', 0],
  ['half transparent PNG, on white', () => makePng(4, 128), '/FlateDecode', 127],
  ['plain TIFF', () => makeTiff([tiffPages.plainGrey()]), '/FlateDecode', 0],
  ['TIFF with Deflate and prediction', () => makeTiff([tiffPages.deflatedColour()]), '/FlateDecode', 0],
  ['TIFF with PackBits, one bit a pixel', () => makeTiff([tiffPages.packedBits()]), '/FlateDecode', 0],
  ['TIFF with JPEG', () => makeTiff([tiffPages.jpeg()]), 'DCTDecode', 0],
  ['JPEG 2000', () => makeJp2(), 'JPXDecode', 0],
  ['codestream of JPEG 2000', () => makeJp2(true), 'JPXDecode', 0],
];

describe('the image of a page', () => {
  it.each(kinds)('is drawn as it is: %s', async (_name, bytes, filter, dark) => {
    const [image] = await readAll(bytes());
    if (image === undefined) throw new Error('no image');
    expect([image.widthPixels, image.heightPixels]).toEqual([made.width, made.height]);
    expect(image.entries).toContain(filter);
    const at = await draw(image, made.width);
    expect(Math.abs(at(20, 20) - dark)).toBeLessThan(8);
    for (const [x, y] of [
      [200, 20],
      [20, 300],
      [290, 390],
    ] as const)
      expect(at(x, y)).toBeGreaterThan(247);
  });

  it('passes into the PDF byte for byte where a PDF can hold it', async () => {
    for (const bytes of [makeJpeg(), makeJp2()]) expect(Buffer.concat((await readAll(bytes))[0]?.data ?? [])).toEqual(bytes);
  });

  it('of a newspaper in fax code is drawn like the PDF that it comes from', async () => {
    const { bytes, width, height } = realFaxTiff();
    const [image] = await readAll(bytes);
    if (image === undefined) throw new Error('no image');
    expect([image.widthPixels, image.heightPixels]).toEqual([width, height]);
    const at = await draw(image, 300);
    const original = await renderPage(suite('pdf/newspapers/minimal-2-page.pdf'), 1, 300, null);
    let dark = 0;
    for (let y = 0; y < 414; y += 1) for (let x = 0; x < 300; x += 1) if (at(x, y) < 128) dark += 1;
    let wanted = 0;
    for (let at = 0; at < original.data.length; at += 4) if ((original.data[at] ?? 255) < 128) wanted += 1;
    expect(dark).toBeGreaterThan(500);
    expect(Math.abs(dark - wanted) / wanted).toBeLessThan(0.1);
  });

  it('tells its resolution, and a TIFF all its pages', async () => {
    expect((await readAll(makeJpeg()))[0]?.resolution).toEqual({ x: 75, y: 75 });
    const pages = await readAll(makeTiff([tiffPages.plainGrey(), tiffPages.packedBits(), tiffPages.jpeg()]));
    expect(pages.map(({ resolution }) => resolution)).toEqual([75, 75, 75].map((x) => ({ x, y: x })));
  });

  it.each([
    ['JPEG', makeJpeg()],
    ['PNG', makePng(3)],
    ['TIFF', makeTiff([tiffPages.deflatedColour()])],
    ['JPEG 2000', makeJp2()],
    ['codestream of JPEG 2000', makeJp2(true)],
  ])('that was cut off anywhere is broken, never drawn halfway: %s', async (_name, whole) => {
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.98]) {
      const cut = whole.subarray(0, Math.max(12, Math.floor(whole.length * share)));
      await expect(readAll(cut)).rejects.toMatchObject({ code: 'image/broken' });
    }
  });

  it('that claims to be larger than any paper is refused before anything is unpacked', async () => {
    const png = makePng(1);
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    // The sum of the header is then wrong as well; a reader that looks at the size first may say either.
    await expect(readAll(png)).rejects.toMatchObject({ code: expect.stringMatching(/^image\/(too-large|broken)$/u) });
    const jp2 = Buffer.from(makeJp2(true));
    jp2.writeUInt32BE(65_000, 8);
    jp2.writeUInt32BE(65_000, 12);
    await expect(readAll(jp2)).rejects.toMatchObject({ code: 'image/too-large' });
    const tiff = makeTiff([tiffPages.plainGrey()], { width: 60_000, height: 60_000 });
    await expect(readAll(tiff)).rejects.toMatchObject({ code: 'image/too-large' });
  });
});
