import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEditionLayout } from '../../../main/layout/edition-layout.ts';
import type { PageGlyphs } from '../../../main/layout/page-glyphs.ts';
import { readByStructure } from '../../../main/layout/structured-articles.ts';
import type { PageLayout } from '../../../preload/model.ts';
import { readTruth } from '../../press/truth.ts';
import { readGlyphPages, shuffleGlyphs } from '../../support/layout/read-glyph-pages.ts';
import { addArticleScores, bCubedOf, scorePage } from '../../support/layout/score-articles.ts';
import { type MadeElement, makePdf } from '../../support/make-pdf.ts';
import { suite } from '../../support/suites.ts';
import { element, makeTaggedPage, pieces } from '../../support/tagged-page.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { left, right } = pieces;
const paragraphs = (ids: readonly number[]): MadeElement[] => ids.map((id) => element('P', id));

async function readTagged(
  tree: MadeElement[] | undefined,
  isTagged?: (piece: number) => boolean,
  roles: Record<string, string> = {},
): Promise<PageGlyphs> {
  const path = join(temporaryFolder(), 'tagged.pdf');
  writeFileSync(path, makePdf([makeTaggedPage(tree, isTagged)], roles));
  for await (const page of readGlyphPages(path)) return page;
  throw new Error('no page');
}

function layOut(pages: readonly PageGlyphs[], usesStructure = true): PageLayout[] {
  const edition = openEditionLayout({ usesStructure });
  const ready = [...pages.flatMap((page, at) => edition.add(at + 2, page)), ...edition.finish()];
  return ready.map(({ layout }) => layout);
}

const layOutOne = (page: PageGlyphs, usesStructure = true): PageLayout => layOut([page], usesStructure)[0] as PageLayout;
const outline = ({ articles, text }: PageLayout): string[] =>
  articles.map(
    ({ headline, blocks }) =>
      `${headline}: ${blocks
        .filter((block) => block.role === 'body')
        .map((block) => text.slice(block.start, block.end).replace(/The (\w+) story.*? number (\d).*/su, '$1 $2'))
        .join(', ')}`,
  );

const leftStory = 'Headline on the left: left 1, left 2, left 3';
const rightStory = 'Headline on the right: right 1, right 2, right 3';

describe('a page whose structure tree counts', () => {
  it('has the articles that the tree tells of, in the order of the tree', async () => {
    const art = ({ head, text }: typeof left | typeof right): MadeElement =>
      element('Art', element('H1', head), ...paragraphs(text));
    const page = await readTagged([element('Document', art(right), art(left))]);
    const layout = layOutOne(page);
    expect(outline(layout)).toEqual([rightStory, leftStory]);
    expect(layout.articles[0]?.confidence).toBeGreaterThan(0.9);
    expect(layout.furniture.map(({ start, end }) => layout.text.slice(start, end))).toEqual(['12']);
    expect(outline(layOutOne(shuffleGlyphs(page)))).toEqual([rightStory, leftStory]);
  });

  it('has an article for each heading where the tree is flat', async () => {
    const flat = [left, right].flatMap(({ head, text }) => [element('H2', head), ...paragraphs(text)]);
    expect(outline(layOutOne(await readTagged([element('Document', ...flat)])))).toEqual([leftStory, rightStory]);
  });

  it('follows the roles that the role map of the file gives to its own', async () => {
    const own = [left, right].map(({ head, text }) =>
      element('Story', element('Big', head), ...text.map((id) => element('Body', id))),
    );
    const page = await readTagged(own, undefined, { Story: 'Art', Big: 'H1', Body: 'P' });
    expect(outline(layOutOne(page))).toEqual([leftStory, rightStory]);
    expect(readByStructure(page)).not.toBeNull();
  });

  it('keeps a later heading of an article as its subhead', async () => {
    const tree = element('Art', element('H1', left.head), ...paragraphs([1, 2]), element('H2', 3));
    const page = await readTagged([tree, element('Art', element('H1', right.head), ...paragraphs(right.text))]);
    expect(layOutOne(page).articles[0]?.blocks.map(({ role }) => role)).toEqual(['headline', 'body', 'body', 'subhead']);
  });

  it('takes a heading without a text for the label of what stands below it', async () => {
    const labelled = element('Art', element('H2', 1), ...paragraphs([2, 3]));
    const other = element('Art', element('H2', right.head), ...paragraphs(right.text));
    const layout = layOutOne(await readTagged([element('Div', element('H1', left.head)), labelled, other]));
    expect(layout.articles).toHaveLength(2);
    expect(layout.furniture.map(({ start, end }) => layout.text.slice(start, end))).toContain('Headline on the left');
  });

  it('is read by our own rules where that is asked for', async () => {
    const page = await readTagged([
      element('Art', element('H1', right.head), ...paragraphs(right.text)),
      element('Art', element('H1', left.head), ...paragraphs(left.text)),
    ]);
    expect(layOutOne(page, false).articles.map(({ headline }) => headline)).toEqual([
      'Headline on the left',
      'Headline on the right',
    ]);
  });
});

