// Articles as text, held against what is printed: the samples' truth, and pages made by hand for what they have not.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toParagraphs, toParts } from '../../../main/layout/article-text.ts';
import { type LaidOutPage, listArticles } from '../../../main/layout/list-articles.ts';
import type { Article, Block, Box, PageLayout } from '../../../preload/model.ts';
import type { Paragraph } from '../../../preload/model-article.ts';
import { readTruth, type Truth, type TruthArticle } from '../../press/truth.ts';
import { blankPage } from '../../support/blank-page.ts';
import { extractPdf } from '../../support/extract-pdf.ts';
import { suite } from '../../support/suites.ts';

const samples = join(import.meta.dirname, '../../../assets/samples');
const names = readdirSync(samples)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => name.slice(0, -4));

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** The articles of an edition, each with its paragraphs. */
const readAll = (pages: readonly LaidOutPage[]) =>
  listArticles(pages).map((entry) => {
    const placed = entry.parts.map((part) => {
      const found = pages.find(({ page }) => page === part.page);
      if (found === undefined) throw new Error(`there is no page ${part.page}`);
      return { ...part, layout: found.layout };
    });
    return { entry, parts: toParts(placed), paragraphs: toParagraphs(placed, entry.language) };
  });

/** Paragraphs whose pieces do not stand on their pages as they stand in the text. */
const misplaced = (paragraphs: readonly Paragraph[], pages: readonly LaidOutPage[]): Paragraph[] =>
  paragraphs.filter(({ text, pieces }) => {
    const printed = pieces.map(
      ({ page, start, end }) => pages.find((one) => one.page === page)?.layout.text.slice(start, end) ?? '',
    );
    const given = pieces.map(({ at, start, end }) => text.slice(at, at + end - start));
    const isWhole = text.replace(/ /gu, '') === printed.join('').replace(/ /gu, '');
    return !isWhole || printed.some((one, at) => one !== given[at]);
  });

/** The text of an article over all its pages, without captions: Kiosque reads them last. */
const printedText = (parts: readonly TruthArticle[]): string =>
  fold(parts.flatMap(({ blocks }) => blocks.filter(({ role }) => role !== 'caption').map(({ text }) => text)).join(' '));

/**
 * What five articles are known to read otherwise: two compounds that a line end cuts at their hyphen, two words that the PDF sets apart
 * (see read-selection.test.ts), and marks that one font writes in another order.
 */
const known = [/net-makers|bell-ringers/, /الجسر، ويمشي/, /الملّاحات/];

describe('the articles of the sample editions', () => {
  it('read as they are printed, with the parts on other pages joined', { timeout: 60_000 }, async () => {
    const counts = { articles: 0, right: 0, joined: 0, cut: 0 };
    const wrong: string[] = [];
    for (const name of names) {
      const truth: Truth = readTruth(join(samples, `${name}.truth.json`));
      const pages = await extractPdf(join(samples, `${name}.pdf`));
      const read = readAll(pages);
      expect(
        misplaced(
          read.flatMap(({ paragraphs }) => paragraphs),
          pages,
        ),
      ).toEqual([]);
      const printed = Map.groupBy(
        truth.pages.flatMap((page) => page.articles),
        ({ id }) => id,
      );
      for (const parts of printed.values()) {
        if (parts.every(({ blocks }) => blocks.every(({ role }) => role === 'advert'))) continue;
        const found = read.find(({ entry }) => entry.headline === parts[0]?.headline);
        const text = fold((found?.paragraphs ?? []).flatMap((one) => (one.role === 'caption' ? [] : [one.text])).join(' '));
        counts.articles += 1;
        if (text === printedText(parts)) counts.right += 1;
        else if (!known.some((pattern) => pattern.test(printedText(parts)))) wrong.push(`${name}: ${parts[0]?.headline}`);
        if (parts.length > 1 && found?.parts.length === parts.length) counts.joined += 1;
        counts.cut += (found?.paragraphs ?? []).filter(({ pieces }) => pieces.length > 1).length;
        if (parts.length > 1) expect(found?.parts.map(({ page }) => page)).toEqual([1, 3]);
      }
    }
    console.log(
      `articles that read as printed: ${counts.right} of ${counts.articles}; over two pages ${counts.joined}; paragraphs joined over columns or pages ${counts.cut}`,
    );
    expect(wrong).toEqual([]);
    expect(counts.right).toBe(counts.articles - 5);
    expect(counts.joined).toBe(12);
    expect(counts.cut).toBeGreaterThan(50);
  });
});

