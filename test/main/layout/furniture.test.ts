import { describe, expect, it } from 'vitest';
import {
  furnitureOf,
  layOut,
  layOutEdition,
  makePage,
  outlineOf,
  setColumn,
  setFromRight,
  setLine,
} from '../../support/made-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const body = setColumn(50, 300, lines('a', 12));
const name = setLine(150, 90, 'Le Matin du Port', { size: 40, isBold: true });
const facts = setLine(150, 118, 'Jeudi 28 mars 2024 — N° 1234 — 8 DH');

describe('the head of a front page', () => {
  it('is the name with its day and number, and what stands above them', () => {
    const layout = layOut([...setLine(50, 30, 'Quotidien du littoral'), ...name, ...facts, ...body]);
    expect(furnitureOf(layout)).toEqual(expect.arrayContaining(['Le Matin du Port', 'Jeudi 28 mars 2024 — N° 1234 — 8 DH']));
    expect(furnitureOf(layout)).toContain('Quotidien du littoral');
    expect(layout.articles).toHaveLength(1);
    expect(layout.text.startsWith('a0')).toBe(true);
  });

  it('is none on another page', () => {
    const [, second] = layOutEdition([makePage(body), makePage([...name, ...facts, ...body])]);
    expect(second?.articles.some(({ headline }) => headline === 'Le Matin du Port')).toBe(true);
  });

  it('needs a day, a number or a price near the name', () => {
    expect(layOut([...name, ...body]).articles[0]?.headline).toBe('Le Matin du Port');
    const far = layOut([...name, ...setLine(150, 220, 'Jeudi 28 mars 2024'), ...body]);
    expect(far.articles.map(({ headline }) => headline)).toContain('Le Matin du Port');
    expect(furnitureOf(layOut([...name, ...setLine(150, 118, 'Prix : 8 DH'), ...body]))).toHaveLength(2);
    expect(furnitureOf(layOut([...name, ...setLine(150, 118, '24 pages'), ...body]))).toHaveLength(2);
  });

  it('does not reach down to a headline below a date line', () => {
    const headline = setLine(50, 110, 'La digue tient bon', { size: 36, isBold: true });
    const layout = layOut([...setLine(50, 40, 'Jeudi 28 mars 2024'), ...headline, ...body]);
    expect(layout.articles.map((article) => article.headline)).toContain('La digue tient bon');
    expect(furnitureOf(layout)).not.toContain('La digue tient bon');
  });

  it('leaves out a column of text that begins beside it', () => {
    const column = setColumn(
      480,
      60,
      Array.from({ length: 7 }, (_, at) => `z${at} mots de texte`),
    );
    const layout = layOut([...name, ...facts, ...column, ...body]);
    expect(furnitureOf(layout)).toHaveLength(2);
    expect(outlineOf(layout).flat().join(' ')).toContain('z0 mots de texte');
  });
});

describe('the row of a running head', () => {
  it('takes in the name of a section beside a folio, though it stands on no other page', () => {
    const layout = layOut([...setLine(50, 30, 'Économie'), ...setLine(540, 30, '5'), ...body]);
    expect(furnitureOf(layout)).toEqual(['Économie', '5']);
  });

  it('takes in the name of a section beside a line that stands on other pages', () => {
    const pages = ['Économie', 'Monde', 'Sports'].map((section) =>
      makePage([...setLine(50, 30, section), ...setLine(350, 30, 'Le Matin, 28 mars'), ...body]),
    );
    const read = layOutEdition(pages, 2);
    expect(read.map(furnitureOf)).toEqual(['Économie', 'Monde', 'Sports'].map((section) => [section, 'Le Matin, 28 mars']));
  });

  it('ends with the row: a headline right under it is none of it', () => {
    const layout = layOut([...setLine(540, 30, '5'), ...setLine(50, 62, 'La digue tient', { size: 20, isBold: true }), ...body]);
    expect(furnitureOf(layout)).toEqual(['5']);
    expect(layout.articles[0]?.headline).toBe('La digue tient');
  });
});

describe('a number at the edge of a page', () => {
  it.each(['12', '- 12 -', 'Page 12', 'p. 12', '12/24'])('is a folio in the last row: %s', (folio) => {
    expect(furnitureOf(layOut([...body, ...setLine(300, 780, folio)]))).toEqual([folio]);
  });

  it('is a folio in Arabic', () => {
    expect(furnitureOf(layOut([...body, ...setFromRight(320, 780, 'ص ١٢')]))).toEqual(['ص ١٢']);
  });

  it('is no folio where something stands further out', () => {
    const layout = layOut([...setLine(50, 28, 'Une ligne tout en haut'), ...setLine(50, 60, '12'), ...body]);
    expect(furnitureOf(layout)).toEqual([]);
    expect(layout.text).toContain('12');
  });

  it('is no folio in a row of numbers, as the last one of a table', () => {
    const row = ['1', '2', '3', '4', '5'].flatMap((number, at) => setLine(50 + at * 100, 780, number));
    expect(furnitureOf(layOut([...body, ...row]))).toEqual([]);
  });

  it('is no furniture for being alike on other pages: prices and results are', () => {
    const pages = ['3,50', '4,25', '8,10'].map((price) => makePage([...body, ...setLine(50, 780, price)]));
    expect(layOutEdition(pages, 2).flatMap(furnitureOf)).toEqual([]);
  });
});

describe('a line at the edge of a page', () => {
  it('is furniture where it stands at the same height on another page, whatever its numbers', () => {
    const pages = [4, 5].map((number) => makePage([...body, ...setLine(50, 780, `Le Matin numéro ${number}`)]));
    expect(layOutEdition(pages, 2).map(furnitureOf)).toEqual([['Le Matin numéro 4'], ['Le Matin numéro 5']]);
  });

  it('is text where it stands at another height there', () => {
    const pages = [755, 780].map((y) => makePage([...body, ...setLine(50, y, 'Le mot du jour')]));
    expect(layOutEdition(pages, 2).flatMap(furnitureOf)).toEqual([]);
  });

  it('is text in the middle of the page, however often it stands there', () => {
    const pages = [4, 5].map(() => makePage([...body, ...setLine(50, 600, 'Le mot du jour')]));
    expect(layOutEdition(pages, 2).flatMap(furnitureOf)).toEqual([]);
  });
});
