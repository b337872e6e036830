import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../support/extract-pdf.ts';
import { measureRecall, rateOf, wordsForMeasure } from '../../support/measure-text.ts';
import { suite } from '../../support/suites.ts';

const truth = wordsForMeasure(readFileSync(suite('arabic/generated/long.txt'), 'utf8'));

describe('Arabic of four columns', () => {
  it.each(['amiri', 'noto', 'dejavu'])('is found word for word in %s', async (font) => {
    const pages = await extractPdf(suite(`arabic/generated/long-${font}.pdf`));
    const found = pages.flatMap(({ layout }) => wordsForMeasure(layout.text));
    const rate = rateOf(measureRecall(truth, found));
    console.log(`long-${font}.pdf: ${truth.length} words, recall ${rate.toFixed(4)}`);
    expect(rate).toBeGreaterThanOrEqual(0.99);
    expect(pages.map(({ layout }) => [layout.direction, layout.language])).toEqual(pages.map(() => ['rtl', 'ar']));
  });
});
