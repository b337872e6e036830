// Real pages of ALTO with the articles of their METS: every word comes once, in points, in the article that the library gave it.
import { describe, expect, it } from 'vitest';
import { type AltoPage, blocksOf, countStrings } from '../../../main/formats/alto-document.ts';
import type { MetsDocument } from '../../../main/formats/mets-document.ts';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { readMets } from '../../../main/formats/read-mets.ts';
import { altoToSetPage } from '../../../main/issue/alto-to-set-page.ts';
import { layMetsArticles } from '../../../main/issue/articles-of-page.ts';
import { altoFile } from '../../support/alto-file.ts';
import { altoSuiteFiles } from '../../support/alto-suites.ts';

const files = altoSuiteFiles();

/** Each METS of the suites with the ALTO page of each of its pages. */
const issues = files
  .filter(({ kind }) => kind === 'mets')
  .map(({ name, bytes }) => {
    const mets = readMets(bytes);
    const folder = name.slice(0, name.lastIndexOf('/'));
    const pages = mets.pages.map(({ altoId }) => {
      const path = mets.files.find(({ id }) => id === altoId)?.path;
      const alto = readAlto(files.find((file) => file.name === `${folder}/${path}`)?.bytes ?? '').pages[0];
      if (alto === undefined) throw new Error(`${name}: no page ${path}`);
      return alto;
    });
    return { name, mets, pages };
  });

describe('a page of ALTO', () => {
  it('keeps every word, with its articles and without', () => {
    for (const { mets, pages } of issues) {
      pages.forEach((alto, at) => {
        const plain = altoToSetPage(alto);
        const laid = layMetsArticles(mets, at + 1, alto);
        for (const page of [plain, laid.page])
          expect(page.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words)).length).toBe(countStrings(alto));
      });
    }
  });

  it('gives each block one name, and each article blocks of its page, none of them twice', () => {
    for (const { mets, pages } of issues) {
      pages.forEach((alto, at) => {
        const { page, articles } = layMetsArticles(mets, at + 1, alto);
        const ids = page.blocks.map(({ id }) => id);
        const used = articles.flatMap(({ blocks }) => blocks.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(used).size).toBe(used.length);
        expect(used.filter((id) => !ids.includes(id))).toEqual([]);
      });
    }
  });

  it('has the size of its paper: Ouest-Éclair 423 by 577 mm, the Journal des Débats 206 by 336', () => {
    const sizeOf = (part: string) => {
      const alto = issues.find(({ name }) => name.includes(part))?.pages[0];
      if (alto === undefined) throw new Error(part);
      const { widthPoints, heightPoints } = altoToSetPage(alto);
      return [widthPoints, heightPoints].map((points) => Math.round((points * 25.4) / 72));
    };
    expect(sizeOf('19011121')).toEqual([423, 577]);
    expect(sizeOf('18140401')).toEqual([207, 336]);
  });

  it('fits a sheet on which its picture has been laid', () => {
    const alto = issues[2]?.pages[0];
    if (alto === undefined) throw new Error('no page');
    const page = altoToSetPage(alto, { sheet: { widthPoints: 500, heightPoints: 682 } });
    expect([page.widthPoints, page.heightPoints]).toEqual([500, 682]);
    const [first] = page.blocks;
    expect(first?.box.x).toBeCloseTo(((first ? (alto.spaces.at(-1)?.blocks[0]?.box?.x ?? 0) : 0) * 500) / alto.width, 6);
  });
});

