// What is written as ALTO is valid, and reading it gives the same words, boxes, roles and articles; on real pages, French, English and Arabic.
import { describe, expect, it } from 'vitest';
import { type Box, PageLayout } from '#border/model';
import { type AltoDocument, blocksOf } from '../../../main/formats/alto-document.ts';
import { around } from '../../../main/formats/around-boxes.ts';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { writeAlto } from '../../../main/formats/write-alto.ts';
import { layAltoArticles } from '../../../main/issue/articles-of-page.ts';
import { extractPdf } from '../../support/extract-pdf.ts';
import { suite } from '../../support/suites.ts';
import { complaintsAbout } from '../../support/validate-alto.ts';

const meta = { pageNumber: 3, sourceFileName: 'edition.pdf', version: '0.1.0' };
const UNIT = 72 / 1_200;
/** A tenth of a point. */
const NEAR = 0.1;

const inPoints = ({ x, y, width, height }: Box): Box => ({
  x: x * UNIT,
  y: y * UNIT,
  width: width * UNIT,
  height: height * UNIT,
});

/** How far two boxes are apart at the edge where they differ most. */
const distance = (one: Box, other: Box): number =>
  Math.max(
    Math.abs(one.x - other.x),
    Math.abs(one.y - other.y),
    Math.abs(one.x + one.width - other.x - other.width),
    Math.abs(one.y + one.height - other.y - other.height),
  );

type FoundWord = { text: string; boxes: Box[] };

/** The words of a file in its order, halves joined as SUBS_CONTENT says. */
function wordsOf(document: AltoDocument): FoundWord[] {
  const words: FoundWord[] = [];
  for (const block of document.pages.flatMap(blocksOf)) {
    for (const { content, box, part, whole } of block.lines.flatMap(({ strings }) => strings)) {
      const place = inPoints(box ?? { x: 0, y: 0, width: 0, height: 0 });
      if (part === 'tail') words.at(-1)?.boxes.push(place);
      else words.push({ text: whole ?? content, boxes: [place] });
    }
  }
  return words;
}

async function layoutsOf(name: string, most: number): Promise<PageLayout[]> {
  const pages = await extractPdf(suite(name));
  return pages.slice(0, most).map(({ layout }) => layout);
}

describe.each([
  ['a newsletter in colour', 'pdf/newspapers/sample-color-newsletter.pdf', 4],
  ['broadsheet pages of a born-digital paper', 'articles/synthetic.pdf', 3],
  ['the hidden text of a scan', 'pdf/newspapers/ndnp-sample1.pdf', 1],
  ['four columns of Arabic in Amiri', 'arabic/generated/long-amiri.pdf', 2],
  ['four columns of Arabic in Noto', 'arabic/generated/long-noto.pdf', 1],
])('%s', async (_, name, most) => {
  const layouts = await layoutsOf(name, most);
  const files = layouts.map((layout) => writeAlto(layout, meta));
  const documents = files.map((file) => readAlto(file));

  it('has words', () => {
    for (const { words } of layouts) expect(words.length).toBeGreaterThan(50);
  });

  it('is valid ALTO 4.4', async () => {
    expect(await complaintsAbout(files)).toEqual([]);
  });

  it('comes back word for word, in reading order', () => {
    layouts.forEach(({ text, words }, at) => {
      const found = wordsOf(documents[at] as AltoDocument).map((word) => word.text);
      expect(found).toEqual(words.map(({ start, end }) => text.slice(start, end)));
    });
  });

  it('comes back box for box, to a tenth of a point', () => {
    layouts.forEach(({ words }, at) => {
      const found = wordsOf(documents[at] as AltoDocument);
      const far = words.filter(({ boxes }, index) => distance(around(boxes), around(found[index]?.boxes ?? [])) > NEAR);
      expect(far).toEqual([]);
      const split = words.filter(({ boxes }) => boxes.length > 1).length;
      const foundSplit = found.filter(({ boxes }) => boxes.length > 1).length;
      // Large first letters have a box of their own in the layout, and none in the file.
      expect(foundSplit).toBeLessThanOrEqual(split);
    });
  });

  it('comes back with its articles, their headlines, and the role and place of each block', () => {
    layouts.forEach((layout, at) => {
      const alto = documents[at]?.pages[0];
      if (alto === undefined) throw new Error('no page');
      const laid = layAltoArticles(alto);
      const filled = layout.articles.filter(({ blocks }) => blocks.length > 0);
      expect(laid?.articles.map(({ headline }) => headline)).toEqual(filled.map(({ headline }) => headline));
      expect(laid?.articles.map(({ blocks }) => blocks.map(({ role }) => role))).toEqual(
        filled.map(({ blocks }) => blocks.map(({ role }) => role)),
      );
      expect(laid?.page.blocks.filter(({ role }) => role === 'furniture').length).toBe(layout.furniture.length);
      expect(laid?.page.widthPoints).toBeCloseTo(layout.widthPoints, 1);
      const places = blocksOf(alto)
        .filter(({ kind }) => kind === 'text')
        .map(({ box }) => inPoints(box ?? { x: 0, y: 0, width: 0, height: 0 }));
      const given = [...filled.flatMap(({ blocks }) => blocks), ...layout.furniture].map(({ box }) => box);
      expect(places.length).toBe(given.length);
      expect(places.filter((place, index) => distance(place, given[index] ?? place) > NEAR)).toEqual([]);
    });
  });

  it('has lines: each as high as its words, one below the other in a block of one column', () => {
    const lines = documents.flatMap(({ pages }) => pages.flatMap(blocksOf).flatMap((block) => block.lines));
    const heights = lines.map(
      ({ box, strings }) => (box?.height ?? 0) / Math.max(...strings.map((string) => string.box?.height ?? 1)),
    );
    expect(heights.filter((ratio) => ratio < 1.7).length / heights.length).toBeGreaterThan(0.95);
    const words = lines.reduce((sum, { strings }) => sum + strings.length, 0);
    expect(words / lines.length).toBeGreaterThan(1.5);
  });
});

