// The facts of issues in the many ways in which catalogues write them.
import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../../main/acquire/feeds/digest.ts';
import {
  dayOf,
  issnOf,
  issueNumberOf,
  languageOf,
  pageCountOf,
  toCount,
  toSizeBytes,
} from '../../../../main/acquire/feeds/newspaper-profile.ts';
import { publicationDayOf } from '../../../../main/acquire/feeds/publication-day.ts';

describe('the day of an issue', () => {
  it.each([
    ['2024-03-28', '2024-03-28'],
    [' 2024-03-28T00:00:00+01:00 ', '2024-03-28'],
    ['2024-03-28T23:59:59-11:00', '2024-03-28'],
    ['2024-03-28 06:00', '2024-03-28'],
    ['20240328', '2024-03-28'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2024-03', null],
    ['2024', null],
    ['0001-01-01', null],
    ['2024-0328', null],
    ['2024-03-281', null],
    ['', null],
    [null, null],
  ])('is read from %s as %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('the day of publication', () => {
  it.each([
    ['Thu, 28 Mar 2024 05:00:00 +0100', '2024-03-28'],
    ['Wed, 27 Mar 2024 23:30:00 -0500', '2024-03-27'],
    ['Thu, 28 Mar 2024 05:00:00 GMT', '2024-03-28'],
    ['28 Mar 2024 05:00 EST', '2024-03-28'],
    ['Thursday, 28 March 2024', '2024-03-28'],
    ['thu, 8 mar 24 5:00', '2024-03-08'],
    ['Mon, 01 Jan 99 05:00:00 UT', '1999-01-01'],
    ['28-Mar-2024 05:00', '2024-03-28'],
    ['Thu Mar 28 05:00:00 CET 2024', '2024-03-28'],
    ['Thu Mar 28 05:00:00 +0100 2024', '2024-03-28'],
    ['Thu, Mar 28, 2024 5:00 PM', '2024-03-28'],
    ['March 28, 2024', '2024-03-28'],
    ['Sept. 5, 2024', '2024-09-05'],
    ['jeu., 28 mars 2024 05:00:00 +0100', '2024-03-28'],
    ['mar., 26 mars 2024', '2024-03-26'],
    ['1er août 2024', '2024-08-01'],
    ['الخميس 28 مارس 2024', '2024-03-28'],
    ['٢٨ آذار ٢٠٢٤', '2024-03-28'],
    ['2024-03-28T05:00:00Z', '2024-03-28'],
    ['2024/3/8', '2024-03-08'],
    ['28/03/2024 05:00', '2024-03-28'],
    ['03/28/2024', '2024-03-28'],
    ['28.03.2024', '2024-03-28'],
    ['03/03/2024', '2024-03-03'],
    ['03/04/2024', null],
    ['Thu, 31 Feb 2024 05:00:00 GMT', null],
    ['Mar 2024', null],
    ['yesterday', null],
    ['', null],
  ])('is read from %s as %s', (text, day) => {
    expect(publicationDayOf(text)).toBe(day);
  });
});

describe('a language', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-FR', 'fr'],
    ['fr_FR', 'fr'],
    ['FRE', 'fr'],
    ['fra', 'fr'],
    ['ara', 'ar'],
    ['ar-MA', 'ar'],
    ['en-us', 'en'],
    ['kab', 'kab'],
    ['zh-Hans-CN', 'zh'],
    ['fr, ar', 'fr'],
    ['und', null],
    ['mul', null],
    ['French', null],
    ['x', null],
    ['', null],
    [null, null],
  ])('%s becomes %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

describe('numbers in texts', () => {
  it.each([
    [17321, '17321'],
    [4.0, '4'],
    ['17321', '17321'],
    ['17 321', '17321'],
    ['N° 17\u202f321', '17321'],
    ['No. 17.321', '17321'],
    ['العدد: 512', '512'],
    ['007', '7'],
    ['4.0', '4'],
    ['12-13 bis', '12-13 bis'],
    ['Hors-série', 'Hors-série'],
    [-1, null],
    [Number.NaN, null],
    ['  ', null],
    [null, null],
  ])('an issue %s is %s', (value, number) => {
    expect(issueNumberOf(value)).toBe(number);
  });

  it.each([
    ['24 pages', 24],
    ['24 p.', 24],
    ['1 page', 1],
    ['24', 24],
    ['24 صفحة', 24],
    ['8 MB', null],
    ['0', null],
    ['two pages', null],
    [null, null],
  ])('an extent of %s is %s', (text, pages) => {
    expect(pageCountOf(text)).toBe(pages);
  });

  it('are counts and lengths only where they are whole', () => {
    expect([toCount(0), toCount('12'), toCount(' 7 '), toCount(1.5), toCount('1e3'), toCount(-1), toCount(true)]).toEqual([
      0,
      12,
      7,
      null,
      null,
      null,
      null,
    ]);
    expect([toSizeBytes('0'), toSizeBytes(5), toSizeBytes('999999999999999999')]).toEqual([null, 5, null]);
  });

  it('are ISSNs in all their forms', () => {
    for (const text of [
      'urn:issn:0851-0156',
      'URN:ISSN:08510156',
      'ISSN 0851-0156',
      'https://portal.issn.org/resource/ISSN/0851-0156',
    ]) {
      expect(issnOf(text)).toBe('urn:issn:0851-0156');
    }
    expect(issnOf('2049-363x')).toBe('urn:issn:2049-363X');
    for (const text of ['urn:isbn:9780316000000', 'Le Matin', '2024-03-28', '', null]) expect(issnOf(text)).toBeNull();
  });
});

describe('a digest', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const base64 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  const long = 'ab'.repeat(64);
  const longBase64 = Buffer.from(long, 'hex').toString('base64');

  it.each([
    ['as RFC 9530 writes it', `sha-256=:${base64}:`],
    ['with parameters and blanks', ` sha-256=:${base64}:;q=1 `],
    ['as RFC 3230 writes it', `SHA-256=${base64}`],
    ['without padding', `sha-256=:${base64.slice(0, -1)}:`],
    ['in figures behind its name', `sha-256=${empty.toUpperCase()}`],
    ['in figures behind a colon', `sha256:${empty}`],
    ['in figures alone', empty],
    ['beside a weak one', `md5=:AAAA:, sha-256=:${base64}:`],
    ['before a longer one', `sha-512=:${longBase64}:, sha-256=:${base64}:`],
  ])('is read %s', (_, field) => {
    expect(parseDigest(field)).toEqual({ algorithm: 'sha-256', hex: empty });
  });

  it('may be of the longer algorithm', () => {
    expect(parseDigest(`sha-512=:${longBase64}:`)).toEqual({ algorithm: 'sha-512', hex: long });
    expect(parseDigest(long)).toEqual({ algorithm: 'sha-512', hex: long });
  });

  it.each([
    ['is of the wrong length', 'sha-256=:AAAA:'],
    ['is of the other length', `sha-512=:${base64}:`],
    ['is of a weak algorithm', 'md5=d41d8cd98f00b204e9800998ecf8427e'],
    ['is base64 without a name', base64],
    ['is not base64', 'sha-256=:!!!:'],
    ['is empty', ''],
    ['is no text', 7],
    ['is not there', undefined],
  ])('is left out where it %s', (_, field) => {
    expect(parseDigest(field)).toBeNull();
  });
});
