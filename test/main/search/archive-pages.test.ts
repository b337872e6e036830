// What each page of the archive is of, and how rows are found in a list.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArchivePages, countKinds, openArchivePages } from '../../../main/search/archive-pages.ts';
import { countBetween, placeOf } from '../../../main/search/sorted-rows.ts';
import { seedRandom } from '../../press/random.ts';
import { openSmallArchive, type SmallArchive } from './small-archive.ts';

describe('the pages of the archive', () => {
  let archive: SmallArchive;
  beforeEach(() => {
    archive = openSmallArchive();
    archive.put({ name: 'a', day: '2021-03-01', pages: ['la mer', 'le lac'] });
    archive.put({ name: 'b', day: '2019-03-01', title: 'LE  MATIN', pages: ['la mer'] });
    archive.put({ name: 'c', day: null, title: 'The Post', language: 'en', pages: ['sea'] });
  });
  afterEach(() => archive.close());

  const open = (check = () => {}): ArchivePages => {
    const pages = archive.reader.read((database) => openArchivePages(database, check));
    if (pages === null) throw new Error('there is no index');
    return pages;
  };
  const tell = ({ kinds }: ArchivePages, counts: readonly number[]): string =>
    kinds.map(({ title, language }, number) => `${title} ${language} ${counts[number]}`).join(', ');

  it('stand in the order of their rows, each with what it is of, and titles are shown as they were last spelled', () => {
    const pages = open();
    expect([...pages.rows]).toEqual([...pages.rows].sort((a, b) => a - b));
    expect(pages.rows).toHaveLength(4);
    expect(tell(pages, countKinds(pages, pages.rows))).toBe('the post en 1, le matin fr 3');
    expect(pages.titleNames.get('le matin')).toBe('Le Matin');
  });

  it('leave those that came since to be read one by one, also of a title that nobody knew', () => {
    const before = open();
    archive.put({ name: 'd', day: '2022-01-01', title: 'Le Soir', pages: ['la nuit', 'le jour'] });
    archive.reader.read((database) => {
      const rows = Float64Array.from(database.prepare('SELECT row FROM page ORDER BY row').pluck().all() as number[]);
      expect(rows).toHaveLength(6);
      expect(tell(before, countKinds(before, rows))).toBe('the post en 1, le matin fr 3, le soir fr 2');
    });
    expect(before.titleNames.get('le soir')).toBe('Le Soir');
  });

  it('name the sections of those that came since as they are spelled', () => {
    const before = open();
    archive.put({ name: 'd', day: '2022-01-01', pages: ['la nuit'] });
    archive.writer.run((database) =>
      database.exec("UPDATE page SET section = 'Économie' WHERE row = (SELECT max(row) FROM page)"),
    );
    archive.reader.read((database) => {
      countKinds(before, Float64Array.of(database.prepare('SELECT max(row) FROM page').pluck().get() as number));
    });
    expect([...before.sectionNames]).toEqual([['economie', 'Économie']]);
  });

  it('are of the edition as it is now, where its number was that of another before', () => {
    const before = open();
    const numbers = () => archive.reader.read((database) => database.prepare('SELECT max(number) FROM edition').pluck().get());
    const number = numbers();
    archive.move({ name: 'c', day: '2022-01-01', title: 'Le Soir', language: 'fr' });
    expect(numbers()).toBe(number);
    archive.reader.read((database) => {
      const rows = Float64Array.from(database.prepare('SELECT row FROM page ORDER BY row').pluck().all() as number[]);
      expect(tell(before, countKinds(before, rows))).toMatch(/^the post en 0, le matin fr 3, le soir \w+ 1$/);
    });
  });

  it('are read to their end where the table has fewer than its index says', () => {
    // No page stands before row 0, so it is counted and not found, as one that is in the index of a damaged table alone.
    archive.writer.run((database) =>
      database.exec(
        `INSERT INTO page (row, edition, page, direction, width_points, height_points)
         SELECT -5, number, 99, 'ltr', 1, 1 FROM edition LIMIT 1`,
      ),
    );
    let asked = 0;
    const pages = open(() => {
      asked += 1;
      if (asked > 100) throw new Error('it never ends');
    });
    expect(tell(pages, countKinds(pages, pages.rows))).toBe('the post en 1, le matin fr 3');
    expect(pages.kindAt).toHaveLength(4);
  });

  it('are left when nobody waits for them', () => {
    expect(() =>
      open(() => {
        throw new Error('overtaken');
      }),
    ).toThrow('overtaken');
    expect(open().rows).toHaveLength(4);
  });
});

describe('a list of rows', () => {
  it('tells the place of any row and how many stand in any stretch', () => {
    const random = seedRandom('rows');
    for (let length = 0; length < 60; length += 1) {
      const rows = Float64Array.from(new Set(Array.from({ length }, () => random.below(100)))).sort();
      for (let row = -1; row <= 101; row += 1) {
        const place = rows.filter((one) => one < row).length;
        expect(placeOf(rows, row)).toBe(place);
        expect(placeOf(rows, row, Math.floor(place / 2))).toBe(place);
        expect(countBetween(rows, { from: row, to: row + 30 })).toBe(rows.filter((one) => one >= row && one < row + 30).length);
      }
    }
  });
});
