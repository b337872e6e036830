// The layout set agrees with its truth, and holds every trap that it is there for.
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { heldOutPapers } from './layout/papers/held-out.ts';
import { layoutPapers } from './layout/papers/layout-papers.ts';
import { openPages } from './open-pages.ts';
import { shareFound, shareInBoxes } from './share-found.ts';
import { readTruth, type Truth, type TruthArticle, wordsOfPage } from './truth.ts';

const folder = fileURLToPath(new URL('../fixtures/layout/', import.meta.url));
const heldOut = `${folder}held-out/`;
const papers = [...layoutPapers.map(({ file }) => `${folder}${file}`), ...heldOutPapers.map(({ file }) => `${heldOut}${file}`)];
const truthOf = (pdf: string): Truth => readTruth(pdf.replace(/\.pdf$/, '.truth.json'));
const truths = layoutPapers.map(({ file }) => truthOf(`${folder}${file}`));
const pages = truths.flatMap((truth) => truth.pages);
const articles = pages.flatMap((page) => page.articles);
const furniture = pages.flatMap((page) => page.furniture.map((block) => block.text)).join('\n');
const rolesOf = (article: TruthArticle): string[] => article.blocks.map((block) => block.role);

describe('each paper of the layout set', () => {
  it.each(papers)('%s has the pages, words and places that its truth tells of', async (pdf) => {
    const truth = truthOf(pdf);
    const opened = await openPages(pdf);
    expect(opened).toHaveLength(truth.pages.length);
    truth.pages.forEach((page, index) => {
      const seen = opened[index];
      if (seen === undefined) throw new Error(`Page ${index + 1} is missing`);
      expect(Math.abs(seen.widthPoints - page.widthPoints)).toBeLessThan(1);
      expect(shareInBoxes(seen, page)).toBeGreaterThan(0.99);
      if (truth.masthead.direction === 'ltr' && truth.masthead.title !== 'Le Pont')
        expect(shareFound(seen, page)).toBeGreaterThan(0.99);
    });
  });

  it.each(papers)('%s keeps every box inside its page and every jump answered', (pdf) => {
    const truth = truthOf(pdf);
    for (const page of truth.pages) {
      const isFullPageAdvert = page.articles.length === 1 && page.furniture.length === 0;
      expect(wordsOfPage(page).length).toBeGreaterThan(isFullPageAdvert ? 15 : 250);
      for (const { x, y, width, height } of wordsOfPage(page).flatMap((word) => word.boxes)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(page.widthPoints);
        expect(y + height).toBeLessThanOrEqual(page.heightPoints);
      }
    }
    const opened = truth.pages.flatMap((page) =>
      page.articles.filter((article) => article.continuesOn !== null).map((article) => ({ page, article })),
    );
    expect(opened.length).toBeGreaterThan(0);
    for (const { page, article } of opened) {
      const rest = truth.pages[(article.continuesOn ?? 0) - 1]?.articles.find(({ id }) => id === article.id);
      expect(rest?.continuedFrom).toBe(page.page);
      expect(rest?.blocks.filter((block) => block.role === 'body').length).toBeGreaterThan(0);
    }
  });

  it.each(papers)('%s gives no two articles of a page the same id, and no words to two blocks', (pdf) => {
    for (const page of truthOf(pdf).pages) {
      expect(new Set(page.articles.map(({ id }) => id)).size).toBe(page.articles.length);
      const places = wordsOfPage(page).map(({ boxes }) => `${boxes[0]?.x} ${boxes[0]?.y}`);
      expect(new Set(places).size).toBeGreaterThan(places.length * 0.995);
    }
  });
});

