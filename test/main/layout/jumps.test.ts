import { describe, expect, it } from 'vitest';
import { readJump } from '../../../main/layout/jumps.ts';

describe('a line that sends to another page', () => {
  it.each([
    ['Suite page 4', 4],
    ['(Suite en page 4)', 4],
    ['Suite p. 12 →', 12],
    ['Lire la suite en page 4', 4],
    ['Lire la suite de l’article à la page 7', 7],
    ['La suite de cet article en page 5', 5],
    ['SUITE ET FIN PAGE DEUX', 2],
    ['Lire page trois', 3],
    ['Voir en page 12', 12],
    ['À suivre en page 6', 6],
    ['Suite en dernière page', null],
  ])('is known in French: %s', (line, page) => {
    expect(readJump(line)).toEqual({ kind: 'to', page });
  });

  it.each([
    ['Continued on Page 4', 4],
    ['CONTINUED ON PAGE A5', 5],
    ['Continues on page eleven', 11],
    ['Cont’d on pg. 3', 3],
    ['Please turn to Page 6', 6],
    ['Story continues on p. 7', 7],
    ['See Harbor, Page 12', 12],
    ['See page 4', 4],
    ['More on page 9', 9],
    ['Continued on A8', 8],
    ['Continued on back page', null],
  ])('is known in English: %s', (line, page) => {
    expect(readJump(line)).toEqual({ kind: 'to', page });
  });

  it.each([
    ['البقية في الصفحة الثانية', 2],
    ['البقية ص ٥', 5],
    ['التتمة في الصفحة 12', 12],
    ['اقرأ البقية في الصفحة الثالثة', 3],
    ['تتمة المقال في الصفحة ١٤', 14],
    ['تابع في الصفحة الرابعة', 4],
    ['البقية في الصفحة الحادية عشرة', 11],
    ['البقية في الصفحة الأخيرة', null],
  ])('is known in Arabic: %s', (line, page) => {
    expect(readJump(line)).toEqual({ kind: 'to', page });
  });
});

describe('a line that tells from which page a text comes', () => {
  it.each([
    ['Suite de la page 1', 1],
    ['Suite de la première page', 1],
    ['Suite de la Une', 1],
    ['(Suite et fin de la page 3)', 3],
    ['Continued from Page One', 1],
    ['Continued from front page', 1],
    ['From page A1', 1],
    ['Continued from A1', 1],
    ['تتمة الصفحة الأولى', 1],
    ['تتمة المنشور في الصفحة الأولى', 1],
    ['تتمة ص ١', 1],
    ['بقية الخبر من الصفحة ٣', 3],
  ])('is known: %s', (line, page) => {
    expect(readJump(line)).toEqual({ kind: 'from', page });
  });
});

describe('a sentence that names a page', () => {
  it.each([
    'La suite page 4 du dossier raconte une tout autre histoire.',
    'Voir le rapport, page 12, pour les chiffres',
    'Il faut lire la page 4 du rapport',
    'He turned to page 4 and read on',
    'The report says on page 4 that it rained',
    'From page to stage',
    'Continued rain is expected from Monday',
    'See the harbour from page hill',
    'La suite du feuilleton',
    'ورد ذلك في الصفحة الثانية من التقرير',
    'تابع الجمهور المباراة في الصفحة',
    'Page 4',
    '',
  ])('is text: %s', (line) => {
    expect(readJump(line)).toBeNull();
  });

  it('is text where it says more than a jump line can, though it begins like one', () => {
    expect(readJump('Suite page 4')).not.toBeNull();
    expect(readJump(`Suite page 4 ${'x'.repeat(80)}`)).toBeNull();
    expect(readJump('Suite page 4 a b c d e f g')).toBeNull();
  });
});