describe('twelve broadsheet pages whose words name their article', () => {
  let pages: LaidOutPage[] = [];
  beforeAll(async () => {
    pages = await extractPdf(suite('articles/synthetic.pdf'));
  });

  it('are listed in the order of the pages, and every word is in one place', () => {
    const read = readAll(pages);
    expect(read.map(({ entry }) => entry.page)).toEqual(read.map(({ entry }) => entry.page).toSorted((a, b) => a - b));
    expect(read.length).toBeGreaterThan(200);
    expect(
      misplaced(
        read.flatMap(({ paragraphs }) => paragraphs),
        pages,
      ),
    ).toEqual([]);
    const places = read.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ pieces }) => pieces.map(({ page, start }) => `${page} ${start}`)),
    );
    expect(new Set(places).size).toBe(places.length);
  });
});

type Set = [role: Block['role'], text: string, box?: Partial<Box>];

/** A page of articles made by hand; blocks stand under one another unless told. */
function pageOf(
  articles: readonly { blocks: readonly Set[]; more?: Partial<Article> }[],
  more: Partial<PageLayout> = {},
): PageLayout {
  const layout = blankPage({ language: 'fr', ...more });
  let y = 0;
  const write = ([role, text, box]: Set): Block => {
    const start = layout.text.length + 1;
    layout.text += `\n${text}`;
    y += 20;
    return { role, start, end: layout.text.length, box: { x: 10, y, width: 100, height: 18, ...box } };
  };
  layout.articles = articles.map(({ blocks, more: given }): Article => {
    const headline = blocks.find(([role]) => role === 'headline')?.[1] ?? null;
    return { headline, confidence: 0.9, continuesOn: null, continuedFrom: null, blocks: blocks.map(write), ...given };
  });
  return layout;
}

const edition = (...layouts: PageLayout[]): LaidOutPage[] => layouts.map((layout, at) => ({ page: at + 1, layout }));
const textsOf = (pages: readonly LaidOutPage[]): string[][] =>
  readAll(pages).map(({ paragraphs }) => paragraphs.map(({ role, text }) => `${role}: ${text}`));

