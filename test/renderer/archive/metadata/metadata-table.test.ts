// The table of metadata without its screen: what is typed, how rows are arranged and chosen, where keys lead, and what is replaced.
import { describe, expect, it } from 'vitest';
import type { Edition, InterfaceLanguage } from '#border/model';
import { wordsIn } from '#border/words/speak';
import { meantAct } from '../../../../renderer/archive/metadata/act-form.ts';
import { arrangeRows, type Sort } from '../../../../renderer/archive/metadata/arrange-rows.ts';
import { chooseAll, noneChosen, toggleRow, widenTo } from '../../../../renderer/archive/metadata/choose-rows.ts';
import { drawnRows } from '../../../../renderer/archive/metadata/drawn-rows.ts';
import { columns, hasAlready, toChange, typedValue } from '../../../../renderer/archive/metadata/fields.ts';
import { fillDown } from '../../../../renderer/archive/metadata/fill-down.ts';
import { moveCell } from '../../../../renderer/archive/metadata/move-cell.ts';
import { replaceIn, replaceRows } from '../../../../renderer/archive/metadata/replace-text.ts';
import { notYetShown } from '../../../../renderer/archive/metadata/use-table-rows.ts';
import { sayValue } from '../../../../renderer/ui/say-field.ts';
import { makeEdition } from '../../shelf/make-edition.ts';

const speak = (language: InterfaceLanguage) => ({ language, words: wordsIn(language) });
const english = speak('en');
const edition = (said: Partial<Edition>): Edition => makeEdition(1, said);

describe('what is typed into a cell', () => {
  it('is read as the field writes it, in each language', () => {
    expect(toChange('day', '28/3/2024', english)).toEqual({ day: '2024-03-28' });
    expect(toChange('covers', '٣٠/٠٣/٢٠٢٤', speak('ar'))).toEqual({ covers: '2024-03-30' });
    expect(toChange('printedPages', '٢٤', speak('ar'))).toEqual({ printedPages: 24 });
    expect(toChange('language', 'arabe', speak('fr'))).toEqual({ language: 'ar' });
    expect(toChange('language', 'العربية', speak('ar'))).toEqual({ language: 'ar' });
    expect(toChange('language', 'FR', english)).toEqual({ language: 'fr' });
    expect(toChange('state', 'confirmed', english)).toEqual({ state: 'confirmed' });
    expect(toChange('title', '  Le Matin ', english)).toEqual({ title: 'Le Matin' });
  });

  it('clears a field where nothing is typed, but no title', () => {
    const cleared = (['day', 'covers', 'issue', 'variant', 'language', 'price', 'printedPages'] as const).map((field) =>
      toChange(field, ' ', english),
    );
    expect(cleared).toEqual([
      ...[{ day: null }, { covers: null }, { issue: null }, { variant: '' }],
      ...[{ language: null }, { price: null }, { printedPages: null }],
    ]);
    expect(toChange('title', ' ', english)).toBeNull();
  });

  it('stays in sight until a question is answered that was asked after it was kept', () => {
    const typed = { id: '1', change: { issue: '12' } };
    const beingKept = { ...typed, askedAs: null };
    const kept = { ...typed, askedAs: 3 };
    expect(notYetShown([beingKept, kept], 2)).toEqual([beingKept, kept]);
    expect(notYetShown([beingKept, kept], 3)).toEqual([beingKept]);
  });

  it('is refused where the field cannot hold it', () => {
    expect(toChange('day', '31/02/2024', english)).toBeNull();
    expect(toChange('printedPages', '0', english)).toBeNull();
    expect(toChange('printedPages', '10001', english)).toBeNull();
    expect(toChange('language', 'klingonese', english)).toBeNull();
    expect(toChange('issue', 'x'.repeat(61), english)).toBeNull();
    expect(toChange('direction', 'up', english)).toBeNull();
  });

  it('is what stood in the cell, where nothing else is typed', () => {
    const known = edition({ title: 'صباح', day: '2024-03-28', covers: '2024-03-30', issue: '17', price: '4 MAD' });
    for (const language of ['en', 'fr', 'ar'] as const) {
      const spoken = speak(language);
      for (const field of columns) {
        const change = toChange(field, typedValue(field, known[field], spoken), spoken);
        expect(change === null ? field : hasAlready(known, change)).toBe(true);
      }
    }
    expect(sayValue('state', 'unconfirmed', english)).toBe('Unconfirmed');
  });
});

describe('the rows', () => {
  const editions = [
    edition({ id: 'a', title: 'Le Matin', day: '2024-03-28', issue: '10' }),
    edition({ id: 'b', title: 'Le Matin', day: null, issue: '9', state: 'unconfirmed' }),
    edition({ id: 'c', title: 'Écho', day: '2024-03-27', issue: null }),
    edition({ id: 'd', title: 'صباح المدينة', day: '2024-03-26', issue: '100' }),
  ];
  const none = { text: '', title: '', isUnconfirmed: false };
  const by = (field: Sort['field'], isDescending = false) => ({ field, isDescending });
  const ids = (filter: Partial<typeof none>, sort: Sort = by('day')): string =>
    arrangeRows(editions, { filter: { ...none, ...filter }, sort, language: 'en' }).join('');

  it('are sorted by numbers as numbers, and what has nothing stands last either way', () => {
    expect(ids({}, by('issue'))).toBe('badc');
    expect(ids({}, by('issue', true))).toBe('dabc');
    expect(ids({}, by('day', true))).toBe('acdb');
  });

  it('are found by words without accents and vowels, by day, and among the unconfirmed', () => {
    expect(ids({ text: 'ECHO' })).toBe('c');
    expect(ids({ text: 'matin march 28' })).toBe('a');
    expect(ids({ text: 'صَباح' })).toBe('d');
    expect(ids({ title: 'Le Matin', isUnconfirmed: true })).toBe('b');
  });
});

