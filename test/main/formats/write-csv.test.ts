// Tables that spreadsheets open without a question and other programs read back to the same cells.
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../main/formats/write-csv.ts';

/** Reads what RFC 4180 says, as any program would. */
function readCsv(text: string): string[][] {
  const records = text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of records) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a table as CSV', () => {
  it('begins with a byte order mark, parts cells by commas and ends every line with CRLF', () => {
    const text = writeCsv(['Mois', 'Pages'], [['2024-03', 12]]);
    expect(Buffer.from(text, 'utf8').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text).toBe('\ufeffMois,Pages\r\n2024-03,12\r\n');
  });

  it('gives back every cell: quotation marks, commas, line breaks, Arabic, nothing', () => {
    const cells = ['il dit « non », "enfin"', 'a\r\nb', 'a\nb', 'المكتبات، 2024', '', 'l’eau', '3.5'];
    expect(readCsv(writeCsv(['h'], [cells, [null, 0.125, -3, ...cells.slice(0, 4)]]))).toEqual([
      ['h'],
      cells,
      ['', '0.125', '-3', ...cells.slice(0, 4)],
    ]);
  });

  it('lets no spreadsheet calculate what a newspaper prints', () => {
    expect(writeCsv(['a'], [['=HYPERLINK("x")', '+1', '-elle', '@x', 'a=b']])).toBe(
      '\ufeffa\r\n"\'=HYPERLINK(""x"")",\'+1,\'-elle,\'@x,a=b\r\n',
    );
  });
});
