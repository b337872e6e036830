// RSS 0.9x, 1.0 and 2.0: where feeds put their PDFs, and what else they say.
import { describe, expect, it } from 'vitest';
import { catalogueOf, firstEntryOf, rss } from './read-text.ts';

const item = (content: string): string => rss(`<item><guid isPermaLink="false">g1</guid><title>N° 1</title>${content}</item>`);
const filesOf = (content: string): string[] => firstEntryOf(item(content)).acquisitions.map(({ url }) => url);

describe('an item of RSS', () => {
  it('has its enclosures for acquisitions, with their length as a hint', () => {
    const { acquisitions } = firstEntryOf(
      item(`<enclosure url="/a.pdf" length="812" type="application/pdf"/><enclosure url="b.pdf" length="0" type="application/pdf"/>
        <enclosure url="https://cdn.example/get?id=7" type="application/x-pdf"/><enclosure url="/c.mp3" type="audio/mpeg"/>`),
    );
    expect(acquisitions.map(({ url, kind, sizeBytes, isSizeExact }) => [url, kind, sizeBytes, isSizeExact])).toEqual([
      ['https://press.example/a.pdf', 'plain', 812, false],
      ['https://press.example/opds/b.pdf', 'plain', null, false],
      ['https://cdn.example/get?id=7', 'plain', null, false],
    ]);
    expect(acquisitions[0]).toMatchObject({ type: 'application/pdf', finalType: 'application/pdf', digest: null, price: null });
  });

  it('may have them as Media RSS, alone or in groups, or as links of Atom', () => {
    expect(filesOf('<media:content url="/m.pdf" type="application/pdf" fileSize="9"/>')).toEqual(['https://press.example/m.pdf']);
    expect(
      filesOf(
        '<media:group><media:content url="/1.pdf" type="application/pdf"/><media:content url="/1.jpg" type="image/jpeg"/></media:group>',
      ),
    ).toEqual(['https://press.example/1.pdf']);
    expect(filesOf('<atom:link rel="enclosure" type="application/pdf" href="/e.pdf"/>')).toEqual(['https://press.example/e.pdf']);
  });

  it('has the PDF that it links to where it encloses none, and else those of its text', () => {
    expect(filesOf('<link>https://press.example/2024/03/28.pdf</link>')).toEqual(['https://press.example/2024/03/28.pdf']);
    expect(filesOf('<link>https://press.example/28.pdf</link><enclosure url="/real.pdf" type="application/pdf"/>')).toEqual([
      'https://press.example/real.pdf',
    ]);
    const text = '<p><a href="../28.pdf">Lire</a> <a href="x.html">Page</a> <a href="../28.pdf#p2">Suite</a></p>';
    expect(filesOf(`<link>https://press.example/a/b/</link><content:encoded><![CDATA[${text}]]></content:encoded>`)).toEqual([
      'https://press.example/a/28.pdf',
    ]);
    expect(filesOf(`<description>&lt;a href="/d.pdf"&gt;PDF&lt;/a&gt;</description>`)).toEqual(['https://press.example/d.pdf']);
  });

  it('stays without acquisitions where it has no PDF', () => {
    const entry = firstEntryOf(item('<link>https://press.example/page</link><enclosure url="/c.mp3" type="audio/mpeg"/>'));
    expect(entry).toMatchObject({ id: 'g1', acquisitions: [] });
  });

  it('leaves out files of other schemes', () => {
    const enclosures = ['file:///etc/passwd', 'javascript:alert(1)//x.pdf', 'ftp://a/b.pdf', 'data:application/pdf,x'];
    expect(filesOf(enclosures.map((url) => `<enclosure url="${url}" type="application/pdf"/>`).join(''))).toEqual([]);
  });

  it('is known by its guid, or else by its file, or else by its link; without any it is counted', () => {
    const feed = rss(`<item><title>1</title><guid> g </guid></item><item><title>2</title><enclosure url="/a.pdf"/></item>
      <item><title>3</title><link>https://press.example/3</link></item><item><title>4</title></item>`);
    const { entries, skipped } = catalogueOf(feed);
    expect(entries.map(({ id }) => id)).toEqual(['g', 'https://press.example/a.pdf', 'https://press.example/3']);
    expect(skipped).toBe(1);
  });

  it('is published on the day at its sender’s own clock, and has no day of its own', () => {
    const facts = firstEntryOf(
      item('<pubDate>Wed, 27 Mar 2024 23:30:00 -0500</pubDate><dc:language>ara</dc:language><dc:creator>Ana</dc:creator>'),
    );
    expect(facts).toMatchObject({ publishedDay: '2024-03-27', day: null, language: 'ar', authors: ['Ana'], newspaper: null });
    expect(firstEntryOf(item('<dc:date>2024-03-28T01:00:00+01:00</dc:date>')).publishedDay).toBe('2024-03-28');
  });

  it('has the pictures that it names, in their order', () => {
    const facts = firstEntryOf(
      item(`<media:content url="/big.jpg" medium="image" width="700" height="1000"><media:thumbnail url="/t.jpg" width="70" height="100"/></media:content>
        <enclosure url="/x.png" type="image/png"/>`),
    );
    expect(facts.cover).toEqual({ url: 'https://press.example/big.jpg', type: null, width: 700, height: 1000 });
    expect(facts.thumbnail).toEqual({ url: 'https://press.example/t.jpg', type: null, width: 70, height: 100 });
    expect(firstEntryOf(item('<itunes:image href="/i.jpg"/>')).cover?.url).toBe('https://press.example/i.jpg');
    expect(firstEntryOf(item('<enclosure url="/x.png" type="image/png"/>')).cover?.url).toBe('https://press.example/x.png');
  });

  it('has plain words, whatever was escaped into them', () => {
    const facts = firstEntryOf(
      rss(`<item><guid>g</guid><title><![CDATA[L&rsquo;&eacute;dition <b>du</b> jour]]></title>
        <description>&lt;p&gt;Un&lt;/p&gt;&lt;p&gt;deux &amp;amp; trois&lt;/p&gt;&lt;style&gt;p{}&lt;/style&gt;</description></item>`),
    );
    expect([facts.title, facts.summary]).toEqual(['L’édition du jour', 'Un deux & trois']);
  });
});