describe('a paragraph', () => {
  it('goes on in the next column, also behind a quote, and not behind a subhead', () => {
    const [story] = textsOf(
      edition(
        pageOf([
          {
            blocks: [
              ['headline', 'Le barrage'],
              ['body', 'L’eau monte depuis lundi et'],
              ['quote', 'On dort mal.'],
              ['body', 'personne ne dort.'],
              ['body', 'La vallée attend sans'],
              ['subhead', 'Les digues'],
              ['body', 'rien dire.'],
            ],
          },
        ]),
      ),
    );
    expect(story).toEqual([
      'headline: Le barrage',
      'body: L’eau monte depuis lundi et personne ne dort.',
      'quote: On dort mal.',
      'body: La vallée attend sans',
      'subhead: Les digues',
      'body: rien dire.',
    ]);
  });

  it('goes on with a name where the next column begins, and the cells of a table stay apart', () => {
    const right = { x: 120, y: 20 };
    const text = (blocks: Set[]): string[] | undefined => textsOf(edition(pageOf([{ blocks }])))[0];
    expect(
      text([
        ['body', 'Vent de la mer à'],
        ['body', 'Tizert, on votait.', right],
      ]),
    ).toHaveLength(2);
    expect(
      text([
        ['body', 'Hier soir, à la grande mairie de'],
        ['body', 'Tizert, on votait.', right],
      ]),
    ).toEqual(['body: Hier soir, à la grande mairie de Tizert, on votait.']);
    expect(
      text([
        ['body', 'Hier soir, à la grande mairie de'],
        ['body', 'Tizert, on votait.'],
      ]),
    ).toHaveLength(2);
  });

  it('goes on over the heading of its next part, with a word that the end of the page cuts', () => {
    const pages = edition(
      pageOf([
        {
          blocks: [
            ['headline', 'Le barrage'],
            ['body', 'La municipa-'],
          ],
          more: { continuesOn: 2 },
        },
      ]),
      pageOf([
        {
          blocks: [
            ['headline', 'Barrage'],
            ['body', 'lité attend.'],
            ['body', 'Fin.'],
          ],
          more: { continuedFrom: 1 },
        },
      ]),
    );
    const [story] = readAll(pages);
    expect(story?.paragraphs.map(({ text, part }) => [text, part])).toEqual([
      ['Le barrage', 0],
      ['La municipalité attend.', 0],
      ['Barrage', 1],
      ['Fin.', 1],
    ]);
    expect(story?.paragraphs[1]?.pieces.map(({ page, at }) => [page, at])).toEqual([
      [1, 0],
      [2, 11],
    ]);
    expect(misplaced(story?.paragraphs ?? [], pages)).toEqual([]);
  });

  it('has the language and the direction of its own script, and a long one its own language', () => {
    const french = 'Les pluies de mars ont fait remonter la retenue, mais pas pour toutes les cultures de la vallée.';
    const english = 'The rain of March has filled the lake, but it was not enough for all of the fields in the valley.';
    const [story] = readAll(
      edition(
        pageOf([
          {
            blocks: [
              ['headline', 'Stop'],
              ['body', french],
              ['quote', 'في البدء كان الماء من على الجبل'],
              ['body', english],
              ['body', french],
            ],
          },
        ]),
      ),
    );
    expect(story?.paragraphs.map(({ language, direction }) => [language, direction])).toEqual([
      ['fr', 'ltr'],
      ['fr', 'ltr'],
      ['ar', 'rtl'],
      ['en', 'ltr'],
      ['fr', 'ltr'],
    ]);
  });
});

describe('the list of articles', () => {
  it('names a page that needs reading as a whole, and a page of adverts as such', () => {
    const list = listArticles(
      edition(
        pageOf([{ blocks: [['advert', 'Le pain']] }, { blocks: [['body', 'Sans titre, mais avec du texte.']] }]),
        pageOf([{ blocks: [['body', 'x']] }], { needsOcr: 'no-unicode' }),
        pageOf([]),
      ),
    );
    expect(
      list.map(({ page, article, isAdvert, needsOcr, opening }) => ({ page, article, isAdvert, needsOcr, opening })),
    ).toEqual([
      { page: 1, article: 0, isAdvert: true, needsOcr: null, opening: 'Le pain' },
      { page: 1, article: 1, isAdvert: false, needsOcr: null, opening: 'Sans titre, mais avec du texte.' },
      { page: 2, article: null, isAdvert: false, needsOcr: 'no-unicode', opening: '' },
    ]);
  });

  it('loses no part where jump lines lead round in a circle, and names the page of one that leads nowhere', () => {
    const circle = listArticles(
      edition(
        pageOf([
          {
            blocks: [
              ['headline', 'Barrage un'],
              ['body', 'eau'],
            ],
            more: { continuesOn: 2, continuedFrom: 2 },
          },
        ]),
        pageOf([
          {
            blocks: [
              ['headline', 'Barrage deux'],
              ['body', 'eau'],
            ],
            more: { continuesOn: 1, continuedFrom: 1 },
          },
        ]),
      ),
    );
    expect(circle.flatMap(({ parts }) => parts.map(({ page }) => page))).toEqual([1, 2]);
    const [alone] = listArticles(
      edition(
        pageOf([
          {
            blocks: [
              ['headline', 'Seul'],
              ['body', 'eau'],
            ],
            more: { continuesOn: 9 },
          },
        ]),
      ),
    );
    expect(alone).toMatchObject({ goesOnAt: 9, comesFrom: null, parts: [{ page: 1, article: 0 }] });
  });
});
