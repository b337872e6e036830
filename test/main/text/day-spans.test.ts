// Spans of days, days in doubt, and days that need evidence from elsewhere.
import { describe, expect, it } from 'vitest';
import { proposeDay } from '../../../main/text/dates.ts';

const sure = 0.8;

describe('the days that a paper covers', () => {
  it.each([
    ['samedi 30 - dimanche 31 mars 2024', '2024-03-30', '2024-03-31'],
    ['Samedi-dimanche 30-31 mars 2024', '2024-03-30', '2024-03-31'],
    ['Samedi/dimanche 30 mars 2024', '2024-03-30', '2024-03-31'],
    ['vendredi 29, samedi 30 et dimanche 31 mars 2024', '2024-03-29', '2024-03-31'],
    ['Du vendredi 29 au dimanche 31 mars 2024', '2024-03-29', '2024-03-31'],
    ['29 mars-4 avril 2024', '2024-03-29', '2024-04-04'],
    ['Du lundi 30 décembre 2024 au dimanche 5 janvier 2025', '2024-12-30', '2025-01-05'],
    ['du 30 décembre au 5 janvier 2025', '2024-12-30', '2025-01-05'],
    ['السبت والأحد 30 و31 مارس 2024', '2024-03-30', '2024-03-31'],
    ['من 30 ديسمبر 2024 إلى 5 يناير 2025', '2024-12-30', '2025-01-05'],
    ['السبت / الأحد 30 / 31 مارس 2024', '2024-03-30', '2024-03-31'],
    ['Saturday/Sunday, March 30/31, 2024', '2024-03-30', '2024-03-31'],
    ['Saturday, March 30 - Sunday, March 31, 2024', '2024-03-30', '2024-03-31'],
    ['Week of October 9–15, 2025', '2025-10-09', '2025-10-15'],
  ])('%s', (text, day, covers) => {
    const proposal = proposeDay(text);
    expect(proposal).toMatchObject({ value: day, covers });
    expect(proposal?.confidence).toBeGreaterThanOrEqual(sure);
  });

  it('are one where a number only stands before the day', () => {
    for (const text of [
      'N° 12 - 28 mars 2024',
      'Prix : 4 DH - 28 mars 2024',
      '24 pages - 28 mars 2024',
      'السنة 30 - 28 مارس 2024',
    ])
      expect(proposeDay(text), text).toMatchObject({ value: '2024-03-28', covers: null });
  });
});

describe('a day among others', () => {
  it.each([
    ['Le 27 mars 2024, le Roi a reçu\nLe Matin jeudi 28 mars 2024 N° 17 321', '2024-03-28'],
    ['Demain vendredi 29 mars 2024 : supplément\n28 mars 2024', '2024-03-28'],
    ['Fondé le 1er novembre 1971\nVendredi 29 mars 2024', '2024-03-29'],
    ['غداً الجمعة 29 مارس 2024\nالخميس 28 مارس 2024', '2024-03-28'],
    ['THE SUN\nThursday March 28 2024 No 17,321', '2024-03-28'],
    ['jeudi 28 mars 2O24', '2024-03-28'],
    ['Jeudi 24 Février MDCCCXLVIII', '1848-02-24'],
    ['14 frimaire an VIII', '1799-12-05'],
  ])('%s', (text, day) => {
    expect(proposeDay(text)?.value).toBe(day);
  });

  it('is not sure where two are printed alike', () => {
    expect(proposeDay('jeudi 28 mars 2024\nvendredi 29 mars 2024')?.confidence).toBeLessThan(sure);
  });

  it('is not sure within a sentence, of a founding or of tomorrow', () => {
    for (const text of [
      'Ceux qui ont accosté le 12 avril 2023 racontent',
      'Depuis le 28 mars 1944',
      'Demain vendredi 29 mars 2024',
    ])
      expect(proposeDay(text)?.confidence, text).toBeLessThan(0.6);
  });

  it('is doubted where figures may be read two ways, until something tells which', () => {
    expect(proposeDay('04/03/2024')?.confidence).toBeLessThan(0.6);
    expect(proposeDay('Monday 03/04/2024')).toMatchObject({ value: '2024-03-04', confidence: 0.95 });
  });
});

describe('a day with evidence', () => {
  it('gets its year, its order and its place among others from what lies near', () => {
    expect(proposeDay('jeudi 28 mars')).toBeNull();
    expect(proposeDay('jeudi 28 mars', { near: ['2024-03-27'] })).toMatchObject({ value: '2024-03-28' });
    expect(proposeDay('mardi 28 mars', { near: ['2024-03-27'] })).toBeNull();
    expect(proposeDay('04/03/2024', { near: ['2024-04-03'] })?.value).toBe('2024-04-03');
    expect(proposeDay('04/03/2024', { order: 'month-first' })).toMatchObject({ value: '2024-04-03', confidence: 0.75 });
    expect(proposeDay('28 mars 2024\n29 mars 2024', { near: ['2024-03-30'] })?.value).toBe('2024-03-29');
  });
});
