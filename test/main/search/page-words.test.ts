// What the index is told of a page, column by column, and where its rows stand.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageTags, readPageWords, withTitle } from '../../../main/search/page-words.ts';
import { currentShape, shapeOf } from '../../../main/search/schema.ts';
import { layoutOf, openSmallArchive, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
beforeEach(() => {
  archive = openSmallArchive();
});
afterEach(() => archive.close());

const tags: PageTags = { language: 'fr', page: 3, day: '2024-03-28', section: 'Culture et sports' };

describe('the tokens of a page', () => {
  it('are its words and as many stems', () => {
    expect(readPageWords('L’économie des ports', null, tags)).toMatchObject({
      word: 'economie des ports',
      stem: '·feconom ·fde ·fport',
      head: '',
    });
  });

  it('have headlines apart, with their stems, and nothing that joins one with the next', () => {
    const layout = layoutOf('Les ports\nun texte\n\nLa mer\nun autre', 'fr');
    const { head } = readPageWords(layout.text, layout, tags);
    expect(head).toMatch(/^¶·fle ¶·fport (\S+) ¶·fla ¶·fmer \1$/);
  });

  it('have no headline that a person wrote and nobody printed', () => {
    const layout = layoutOf('Les ports\nun texte', 'fr');
    const [article] = layout.articles;
    if (article !== undefined) article.headline = 'Des ports';
    expect(readPageWords(layout.text, layout, tags).head).toMatch(/^¶·fport \S+$/);
  });

  it('have each beginning of three letters once, and joined what a hyphen parts', () => {
    const { start } = readPageWords('portes et porte-avions au week-end de 2024-03', null, tags);
    expect(start).toMatch(/^por avi wee end 202 (\S+) porteavions \1 weekend \1 ·fporteav \1 ·fweekend$/);
  });

  it('say language, page, day and section, and title once it has a number', () => {
    expect(readPageWords('', null, tags).tag).toBe('p3 lfr y2024 m202403 d20240328 xcultureetsports sculture set ssports');
    const bare: PageTags = { language: null, page: 1, day: null, section: null };
    expect(withTitle(readPageWords('', null, bare).tag, 7)).toBe('a t7 p1');
  });
});

describe('the rows of an edition', () => {
  const rowsOf = (): { page: number; row: number }[] =>
    archive.reader.read((database) => database.prepare('SELECT page, row FROM page ORDER BY row DESC').all()) as {
      page: number;
      row: number;
    }[];

  it('are odd for front pages alone, and keep the last page first', () => {
    archive.put({ name: 'a', pages: ['mer', 'mer', 'mer'] });
    archive.put({ name: 'b', pages: ['mer', 'mer'] });
    const rows = rowsOf();
    expect(rows.map(({ page }) => page)).toEqual([1, 2, 1, 2, 3]);
    expect(rows.map(({ row }) => row % 2)).toEqual([1, 0, 1, 0, 0]);
  });

  it('stay beside one another when an edition is put again', () => {
    for (const name of ['a', 'b', 'a', 'a']) archive.put({ name, pages: ['mer', 'lac'] });
    expect(archive.pages('mer OR lac')).toBe('a1 a2 b1 b2');
  });
});

describe('the words of the archive', () => {
  const vocabulary = (): string[] =>
    archive.reader.read((database) =>
      database.prepare("SELECT language || ':' || word FROM vocabulary ORDER BY 1").pluck().all(),
    ) as string[];

  it('are kept by language, without numbers and single letters', () => {
    archive.put({ name: 'a', pages: ['À 17 h la mer', 'la mer'] });
    archive.put({ name: 'b', language: 'en', pages: ['the sea'] });
    expect(vocabulary()).toEqual(['en:sea', 'en:the', 'fr:la', 'fr:mer']);
  });
});

describe('the shape of a file', () => {
  it('is told from its number, and unknown for numbers that are not', () => {
    archive.writer.run((database) => {
      expect(shapeOf(database)).toBe(currentShape);
      database.pragma('user_version = 4001');
      expect(shapeOf(database)?.columns).toEqual(new Set(['word', 'stem', 'tag']));
      database.pragma('user_version = 99001');
      expect(shapeOf(database)).toBeNull();
    });
  });
});
