// XML of feeds: what its tree holds. Declarations and floods stand in test/threats.
import { describe, expect, it } from 'vitest';
import { parseXml, textOf } from '../../../../main/acquire/feeds/xml-tree.ts';
import { atom, catalogueOf, firstEntryOf, refusalOf, rss } from './read-text.ts';

describe('a hostile document', () => {
  it('may not use names for what nobody declared', () => {
    expect(refusalOf(rss('<description>&xxe;</description>'))).toMatchObject({ code: 'source/bad-feed' });
    expect(refusalOf(rss('<description>&__proto__;</description>')).code).toBe('source/bad-feed');
  });

  it('may hold a title of a megabyte, of which little is kept', () => {
    const { title } = firstEntryOf(rss(`<item><guid>g</guid><title>${'Le Matin '.repeat(120_000)}</title></item>`));
    expect(title.length).toBeLessThanOrEqual(2_000);
    expect(title.startsWith('Le Matin Le Matin')).toBe(true);
  });
});

describe('a document that is not well formed', () => {
  it.each([
    ['a tag that never closes', '<rss>\n<channel>\n<title>x</title>', 3],
    ['tags that cross', '<rss><channel>\n<a><b></a></b></channel></rss>', 2],
    ['a bare ampersand', '\n\n<rss><channel><title>A & B</title></channel></rss>', 3],
    ['two roots', '<rss/>\n<rss/>', 2],
    ['text behind the root', '<rss></rss>\nFatal error', 2],
    ['a prefix that nobody knows', '<rss>\n<zz:x/></rss>', 2],
    ['a reference to nothing', '<rss>&#0;</rss>', 1],
  ])('with %s is bad, and the line is named', (_, text, line) => {
    const { code, detail } = refusalOf(text);
    expect(code).toBe('source/bad-feed');
    expect(detail).toMatchObject({ line, reason: expect.any(String) });
  });

  it('is bad although it is full of what is well formed', () => {
    expect(refusalOf(rss('<item><guid>g</guid></item>'.repeat(5_000)).slice(0, -20)).code).toBe('source/bad-feed');
  });
});

describe('a document that is well formed', () => {
  it('may hold declarations of pages inside CDATA and comments', () => {
    const feed = rss(
      '<!-- <!DOCTYPE x> --><item><guid>g</guid><description><![CDATA[<!DOCTYPE html><p>Un &amp; deux</p>]]></description></item>',
    );
    expect(firstEntryOf(feed).summary).toBe('Un & deux');
  });

  it('may name the characters of HTML, and leave out control signs', () => {
    expect(
      firstEntryOf(rss('<item><guid>g</guid><title>L&rsquo;&eacute;t&eacute;&nbsp;\u0008\u000B2024</title></item>')).title,
    ).toBe('L’été 2024');
  });

  it('may begin late', () => {
    expect(catalogueOf(`\uFEFF \n\t${rss('')}`).title).toBe('Le Soir');
    expect(catalogueOf(`\n<?xml version="1.0" encoding="utf-8"?>\n<!-- by hand -->\n${rss('')}`).title).toBe('Le Soir');
  });

  it('names elements by their vocabulary, whatever its prefix', () => {
    const root = parseXml(
      '<q:feed xmlns:q="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/"><dc:issued>x</dc:issued></q:feed>',
      'https://a.example/',
    );
    expect(root.name).toBe('atom:feed');
    expect(root.children.map((child) => typeof child === 'object' && child.name)).toEqual(['dcterms:issued']);
    expect(textOf(root)).toBe('x');
  });

  it('may have 5,000 entries', () => {
    const entry = `<entry><id>urn:ID</id><title>Le Matin</title><dcterms:issued>2024-03-28</dcterms:issued>
      <link rel="http://opds-spec.org/acquisition" type="application/pdf" href="ID.pdf"/></entry>`;
    const { entries, skipped } = catalogueOf(
      atom(Array.from({ length: 5_000 }, (_, index) => entry.replaceAll('ID', String(index))).join('')),
    );
    expect([entries.length, skipped, entries.at(-1)?.acquisitions[0]?.url]).toEqual([
      5_000,
      0,
      'https://press.example/opds/4999.pdf',
    ]);
  });
});
