// OPDS 1.0 to 1.2 and plain Atom: what each part of a feed becomes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suite } from '../../../support/suites.ts';
import { atom, catalogueOf, firstEntryOf, here, read } from './read-text.ts';

const catalogType = 'application/atom+xml;profile=opds-catalog;kind=acquisition';
const entry = (content: string): string =>
  `<entry><id>urn:e</id><title>E</title><updated>2024-03-28T05:00:00Z</updated>${content}</entry>`;
const pdf = (attributes: string, content = ''): string =>
  `<link rel="http://opds-spec.org/acquisition" type="application/pdf" href="/f.pdf" ${attributes}>${content}</link>`;

describe('a newspaper feed of OPDS 1.2', () => {
  const catalogue = catalogueOf(readFileSync(suite('opds/periodical/np12.xml'), 'utf8'), 'https://press.example/opds/lematin');

  it('says what it is and where it leads', () => {
    expect(catalogue).toMatchObject({
      kind: 'opds1',
      id: 'urn:x-np:lematin',
      title: 'Le Matin — éditions',
      modifiedAt: '2024-03-28T05:00:00Z',
      places: [],
      groups: [],
      skipped: 0,
      search: { kind: 'description', url: 'https://press.example/opensearch.xml' },
    });
    expect(catalogue.paging).toEqual({
      first: null,
      previous: null,
      next: 'https://press.example/opds/lematin?page=2',
      last: null,
      total: 17321,
      perPage: null,
    });
    expect(catalogue.links).toEqual({
      self: 'https://press.example/opds/lematin',
      start: 'https://press.example/opds',
      up: null,
      newest: null,
      crawlable: null,
      authentication: 'https://press.example/auth.json',
    });
    expect(catalogue.facets).toEqual([
      {
        group: 'Année',
        isActive: true,
        link: {
          url: 'https://press.example/opds/lematin?y=2024',
          type: null,
          rels: ['http://opds-spec.org/facet'],
          title: '2024',
          count: 88,
        },
      },
    ]);
  });

  it('gives its edition with every fact and both ways to it', () => {
    expect(catalogue.entries).toEqual([
      {
        id: 'urn:x-np:lematin:2024-03-28',
        title: 'Le Matin — Jeudi 28 mars 2024',
        summary: null,
        authors: [],
        publisher: 'Groupe Le Matin',
        language: 'fr',
        direction: null,
        newspaper: { name: 'Le Matin', identifier: 'urn:issn:0851-0156' },
        issue: { number: '17321', name: null },
        day: '2024-03-28',
        publishedDay: '2024-03-28',
        modifiedAt: '2024-03-28T04:30:00Z',
        pages: 24,
        cover: { url: 'https://press.example/c/20240328.jpg', type: 'image/jpeg', width: null, height: null },
        thumbnail: { url: 'https://press.example/t/20240328.jpg', type: 'image/jpeg', width: null, height: null },
        acquisitions: [
          {
            url: 'https://press.example/f/20240328.pdf',
            type: 'application/pdf',
            finalType: 'application/pdf',
            kind: 'plain',
            sizeBytes: 8123456,
            isSizeExact: false,
            digest: null,
            price: null,
            availability: null,
          },
          {
            url: 'https://press.example/buy/20240328',
            type: 'text/html',
            finalType: 'application/pdf',
            kind: 'buy',
            sizeBytes: null,
            isSizeExact: false,
            digest: null,
            price: { value: 4, currency: 'MAD' },
            availability: null,
          },
        ],
        full: null,
      },
    ]);
  });
});

