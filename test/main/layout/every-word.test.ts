// What no layout rule may do, whatever it takes a page for: lose a word, or give it twice.
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageGlyphs } from '../../../main/layout/page-glyphs.ts';
import type { PageLayout } from '../../../preload/model.ts';
import { readGlyphPages } from '../../support/layout/read-glyph-pages.ts';
import { layOutEdition } from '../../support/made-page.ts';
import { suite } from '../../support/suites.ts';

const root = resolve(import.meta.dirname, '../../..');
const pdfsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf') && !name.startsWith('broken'))
    .map((name) => join(folder, name));
const papers = [
  ...pdfsIn(join(root, 'test/fixtures/layout')),
  ...pdfsIn(join(root, 'test/fixtures/layout/held-out')),
  ...pdfsIn(join(root, 'assets/samples')),
  ...pdfsIn(suite('pdf/newspapers')),
];

/** Letters by their names, which in print are quotation marks. */
const QUOTATION_MARKS = /[\u02BB\u02BC]/u;

/** How often each letter and digit occurs, marks and shapes apart. */
function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFKD')) {
    if (/[\p{L}\p{N}]/u.test(letter) && !QUOTATION_MARKS.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

const printed = ({ glyphs }: PageGlyphs): string => glyphs.map((glyph) => glyph.text).join('');

/** The words of a page that do not stand in exactly one block of its articles and its furniture. */
function strayWords({ text, words, articles, furniture }: PageLayout): string[] {
  const blocks = [...articles.flatMap((article) => article.blocks), ...furniture];
  return words
    .filter(({ start, end }) => blocks.filter((block) => block.start <= start && block.end >= end).length !== 1)
    .map(({ start, end }) => text.slice(start, end));
}

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe.each(papers.map((path) => [basename(path), path] as const))('each word of %s', (_, path) => {
  it('stands in one article or in the furniture, once, and no letter is lost', async () => {
    const pages: PageGlyphs[] = [];
    for await (const page of readGlyphPages(path)) pages.push(page);
    const layouts = layOutEdition(pages);
    expect(layouts).toHaveLength(pages.length);
    for (const [at, layout] of layouts.entries()) {
      expect(strayWords(layout)).toEqual([]);
      expect(collapse(layout.text)).toBe(collapse(layout.words.map(({ start, end }) => layout.text.slice(start, end)).join(' ')));
      expect(layout.words.every(({ boxes }) => boxes.length > 0)).toBe(true);
      const [found, wanted] = [countLetters(layout.text), countLetters(printed(pages[at] as PageGlyphs))];
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
    }
  });
});
