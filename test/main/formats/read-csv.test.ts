// Tables as spreadsheet programs of three languages write them: encoding, separator, columns and days are found out.
import { describe, expect, it } from 'vitest';
import { decodeTable, tellEncoding } from '../../../main/formats/decode-table.ts';
import { guessColumns, guessKey } from '../../../main/formats/guess-columns.ts';
import { readCsv } from '../../../main/formats/read-csv.ts';
import { writeCsv } from '../../../main/formats/write-csv.ts';
import { readWrittenDay, tellDayOrder } from '../../../main/text/written-day.ts';
import { codeOf } from '../../support/alto-suites.ts';

const read = (bytes: Uint8Array) => readCsv(decodeTable(bytes, tellEncoding(bytes)));
/** The bytes of a text in a code page of one byte a letter. */
const inPage = (page: string, text: string): Uint8Array => {
  const decoder = new TextDecoder(page);
  const byte = new Map(Array.from({ length: 256 }, (_, at) => [decoder.decode(Uint8Array.of(at)), at]));
  return Uint8Array.from([...text].map((letter) => byte.get(letter) ?? 63));
};

describe('a table of CSV', () => {
  const french = 'Titre;Jour;Numéro\r\nL’Écho du Midi;28/03/2024;17 321\r\n"Le ""Matin""; éd. 2";29/03/2024;12\r\n';
  const arabic = 'العنوان,اليوم,العدد\nصباح المدينة,2024-03-28,4216\n';

  it('is read whatever program and system wrote it', () => {
    const rows = [
      ['L’Écho du Midi', '28/03/2024', '17 321'],
      ['Le "Matin"; éd. 2', '29/03/2024', '12'],
    ];
    for (const bytes of [
      Buffer.from(french),
      Buffer.from(`\ufeff${french}`),
      Buffer.from(`\ufeff${french}`, 'utf16le'),
      inPage('windows-1252', french),
    ])
      expect(read(bytes)).toEqual({ separator: 'semicolon', headings: ['Titre', 'Jour', 'Numéro'], rows });
    for (const bytes of [Buffer.from(arabic), inPage('windows-1256', arabic)])
      expect(read(bytes)).toEqual({
        separator: 'comma',
        headings: ['العنوان', 'اليوم', 'العدد'],
        rows: [['صباح المدينة', '2024-03-28', '4216']],
      });
    expect(tellEncoding(inPage('windows-1252', french))).toBe('windows-1252');
    expect(tellEncoding(inPage('windows-1256', arabic))).toBe('windows-1256');
  });

  it('is parted by what makes columns, by tabs, by what its first line says, and keeps line ends within quotes', () => {
    expect(readCsv('a\tb, c; d\n1\t2, 3\n').rows).toEqual([['1', '2, 3']]);
    expect(readCsv('sep=;\r\na;b,c\r\n1;2\r\n')).toMatchObject({ separator: 'semicolon', headings: ['a', 'b,c'] });
    expect(readCsv('a,b\n"one\ntwo",3\n\n,\n').rows).toEqual([['one\ntwo', '3']]);
  });

  it('comes back without the guard against formulas', () => {
    const cells = ['=1+1', '+212', '-5', '@x', "'quoted"];
    const written = writeCsv(['a', 'b', 'c', 'd', 'e'], [cells]);
    expect(written).toContain("'=1+1,'+212,'-5,'@x");
    expect(read(Buffer.from(written)).rows).toEqual([cells]);
  });

  it('says what is no table', () => {
    expect(codeOf(() => readCsv(''))).toBe('table/empty');
    expect(codeOf(() => readCsv('a,b\n'))).toBe('table/empty');
    expect(codeOf(() => readCsv('%PDF-1.7\n\u0000\u0001,x\n'))).toBe('table/unreadable');
    expect(codeOf(() => readCsv('a,b\n"open,1\n'))).toBe('table/unreadable');
  });
});

describe('the columns of a table', () => {
  it('are known by headings in three languages, each field once', () => {
    expect(guessColumns(['Titre', 'Date de parution', 'N°', 'langue', 'Remarque', 'titre'])).toEqual([
      'title',
      'day',
      'issue',
      'language',
      null,
      null,
    ]);
    expect(guessColumns(['العنوان', 'التاريخ', 'رقم العدد', 'اللغة'])).toEqual(['title', 'day', 'issue', 'language']);
    expect(guessColumns(['Id', 'Newspaper', 'Until', 'Pages as printed'])).toEqual(['id', 'title', 'covers', 'printedPages']);
  });

  it('tell editions by what is surest', () => {
    expect(guessKey(['title', 'day', 'sha256'])).toBe('sha256');
    expect(guessKey(['title', 'day'])).toBe('title-day');
    expect(guessKey(['title', 'issue'])).toBeNull();
  });
});

describe('a day in a cell', () => {
  it('is read in the usual notations', () => {
    for (const text of [
      '2024-03-28',
      '20240328',
      '28/03/2024',
      '28.3.2024',
      '28 mars 2024',
      'Thursday, March 28, 2024',
      '٢٨ مارس ٢٠٢٤',
      '٢٨/٠٣/٢٠٢٤',
      '2024-03-28T00:00:00Z',
    ])
      expect([text, readWrittenDay(text, 'day-first')]).toEqual([text, '2024-03-28']);
    expect(readWrittenDay('03/28/2024', 'month-first')).toBe('2024-03-28');
    for (const text of ['mars 2024', '31/02/2024', '03/28/2024', 'jeudi', ''])
      expect(readWrittenDay(text, 'day-first')).toBeNull();
  });

  it('follows the order of its column', () => {
    expect(tellDayOrder(['01/02/2024', '03/28/2024'])).toBe('month-first');
    expect(tellDayOrder(['01/02/2024', '28/03/2024'])).toBe('day-first');
    expect(tellDayOrder(['01/02/2024'])).toBe('day-first');
  });
});
