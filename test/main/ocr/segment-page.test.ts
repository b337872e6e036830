// Columns are found on the picture of a page, however it lies and whatever dust is on it.
import { beforeAll, describe, expect, it } from 'vitest';
import { shrink } from '../../../main/ocr/grey.ts';
import { type PictureBlock, segmentPage } from '../../../main/ocr/segment-page.ts';
import { type Scan, scan } from '../../support/scan-pdf.ts';
import { suite } from '../../support/suites.ts';

const arabic = suite('arabic/generated/long-noto.pdf');
/** The page has four columns of a fifth of its width each. */
const columnWidth = (width: number): number => width * 0.2;

let page: Scan;
beforeAll(async () => {
  page = await scan({ path: arabic, page: 1, dpi: 150, share: 0.6 });
});

const large = (blocks: readonly PictureBlock[], width: number): PictureBlock[] =>
  blocks.filter(({ frame }) => frame.width > 0.12 * width);

/** In which of the four columns a block's middle lies. */
const columnOf = ({ frame }: PictureBlock, width: number): number =>
  Math.floor((4 * (frame.left + frame.width / 2 - 0.05 * width)) / (0.9 * width));

function expectFourColumns(picture: Scan): void {
  const { blocks } = segmentPage(picture, picture.dpi);
  const found = large(blocks, picture.width);
  expect(new Set(found.map((block) => columnOf(block, picture.width))).size).toBe(4);
  for (const { frame } of found) expect(frame.width).toBeLessThan(1.4 * columnWidth(picture.width));
}

/** Specks and grains, always the same. */
function withDust({ data, ...scanned }: Scan): Scan {
  const dusty = data.slice();
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  for (let count = 0; count < data.length / 600; count += 1) dusty[next() % data.length] = next() % 255;
  for (let at = 0; at < dusty.length; at += 1) dusty[at] = Math.max(0, (dusty[at] ?? 0) - (at % scanned.width) / 40);
  return { ...scanned, data: dusty };
}

describe('columns on a picture', () => {
  it('are found on an even page', () => expectFourColumns(page));

  it('are found on dusty paper that grows darker to one side', () => expectFourColumns(withDust(page)));

  it.each([-1.7, 1, 2])('are found on a page that lies %s degrees askew, which is measured', async (skewDegrees) => {
    const askew = await scan({ path: arabic, page: 1, dpi: 150, share: 0.6, skewDegrees });
    const { skew } = segmentPage(askew, askew.dpi);
    expect(Math.abs((skew * 180) / Math.PI + skewDegrees)).toBeLessThan(0.15);
    expectFourColumns(askew);
  });

  it('are left whole where letters are light on a dark box', async () => {
    const front = await scan({ path: 'assets/samples/atlas-du-matin-2024-03-26.pdf', page: 1, dpi: 150 });
    const { blocks, pictures } = segmentPage(front, 150);
    // The advert stands in the lower right quarter, the photographs do not.
    const inAdvert = blocks.filter(({ frame }) => frame.left > 0.6 * front.width && frame.top > 0.84 * front.height);
    expect(inAdvert.length).toBeGreaterThan(0);
    expect(pictures).toHaveLength(2);
  });

  it('are none on white paper', () => {
    const white: Scan = { width: 800, height: 1000, data: new Uint8Array(800_000).fill(255), dpi: 150 };
    expect(segmentPage(white, 150).blocks).toEqual([]);
  });
});

describe('a picture made smaller', () => {
  it('has the means of its squares', () => {
    const grey = { width: 4, height: 2, data: Uint8Array.from([0, 100, 200, 200, 100, 200, 0, 0]) };
    expect(shrink(grey, 2)).toEqual({ width: 2, height: 1, data: Uint8Array.from([100, 100]) });
  });
});