describe('a page that a program made', () => {
  const box = (x: number, y: number, width: number, height = 10): Box => ({ x, y, width, height });
  const base = {
    widthPoints: 300,
    heightPoints: 400,
    rotation: 0 as const,
    source: 'pdf' as const,
    direction: 'ltr' as const,
    language: 'fr',
    needsOcr: null,
    furniture: [],
  };
  const text = 'A&B <c> "d" e\u0007f\nconstitution Rhône-Alpes';
  const layout: PageLayout = PageLayout.parse({
    ...base,
    text,
    words: [
      { start: 0, end: 3, boxes: [box(10, 10, 20)] },
      { start: 4, end: 7, boxes: [box(32, 10, 20)] },
      { start: 8, end: 11, boxes: [box(54, 10, 20)] },
      { start: 12, end: 15, boxes: [box(76, 10, 20)] },
      { start: 16, end: 28, boxes: [box(60, 30, 40), box(10, 42, 20)] },
      { start: 29, end: 40, boxes: [box(70, 42, 30), box(110, 30, 25)] },
    ],
    articles: [
      {
        headline: 'Caption & "headline"',
        confidence: 1,
        continuesOn: null,
        continuedFrom: null,
        blocks: [
          {
            role: 'kicker',
            start: 0,
            end: 15,
            box: box(10, 10, 86),
            font: { family: 'A "B"', sizePoints: 9.5, isBold: true, isItalic: true },
          },
          { role: 'body', start: 16, end: 40, box: box(10, 30, 92, 24) },
          { role: 'body', start: 40, end: 40, box: box(105, 30, 92, 24) },
        ],
      },
    ],
  });

  it('is valid, and keeps signs that XML would take for its own', async () => {
    const file = writeAlto(layout, { ...meta, sourceFileName: 'a & "b" <c>.pdf' });
    expect(await complaintsAbout([file])).toEqual([]);
    const document = readAlto(file);
    expect(document.sourceFileName).toBe('a & "b" <c>.pdf');
    expect(wordsOf(document).map((word) => word.text)).toEqual(['A&B', '<c>', '"d"', 'ef', 'constitution', 'Rhône-Alpes']);
    const laid = layAltoArticles(document.pages[0] as never);
    expect(laid?.articles[0]).toMatchObject({
      headline: 'Caption & "headline"',
      blocks: [{ role: 'kicker' }, { role: 'body' }, { role: 'body' }],
    });
    expect(laid?.page.blocks[0]?.lines[0]).toMatchObject({ sizePoints: 9.5, isBold: true, isItalic: true });
  });

  it('cuts a word where its halves are as wide as printed, marks the hyphen, and keeps one that belongs to the word', () => {
    const strings = readAlto(writeAlto(layout, meta))
      .pages.flatMap(blocksOf)
      .flatMap(({ lines }) => lines);
    const halves = strings.map((line) => [line.strings.map(({ content }) => content), line.hyphen?.content ?? null]);
    expect(halves).toEqual([
      [['A&B', '<c>', '"d"', 'ef'], null],
      [['constitu'], '-'],
      [['tion', 'Rhône-'], null],
      [['Alpes'], null],
    ]);
  });

  it('puts a half that stands in the next column into the block of that column', () => {
    const blocks = readAlto(writeAlto(layout, meta))
      .pages.flatMap(blocksOf)
      .filter(({ kind }) => kind === 'text');
    expect(blocks.map(({ lines }) => lines.flatMap(({ strings }) => strings.map(({ content }) => content)).at(-1))).toEqual([
      'ef',
      'Rhône-',
      'Alpes',
    ]);
  });

  it('is valid without a word, without a language, without a headline, turned, and of furniture alone', async () => {
    const block = { role: 'body' as const, start: 0, end: 1, box: box(10, 10, 10, 90) };
    const word = { start: 0, end: 1, boxes: [box(10, 10, 10, 90)] };
    const pages: PageLayout[] = [
      { ...base, text: '', words: [], articles: [], language: null },
      { ...base, text: '', words: [], articles: [], rotation: 270, needsOcr: 'no-text' },
      {
        ...base,
        text: 'x',
        words: [word],
        articles: [{ headline: null, confidence: 0, continuesOn: null, continuedFrom: null, blocks: [block] }],
      },
      { ...base, text: 'x', words: [word], articles: [], furniture: [{ ...block, role: 'furniture' }] },
    ];
    const files = pages.map((page) => writeAlto(PageLayout.parse(page), meta));
    expect(await complaintsAbout(files)).toEqual([]);
    expect(readAlto(files[1] ?? '').pages[0]?.rotation).toBe(270);
    expect(readAlto(files[3] ?? '').pages.flatMap(blocksOf)[0]?.role).toBe('furniture');
  });

  it('is judged by a schema that does find faults', async () => {
    const broken = writeAlto(layout, meta).replace('PHYSICAL_IMG_NR="3"', 'PHYSICAL_IMG_NR="three"');
    expect(await complaintsAbout([broken])).toHaveLength(1);
  });
});
