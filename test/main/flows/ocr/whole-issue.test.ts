// All pages of a scanned periodical by the command line, as a person would read them: npm run test:ocr. It is stopped once and goes on.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endOf, runCli, startCli } from '../../../support/run-cli.ts';
import { suite } from '../../../support/suites.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const isWhole = process.env.KIOSQUE_OCR === 'whole';
const scan = suite('pdf/arabic-scan/oclc_4770057679-v1-i_1.pdf');

type Read = { pages: { page: number; words: number; confidence: number | null }[]; failed: unknown[] };

const sumOf = (pages: Read['pages'], of: (page: Read['pages'][number]) => number): number =>
  pages.reduce((sum, page) => sum + of(page), 0);

describe.runIf(isWhole)('a scanned periodical of 56 pages', () => {
  it('becomes searchable on every page, also when it is stopped between', { timeout: 7_200_000 }, async () => {
    const library = ['--library', join(temporaryFolder(), 'library'), '--json'];
    const added = JSON.parse((await runCli(['add', scan, '--language', 'ar', ...library])).out);
    const id: string = added.added[0].id;

    const child = startCli(['ocr', id, ...library]);
    const timer = setTimeout(() => child.kill('SIGINT'), 60_000);
    const first: Read = JSON.parse((await endOf(child)).out);
    clearTimeout(timer);
    const second: Read = JSON.parse((await runCli(['ocr', id, ...library])).out);
    const pages = [...first.pages, ...second.pages].sort((one, other) => one.page - other.page);
    const words = sumOf(pages, (page) => page.words);
    const confidence = sumOf(pages, (page) => (page.confidence ?? 0) * page.words) / words;
    console.log(
      `the Arabic scan: ${first.pages.length} pages before Ctrl-C, ${second.pages.length} after, ${words} words, confidence ${confidence.toFixed(2)}`,
    );
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: 56 }, (_, at) => at + 1));
    expect([...first.failed, ...second.failed]).toEqual([]);
    const found = JSON.parse((await runCli(['find', 'الكحول', ...library])).out);
    expect(found.hits.map(({ page }: { page: number }) => page)).toContain(12);
    const shown = JSON.parse((await runCli(['show', id, ...library])).out);
    const searchable = shown.pages.filter(({ text }: { text: string }) => text !== '').length;
    console.log(`searchable: ${searchable} of 56 pages`);
    expect(searchable).toBe(pages.filter((page) => page.words > 0).length);
  });
});
