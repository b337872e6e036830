// The yardstick: generated newspapers whose every word is known. Each twin has the same pages drawn in a shuffled order.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTruth, type Truth } from '../../press/truth.ts';
import { extractPdf } from '../../support/extract-pdf.ts';
import { addScores, measurePage, type PageScore, rateOf } from '../../support/measure-text.ts';

const root = resolve(import.meta.dirname, '../../..');
const samples = join(root, 'assets/samples');
const fixtures = join(root, 'test/fixtures/press');

const truthsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .map((name) => join(folder, name));

type Rates = { recall: number; order: number; boxes: number };

async function measure(pdf: string, truth: Truth): Promise<Rates> {
  const pages = await extractPdf(pdf);
  const scores = pages.map(({ page, layout }) => measurePage(truth.pages[page - 1] as Truth['pages'][number], layout));
  const rate = (name: 'recall' | 'order' | 'boxes'): number => rateOf(addScores(scores.map((score: PageScore) => score[name])));
  const rates = { recall: rate('recall'), order: rate('order'), boxes: rate('boxes') };
  const shown = Object.entries(rates).map(([name, value]) => `${name} ${value.toFixed(4)}`);
  console.log(`${basename(pdf)}: ${shown.join(', ')}`);
  return rates;
}

function expectRates({ recall, order, boxes }: Rates, leastRecall: number): void {
  expect(recall).toBeGreaterThanOrEqual(leastRecall);
  expect(order).toBeGreaterThanOrEqual(0.98);
  expect(boxes).toBeGreaterThanOrEqual(0.99);
}

describe.each(truthsIn(samples))('%s', (truthPath) => {
  const truth = readTruth(truthPath);
  const name = basename(truthPath, '.truth.json');
  const leastRecall = truth.masthead.language === 'ar' ? 0.99 : 0.995;

  it('is read word for word, in order, each word in its place', async () => {
    expectRates(await measure(join(samples, `${name}.pdf`), truth), leastRecall);
  });

  const twin = join(fixtures, `${name}.shuffled.pdf`);
  it.runIf(existsSync(twin))('is read the same where it is drawn in a shuffled order', async () => {
    expectRates(await measure(twin, truth), leastRecall);
  });

  it('is told its language and its direction on every page', async () => {
    for (const { layout } of await extractPdf(join(samples, `${name}.pdf`))) {
      expect([layout.language, layout.direction]).toEqual([truth.masthead.language, truth.masthead.direction]);
    }
  });
});

describe.each(truthsIn(fixtures))('the heavily vowelled %s', (truthPath) => {
  const truth = readTruth(truthPath);
  const name = basename(truthPath, '.truth.json');

  it.each([`${name}.pdf`, `${name}.shuffled.pdf`])('is read with its vowels from %s', async (file) => {
    expectRates(await measure(join(fixtures, file), truth), 0.98);
  });
});