describe('the entries of an OPDS 1 feed', () => {
  it('are places where they only lead on, and entries where they have a file, side by side', () => {
    const { places, entries } = catalogueOf(
      atom(`<entry><id>urn:p</id><title>Par année</title><content type="text">Toutes les années</content>
          <link rel="http://opds-spec.org/image/thumbnail" type="image/png" href="y.png"/>
          <link rel="subsection" type="${catalogType}" href="years.xml" thr:count="12"/></entry>
        ${entry(pdf(''))}
        <entry><id>urn:q</id><title>Sans relation</title><link type="${catalogType}" href="calibre.xml"/></entry>
        <entry><id>urn:r</id><title>Sans type</title><link rel="subsection" href="typeless"/></entry>`),
    );
    expect(entries.map(({ title }) => title)).toEqual(['E']);
    expect(places.map(({ title }) => title)).toEqual(['Par année', 'Sans relation', 'Sans type']);
    expect(places[0]).toEqual({
      title: 'Par année',
      summary: 'Toutes les années',
      link: { url: 'https://press.example/opds/years.xml', type: catalogType, rels: ['subsection'], title: null, count: 12 },
      thumbnail: { url: 'https://press.example/opds/y.png', type: 'image/png', width: null, height: null },
    });
  });

  it('stay entries where their only links lead to related feeds, pages or their full document', () => {
    const { places, entries } = catalogueOf(
      atom(
        `${entry(`<link rel="related" type="${catalogType}" href="more.xml"/>`)}${entry('<link rel="alternate" type="text/html" href="page"/>')}
        ${entry('<link rel="alternate" type="application/atom+xml;type=entry;profile=opds-catalog" href="full.xml" title="All"/>')}`,
      ),
    );
    expect(places).toEqual([]);
    expect(entries.map(({ acquisitions, full }) => [acquisitions.length, full?.url ?? null])).toEqual([
      [0, null],
      [0, null],
      [0, 'https://press.example/opds/full.xml'],
    ]);
  });

  it('name the newest editions where a feed or a place is sorted by them', () => {
    const link = `<link rel="http://opds-spec.org/sort/new" type="${catalogType}" href="new.xml"/>`;
    expect(catalogueOf(atom(link)).links.newest).toBe('https://press.example/opds/new.xml');
    expect(catalogueOf(atom(`<entry><id>urn:n</id><title>New</title>${link}</entry>`)).links.newest).toBe(
      'https://press.example/opds/new.xml',
    );
  });

  it('stand on the shelf that they name, by either relation', () => {
    const shelved = (rel: string, title: string): string =>
      entry(`${pdf('')}<link rel="${rel}" href="/${title}" title="${title}"/>`);
    const { groups, entries } = catalogueOf(
      atom(
        shelved('collection', 'Une') +
          shelved('http://opds-spec.org/group', 'Sport') +
          shelved('collection', 'Une') +
          entry(pdf('')),
      ),
    );
    expect(groups.map(({ title, link, entries: inside }) => [title, link?.url, inside.length])).toEqual([
      ['Une', 'https://press.example/Une', 2],
      ['Sport', 'https://press.example/Sport', 1],
    ]);
    expect(entries).toHaveLength(1);
  });

  it('are counted where nothing identifies them, and the rest is kept', () => {
    const { entries, skipped } = catalogueOf(atom(`<entry/><entry><title>Only a title</title></entry>${entry(pdf(''))}`));
    expect([entries.length, skipped]).toEqual([1, 2]);
  });

  it('take the address of their file for an id, and its name for a title, where they have none', () => {
    const file = pdf('').replace('/f.pdf', '/2024/Le%20Matin.pdf');
    expect(firstEntryOf(atom(`<entry>${file}</entry>`))).toMatchObject({
      id: 'https://press.example/2024/Le%20Matin.pdf',
      title: 'Le Matin.pdf',
    });
  });
});

