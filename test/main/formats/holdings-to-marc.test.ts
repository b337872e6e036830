// Statements of holdings and MARC 21 as other programs get them.
import { describe, expect, it } from 'vitest';
import type { HeldRun } from '../../../main/formats/held-run.ts';
import { writeStatement } from '../../../main/formats/holdings-statement.ts';
import { holdingsToMarc, type MarcTitle } from '../../../main/formats/holdings-to-marc.ts';
import { writeMarcXml, writeMrk } from '../../../main/formats/marc-record.ts';

const run = (
  firstDay: string,
  lastDay: string,
  first: number | null,
  last: number | null,
  more: Partial<HeldRun> = {},
): HeldRun => ({
  firstDay,
  lastDay,
  firstNumber: first,
  lastNumber: last,
  issues: first === last && first !== null ? 1 : 50,
  after: 'gap',
  ...more,
});

const title: MarcTitle = {
  title: 'Le Matin du $ud',
  language: 'fr',
  issn: '0851-0326',
  publisher: 'Éditions & Cie',
  place: 'Casablanca',
  note: '',
  relations: [
    { kind: 'continued-by', title: 'Le Soir', issn: null, day: '2024-06-01' },
    { kind: 'continues', title: 'Le Petit Matin', issn: '2049-3630', day: null },
  ],
  frequencies: [{ kind: 'weekdays', since: null, weekdays: [1, 2, 3, 4, 5, 6] }],
  frequency: 'Paraît du lundi au samedi',
  isCurrent: false,
  runs: [run('2024-01-01', '2024-03-30', 17_000, 17_321, { after: 'start' }), run('2024-04-03', '2024-04-03', 17_324, 17_324)],
  catalogue: 'fr',
  today: '2026-11-27',
};

describe('a statement of holdings', () => {
  it('names numbers and months in the language of the catalogue', () => {
    const [whole] = [run('2024-01-01', '2024-03-30', 17_000, 17_321)];
    expect(writeStatement([whole], 'fr')).toBe('no.17000-17321 (2024:jan.-mars)');
    expect(writeStatement([whole], 'en')).toBe('no.17000-17321 (2024:Jan.-Mar.)');
    expect(writeStatement([whole], 'ar')).toBe('ع.17000-17321 (2024:يناير-مارس)');
  });

  it('parts gaps by commas and new counts by semicolons, and gives days where there are no numbers', () => {
    const runs = [
      run('2023-11-02', '2024-03-30', 17_000, 17_321),
      run('2024-04-03', '2024-04-03', 17_324, 17_324),
      run('2024-05-02', '2024-05-31', 1, 26, { after: 'restart' }),
      run('2024-06-03', '2024-06-15', null, null),
      run('2024-07-01', '2025-01-04', null, null),
    ];
    expect(writeStatement(runs, 'fr')).toBe(
      'no.17000-17321 (2023:nov.-2024:mars), no.17324 (2024:avril 3); no.1-26 (2024:mai), 2024:juin 3-15, 2024:juil.1-2025:jan.4',
    );
    expect(writeStatement([], 'fr')).toBe('');
  });
});

describe('MARC 21 of a title', () => {
  it('is written as text, one field a line', () => {
    expect(writeMrk([holdingsToMarc(title)]).split('\r\n')).toEqual([
      '=LDR  00000nas\\a2200000\\i\\4500',
      '=008  261127u2024uuuuxx\\dr\\n\\s\\\\\\\\|0\\\\\\a0fre\\d',
      '=022  0\\$a0851-0326',
      '=245  00$aLe Matin du {dollar}ud',
      '=264  \\1$aCasablanca$bÉditions & Cie',
      '=310  \\\\$aParaît du lundi au samedi',
      '=780  00$tLe Petit Matin$x2049-3630',
      '=785  00$tLe Soir$g(2024-06-01)',
      '=853  20$81$ano.$i(year)$j(month)$wd',
      '=863  40$81.1$a17000-17321$i2024$j01-03$wg',
      '=863  41$81.2$a17324$i2024$j04',
      '=866  41$80$ano.17000-17321 (2024:jan.-mars), no.17324 (2024:avril 3)',
      '',
      '',
    ]);
  });

  it('has forty signs in its fixed field, whatever is known', () => {
    const bare = holdingsToMarc({ ...title, language: null, frequencies: [], runs: [], isCurrent: true, title: 'الصباح' });
    for (const { controls } of [holdingsToMarc(title), bare]) expect(controls[0]?.[1]).toHaveLength(40);
    expect(bare.controls[0]?.[1].slice(33, 38)).toBe('f0und');
    expect(bare.fields.map(({ tag }) => tag)).not.toContain('866');
  });

  it('is written as MARCXML that any parser reads back', () => {
    const xml = writeMarcXml([holdingsToMarc(title)]);
    expect(xml).toContain('<collection xmlns="http://www.loc.gov/MARC21/slim">');
    expect(xml).toContain('<datafield tag="264" ind1=" " ind2="1">');
    expect(xml).toContain('<subfield code="b">Éditions &amp; Cie</subfield>');
    expect(xml).toContain('<subfield code="a">no.17000-17321 (2024:jan.-mars), no.17324 (2024:avril 3)</subfield>');
  });

  it('splits a long statement into fields that repeat', () => {
    const runs = Array.from({ length: 95 }, (_, at) => run('2024-01-01', '2024-01-01', at * 2, at * 2));
    const statements = holdingsToMarc({ ...title, runs }).fields.filter(({ tag }) => tag === '866');
    expect(statements).toHaveLength(3);
  });
});