describe('a channel of RSS', () => {
  it('has a title, picture, language and address, and pages by links of Atom', () => {
    const catalogue = catalogueOf(
      rss(`<link>https://press.example/</link><description>Tous les &lt;i&gt;jours&lt;/i&gt;</description><language>fr-ma</language>
        <lastBuildDate>Thu, 28 Mar 2024 05:00:00 GMT</lastBuildDate><image><url>/logo.png</url></image>
        <atom:link rel="self" href="/rss"/><atom:link rel="next" href="/rss?page=2"/><item><guid>g</guid></item>`),
    );
    expect(catalogue).toMatchObject({
      kind: 'rss',
      id: 'https://press.example/',
      title: 'Le Soir',
      summary: 'Tous les jours',
      modifiedAt: 'Thu, 28 Mar 2024 05:00:00 GMT',
      picture: { url: 'https://press.example/logo.png' },
      paging: { next: 'https://press.example/rss?page=2' },
      links: { self: 'https://press.example/rss' },
      places: [],
    });
    expect(catalogue.entries[0]?.language).toBe('fr');
  });

  it('may be of version 1.0, whose items stand beside it, or of 0.91', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:enc="http://purl.oclc.org/net/rss_2.0/enc#">
      <channel rdf:about="https://press.example/"><title>Le Soir</title><dc:language>fr</dc:language></channel>
      <image><url>https://press.example/l.png</url></image>
      <item rdf:about="urn:1"><title>N° 1</title><link>https://press.example/1</link><dc:date>2024-03-28T05:00+01:00</dc:date>
        <enc:enclosure rdf:resource="https://press.example/1.pdf" enc:type="application/pdf" enc:length="7"/></item></rdf:RDF>`;
    const { title, picture, entries } = catalogueOf(rdf);
    expect([title, picture?.url]).toEqual(['Le Soir', 'https://press.example/l.png']);
    expect(entries).toMatchObject([
      {
        id: 'urn:1',
        language: 'fr',
        publishedDay: '2024-03-28',
        acquisitions: [{ url: 'https://press.example/1.pdf', sizeBytes: 7 }],
      },
    ]);
    const old = '<rss version="0.91"><channel><title>Old</title><item><title>1</title><link>/1.pdf</link></item></channel></rss>';
    expect(firstEntryOf(old).acquisitions[0]?.url).toBe('https://press.example/1.pdf');
  });

  it('may use well-known prefixes that it does not declare', () => {
    const feed =
      '<rss version="2.0"><channel><title>x</title><item><guid>g</guid><media:content url="/m.pdf" type="application/pdf"/></item></channel></rss>';
    expect(firstEntryOf(feed).acquisitions).toHaveLength(1);
  });
});