describe('the acquisitions of an entry', () => {
  it('are of the kind that their relation asks for', () => {
    const rels = ['', '/open-access', '/borrow', '/buy', '/sample', '/subscribe', '/unheard-of'];
    const links = rels.map(
      (rel, index) => `<link rel="http://opds-spec.org/acquisition${rel}" type="application/pdf" href="${index}"/>`,
    );
    const { acquisitions } = firstEntryOf(atom(entry(`${links.join('')}<link rel="preview" type="application/pdf" href="p"/>`)));
    expect(acquisitions.map(({ kind }) => kind)).toEqual(['plain', 'open', 'borrow', 'buy', 'sample', 'subscribe', 'preview']);
  });

  it('are none where the relation is unknown, although the file is a PDF', () => {
    const link = '<link rel="http://opds-spec.org/acquisition/unheard-of" type="application/pdf" href="/f.pdf"/>';
    expect(firstEntryOf(atom(entry(link))).acquisitions).toEqual([]);
  });

  it('keep their first price, with comma or point', () => {
    const priceOf = (prices: string) => firstEntryOf(atom(entry(pdf('', prices)))).acquisitions[0]?.price;
    expect(priceOf('<opds:price currencycode="usd">18.99</opds:price><opds:price currencycode="GBP">11.99</opds:price>')).toEqual(
      {
        value: 18.99,
        currency: 'USD',
      },
    );
    expect(priceOf('<opds:price currencycode="EUR">4,50</opds:price>')).toEqual({ value: 4.5, currency: 'EUR' });
    expect(priceOf('<opds:price currencycode="EUR">free</opds:price>')).toBeNull();
    expect(priceOf('<opds:price>4</opds:price>')).toBeNull();
  });

  it('tell what is had behind all indirections, a PDF before all else', () => {
    const nested = `<opds:indirectAcquisition type="application/vnd.adobe.adept+xml"><opds:indirectAcquisition type="application/epub+zip"/>
      </opds:indirectAcquisition><opds:indirectAcquisition type="application/zip"><opds:indirectAcquisition type="application/pdf"/></opds:indirectAcquisition>`;
    const link = (content: string): string =>
      `<link rel="http://opds-spec.org/acquisition/borrow" type="text/html" href="b">${content}</link>`;
    const [first, second, third] = [nested, nested.replace('application/pdf', 'image/png'), ''].map(
      (content) => firstEntryOf(atom(entry(link(content)))).acquisitions[0],
    );
    expect([first?.finalType, second?.finalType, third?.finalType]).toEqual([
      'application/pdf',
      'application/epub+zip',
      'text/html',
    ]);
    expect(first?.type).toBe('text/html');
  });

  it('are PDFs by their address where their type says nothing', () => {
    const finalTypeOf = (attributes: string) =>
      firstEntryOf(atom(entry(`<link rel="http://opds-spec.org/acquisition" ${attributes}/>`))).acquisitions[0]?.finalType;
    expect(finalTypeOf('href="a.PDF"')).toBe('application/pdf');
    expect(finalTypeOf('href="get?file=a.pdf" type="application/octet-stream"')).toBe('application/pdf');
    expect(finalTypeOf('href="a" type="Application/X-PDF; version=1.4"')).toBe('application/pdf');
    expect(finalTypeOf('href="a"')).toBeNull();
    expect(finalTypeOf('href="a.pdf" type="application/epub+zip"')).toBe('application/epub+zip');
  });

  it('keep length as a hint, availability, and a digest in any vocabulary', () => {
    const digest = 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:';
    const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const { acquisitions } = firstEntryOf(
      atom(
        entry(
          pdf(`length="0" x:digest="${digest}" xmlns:x="urn:x"`, '<opds:availability status="Available"/>') +
            pdf('length="12"', `<y:digest xmlns:y="urn:y">${digest}</y:digest>`).replace('/f.pdf', '/g.pdf'),
        ),
      ),
    );
    expect(
      acquisitions.map(({ sizeBytes, isSizeExact, digest: one, availability }) => [sizeBytes, isSizeExact, one, availability]),
    ).toEqual([
      [null, false, { algorithm: 'sha-256', hex }, 'available'],
      [12, false, { algorithm: 'sha-256', hex }, null],
    ]);
  });

  it('leave out files of other schemes, and the same file twice', () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:application/pdf;base64,JVBERi0=',
      'ftp://a/b.pdf',
      '/f.pdf',
      '/f.pdf#page=2',
    ];
    const { acquisitions } = firstEntryOf(atom(entry(links.map((href) => pdf('').replace('/f.pdf', href)).join(''))));
    expect(acquisitions.map(({ url }) => url)).toEqual(['https://press.example/f.pdf']);
  });
});