describe('the articles of METS', () => {
  const ouest = issues.find(({ name }) => name.includes('19011121'));
  const statesman = issues.find(({ name }) => name.includes('18240217'));
  if (ouest === undefined || statesman === undefined) throw new Error('the suites lack an issue');

  it('have headline, kicker and body as docWorks says', () => {
    const { page, articles } = layMetsArticles(ouest.mets, 1, ouest.pages[0] as never);
    const article = articles.find(({ headline }) => headline?.includes('agitation ouvrière'));
    expect(article?.blocks).toEqual([
      { id: 'P1_TB00021', role: 'kicker' },
      { id: 'P1_TB00022', role: 'headline' },
      { id: 'P1_TB00023', role: 'headline' },
      { id: 'P1_TB00024', role: 'headline' },
      { id: 'P1_TB00025', role: 'headline' },
      { id: 'P1_TB00026', role: 'body' },
    ]);
    expect(page.blocks.find(({ id }) => id === 'P1_TB00001')?.role).toBe('furniture');
  });

  it('go over pages: the part on each page is there', () => {
    const spanning = ouest.mets.articles.filter(({ parts }) => new Set(parts.map(({ page }) => page)).size > 1);
    expect(spanning.length).toBe(2);
    for (const { title, parts } of spanning) {
      for (const number of new Set(parts.map(({ page }) => page))) {
        const laid = layMetsArticles(ouest.mets, number ?? 0, ouest.pages[(number ?? 0) - 1] as never);
        expect(laid.articles.some(({ headline }) => headline === title)).toBe(true);
      }
    }
  });

  it('are found by rectangles where the ids of METS are not those of ALTO, and the first words are those of the headline', () => {
    const { page, articles } = layMetsArticles(statesman.mets, 1, statesman.pages[0] as never);
    const textOf = (id: string) =>
      page.blocks
        .find((block) => block.id === id)
        ?.lines.map(({ words }) => words.map(({ text }) => text).join(' '))
        .join('\n');
    const coal = articles.find(({ headline }) => headline === 'COAL DUTIES.');
    expect(coal?.blocks.map(({ id }) => textOf(id)).join('\n')).toMatch(/^COAL DUTIES\./);
  });

  it('take a block apart of which two articles have lines each, and a line of which two have words', () => {
    const alto = ouest.pages[0] as AltoPage;
    const block = blocksOf(alto).find(({ lines }) => lines.length > 4);
    const [first, second, third] = block?.lines ?? [];
    const part = { page: 1, altoId: 'A', area: null, role: 'body' as const };
    const article = { id: null, type: 'ARTICLE', isAdvert: false, authors: [], language: null, sections: [] };
    const mets: MetsDocument = {
      ...ouest.mets,
      articles: [
        { ...article, title: 'lines', parts: [{ ...part, begin: first?.id ?? '', end: second?.id ?? '' }] },
        {
          ...article,
          title: 'words',
          parts: [{ ...part, begin: third?.strings[0]?.id ?? '', end: third?.strings[1]?.id ?? '' }],
        },
      ],
      loose: [],
    };
    const { page, articles } = layMetsArticles(mets, 1, alto);
    const linesOf = (at: number) => page.blocks.find(({ id }) => id === articles[at]?.blocks[0]?.id)?.lines;
    expect(linesOf(0)?.map(({ words }) => words.length)).toEqual([first?.strings.length, second?.strings.length]);
    expect(linesOf(1)?.map(({ words }) => words.length)).toEqual([2]);
    const words = page.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
    expect(words.length).toBe(countStrings(alto));
  });

  it('keep the words that they share with others on a line of which only the whole has a place', () => {
    const strings = ['one', 'two', 'three'].map((word) => `<String ID="${word}" CONTENT="${word}"/>`).join('');
    const file = altoFile(
      `<PrintSpace><TextBlock><TextLine HPOS="10" VPOS="20" WIDTH="90" HEIGHT="12">${strings}</TextLine></TextBlock></PrintSpace>`,
    );
    const alto = readAlto(file).pages[0] as AltoPage;
    const part = { page: 1, altoId: 'A', area: null, role: 'body' as const, begin: 'one', end: 'two' };
    const article = { id: null, type: 'ARTICLE', isAdvert: false, authors: [], language: null, sections: [], title: null };
    const { page } = layMetsArticles({ ...ouest.mets, articles: [{ ...article, parts: [part] }], loose: [] }, 1, alto);
    const lines = page.blocks.flatMap((block) => block.lines.map(({ words }) => words.map(({ text }) => text).join(' ')));
    expect(lines).toEqual(['one two', 'three']);
  });

  it('reach all words of a page that rectangles cover', () => {
    const { page, articles } = layMetsArticles(statesman.mets, 2, statesman.pages[1] as never);
    const countIn = (id: string) =>
      page.blocks.find((block) => block.id === id)?.lines.reduce((sum, { words }) => sum + words.length, 0) ?? 0;
    const inArticles = articles.flatMap(({ blocks }) => blocks).map(({ id }) => countIn(id));
    const words = page.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words)).length;
    expect(inArticles.reduce((sum, count) => sum + count, 0) / words).toBeGreaterThan(0.999);
  });

  it('keep both halves of a word that a line cuts', () => {
    const words = altoToSetPage(ouest.pages[0] as never).blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
    const heads = words.filter(({ whole }) => whole !== null);
    expect(heads.length).toBeGreaterThan(100);
    expect(words.filter(({ isTail }) => isTail).length).toBeGreaterThan(100);
    expect(heads.every(({ whole, text }) => (whole ?? '').length > text.length)).toBe(true);
  });
});
