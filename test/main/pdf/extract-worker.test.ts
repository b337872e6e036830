import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageRecord } from '../../../main/base/page-record.ts';
import { openPool } from '../../../main/base/worker-pool.ts';
import { unpackLayout } from '../../../main/layout/pack.ts';
import { type ExtractedPage, extractPages } from '../../../main/pdf/extract-pages.ts';
import type { ExtractTasks } from '../../../main/pdf/extract-worker.ts';
import { PageLayout } from '../../../preload/model.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { expectedPdfs, suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sample = 'pdf/newspapers/sample-color-newsletter.pdf';
const locked = 'pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf';

describe('extract', () => {
  const pool = openPool<ExtractTasks>('pdf/extract-worker', { size: 1 });
  afterAll(() => pool.close());
  const extract = async (path: string, password: string | null = null): Promise<PageRecord[]> => {
    const records: PageRecord[] = [];
    const { pages } = await pool.run(
      'extract',
      { path, password },
      { onProgress: (record) => records.push(record as PageRecord) },
    );
    expect(records.map((record) => record.page)).toEqual(Array.from({ length: pages }, (_, at) => at + 1));
    return records;
  };

  it('gives every page of every real file that opens, each valid or with the code of its fault', async () => {
    let pages = 0;
    const faults: string[] = [];
    for (const [path, expected] of expectedPdfs()) {
      if (expected.opens !== 'ok') continue;
      const records = await extract(suite(path));
      expect(records).toHaveLength(expected.pages ?? 0);
      for (const { packed, text, fault, page } of records) {
        const layout = PageLayout.parse(unpackLayout(packed, text));
        expect(layout.words.map((word) => text.slice(word.start, word.end)).join(' ')).toBe(text.replaceAll('\n', ' '));
        if (fault !== null) faults.push(`${path} ${page} ${fault}`);
        pages += 1;
      }
    }
    console.log(`extract: ${pages} pages of the suites, faults: ${faults.join(', ') || 'none'}`);
    expect(pages).toBe(747);
    expect(faults.length).toBeLessThanOrEqual(1);
  }, 240_000);

  it('tells text, language, direction and size of a page', async () => {
    const [first] = await extract(suite(sample));
    expect(first).toMatchObject({
      page: 1,
      language: 'en',
      direction: 'ltr',
      needsOcr: null,
      widthPoints: 612,
      heightPoints: 792,
      fault: null,
    });
    expect(first?.text).toContain('Ian MacKaye and Citizen Archiving');
  });

  it('says of a scan without text that it needs reading by eye', async () => {
    const records = await extract(suite('pdf/newspapers/sample-4page-issue.pdf'));
    expect(records.map((record) => record.needsOcr)).toEqual(['no-text', 'no-text', 'no-text', 'no-text']);
  });

  it('reads the hidden text that a library laid under its scan', async () => {
    const [page] = await extract(suite('pdf/newspapers/ndnp-sample1.pdf'));
    expect(page?.needsOcr).toBeNull();
    expect(page?.text).toContain('division known as the Pennsylvania Reserves');
  });

  it('opens a locked file with its password only', async () => {
    await expect(extract(suite(locked))).rejects.toMatchObject({ code: 'pdf/locked' });
    const [page] = await extract(suite(locked), 'openpassword');
    expect(page?.text.length).toBeGreaterThan(20);
  });

  it('gives the front page alone as a layout', async () => {
    const { packed, text } = await pool.run('front', { path: suite(sample) });
    const headlines = unpackLayout(packed, text).articles.map((article) => article.headline);
    expect(headlines).toContain('Ian MacKaye and Citizen Archiving');
  });
});

describe('extractPages', () => {
  it('records a page that takes too long, and reads on', async () => {
    const hello = 'BT /F 12 Tf 50 700 Td (Hello world of news) Tj ET';
    const endless = '0 0 m 1 1 l S\n'.repeat(3_000_000);
    const path = join(temporaryFolder(), 'endless.pdf');
    writeFileSync(path, makePdf([{ content: hello }, { content: endless }, { content: hello }]));
    const pages: ExtractedPage[] = [];
    await extractPages(path, null, (page) => pages.push(page), { pageLimitMs: 250 });
    expect(pages.map(({ page, fault, layout }) => [page, fault, layout.text])).toEqual([
      [1, null, 'Hello world of news'],
      [2, 'pdf/too-slow', ''],
      [3, null, 'Hello world of news'],
    ]);
    expect(pages[1]?.layout).toMatchObject({ widthPoints: 600, heightPoints: 800 });
  });
});