describe('the facts of an entry', () => {
  const factsOf = (content: string) => firstEntryOf(atom(entry(content + pdf(''))));

  it('hold a day only where the whole day is said, and never the day of the last change', () => {
    expect(factsOf('<dcterms:issued>2024-03</dcterms:issued>').day).toBeNull();
    expect(factsOf('<dcterms:issued>1917</dcterms:issued>').day).toBeNull();
    expect(factsOf('<dcterms:issued>2024-03-28T00:00:00+01:00</dcterms:issued>').day).toBe('2024-03-28');
    expect(factsOf('').publishedDay).toBeNull();
    expect(factsOf('<published>2024-03-27T23:30:00-05:00</published>')).toMatchObject({ day: null, publishedDay: '2024-03-27' });
  });

  it('find the newspaper in isPartOf or the series, and its number wherever the series has it', () => {
    expect(factsOf('<schema:Series schema:name="Le Matin" schema:position="3"/>')).toMatchObject({
      newspaper: { name: 'Le Matin', identifier: null },
      issue: { number: '3', name: null },
    });
    expect(
      factsOf('<dcterms:isPartOf>urn:issn:0851-0156</dcterms:isPartOf><dcterms:isPartOf>Le Matin</dcterms:isPartOf>').newspaper,
    ).toEqual({ name: 'Le Matin', identifier: 'urn:issn:0851-0156' });
    expect(factsOf('<dcterms:identifier>urn:isbn:978029536341X</dcterms:identifier>').newspaper).toBeNull();
  });

  it('read languages of three letters, and else that of the feed around', () => {
    expect(factsOf('<dcterms:language>ara</dcterms:language>').language).toBe('ar');
    expect(factsOf('<dcterms:language>fre</dcterms:language>').language).toBe('fr');
    const inFrench = atom(entry(pdf('')), 'xml:lang="fr-MA"');
    expect(firstEntryOf(inFrench).language).toBe('fr');
    expect(firstEntryOf(inFrench.replace('<entry>', '<entry xml:lang="ar">')).language).toBe('ar');
    expect(firstEntryOf(inFrench.replace('<entry>', '<entry xml:lang="">')).language).toBeNull();
  });

  it('name authors that have a name, and take markup out of summaries', () => {
    const facts = factsOf(`<author><name>Ana</name><link href="x" title="no"/></author><author><name> </name></author><author/>
      <summary type="html">&lt;p&gt;Un &lt;b&gt;grand&lt;/b&gt; titre&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;eacute;t&amp;eacute;</summary>`);
    expect(facts.authors).toEqual(['Ana']);
    expect(facts.summary).toBe('Un grand titre été');
    expect(
      factsOf('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un</p><p>deux</p></div></content>').summary,
    ).toBe('Un deux');
  });

  it('take covers by their old relations too, and neither data nor drawings', () => {
    const pictures = `<link rel="http://opds-spec.org/image" href="data:image/png;base64,AAAA"/>
      <link rel="http://opds-spec.org/image" type="image/svg+xml" href="c.svg"/>
      <link rel="http://opds-spec.org/cover" type="image/jpeg" href="c.jpg"/><link rel="x-stanza-cover-image-thumbnail" href="t.jpg"/>`;
    const { cover, thumbnail } = factsOf(pictures);
    expect([cover?.url, thumbnail?.url]).toEqual(['https://press.example/opds/c.jpg', 'https://press.example/opds/t.jpg']);
  });
});

describe('addresses in Atom', () => {
  it('count from xml:base where there is one, at any depth', () => {
    const feed = atom(
      `<link rel="next" href="page2.xml"/><entry xml:base="2024/"><id>urn:e</id><title>E</title>
        <link rel="http://opds-spec.org/acquisition" type="application/pdf" href="a.pdf"/>
        <link rel="http://opds-spec.org/acquisition/buy" xml:base="https://shop.example/x/" href="buy"/></entry>`,
      'xml:base="https://files.example/press/"',
    );
    const { paging, entries } = catalogueOf(feed);
    expect(paging.next).toBe('https://files.example/press/page2.xml');
    expect(entries[0]?.acquisitions.map(({ url }) => url)).toEqual([
      'https://files.example/press/2024/a.pdf',
      'https://shop.example/x/buy',
    ]);
  });

  it('keep their own base where xml:base is of another scheme', () => {
    const feed = atom(`<link rel="next" href="2"/>`, 'xml:base="file:///etc/"');
    expect(catalogueOf(feed).paging.next).toBe('https://press.example/opds/2');
  });

  it('lose names and passwords', () => {
    expect(catalogueOf(atom('<link rel="next" href="https://ana:secret@press.example/2"/>')).paging.next).toBe(
      'https://press.example/2',
    );
  });
});

