import { describe, expect, it } from 'vitest';
import { furnitureOf, layOut, outlineOf, setColumn, setColumnFromRight, setFromRight, setLine } from '../../support/made-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const headline = setLine(50, 100, 'Le quai reste ouvert', { size: 20, isBold: true });
/** A column whose lines are 155 points wide. */
const column = (...last: string[]) => [...headline, ...setColumn(50, 130, [...lines('a', 6), ...last])];

describe('the last line of a column', () => {
  it('is no part of the text where it sends to another page', () => {
    const layout = layOut(column('Suite page 4'));
    expect(layout.articles.map(({ continuesOn, continuedFrom }) => [continuesOn, continuedFrom])).toEqual([[4, null]]);
    expect(furnitureOf(layout)).toEqual(['Suite page 4']);
    expect(outlineOf(layout)[0]?.at(-1)).toMatch(/^body: .* au port$/u);
  });

  it('stays text where it only names a page', () => {
    const layout = layOut(column('selon la page 4'));
    expect(layout.articles[0]?.continuesOn).toBeNull();
    expect(layout.text.endsWith('selon la page 4')).toBe(true);
    expect(furnitureOf(layout)).toEqual([]);
  });

  it('is the name of the writer where it stands at the end side after a sentence', () => {
    const signed = layOut([...column('qui ferme le soir au port.'), ...setLine(130, 214, 'Sophie Lahrech')]);
    expect(outlineOf(signed)[0]?.at(-1)).toBe('byline: Sophie Lahrech');
  });

  it('is text where the sentence goes on in it, or where it is no name', () => {
    const open = layOut([...column('qui ferme le soir au port de'), ...setLine(130, 214, 'Sophie Lahrech')]);
    expect(outlineOf(open)[0]?.at(-1)).toMatch(/^body: .*port de Sophie Lahrech$/u);
    const plain = layOut([...column('qui ferme le soir au port.'), ...setLine(130, 214, 'sans la mer...')]);
    expect(outlineOf(plain)[0]?.at(-1)).toMatch(/^body: .*mer\.\.\.$/u);
  });

  it('is the name of the writer at the left of a page that is read from the right', () => {
    const arabic = Array.from({ length: 6 }, () => 'بقي الرصيف مفتوحا أمام الصيادين');
    const layout = layOut([
      ...setFromRight(205, 100, 'الرصيف مفتوح', { size: 20, isBold: true }),
      ...setColumnFromRight(205, 130, [...arabic, 'وعادت القوارب إلى الميناء القديم.']),
      ...setLine(50, 214, [...'سلمى العلوي'].reverse().join('')),
    ]);
    expect(outlineOf(layout)[0]?.at(-1)).toBe('byline: سلمى العلوي');
  });
});

describe('the first line of a column', () => {
  it('is no part of the text where it tells from which page the text comes', () => {
    const layout = layOut([...headline, ...setColumn(50, 130, ['Suite de la page 1', ...lines('a', 6)])]);
    expect(layout.articles.map(({ continuesOn, continuedFrom }) => [continuesOn, continuedFrom])).toEqual([[null, 1]]);
    expect(furnitureOf(layout)).toEqual(['Suite de la page 1']);
    expect(outlineOf(layout)[0]?.[1]).toMatch(/^body: a0 le quai/u);
  });

  it('stands alone in a block of its own as well', () => {
    const layout = layOut([...headline, ...setLine(50, 125, 'Continued from Page One'), ...setColumn(50, 150, lines('a', 6))]);
    expect([layout.articles[0]?.continuedFrom, furnitureOf(layout)]).toEqual([1, ['Continued from Page One']]);
  });
});
