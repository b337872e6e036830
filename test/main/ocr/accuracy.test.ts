// How many of the words that are printed on a page are read from its scan, beside another build of the same engine that is given the same columns.
// Half pages here; KIOSQUE_OCR=whole (npm run test:ocr) reads whole ones, in three Arabic faces. The figures are printed.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../../main/ocr/engine.ts';
import { cutOut } from '../../../main/ocr/grey.ts';
import { readBlocks } from '../../../main/ocr/read-blocks.ts';
import { type Segmented, segmentPage } from '../../../main/ocr/segment-page.ts';
import type { OcrLanguage } from '../../../preload/model-ocr.ts';
import { measureRecall, rateOf } from '../../support/measure-text.ts';
import { type PageToScan, scan, wordsOf, wordsPrinted } from '../../support/scan-pdf.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const isWhole = process.env.KIOSQUE_OCR === 'whole';
const share = isWhole ? 1 : 0.5;
const a3 = { widthPoints: 841.89, heightPoints: 1190.55 };
const atlas = 'assets/samples/atlas-du-matin-2024-03-26.pdf';
const names: Record<OcrLanguage, string> = { fr: 'fra', ar: 'ara', en: 'eng' };

const hasDebian = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout?.includes('ara') === true;
if (!hasDebian)
  console.log("not compared: Debian's tesseract is not here (packages tesseract-ocr, tesseract-ocr-fra, tesseract-ocr-ara)");

/** A word cut at the end of a line is one word. */
const joined = (lines: readonly string[]): string => lines.join('\n').replace(/(\p{L})[-\u2010\u00AD]\n(\p{Ll})/gu, '$1$2');

function readByDebian(page: Segmented, dpi: number, language: OcrLanguage): string[] {
  const folder = temporaryFolder();
  const lines = page.blocks.flatMap(({ frame, areas, others, lines: count }, at) => {
    const { width, height, data } = cutOut(page.page, frame, areas, others, page.paper);
    const file = join(folder, `${at}.pgm`);
    writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]));
    const args = [file, '-', '-l', names[language], '--psm', count === 1 ? '7' : '6', '--dpi', String(dpi)];
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
    return execFileSync('tesseract', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env }).split('\n');
  });
  return wordsOf(joined(lines));
}

type Read = { recall: number; byDebian: number | null };

async function measure(name: string, page: PageToScan, language: OcrLanguage): Promise<Read> {
  const printed = await wordsPrinted(page.path, page.page, page.share);
  const picture = await scan(page);
  const segmented = segmentPage(picture, picture.dpi);
  const engine = await openEngine([language]);
  const blocks = readBlocks(engine, segmented, picture.dpi, () => {});
  engine.close();
  const lines = blocks.flatMap((block) => block.lines.map(({ words }) => words.map(({ text }) => text).join(' ')));
  const recall = rateOf(measureRecall(printed, wordsOf(joined(lines))));
  const byDebian = hasDebian ? rateOf(measureRecall(printed, readByDebian(segmented, picture.dpi, language))) : null;
  const beside =
    byDebian === null
      ? ''
      : `, Debian's tesseract on the same columns ${byDebian.toFixed(4)}, ratio ${(recall / byDebian).toFixed(4)}`;
  console.log(
    `OCR word recall, ${name}, ${isWhole ? 'whole' : 'upper half of a'} page, ${printed.length} words: ${recall.toFixed(4)}${beside}`,
  );
  return { recall, byDebian };
}

describe('text of scanned pages', () => {
  it('has 97 of 100 words of a French page of the press on A3 at 200 dots an inch', { timeout: 600_000 }, async () => {
    const page = { path: atlas, page: 1, dpi: 200, sheet: a3, share };
    expect((await measure('French A3', page, 'fr')).recall).toBeGreaterThanOrEqual(0.97);
  });

  it.each(isWhole ? ['noto', 'amiri', 'dejavu'] : ['noto'])(
    'has 82 of 100 words of an Arabic A3 page in %s, and 98 of 100 of what another build reads in the same columns',
    { timeout: 600_000 },
    async (face) => {
      const page = { path: suite(`arabic/generated/long-${face}.pdf`), page: 1, dpi: 200, sheet: a3, share };
      const { recall, byDebian } = await measure(`Arabic A3 ${face}`, page, 'ar');
      expect(recall).toBeGreaterThanOrEqual(0.82);
      if (byDebian !== null) expect(recall / byDebian).toBeGreaterThanOrEqual(0.98);
    },
  );
});