describe('a structure tree that is junk', () => {
  const ids = [left, right].flatMap(({ head, text }) => [head, ...text]);
  const junk: Record<string, MadeElement[] | undefined> = {
    'is missing': undefined,
    'is one paragraph': [element('Document', element('P', ...ids))],
    'is one heading over one cell of a table': [
      element('H1', 0),
      element('Table', element('TR', element('TD', ...ids.slice(1)))),
    ],
    'is nothing but spans': [element('Document', ...ids.map((id) => element('Span', id)))],
    'runs up the columns': [element('H1', 0), ...paragraphs([3, 2, 1]), element('H1', 4), ...paragraphs([7, 6, 5])],
    'gives each headline the text below the other': [
      element('Sect', element('H1', 0)),
      element('Sect', ...paragraphs([5, 6, 7])),
      element('Sect', element('H1', 4)),
      element('Sect', ...paragraphs([1, 2, 3])),
    ],
  };

  it.each(Object.keys(junk))('that %s is left aside', async (name) => {
    const page = await readTagged(junk[name]);
    expect(readByStructure(page)).toBeNull();
    const untagged = await readTagged(undefined);
    expect(layOutOne(page).text.replaceAll('\n', ' ')).toBe(layOutOne(untagged).text.replaceAll('\n', ' '));
  });

  it('that holds less than four fifths of the text is left aside', async () => {
    const tree = [left, right].map(({ head, text }) => element('Art', element('H1', head), ...paragraphs(text)));
    expect(readByStructure(await readTagged(tree, (piece) => piece !== 7))).not.toBeNull();
    expect(readByStructure(await readTagged(tree, (piece) => piece !== 7 && piece !== 3))).toBeNull();
  });
});

async function readAll(path: string): Promise<PageGlyphs[]> {
  const pages: PageGlyphs[] = [];
  for await (const page of readGlyphPages(path)) pages.push(page);
  return pages;
}

describe('papers that Chromium has tagged', () => {
  const root = new URL('../../fixtures/layout/', import.meta.url).pathname;
  it.each(['le-pont-2024-03-25', 'al-diffa-2024-04-03', 'gazette-du-detroit-2024-03-22'])(
    '%s keep their articles',
    async (name) => {
      const truth = readTruth(`${root}${name}.truth.json`);
      const pages = await readAll(`${root}${name}.pdf`);
      for (const page of pages) expect(readByStructure(page)).not.toBeNull();
      const scores = layOut(pages).map((layout, at) => scorePage(truth.pages[at] as (typeof truth.pages)[number], layout));
      const total = addArticleScores(scores);
      expect(bCubedOf(total)).toBeGreaterThan(0.98);
      expect(total.follows.right / total.follows.of).toBeGreaterThan(0.99);
    },
  );

  it('of which the tree knows paragraphs alone lose no word', async () => {
    const pages = await readAll(suite('articles/synthetic.pdf'));
    const wordsOf = (layouts: readonly PageLayout[]): number => layouts.reduce((sum, { words }) => sum + words.length, 0);
    for (const page of pages) expect(readByStructure(page)).not.toBeNull();
    expect(Math.abs(wordsOf(layOut(pages)) / wordsOf(layOut(pages, false)) - 1)).toBeLessThan(0.002);
  });
});
