// One hit an edition, and searches that ask for notes, marks and bookmarks.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allOf, anyOf } from '../../../main/search/build-query.ts';
import { type Found, find, nothingFound } from '../../../main/search/find.ts';
import { parseQuery } from '../../../main/search/parse-query.ts';
import type { QueryNode } from '../../../main/search/query.ts';
import { idOf, openSmallArchive, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
beforeEach(() => {
  archive = openSmallArchive();
  archive.put({ name: 'a', day: '2022-01-31', pages: ['mer', 'lac', 'mer mer mer', 'mer'] });
  archive.put({ name: 'b', day: '2022-02-01', pages: ['lac', 'mer et lac'] });
  archive.put({ name: 'c', day: '2022-02-01', pages: ['mer', 'la mer', 'lac'] });
  archive.put({ name: 'd', day: null, pages: ['un lac', 'mer'] });
});
afterEach(() => archive.close());

const grouped = (query: string, options = {}): string =>
  archive
    .find(query, { isGrouped: true, ...options })
    .hits.map(({ editionId, page, more }) => `${editionId.replace(/z+$/, '')}${page}+${more}`)
    .join(' ');

describe('grouped hits', () => {
  it('show the first page of an edition that answers, and how many others do, by date', () => {
    expect(grouped('mer')).toBe('c1+1 b2+0 a1+2 d2+0');
    expect(grouped('mer', { sort: 'oldest' })).toBe('a1+2 c1+1 b2+0 d2+0');
  });

  it('show the best page of an edition by relevance', () => {
    expect(grouped('mer', { sort: 'relevance' })).toBe('a3+2 d2+0 c1+1 b2+0');
  });

  it('are counted by editions in a window, and by pages in the total', () => {
    for (const sort of ['newest', 'oldest', 'relevance'] as const) {
      const whole = grouped('mer', { sort }).split(' ');
      for (let offset = 0; offset <= 5; offset++)
        for (let limit = 0; limit <= 3; limit++)
          expect(grouped('mer', { sort, limit, offset })).toBe(whole.slice(offset, offset + limit).join(' '));
      expect(archive.find('mer', { sort, isGrouped: true, limit: 1 }).total).toBe(7);
    }
  });
});

describe('a search that asks for marks', () => {
  const noted = [
    { editionId: idOf('a'), page: 3 },
    { editionId: idOf('a'), page: 2 },
    { editionId: idOf('c'), page: 3 },
    { editionId: idOf('gone'), page: 1 },
  ];

  const marked = {
    note: noted,
    mark: [2, 4].map((page) => ({ editionId: idOf('a'), page })),
    bookmark: [{ editionId: idOf('a'), page: 4 }],
  };

  const note: QueryNode = { kind: 'marked', by: 'note' };
  const words = (query: string): QueryNode => parseQuery(query).node ?? note;
  const search = (node: QueryNode, options = {}): Found => {
    const found = archive.reader.read((database) => find(database, { query: '', limit: 100, marked, ...options }, { node }));
    return found ?? nothingFound;
  };
  const pagesOf = ({ hits }: Found): string[] => hits.map(({ editionId, page }) => `${editionId.replace(/z+$/, '')}${page}`);

  it.each([
    ['a note', note, 'c3 a2 a3'],
    ['a word and a note', allOf([words('mer'), note]), 'a3'],
    ['a word and no note', allOf([words('mer')], [note]), 'c1 c2 b2 a1 a4 d2'],
    ['words or a note', anyOf([words('"mer et lac"'), note]) ?? note, 'c3 b2 a2 a3'],
    ['a mark', words('has:mark'), 'a2 a4'],
    ['a mark or a note, in either way of saying it', words('has:mark OR has:note'), 'c3 a2 a3 a4'],
    ['one of several', words('has:(note, bookmark)'), 'c3 a2 a3 a4'],
    ['both', words('has:mark has:note'), 'a2'],
    ['one without the other', words('has:mark -has:note'), 'a4'],
    ['words without any', words('mer -has:mark -has:note'), 'c1 c2 b2 a1 d2'],
    [
      'a word and no bookmark, or a bookmark and a mark',
      words('lac -has:bookmark OR has:bookmark has:mark'),
      'c3 b1 b2 a2 a4 d1',
    ],
    ['a word, or another with a note', anyOf([words('lac'), allOf([words('mer'), note])]) ?? note, 'c3 b1 b2 a2 a3 d1'],
  ])('finds pages with %s', (_, node, pages) => {
    const found = search(node);
    expect(pagesOf(found).join(' ')).toBe(pages);
    expect(found.total).toBe(pages.split(' ').length);
    expect(found.timeline.reduce((all, { count }) => all + count, 0)).toBe(found.total);
    expect(pagesOf(search(node, { sort: 'relevance' })).sort()).toEqual(pages.split(' ').sort());
    expect(pagesOf(search(node, { limit: 2, offset: 1 }))).toEqual(pages.split(' ').slice(1, 3));
  });

  it('finds nothing where nobody wrote one', () => {
    expect(pagesOf(search(note, { marked: {} }))).toEqual([]);
    expect(search(allOf([words('mer')], [note]), { marked: {} }).total).toBe(7);
  });
});

describe('a ranked page', () => {
  it('comes before others for a word in its headline, and for being a front page', () => {
    archive.put({ name: 'e', day: '2023-01-01', pages: ['rien', 'le port et la ville', 'le port et la ville'] });
    archive.put({ name: 'f', day: '2020-01-01', pages: ['le port et la ville'] });
    archive.put({ name: 'g', day: '2019-01-01', pages: ['rien', 'le port\net la ville'] });
    expect(archive.pages('port', { sort: 'relevance' })).toBe('g2 f1 e2 e3');
  });
});
