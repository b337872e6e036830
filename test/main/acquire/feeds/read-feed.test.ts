// What the bytes at an address are told to be, in which encoding, and with which refusal.
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../main/acquire/feeds/read-feed.ts';
import { here, refusalOf, rss } from './read-text.ts';

const title = 'Été à الرباط';
const feed = (encoding: string | null, text = title): string =>
  `${encoding === null ? '' : `<?xml version="1.0" encoding="${encoding}"?>`}<rss><channel><title>${text}</title></channel></rss>`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** Writes with one byte a character: Latin as it is, Arabic letters where windows-1256 has them. */
const single = (text: string): Uint8Array =>
  Uint8Array.from(
    text,
    (character) => ({ ا: 0xc7, ل: 0xe1, ر: 0xd1, ب: 0xc8, ط: 0xd8, '’': 0x92 })[character] ?? character.charCodeAt(0),
  );
const marked = (mark: number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);

const titleOf = (bytes: Uint8Array, contentType: string | null): string => {
  const document = readFeed({ bytes, contentType, url: here });
  return document.what === 'catalogue' ? document.catalogue.title : document.what;
};

describe('the encoding of a feed', () => {
  it.each([
    ['UTF-8 that nobody names', utf8(feed(null)), null, title],
    ['UTF-8 with its mark', marked([0xef, 0xbb, 0xbf], utf8(feed('iso-8859-1'))), null, title],
    ['UTF-8 under a header that says otherwise', utf8(feed('utf-8')), 'text/xml; charset=ISO-8859-1', title],
    ['UTF-8 without a word of its own, under such a header', utf8(feed(null)), 'text/xml;charset="iso-8859-1"', title],
    ['UTF-8 under a header of mere ASCII', utf8(feed(null)), 'text/xml; charset=us-ascii', title],
    ['UTF-8 under a header of nonsense', utf8(feed(null)), 'text/xml; charset=no-such', title],
    ['UTF-8 that calls itself UTF-16', utf8(feed('utf-16')), null, title],
    ['UTF-16 with its mark, little end first', marked([0xff, 0xfe], utf16(feed('utf-16'), false)), null, title],
    ['UTF-16 with its mark, big end first', marked([0xfe, 0xff], utf16(feed('utf-16'), true)), null, title],
    ['UTF-16 without a mark, little end first', utf16(feed('utf-16'), false), null, title],
    ['UTF-16 without a mark, big end first', utf16(feed(null), true), 'application/xml; charset=utf-16', title],
    ['Latin 1 by its own word', single(feed('iso-8859-1', 'Été')), null, 'Été'],
    ['Latin 1 by its header alone', single(feed(null, 'Été')), 'text/xml; charset=iso-8859-1', 'Été'],
    ['Latin 1 that nobody names', single(feed(null, 'Été')), null, 'Été'],
    ['windows-1252', single(feed('windows-1252', 'L’été')), null, 'L’été'],
    ['windows-1256 by its own word', single(feed('windows-1256', 'الرباط')), null, 'الرباط'],
    ['windows-1256 by its header', single(feed(null, 'الرباط')), 'application/rss+xml; charset=windows-1256', 'الرباط'],
    [
      'UTF-8 with one broken character',
      marked([...utf8(feed('utf-8').split('Été')[0] ?? ''), 0xc3], utf8('té</title></channel></rss>')),
      null,
      '\uFFFDté',
    ],
  ])('is found for %s', (_, bytes, contentType, expected) => {
    expect(titleOf(bytes, contentType)).toBe(expected);
  });

  it('is found for JSON and for pages', () => {
    const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1', title, items: [] });
    expect(titleOf(utf16(json, false), null)).toBe(title);
    expect(titleOf(utf8(json), 'application/json; charset=iso-8859-1')).toBe(title);
    const page = (text: string, charset: string): string =>
      `<html><head><meta charset="${charset}"><title>${text}</title></head><a href=x.pdf>x</a></html>`;
    expect(titleOf(single(page('الرباط', 'windows-1256')), 'text/html')).toBe('الرباط');
    expect(titleOf(utf8(page(title, 'utf-8')), 'text/html')).toBe(title);
    expect(titleOf(single('<html><title>Été</title><a href=x.pdf>x</a></html>'), 'text/html; charset=iso-8859-1')).toBe('Été');
  });
});

describe('what is at an address', () => {
  it('is told by its content, not by the type that the server states', () => {
    expect(titleOf(utf8(rss('')), 'text/html')).toBe('Le Soir');
    expect(titleOf(utf8(rss('')), 'application/pdf')).toBe('Le Soir');
    expect(titleOf(utf8('<html><title>T</title><a href="x.pdf">x</a></html>'), 'application/rss+xml')).toBe('T');
    expect(titleOf(utf8(' \n{"metadata":{"title":"J"},"publications":[]}'), 'text/xml')).toBe('J');
  });

  it.each([
    ['nothing', '', { reason: 'empty' }],
    ['blanks', ' \n\t', { reason: 'empty' }],
    ['words', 'This is not XML.', { reason: 'not-a-feed' }],
    ['a number', '3', { reason: 'not-a-feed' }],
    ['a list', '["a"]', { reason: 'not-a-feed' }],
    ['some object', '{"a":1}', { reason: 'not-a-feed' }],
    ['another vocabulary', '<opml version="2.0"><body/></opml>', { reason: 'not-a-feed', name: 'opml' }],
    ['a feed of another vocabulary', '<feed xmlns="urn:x"/>', { reason: 'not-a-feed', name: '{urn:x}feed' }],
    ['an RSS without channel', '<rss version="2.0"/>', { reason: 'not-a-feed', name: 'rss' }],
    ['a PDF', '\n%PDF-1.7\n…', { reason: 'pdf' }],
  ])('is refused as no feed where it is %s', (_, text, detail) => {
    expect(refusalOf(text)).toEqual({ code: 'source/unknown-kind', detail });
  });

  it('is refused as a PDF also where that is larger than any feed', () => {
    const pdf = new Uint8Array(17 * 1024 * 1024);
    pdf.set(utf8('%PDF-1.7\n'));
    expect(refusalOf(pdf).detail).toEqual({ reason: 'pdf' });
  });
});
