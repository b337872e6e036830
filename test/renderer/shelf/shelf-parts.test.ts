import { describe, expect, it } from 'vitest';
import { correctionOf, detailsOf } from '../../../renderer/shelf/correction.ts';
import { filterEditions } from '../../../renderer/shelf/filter-editions.ts';
import { moveFocus } from '../../../renderer/shelf/move-focus.ts';
import { shelfMeasures } from '../../../renderer/shelf/shelf-measures.ts';
import { makeEdition } from './make-edition.ts';

describe('the filter of the shelf', () => {
  const editions = [
    makeEdition(1, { title: 'L’Écho' }),
    makeEdition(2, { title: 'صباح المدينة', language: 'ar', day: '2023-11-02' }),
    makeEdition(3, { day: null, issue: '17321' }),
  ];
  const found = (text: string, more = {}) =>
    filterEditions(editions, { text, language: '', title: '', ...more }, 'fr').map(({ id }) => Number(id));

  it('finds a title without its accents, an issue number, and a day as it is spoken', () => {
    expect(found('echo')).toEqual([1]);
    expect(found('1732')).toEqual([3]);
    expect(found('novembre 2023')).toEqual([2]);
    expect(found('2023-11')).toEqual([2]);
  });

  it('wants every word, and everything when nothing is asked', () => {
    expect(found('echo novembre')).toEqual([]);
    expect(found('  ')).toEqual([1, 2, 3]);
    expect(found('', { language: 'ar' })).toEqual([2]);
    expect(found('', { title: 'L’Écho' })).toEqual([1]);
  });
});

describe('a correction', () => {
  const edition = makeEdition(1, { issue: '12', language: 'fr' });

  it('says only what was changed', () => {
    expect(correctionOf(edition, detailsOf(edition))).toEqual({});
    expect(correctionOf(edition, { ...detailsOf(edition), title: ' Le Rivage ', direction: 'rtl' })).toEqual({
      title: 'Le Rivage',
      direction: 'rtl',
    });
  });

  it('takes title and day as they stand where nobody has confirmed them', () => {
    const guessed = makeEdition(2, { state: 'unconfirmed' });
    expect(correctionOf(guessed, detailsOf(guessed))).toEqual({ title: guessed.title, day: guessed.day });
    const undated = makeEdition(3, { state: 'unconfirmed', day: null });
    expect(correctionOf(undated, detailsOf(undated))).toEqual({});
  });

  it('clears what was emptied, but never the title', () => {
    expect(
      correctionOf(edition, { title: ' ', day: '', covers: '', issue: '', price: '', language: '', direction: 'ltr' }),
    ).toEqual({
      day: null,
      issue: null,
      language: null,
    });
  });
});

describe('the arrow keys on the shelf', () => {
  const lengths = [3, 8, 2];

  it('run on into the next line and back', () => {
    expect(moveFocus('ArrowRight', { line: 0, column: 2 }, lengths, 'ltr')).toEqual({ line: 1, column: 0 });
    expect(moveFocus('ArrowLeft', { line: 1, column: 0 }, lengths, 'ltr')).toEqual({ line: 0, column: 2 });
  });

  it('are mirrored in an interface read from the right', () => {
    expect(moveFocus('ArrowLeft', { line: 0, column: 0 }, lengths, 'rtl')).toEqual({ line: 0, column: 1 });
  });

  it('keep to the covers that a shorter line has, and to the shelf', () => {
    expect(moveFocus('ArrowDown', { line: 1, column: 7 }, lengths, 'ltr')).toEqual({ line: 2, column: 1 });
    expect(moveFocus('ArrowUp', { line: 0, column: 1 }, lengths, 'ltr')).toEqual({ line: 0, column: 1 });
    expect(moveFocus('End', { line: 0, column: 0 }, lengths, 'ltr')).toEqual({ line: 2, column: 1 });
    expect(moveFocus('a', { line: 0, column: 0 }, lengths, 'ltr')).toBeNull();
    expect(moveFocus('End', { line: 0, column: 0 }, [], 'ltr')).toBeNull();
  });
});

describe('the measures of the shelf', () => {
  it('never let a line of covers run out of the window', () => {
    for (let width = 320; width < 4000; width += 37) {
      const { cover, gap, columns } = shelfMeasures(width);
      expect(columns).toBeGreaterThanOrEqual(1);
      if (width > 400) expect(columns * (cover + gap) - gap).toBeLessThanOrEqual(width - 56);
    }
  });
});
