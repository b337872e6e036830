import { describe, expect, it } from 'vitest';
import { layOut, levelRule, setColumn, setLine, uprightRule } from '../../support/made-page.ts';

type Cell = readonly [x: number, text: string];
const rows = (cells: readonly (readonly Cell[])[], pitch = 14) =>
  cells.flatMap((row, at) => row.flatMap(([x, text]) => setLine(x, 100 + at * pitch, text)));
const weather: Cell[][] = [
  [
    [50, 'Rabat'],
    [150, 'soleil'],
    [250, '18'],
  ],
  [
    [50, 'Tanger'],
    [150, 'nuages'],
    [250, '16'],
  ],
  [
    [50, 'Oujda'],
    [150, 'vent'],
    [250, '21'],
  ],
];
const byRow = 'Rabat soleil 18 Tanger nuages 16 Oujda vent 21';

describe('a table without lines', () => {
  it('is read row after row', () => {
    expect(layOut(rows(weather)).text).toBe(byRow);
  });

  it('keeps to the right edges of its numbers as well', () => {
    const prices = ['9', '10', '110'].map((price, at): Cell[] => [
      [50, `Lot ${at}`],
      [250 - price.length * 5, price],
    ]);
    expect(layOut(rows(prices)).text).toBe('Lot 0 9 Lot 1 10 Lot 2 110');
  });

  it('needs three rows', () => {
    expect(layOut(rows(weather.slice(0, 2))).text).not.toBe('Rabat soleil 18 Tanger nuages 16');
  });

  it('is none where a line is drawn between its columns', () => {
    expect(layOut(rows(weather), { rules: [uprightRule(140, 80, 150)] }).text).not.toContain('Rabat soleil');
  });

  it('is none of columns of prose, whose short lines stand side by side', () => {
    const prose = (x: number, letter: string) =>
      setColumn(
        x,
        100,
        Array.from({ length: 12 }, (_, at) => `${letter}${at} la mer monte au port`),
      );
    const { text } = layOut([...prose(50, 'a'), ...prose(250, 'b')]);
    expect(text.indexOf('a11')).toBeLessThan(text.indexOf('b0'));
  });
});

describe('short lines of prose', () => {
  it('that stand side by side in every other line make no table', () => {
    const prose = (x: number, letter: string) =>
      setColumn(
        x,
        100,
        Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? `${letter}${at} il va de la mer au lac` : `${letter}${at} la mer`)),
      );
    const { text } = layOut([...prose(50, 'a'), ...prose(250, 'b')]);
    expect(text.indexOf('a11')).toBeLessThan(text.indexOf('b0'));
    expect(text).toContain('b10 il va de la mer au lac b11');
  });
});

describe('a table with a line under each row', () => {
  const places: Cell[][] = [
    [
      [50, 'Le club du port de la ville'],
      [230, '34'],
    ],
    [
      [50, 'Union'],
      [230, '31'],
    ],
  ];
  const lines = [88, 106, 124].map((y) => levelRule(45, 260, y));

  it('is read row after row, though it has but two', () => {
    expect(layOut(rows(places, 18), { rules: lines }).text.replaceAll('\n', ' ')).toBe('Le club du port de la ville 34 Union 31');
  });

  it('is none where the lines are not of one width', () => {
    const uneven = lines.map((rule, at) => ({ ...rule, x1: rule.x1 - at * 20 }));
    expect(layOut(rows(places, 18), { rules: uneven }).text.replaceAll('\n', ' ')).not.toContain('ville 34');
  });

  it('is none where text stands between lines that are further apart', () => {
    const column = (x: number, letter: string) =>
      setColumn(
        x,
        100,
        Array.from({ length: 8 }, (_, at) => `${letter}${at} la mer monte`),
      );
    const far = [80, 136, 192, 248].map((y) => levelRule(45, 400, y));
    const { text } = layOut([...column(50, 'a'), ...column(150, 'b')], { rules: far });
    expect(text.indexOf('a7')).toBeLessThan(text.indexOf('b0'));
  });
});
