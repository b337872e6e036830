// Searches in which accents, vowels and forms of letters count.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tally } from '../../../main/search/tally.ts';
import { mostChecked } from '../../../main/search/written-hits.ts';
import { openSmallArchive, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
beforeEach(() => {
  archive = openSmallArchive();
});
afterEach(() => archive.close());

const asWritten = { isAsWritten: true };

describe('a search as written', () => {
  it('finds the words as they were typed, counts them, and marks them alone', () => {
    archive.put({ name: 'a', day: '2023-01-01', pages: ['côté cote', 'côte', 'Côté'] });
    archive.put({ name: 'b', day: '2024-01-01', language: 'ar', pages: ['كُتُب', 'كتب أحمد', 'احمد'] });
    expect(archive.pages('côté')).toBe('a1 a2 a3');
    expect(archive.pages('côté', asWritten)).toBe('a1 a3');
    expect(
      archive
        .pages('côté', { ...asWritten, sort: 'relevance' })
        .split(' ')
        .sort(),
    ).toEqual(['a1', 'a3']);
    expect(archive.pages('cote OR كتب', { ...asWritten, sort: 'oldest' })).toBe('a1 b2');
    expect(archive.pages('أحمد', asWritten)).toBe('b2');
    const found = archive.find('côté', asWritten);
    expect(found).toMatchObject({ total: 2, totalIsExact: true, timeline: [{ period: '2023-01', count: 2 }] });
    expect(found.hits[0]?.marks).toHaveLength(1);
  });

  it('leaves out what is written so, and keeps what is only folded alike', () => {
    archive.put({ name: 'a', pages: ['mer cote', 'mer côté', 'mer'] });
    expect(archive.pages('mer -côté', asWritten)).toBe('a1 a3');
    expect(archive.pages('mer -côté -page:3', asWritten)).toBe('a1');
  });

  it('is not taken for the same search with another spelling', () => {
    archive.put({ name: 'a', pages: ['côté', 'cote', 'côte'] });
    expect(['côté', 'cote', 'côte', 'CÔTE'].map((query) => archive.pages(query, asWritten))).toEqual(['a1', 'a2', 'a3', 'a3']);
  });

  it('knows the pages that carry a note or a bookmark', () => {
    archive.put({ name: 'a', pages: ['côté', 'cote', 'côté'] });
    const page = (number: number) => ({ editionId: 'azzzzzzzzzzzzzzz', page: number });
    const marked = { note: [page(3)], bookmark: [page(1), page(2)] };
    expect(archive.pages('côté has:note', { ...asWritten, marked })).toBe('a3');
    expect(archive.pages('côté -has:note', { ...asWritten, marked })).toBe('a1');
    expect(archive.pages('côté has:bookmark', { ...asWritten, marked })).toBe('a1');
    for (const query of ['côté -has:note', 'côté has:note', 'côté has:bookmark', 'côté (has:note OR cote) OR (côté -has:note)'])
      for (const isAsWritten of [true, false])
        for (const hit of archive.find(query, { isAsWritten, marked }).hits) expect(hit.marks.length, query).toBeGreaterThan(0);
  });

  it('looks at the first candidates only, and says that there may be more', () => {
    const pages = (text: string): string[] => Array.from({ length: mostChecked }, () => text);
    archive.put({ name: 'a', day: '2020-01-01', pages: ['côté', 'cote'] });
    archive.put({ name: 'b', day: '2024-01-01', pages: pages('côté') });
    const newest = archive.find('côté', { ...asWritten, limit: 1 });
    expect(newest).toMatchObject({ total: mostChecked, totalIsExact: false, timeline: [] });
    expect(archive.pages('cote', { ...asWritten, limit: 1 })).toBe('');
    const tallied = archive.reader.read((database) => tally(database, { query: 'cote', ...asWritten }));
    expect(tallied).toMatchObject({ total: 0, totalIsExact: false });
    expect(archive.pages('cote', { ...asWritten, limit: 1, sort: 'oldest' })).toBe('a2');
  });
});
