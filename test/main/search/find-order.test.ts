// In which order the pages of a search come, what narrows them, and how they are counted in time.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageToPut, prepareEdition } from '../../../main/search/prepare-edition.ts';
import { putEdition } from '../../../main/search/put-edition.ts';
import { idOf, openSmallArchive, pageOf, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
beforeEach(() => {
  archive = openSmallArchive();
});
afterEach(() => archive.close());

describe('the order', () => {
  beforeEach(() => {
    archive.put({ name: 'c', day: '2024-05-01', pages: ['mer', 'mer'] });
    archive.put({ name: 'a', day: '2022-01-31', pages: ['mer', 'rien', 'mer'] });
    archive.put({ name: 'n', day: null, pages: ['mer'] });
    archive.put({ name: 'd', day: '2024-05-01', pages: ['mer'] });
    archive.put({ name: 'b', day: '2022-02-01', pages: ['mer mer mer'] });
    archive.put({ name: 'e', day: '1881-11-26', pages: ['mer'] });
  });

  it('newest first puts days downwards and pages upwards, the undated last', () => {
    expect(archive.pages('mer')).toBe('d1 c1 c2 b1 a1 a3 e1 n1');
    expect(archive.pages('mer', { sort: 'newest' })).toBe('d1 c1 c2 b1 a1 a3 e1 n1');
  });

  it('oldest first puts days upwards and pages upwards, the undated last', () => {
    expect(archive.pages('mer', { sort: 'oldest' })).toBe('e1 a1 a3 b1 d1 c1 c2 n1');
  });

  it('does not hang on where a window is cut', () => {
    for (const sort of ['newest', 'oldest', 'relevance'] as const) {
      const whole = archive.pages('mer', { sort }).split(' ');
      for (const limit of [1, 2, 3, 5])
        for (let offset = 0; offset <= 9; offset++)
          expect(archive.pages('mer', { sort, limit, offset })).toBe(whole.slice(offset, offset + limit).join(' '));
    }
  });

  it('by relevance puts the page with most of it first', () => {
    expect(archive.pages('mer', { sort: 'relevance' }).split(' ')[0]).toBe('b1');
  });

  it('says where relevance does not weigh how often words stand on a page', () => {
    const isWeighed = (query: string, options: object): boolean =>
      archive.find(query, { sort: 'relevance', ...options }).isWeighed;
    expect(isWeighed('mer', {})).toBe(true);
    expect(isWeighed('mer', { isAsWritten: true })).toBe(false);
    expect(isWeighed('mer -has:note', { marked: { note: [{ editionId: idOf('b'), page: 1 }] } })).toBe(false);
    expect(isWeighed('mer', { among: [1, 3].map((page) => ({ editionId: idOf('a'), page })) })).toBe(false);
    expect(isWeighed('rien', { isAsWritten: true })).toBe(true);
    expect(isWeighed('mer', { isAsWritten: true, sort: 'newest' })).toBe(true);
  });

  it('by relevance puts the word before its stems', () => {
    archive.put({ name: 'x', day: '2000-01-01', pages: [`élection ${'mot '.repeat(60)}`] });
    archive.put({ name: 'y', day: '2010-01-01', pages: ['élections élections élections élections'] });
    expect(archive.pages('élection', { sort: 'relevance' })).toBe('x1 y1');
    expect(archive.pages('élections', { sort: 'relevance' })).toBe('y1 x1');
  });
});

describe('relevance among very many pages', () => {
  it('ranks the newest 20,000, says so, and lets the others follow by date', () => {
    const bare = (page: number, text: string): PageToPut => ({ ...pageOf(page, text, 'fr'), packed: null });
    archive.writer.run((database) =>
      database.transaction(() => {
        for (let at = 0; at < 21; at++) {
          const day = `2024-01-${String(at + 1).padStart(2, '0')}`;
          const pages = Array.from({ length: 1000 }, (_, index) => bare(index + 1, index === 499 ? 'mer mer mer' : 'mer et lac'));
          const edition = { id: idOf(`r${at}`), sha256: `${at}`, title: 'T', day, language: 'fr' };
          putEdition(database, prepareEdition({ edition, pages }));
        }
      })(),
    );
    const found = archive.find('mer', { sort: 'relevance', limit: 22 });
    expect(found).toMatchObject({ total: 21_000, isRankedWhole: false });
    const best = found.hits.filter((hit) => hit.page === 500).map((hit) => hit.day);
    expect(best).toHaveLength(20);
    expect(best.at(-1)).toBe('2024-01-02');
    expect(
      archive.find('mer', { sort: 'relevance', limit: 3, offset: 20_000 }).hits.map((hit) => `${hit.day} ${hit.page}`),
    ).toEqual(['2024-01-01 1', '2024-01-01 2', '2024-01-01 3']);
    const beyond = archive.find('mer', { sort: 'relevance', limit: 20, offset: 19_990 }).hits;
    expect(beyond.map((hit) => hit.day)).toEqual([
      ...Array.from({ length: 10 }, () => '2024-01-02'),
      ...Array.from({ length: 10 }, () => '2024-01-01'),
    ]);
    expect(archive.find('mer', { sort: 'relevance', from: '2024-01-02' })).toMatchObject({ total: 20_000, isRankedWhole: true });
  });
});

describe('the filters', () => {
  beforeEach(() => {
    archive.put({ name: 'a', day: '2022-01-31', title: 'Le Matin', pages: ['mer'] });
    archive.put({ name: 'b', day: '2022-02-01', title: 'Le Matin d’Algérie', pages: ['mer'] });
    archive.put({ name: 'c', day: '2024-05-01', title: 'Le Matin', language: 'en', pages: ['mer'] });
    archive.put({ name: 'n', day: null, title: 'المقتبس', language: 'ar', pages: ['mer بحر'] });
  });

  it('by day take both ends and leave the undated out', () => {
    expect(archive.pages('mer', { from: '2022-02-01' })).toBe('c1 b1');
    expect(archive.pages('mer', { to: '2022-02-01' })).toBe('b1 a1');
    expect(archive.pages('mer', { from: '2022-01-31', to: '2022-01-31' })).toBe('a1');
    expect(archive.pages('mer', { from: '2023-01-01', to: '2022-01-01' })).toBe('');
    expect(archive.pages('mer', { from: '0001-01-01', to: '9999-12-31', sort: 'oldest' })).toBe('a1 b1 c1');
  });

  it('by title take the whole title, however it is spelled', () => {
    expect(archive.pages('mer', { title: 'le matin' })).toBe('c1 a1');
    expect(archive.pages('mer', { title: 'Le Matin d’Algérie' })).toBe('b1');
    expect(archive.pages('mer', { title: 'المُقْتَبَس' })).toBe('n1');
    expect(archive.pages('mer', { title: 'Le Soir' })).toBe('');
  });

  it('by language take the page’s', () => {
    expect(archive.pages('mer', { language: 'en' })).toBe('c1');
    expect(archive.pages('mer', { language: 'ar' })).toBe('n1');
    expect(archive.pages('mer', { language: 'de' })).toBe('');
  });

  it('work together, and count what they leave', () => {
    const found = archive.find('mer OR بحر', { title: 'Le Matin', language: 'fr', from: '2000-01-01' });
    expect(found).toMatchObject({ total: 1, totalIsExact: true, timeline: [{ period: '2022-01', count: 1 }] });
  });
});

describe('the timeline', () => {
  const put = (name: string, day: string | null): void => archive.put({ name, day, pages: ['mer', 'rien'] });

  it('counts months while the pages span three years', () => {
    for (const [index, day] of ['2022-01-31', '2022-02-01', '2022-02-28', '2024-12-31', null].entries()) put(`a${index}`, day);
    expect(archive.find('mer').timeline).toEqual([
      { period: '2022-01', count: 1 },
      { period: '2022-02', count: 2 },
      { period: '2024-12', count: 1 },
      { period: null, count: 1 },
    ]);
  });

  it('counts years beyond that', () => {
    for (const [index, day] of ['1881-11-26', '2021-12-31', '2022-01-01', '2024-12-31'].entries()) put(`a${index}`, day);
    expect(
      archive
        .find('mer')
        .timeline.map(({ period, count }) => `${period}:${count}`)
        .join(' '),
    ).toBe('1881:1 2021:1 2022:1 2024:1');
    expect(archive.find('mer', { from: '2022-01-01', to: '2022-12-31' }).timeline).toEqual([{ period: '2022-01', count: 1 }]);
  });

  it('adds up to the total, whatever the filter', () => {
    for (let index = 0; index < 60; index++)
      put(`p${index}`, new Date(Date.UTC(2015, index * 2, 1 + index)).toISOString().slice(0, 10));
    put('none', null);
    for (const options of [{}, { from: '2016-05-03' }, { to: '2019-01-31' }, { from: '2016-02-29', to: '2018-02-28' }]) {
      const found = archive.find('mer', { ...options, limit: 0 });
      expect(found.timeline.reduce((sum, part) => sum + part.count, 0)).toBe(found.total);
      expect(found.total).toBeGreaterThan(5);
      expect(found.hits).toEqual([]);
    }
  });
});
