// Range headers as RFC 9110 reads them, against a file of a thousand bytes.
import { describe, expect, it } from 'vitest';
import { readRange } from '../../../main/shell/byte-range.ts';

describe('a Range header', () => {
  it.each([
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=0-499', { first: 0, last: 499 }],
    ['bytes=500-', { first: 500, last: 999 }],
    ['bytes=990-5000', { first: 990, last: 999 }],
    ['bytes=-100', { first: 900, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
  ])('%s names its bytes', (header, range) => {
    expect(readRange(header, 1000)).toEqual(range);
  });

  it.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s names none', (header) => {
    expect(readRange(header, 1000)).toBe('none');
  });

  it.each([null, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=a-b', 'items=0-1', 'bytes=0-1,5-6', `bytes=${'9'.repeat(400)}-`])(
    '%j asks for everything',
    (header) => {
      expect(readRange(header, 1000)).toBeNull();
    },
  );

  it('of an empty file names none', () => {
    expect(readRange('bytes=0-', 0)).toBe('none');
    expect(readRange('bytes=-5', 0)).toBe('none');
  });
});
