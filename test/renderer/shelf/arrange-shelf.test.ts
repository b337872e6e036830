import { describe, expect, it } from 'vitest';
import { type Arrangement, arrangeShelf, type ShelfRow, titlesInOrder } from '../../../renderer/shelf/arrange-shelf.ts';
import { makeEdition } from './make-edition.ts';

const usual: Arrangement = {
  group: 'title',
  sort: 'newest',
  columns: 4,
  todayColumns: 3,
  opened: new Set(),
  isFiltered: false,
  isWhole: true,
};
const ids = (row: ShelfRow | undefined): number[] =>
  row === undefined || row.kind === 'head' ? [] : row.editions.map(({ id }) => Number(id));
const run = (count: number, title: string, firstId: number) =>
  Array.from({ length: count }, (_, index) =>
    makeEdition(firstId + index, { title, day: `2024-03-${String(27 - index).padStart(2, '0')}` }),
  );

describe('the shelf', () => {
  it('shows the newest day large and does not repeat it below', () => {
    const rows = arrangeShelf([makeEdition(1), makeEdition(2, { title: 'Zeta' }), makeEdition(3, { day: '2024-03-27' })], usual);
    expect(rows.map(({ kind }) => kind)).toEqual(['today', 'strips']);
    expect(rows.map(ids)).toEqual([[1, 2], [3]]);
  });

  it('offers to continue what was begun and not finished, the last read first', () => {
    const rows = arrangeShelf(
      [
        makeEdition(1, { readAtMs: 5, lastPage: 3 }),
        makeEdition(2, { readAtMs: 9, lastPage: 8 }),
        makeEdition(3, { readAtMs: 7, lastPage: 24 }),
        makeEdition(4, { readAtMs: 8, lastPage: 1 }),
      ],
      usual,
    );
    const [today] = rows;
    expect(today?.kind === 'today' && today.continued.map(({ id }) => Number(id))).toEqual([2, 1]);
  });

  it('keeps a long title to one strip until it is opened', () => {
    const editions = [makeEdition(99, { title: 'Zeta' }), ...run(10, 'Atlas', 1)];
    const [, strips] = arrangeShelf(editions, usual);
    expect(strips?.kind === 'strips' && strips.sections[0]).toMatchObject({
      count: 10,
      more: 6,
      isOpen: false,
      since: '2024-03-18',
    });
    const opened = arrangeShelf(editions, { ...usual, opened: new Set(['Atlas']) });
    expect(opened.map(({ kind }) => kind)).toEqual(['today', 'head', 'covers', 'covers', 'covers']);
    expect(opened.slice(2).flatMap(ids)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('lays short titles side by side as long as they fit', () => {
    const editions = [...run(2, 'Alpha', 1), ...run(1, 'Beta', 11), ...run(3, 'Gamma', 21)];
    const rows = arrangeShelf(editions, { ...usual, sort: 'title' });
    expect(rows.map((row) => row.kind === 'strips' && row.sections.map(({ group }) => group))).toEqual([
      ['Alpha', 'Beta'],
      ['Gamma'],
    ]);
  });

  it('puts the undated last, whichever way the days run', () => {
    const editions = [
      makeEdition(1, { day: null }),
      makeEdition(2, { day: '2024-01-01' }),
      makeEdition(3, { day: '2023-01-01' }),
    ];
    const order = (sort: Arrangement['sort']) =>
      arrangeShelf(editions, { ...usual, group: 'day', sort, isFiltered: true }).flatMap(ids);
    expect(order('newest')).toEqual([2, 3, 1]);
    expect(order('oldest')).toEqual([3, 2, 1]);
  });

  it('shows the corrected version of an edition and hides the one that it replaces', () => {
    const first = makeEdition(1);
    const rows = arrangeShelf([first, makeEdition(2, { replaces: first.id, version: 2 })], usual);
    expect(rows.flatMap(ids)).toEqual([2]);
  });

  it('names each title once for its calendar, as the strips are sorted', () => {
    const editions = [...run(2, 'Beta', 1), makeEdition(9, { title: 'Alpha', day: '2024-01-01' }), ...run(2, 'Gamma', 21)];
    expect(titlesInOrder(editions, 'title')).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(titlesInOrder(editions, 'oldest')).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(titlesInOrder(editions, 'newest')).toEqual(['Beta', 'Gamma', 'Alpha']);
  });

  it('loses no edition, however many there are and however it is arranged', () => {
    const editions = [...run(20, 'Alpha', 1), ...run(3, 'Beta', 101), makeEdition(200, { day: null, title: 'Gamma' })];
    for (const group of ['title', 'day'] as const) {
      for (const sort of ['newest', 'oldest', 'title', 'added'] as const) {
        const rows = arrangeShelf(editions, { ...usual, group, sort, opened: new Set(['Alpha']) });
        expect(rows.flatMap(ids).sort((one, other) => one - other)).toEqual(
          editions.map(({ id }) => Number(id)).sort((one, other) => one - other),
        );
      }
    }
  });
});