describe('the rows that are drawn', () => {
  const range = { startIndex: 5, endIndex: 6, overscan: 1, count: 20 };

  it('are those round what is in sight, and the one in which something is typed wherever it stands', () => {
    expect(drawnRows(range, 6)).toEqual([4, 5, 6, 7]);
    expect(drawnRows(range, 0)).toEqual([0, 4, 5, 6, 7]);
    expect(drawnRows(range, 19)).toEqual([4, 5, 6, 7, 19]);
    expect(drawnRows(range, 20)).toEqual([4, 5, 6, 7]);
  });
});

describe('the keys', () => {
  const extent = { rows: 100, columns: 10, page: 20, direction: 'ltr' as const };
  const from = { row: 50, column: 4 };

  it('walk from cell to cell, by screenfuls and to the ends', () => {
    expect(moveCell('ArrowDown', from, false, extent)).toEqual({ row: 51, column: 4 });
    expect(moveCell('PageUp', from, false, extent)).toEqual({ row: 30, column: 4 });
    expect(moveCell('PageDown', { row: 95, column: 4 }, false, extent)).toEqual({ row: 99, column: 4 });
    expect(moveCell('Home', from, false, extent)).toEqual({ row: 50, column: 0 });
    expect(moveCell('End', from, true, extent)).toEqual({ row: 99, column: 9 });
    expect(moveCell('ArrowUp', from, true, extent)).toEqual({ row: 0, column: 4 });
    expect(moveCell('x', from, false, extent)).toBeNull();
    expect(moveCell('End', from, true, { ...extent, rows: 0 })).toBeNull();
  });

  it('go the other way where the interface is read from the right', () => {
    expect(moveCell('ArrowLeft', from, false, { ...extent, direction: 'rtl' })).toEqual({ row: 50, column: 5 });
  });
});

describe('choosing rows', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];
  const idsOf = ({ ids }: typeof noneChosen): string => [...ids].sort().join('');

  it('takes one, and takes it away again', () => {
    expect(idsOf(toggleRow(toggleRow(noneChosen, 'b'), 'd'))).toBe('bd');
    expect(idsOf(toggleRow(toggleRow(noneChosen, 'b'), 'b'))).toBe('');
  });

  it('widens and narrows a stretch from where it began, and leaves alone what was chosen beside it', () => {
    const begun = toggleRow(toggleRow(noneChosen, 'a'), 'c');
    const wide = widenTo(begun, order, 'c', 'e');
    expect(idsOf(wide)).toBe('acde');
    expect(idsOf(widenTo(wide, order, 'e', 'd'))).toBe('acd');
    expect(idsOf(widenTo(noneChosen, order, 'b', 'a'))).toBe('ab');
    expect(idsOf(chooseAll(order))).toBe('abcde');
  });
});

describe('what is done to many', () => {
  const editions = [
    edition({ id: 'a', title: 'Le Matin (Rabat)', issue: 'A.1' }),
    edition({ id: 'b', title: 'le matin', issue: 'A+1' }),
    edition({ id: 'c', title: 'Matin', issue: null }),
  ];

  it('fills down what the topmost has', () => {
    expect(fillDown(editions, 'issue')).toEqual({ kind: 'set-all', ids: ['b', 'c'], change: { issue: 'A.1' } });
    expect(fillDown(editions.slice(0, 1), 'issue')).toBeNull();
  });

  it('replaces what is looked for as it stands, signs too, with or without capitals', () => {
    expect(replaceIn('Le Matin, le matin', { find: 'le matin', by: '$& x', isExact: false })).toBe('$& x, $& x');
    expect(replaceIn('Le Matin, le matin', { find: 'le matin', by: 'L’Écho', isExact: true })).toBe('Le Matin, L’Écho');
    expect(replaceIn('A+1', { find: 'A+', by: '', isExact: false })).toBe('1');
    expect(replaceIn('e\u0301cho', { find: 'é', by: 'E', isExact: false })).toBe('Echo');
  });

  it('leaves out editions in which nothing is found, or whose field cannot hold what comes of it', () => {
    const replaced = replaceRows(editions, { field: 'title', find: 'le matin', by: '', isExact: false }, english);
    expect(replaced).toEqual({ rows: [{ id: 'a', change: { title: '(Rabat)' } }], left: 1 });
  });

  it('means an act by its form, and none by a value that the field cannot hold', () => {
    const form = { kind: 'set', field: 'day', value: '28/03/2024', textField: 'title', find: '', by: '' } as const;
    const filled = { ...form, isExact: false, keepsBoth: true };
    expect(meantAct(filled, editions, english).input).toEqual({
      act: { kind: 'set-all', ids: ['a', 'b', 'c'], change: { day: '2024-03-28' } },
      keepsBoth: true,
    });
    expect(meantAct({ ...filled, value: 'monday' }, editions, english)).toMatchObject({ input: null, isBad: true });
    expect(meantAct({ ...filled, kind: 'confirm' }, editions, english).input).toMatchObject({
      act: { kind: 'confirm' },
      keepsBoth: false,
    });
    expect(meantAct({ ...filled, kind: 'replace', find: 'no such word' }, editions, english).input).toBeNull();
  });
});