describe('the layout set', () => {
  it('is small, and beside it lie three papers that are held out', () => {
    const bytesIn = (place: string): number =>
      readdirSync(place, { recursive: true }).reduce((sum, name) => sum + statSync(`${place}${String(name)}`).size, 0);
    expect(bytesIn(folder)).toBeLessThan(4_200_000);
    expect(new Set(heldOutPapers.map(({ language }) => language))).toEqual(new Set(['fr', 'ar', 'en']));
    const listed = (place: string): string[] =>
      readdirSync(place)
        .filter((name) => name.endsWith('.pdf'))
        .sort();
    expect(listed(folder)).toEqual(layoutPapers.map(({ file }) => file).sort());
    expect(listed(heldOut)).toEqual(heldOutPapers.map(({ file }) => file).sort());
  });

  it('has grids of three to eight columns, some of unequal width, and pages from both sides', () => {
    expect(new Set(layoutPapers.map(({ columns }) => columns.length))).toEqual(new Set([3, 4, 5, 6, 8]));
    expect(layoutPapers.some(({ columns }) => new Set(columns).size > 1)).toBe(true);
    expect(layoutPapers.filter(({ direction }) => direction === 'rtl')).toHaveLength(2);
    expect(
      layoutPapers.some(({ direction, sheets }) => sheets.some((sheet) => (sheet.direction ?? direction) !== direction)),
    ).toBe(true);
    expect(new Set(layoutPapers.map(({ running }) => running))).toEqual(new Set(['top', 'foot']));
  });

  it.each([
    'Suite page 5',
    'Lire la suite en page 3',
    'Suite de la page 1',
    '(Suite p. 4)',
    'البقية ص 4',
    'التتمة في الصفحة ٤',
    'تتمة الصفحة الأولى',
    'Continued on page 3',
    'Continued from page 1',
    'See BUDGET, Page 4',
    'From page 1',
    'Page deux',
    '– 10 –',
    'ص ٣',
  ])('prints "%s" as furniture', (line) => {
    expect(furniture).toContain(line);
  });

  it('carries articles on under a headline, under a short one, under none, and to a page whose printed number is another', () => {
    const rests = articles.filter((article) => article.continuedFrom !== null);
    expect(rests.some((article) => article.headline === null)).toBe(true);
    expect(rests.some((article) => article.headline === 'BUDGET')).toBe(true);
    expect(articles.some((article) => (article.continuesOn ?? 9) < 6 && article.id === 'mustashfa')).toBe(true);
  });

  it('has every role, adverts of every dress, and pictures that are articles of their own', () => {
    const counts = Map.groupBy(articles.flatMap(rolesOf), (role) => role);
    for (const role of ['kicker', 'headline', 'standfirst', 'byline', 'subhead', 'body', 'quote', 'caption', 'advert'])
      expect(counts.get(role)?.length ?? 0, role).toBeGreaterThan(7);
    const dresses = layoutPapers.flatMap(({ sheets }) =>
      sheets.flatMap(({ parts }) => Object.values(parts).flatMap((part) => (part.kind === 'advert' ? [part.dress] : []))),
    );
    expect(new Set(dresses)).toEqual(new Set(['boxed', 'open', 'dark', 'tint', 'price', 'full']));
    const adverts = articles.filter((article) => rolesOf(article).every((role) => role === 'advert'));
    expect(adverts.length).toBeGreaterThan(40);
    expect(articles.filter((article) => rolesOf(article).join() === 'caption').length).toBeGreaterThan(5);
  });

  it.each(['fact', 'letter', 'table', 'brief', 'notice', 'smalls'])('has articles of the kind %s', (kind) => {
    expect(articles.filter(({ id }) => id.startsWith(`${kind}-`)).length).toBeGreaterThan(2);
  });

  it('runs text around pictures and quotes, beside headlines that are narrower than it, and in boxes', () => {
    const stories = layoutPapers.flatMap(({ sheets }) =>
      sheets.flatMap((sheet) => Object.entries(sheet.parts).map(([letter, part]) => ({ letter, part, sheet }))),
    );
    const has = (mark: string): number => stories.filter(({ letter, sheet }) => sheet.plan.includes(`${letter}${mark}`)).length;
    expect(has('p')).toBeGreaterThan(15);
    expect(has('q')).toBeGreaterThan(6);
    const parts = stories.map(({ part }) => part);
    expect(parts.filter((part) => part.kind === 'story' && part.over !== undefined).length).toBeGreaterThan(5);
    expect(new Set(parts.flatMap((part) => ('box' in part ? [part.box] : [])))).toEqual(new Set(['rule', 'tint', 'top', 'dark']));
    for (const name of ['capital', 'portrait', 'dateline'] as const)
      expect(parts.filter((part) => part.kind === 'story' && part[name] !== undefined).length, name).toBeGreaterThan(2);
    const captions = parts.flatMap((part) => ('caption' in part ? [part.caption] : []));
    expect(new Set(captions)).toEqual(new Set(['under', 'over', 'beside']));
  });

  it('has Latin words within Arabic text', () => {
    const latin = articles.filter(({ id }) => id === 'riqmi').flatMap(({ blocks }) => blocks.flatMap(({ words }) => words));
    expect(latin.filter(({ text }) => /^[A-Za-z]{3,}/.test(text)).length).toBeGreaterThan(10);
  });
});