describe('paging and search of Atom', () => {
  it('read RFC 5005 and OpenSearch', () => {
    const feed =
      atom(`<link rel="first" href="1"/><link rel="prev" href="2"/><link rel="next" href="4"/><link rel="last" href="9"/>
      <opensearch:totalResults>88</opensearch:totalResults><opensearch:itemsPerPage>10</opensearch:itemsPerPage>`);
    expect(catalogueOf(feed).paging).toEqual({
      first: 'https://press.example/opds/1',
      previous: 'https://press.example/opds/2',
      next: 'https://press.example/opds/4',
      last: 'https://press.example/opds/9',
      total: 88,
      perPage: 10,
    });
  });

  it('go on into the archive of a feed that is kept in parts', () => {
    const feed = atom('<link rel="prev-archive" href="2023.xml"/>');
    expect(catalogueOf(feed).paging.next).toBe('https://press.example/opds/2023.xml');
  });

  it('take a template before a description', () => {
    const description = '<link rel="search" type="application/opensearchdescription+xml" href="/osd.xml"/>';
    const template = '<link rel="search" type="application/atom+xml" href="/search/{searchTerms}?p={startPage?}"/>';
    expect(catalogueOf(atom(description + template)).search).toEqual({
      kind: 'template',
      template: 'https://press.example/search/{searchTerms}?p={startPage?}',
    });
    expect(catalogueOf(atom(description)).search).toEqual({ kind: 'description', url: 'https://press.example/osd.xml' });
  });

  it('name crawlable feeds, the feed above and the authentication document by its type', () => {
    const feed = atom(`<link rel="http://opds-spec.org/crawlable" href="all"/><link rel="up" href=".."/><logo>logo.png</logo>
      <subtitle>Tous les jours</subtitle><link rel="x" type="application/opds-authentication+json" href="auth"/>`);
    const { links, picture, summary } = catalogueOf(feed);
    expect(links).toMatchObject({
      crawlable: 'https://press.example/opds/all',
      up: 'https://press.example/',
      authentication: 'https://press.example/opds/auth',
    });
    expect([picture?.url, summary]).toEqual(['https://press.example/opds/logo.png', 'Tous les jours']);
  });
});

describe('plain Atom', () => {
  const plain = (content: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry><id>urn:e</id><title>E</title>${content}</entry></feed>`;
  const filesOf = (content: string): string[] =>
    firstEntryOf(plain(content)).acquisitions.map(({ url, kind }) => `${kind} ${url}`);

  it('gives PDFs as enclosures, alternates, typed links, content elsewhere and links of the text', () => {
    expect(catalogueOf(plain('')).kind).toBe('atom');
    expect(filesOf('<link rel="enclosure" type="application/pdf" href="/a.pdf" length="9"/>')).toEqual([
      'plain https://press.example/a.pdf',
    ]);
    expect(filesOf('<link rel="enclosure" href="/a.pdf"/><link rel="enclosure" type="audio/mpeg" href="/a.mp3"/>')).toEqual([
      'plain https://press.example/a.pdf',
    ]);
    expect(filesOf('<link type="application/pdf" href="/get/7"/>')).toEqual(['plain https://press.example/get/7']);
    expect(filesOf('<link href="/page"/><link rel="related" type="application/pdf" href="/r"/>')).toEqual([
      'plain https://press.example/r',
    ]);
    expect(filesOf('<content type="application/pdf" src="/c"/>')).toEqual(['plain https://press.example/c']);
    expect(filesOf('<content type="html">&lt;a href="/x.pdf"&gt;PDF&lt;/a&gt; &lt;a href="/y"&gt;</content>')).toEqual([
      'plain https://press.example/x.pdf',
    ]);
    expect(
      filesOf('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="/z.pdf">PDF</a></div></content>'),
    ).toEqual(['plain https://press.example/z.pdf']);
    expect(filesOf('<link href="/page"/>')).toEqual([]);
  });

  it('may be of version 0.3, or have no vocabulary at all', () => {
    for (const namespace of ['xmlns="http://purl.org/atom/ns#"', '', 'xmlns="https://www.w3.org/2005/Atom"']) {
      const feed = `<feed ${namespace}><title>Old</title><entry><id>urn:e</id><title>E</title><issued>2004-03-28T05:00:00</issued>
        <link rel="enclosure" href="a.pdf"/></entry></feed>`;
      expect(firstEntryOf(feed)).toMatchObject({ title: 'E', publishedDay: '2004-03-28', acquisitions: [{ kind: 'plain' }] });
    }
  });

  it('is no OPDS by a word in a title, and is OPDS by one relation', () => {
    expect(catalogueOf(plain('<summary>http://opds-spec.org/</summary>')).kind).toBe('atom');
    expect(catalogueOf(plain('<link rel="http://opds-spec.org/acquisition" href="urn:x"/>')).kind).toBe('opds1');
  });
});

describe('an entry document', () => {
  it('is its entry, without a fuller one', () => {
    const document = read(
      `<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:e</id><title>E</title>
        <link rel="self" type="application/atom+xml;type=entry;profile=opds-catalog" href="${here}"/>
        <link rel="http://opds-spec.org/acquisition/open-access" type="application/pdf" href="e.pdf"/></entry>`,
    );
    expect(document).toMatchObject({ what: 'entry', entry: { title: 'E', full: null, acquisitions: [{ kind: 'open' }] } });
  });
});
