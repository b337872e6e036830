import { describe, expect, it } from 'vitest';
import type { OutlineSection } from '../../../../preload/model-outline.ts';
import {
  listOutlineRows,
  nodesOfBookmarks,
  nodesOfSections,
  type OutlineRow,
  rowOfPage,
} from '../../../../renderer/reader/outline/outline-rows.ts';

const box = { x: 1, y: 2, width: 3, height: 4 };
const pageOf = (page: number, ...headlines: string[]) => ({
  page,
  printed: null,
  articles: headlines.map((headline, article) => ({ article, headline, box })),
});
const sections: OutlineSection[] = [
  { name: null, pages: [pageOf(1, 'Le budget')] },
  { name: 'Région', pages: [pageOf(2, 'À l’hôpital', 'Une gare'), pageOf(3, 'La sardine')] },
];
const said = (rows: readonly OutlineRow[]): string[] =>
  rows.map(({ level, kind, text, page }) => `${level} ${kind} ${text ?? '-'} ${page}`);

describe('the rows of the outline', () => {
  it('are sections, their pages where there are several, and headlines with their places', () => {
    const rows = listOutlineRows(nodesOfSections(sections), new Set(), '');
    expect(said(rows)).toEqual([
      '1 section - 1',
      '2 headline Le budget 1',
      '1 section Région 2',
      '2 page - 2',
      '3 headline À l’hôpital 2',
      '3 headline Une gare 2',
      '2 page - 3',
      '3 headline La sardine 3',
    ]);
    expect(rows[1]).toMatchObject({ box, parent: 'section 0', at: 1, of: 1 });
    expect(rows[5]).toMatchObject({ at: 2, of: 2 });
  });

  it('begin with the pages where the paper names no section', () => {
    const plain: OutlineSection[] = [{ name: null, pages: [pageOf(1, 'A'), pageOf(2)] }];
    expect(said(listOutlineRows(nodesOfSections(plain), new Set(), ''))).toEqual(['1 page - 1', '2 headline A 1', '1 page - 2']);
  });

  it('leave out what lies beneath a closed row', () => {
    const rows = listOutlineRows(nodesOfSections(sections), new Set(['page 2', 'section 0']), '');
    expect(said(rows)).toEqual(['1 section - 1', '1 section Région 2', '2 page - 2', '2 page - 3', '3 headline La sardine 3']);
    expect(rows.map(({ isOpen }) => isOpen)).toEqual([false, true, false, true, undefined]);
  });

  it('are narrowed by words without their accents, open whatever was closed, with all of a section that is named so', () => {
    const find = (typed: string) => said(listOutlineRows(nodesOfSections(sections), new Set(['section 1']), typed));
    expect(find('hopital')).toEqual(['1 section Région 2', '2 page - 2', '3 headline À l’hôpital 2']);
    expect(find('region')).toHaveLength(6);
    expect(find('nothing of it')).toEqual([]);
  });

  it('mark the row that stands for a page, the nearest bookmark before it where the file lists them', () => {
    const rows = listOutlineRows(nodesOfSections(sections), new Set(), '');
    expect([1, 2, 3].map((page) => rowOfPage(rows, page))).toEqual(['section 0', 'page 2', 'page 3']);
    const closed = listOutlineRows(nodesOfSections(sections), new Set(['section 1']), '');
    expect(rowOfPage(closed, 3)).toBe('section 1');
    const file = [
      { title: 'Sport', page: 2, items: [] },
      { title: 'Group', page: null, items: [{ title: 'Culture', page: 5, items: [] }] },
    ];
    const bookmarks = listOutlineRows(nodesOfBookmarks(file), new Set(), '');
    expect(said(bookmarks)).toEqual(['1 bookmark Sport 2', '1 bookmark Group null', '2 bookmark Culture 5']);
    expect([1, 3, 6].map((page) => rowOfPage(bookmarks, page))).toEqual([null, 'bookmark 0', 'bookmark 1 0']);
  });
});
