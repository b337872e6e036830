import { beforeAll, describe, expect, it } from 'vitest';
import type { ExtractedPage } from '../../../main/pdf/extract-pages.ts';
import { extractPdf } from '../../support/extract-pdf.ts';
import { suite } from '../../support/suites.ts';

/** Each word of these pages ends in `zN`: N is its article on that page, 0 is furniture. */
const articlesOf = (text: string): string[] => text.split(/\s+/).flatMap((word) => /z(\d+)$/.exec(word)?.[1] ?? []);

describe('twelve broadsheet pages whose words name their article', () => {
  let pages: ExtractedPage[] = [];
  beforeAll(async () => {
    pages = await extractPdf(suite('articles/synthetic.pdf'));
  });

  it('are read with next to no jump from one article into another', () => {
    const sequences = pages.map(({ layout }) => articlesOf(layout.text));
    const jumps = sequences.reduce(
      (sum, sequence) => sum + sequence.filter((one, at) => at > 0 && one !== sequence[at - 1]).length,
      0,
    );
    const best = sequences.reduce((sum, sequence) => sum + new Set(sequence).size - 1, 0);
    console.log(`synthetic.pdf: ${jumps} jumps between articles, ${best} at best`);
    expect(jumps).toBeLessThanOrEqual(1.25 * best);
  });

  it('are cut into their articles: B cubed F of 0.95 and more', () => {
    let precision = 0;
    let recall = 0;
    let words = 0;
    for (const { layout } of pages) {
      const found = layout.articles.map(({ blocks }) =>
        articlesOf(blocks.map(({ start, end }) => layout.text.slice(start, end)).join(' ')),
      );
      const printed = found.flat().filter((article) => article !== '0');
      const sizes = Map.groupBy(printed, (article) => article);
      for (const group of found) {
        const own = group.filter((article) => article !== '0');
        for (const [article, shared] of Map.groupBy(own, (one) => one)) {
          precision += shared.length ** 2 / own.length;
          recall += shared.length ** 2 / (sizes.get(article)?.length ?? 1);
        }
      }
      words += printed.length;
    }
    const [p, r] = [precision / words, recall / words];
    const f = (2 * p * r) / (p + r);
    console.log(`synthetic.pdf: B cubed precision ${p.toFixed(3)}, recall ${r.toFixed(3)}, F ${f.toFixed(3)}`);
    expect(f).toBeGreaterThanOrEqual(0.95);
  });
});
