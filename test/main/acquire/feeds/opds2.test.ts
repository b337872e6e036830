// OPDS 2.0, Readium manifests and the newspaper profile: what each part becomes.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../main/acquire/feeds/catalogue.ts';
import { catalogueOf, read, refusalOf } from './read-text.ts';

const self = { rel: 'self', type: 'application/opds+json', href: 'https://press.example/opds/feed.json' };
const feed = (content: object): string => JSON.stringify({ metadata: { title: 'Le Matin' }, links: [self], ...content });
const pdfLink = { rel: 'http://opds-spec.org/acquisition', type: 'application/pdf', href: '/f.pdf' };

function entryOf(metadata: object, rest: object = { links: [pdfLink] }): Entry {
  const [entry] = catalogueOf(
    feed({ publications: [{ metadata: { title: 'E', identifier: 'urn:e', ...metadata }, ...rest }] }),
  ).entries;
  if (entry === undefined) throw new Error('the publication was skipped');
  return entry;
}

describe('the newspaper profile of OPDS 2', () => {
  it('gives an edition with every fact', () => {
    const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const publication = {
      metadata: {
        '@type': 'http://schema.org/PublicationIssue',
        identifier: 'urn:x-np:lematin:2024-03-28',
        title: 'Le Matin — jeudi 28 mars 2024',
        language: 'fr',
        published: '2024-03-28',
        modified: '2024-03-28T05:10:00Z',
        publisher: 'Groupe Le Matin',
        numberOfPages: 24,
        readingProgression: 'ltr',
        belongsTo: {
          newspaper: { name: 'Le Matin', identifier: 'urn:issn:0000-0000', issue: { position: 17321, name: 'Week-end' } },
        },
      },
      links: [
        { rel: 'self', type: 'application/opds-publication+json', href: '/p/1.json' },
        {
          ...pdfLink,
          size: 8123456,
          properties: { digest: 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:', availability: { state: 'available' } },
        },
      ],
      images: [{ href: '/c.jpg', type: 'image/jpeg', width: 700, height: 1000 }],
    };
    const { kind, entries } = catalogueOf(feed({ publications: [publication] }));
    expect(kind).toBe('opds2');
    expect(entries).toEqual([
      {
        id: 'urn:x-np:lematin:2024-03-28',
        title: 'Le Matin — jeudi 28 mars 2024',
        summary: null,
        authors: [],
        publisher: 'Groupe Le Matin',
        language: 'fr',
        direction: 'ltr',
        newspaper: { name: 'Le Matin', identifier: 'urn:issn:0000-0000' },
        issue: { number: '17321', name: 'Week-end' },
        day: '2024-03-28',
        publishedDay: null,
        modifiedAt: '2024-03-28T05:10:00Z',
        pages: 24,
        cover: { url: 'https://press.example/c.jpg', type: 'image/jpeg', width: 700, height: 1000 },
        thumbnail: null,
        acquisitions: [
          {
            url: 'https://press.example/f.pdf',
            type: 'application/pdf',
            finalType: 'application/pdf',
            kind: 'plain',
            sizeBytes: 8123456,
            isSizeExact: true,
            digest: { algorithm: 'sha-256', hex },
            price: null,
            availability: 'available',
          },
        ],
        full: {
          url: 'https://press.example/p/1.json',
          type: 'application/opds-publication+json',
          rels: ['self'],
          title: null,
          count: null,
        },
      },
    ]);
  });

  it('finds the newspaper in all its shapes, and before the series', () => {
    expect(entryOf({ belongsTo: { newspaper: 'Le Soir' } }).newspaper).toEqual({ name: 'Le Soir', identifier: null });
    expect(
      entryOf({ belongsTo: { periodical: [{ name: { fr: 'Le Soir', ar: 'المساء' }, issue: 7 }] }, language: 'ar' }),
    ).toMatchObject({
      newspaper: { name: 'المساء' },
      issue: { number: '7' },
    });
    expect(
      entryOf({ belongsTo: { series: { name: 'S', position: 4 }, journal: { name: 'J', issue: ['12-13'] } } }),
    ).toMatchObject({
      newspaper: { name: 'J' },
      issue: { number: '12-13' },
    });
    expect(entryOf({ belongsTo: { magazine: { name: 'M', issue: { name: 'Été' } } } }).issue).toEqual({
      number: null,
      name: 'Été',
    });
    expect(entryOf({ belongs_to: { series: [{ name: 'S', position: 4.0 }] } })).toMatchObject({
      newspaper: { name: 'S' },
      issue: { number: '4' },
    });
    expect(entryOf({ belongsTo: { collection: 'C' } }).newspaper).toBeNull();
  });

  it('has a day only where it is whole, and none for the year that generators write for "unknown"', () => {
    expect(entryOf({ published: '2024-03-28T00:00:00+01:00' }).day).toBe('2024-03-28');
    expect(entryOf({ published: '2024-03' }).day).toBeNull();
    expect(entryOf({ published: '0001-01-01T00:00:00Z' }).day).toBeNull();
    expect(entryOf({ published: '2024-02-30' }).day).toBeNull();
  });

  it('reads titles, names and languages in all their shapes', () => {
    const entry = entryOf({
      title: { en: 'The Morning', fr: 'Le Matin' },
      language: ['und', 'fra'],
      author: [{ name: { fr: 'Ana', en: 'Anna' } }, 'Omar', { sortAs: 'no name' }, 7],
      publisher: [{ name: 'Groupe' }],
      readingProgression: 'auto',
    });
    expect(entry).toMatchObject({
      title: 'Le Matin',
      language: 'fr',
      authors: ['Ana', 'Omar', '7'],
      publisher: 'Groupe',
      direction: null,
    });
    expect(entryOf({ title: null }).title).toBe('f.pdf');
    expect(entryOf({ title: 1984 }).title).toBe('1984');
  });
});

describe('the files of a publication', () => {
  const filesOf = (links: object[], rest: object = {}) => entryOf({}, { links, ...rest }).acquisitions;

  it('have exact sizes by size, hints by length, and neither where it is no number of bytes', () => {
    const sizeOf = (extra: object) =>
      filesOf([{ ...pdfLink, ...extra }]).map(({ sizeBytes, isSizeExact }) => [sizeBytes, isSizeExact])[0];
    expect(sizeOf({ size: 9 })).toEqual([9, true]);
    expect(sizeOf({ size: '9' })).toEqual([9, true]);
    expect(sizeOf({ length: 9 })).toEqual([9, false]);
    for (const size of [0, -1, 1.5, 'big', null, 1e300]) expect(sizeOf({ size })).toEqual([null, false]);
  });

  it('take relations as a text or a list, prices as numbers or texts', () => {
    const [file] = filesOf([
      {
        ...pdfLink,
        rel: ['other', 'http://opds-spec.org/acquisition/buy'],
        properties: { price: { currency: 'mad', value: '4,50' } },
      },
    ]);
    expect(file).toMatchObject({ kind: 'buy', price: { value: 4.5, currency: 'MAD' } });
    expect(filesOf([{ ...pdfLink, properties: { price: [{ currency: 'EUR', value: 2 }] } }])[0]?.price).toEqual({
      value: 2,
      currency: 'EUR',
    });
    expect(filesOf([{ ...pdfLink, properties: { price: { currency: 'EUR', value: -2 } } }])[0]?.price).toBeNull();
  });

  it('tell what is had behind all indirections', () => {
    const indirectAcquisition = [
      { type: 'application/vnd.adobe.adept+xml', child: [{ type: 'application/epub+zip' }] },
      { type: 'application/zip', child: [{ type: 'application/pdf' }] },
    ];
    const rel = 'http://opds-spec.org/acquisition/borrow';
    expect(filesOf([{ rel, type: 'text/html', href: '/b', properties: { indirectAcquisition } }])[0]).toMatchObject({
      kind: 'borrow',
      type: 'text/html',
      finalType: 'application/pdf',
    });
  });

  it('are the PDFs of a manifest, unless they are encrypted', () => {
    const manifest = { conformsTo: 'https://readium.org/webpub-manifest/profiles/pdf' };
    const readingOrder = [
      { href: 'pages.pdf', type: 'application/pdf', size: 7 },
      { href: 'locked.pdf', type: 'application/pdf', properties: { encrypted: { scheme: 'http://readium.org/2014/01/lcp' } } },
      { href: 'chapter.html', type: 'text/html' },
      { href: null },
    ];
    const text = JSON.stringify({ metadata: { title: 'M', identifier: 'urn:m', ...manifest }, links: [], readingOrder });
    const document = read(text);
    expect(document).toMatchObject({
      what: 'entry',
      entry: { acquisitions: [{ url: 'https://press.example/opds/pages.pdf', kind: 'plain', sizeBytes: 7, isSizeExact: true }] },
    });
    expect(document.what === 'entry' && document.entry.acquisitions).toHaveLength(1);
    expect(catalogueOf(feed({ publications: [JSON.parse(text)] })).entries[0]?.acquisitions).toHaveLength(1);
  });

  it('leave out other schemes, and fill templates with nothing', () => {
    expect(filesOf([{ ...pdfLink, href: 'file:///etc/passwd' }])).toEqual([]);
    expect(filesOf([{ ...pdfLink, href: '/get{?id,hint}', templated: true }])[0]?.url).toBe('https://press.example/get');
  });
});

describe('the pictures of a publication', () => {
  it('are the largest and the smallest, by name where they have one, and never a drawing or data', () => {
    const images = [
      { href: '/small.jpg', type: 'image/jpeg', width: 400, height: 700 },
      { href: '/large.jpg', type: 'image/jpeg', width: 800, height: 1400 },
      { href: '/c.svg', type: 'image/svg+xml', width: 9000, height: 9000 },
      { href: 'data:image/png;base64,AAAA', type: 'image/png' },
    ];
    const { cover, thumbnail } = entryOf({}, { links: [pdfLink], images });
    expect([cover?.url, thumbnail?.url]).toEqual(['https://press.example/large.jpg', 'https://press.example/small.jpg']);
    const named = entryOf({}, { links: [pdfLink, { rel: 'cover', href: '/named.png' }], images: [] });
    expect([named.cover?.url, named.thumbnail]).toEqual(['https://press.example/named.png', null]);
  });
});

describe('a feed of OPDS 2', () => {
  it('has places, groups, facets, paging and search', () => {
    const catalogue = catalogueOf(
      feed({
        metadata: {
          title: { fr: 'Kiosque', en: 'Newsstand' },
          numberOfItems: 88,
          itemsPerPage: 10,
          modified: '2024-03-28',
          subtitle: 'Tous',
        },
        links: [
          self,
          { rel: ['first', 'previous'], href: '?page=1' },
          { rel: 'next', href: '?page=3' },
          { rel: 'http://opds-spec.org/sort/new', href: 'new.json' },
          { rel: 'search', href: 'search{?query,title,author}', templated: true, type: 'application/opds+json' },
          { rel: 'logo', href: 'logo.png', type: 'image/png' },
        ],
        navigation: [
          { href: 'years.json', title: 'Années', type: 'application/opds+json', properties: { numberOfItems: 12 } },
          { href: 5 },
        ],
        groups: [
          {
            metadata: { title: 'Une', numberOfItems: 3 },
            links: [{ rel: 'self', href: '/une' }],
            publications: [{ metadata: {}, links: [pdfLink] }, 7],
          },
          { metadata: { title: 'Menu' }, navigation: [{ href: '/m', title: 'M' }] },
        ],
        facets: [
          {
            metadata: { title: 'Année' },
            links: [
              { rel: 'self', href: '?y=2024', title: '2024', properties: { numberOfItems: 88 } },
              { href: '?y=2023', title: '2023' },
            ],
          },
        ],
      }),
      'https://press.example/opds/feed.json',
    );
    expect(catalogue).toMatchObject({ title: 'Kiosque', summary: 'Tous', modifiedAt: '2024-03-28', skipped: 1, entries: [] });
    expect(catalogue.places.map(({ title, link }) => [title, link.url, link.count])).toEqual([
      ['Années', 'https://press.example/opds/years.json', 12],
    ]);
    expect(
      catalogue.groups.map((group) => [
        group.title,
        group.link?.url,
        group.link?.count,
        group.places.length,
        group.entries.length,
      ]),
    ).toEqual([
      ['Une', 'https://press.example/une', 3, 0, 1],
      ['Menu', undefined, undefined, 1, 0],
    ]);
    expect(catalogue.facets.map(({ group, link, isActive }) => [group, link.title, link.count, isActive])).toEqual([
      ['Année', '2024', 88, true],
      ['Année', '2023', null, false],
    ]);
    expect(catalogue.paging).toEqual({
      first: 'https://press.example/opds/feed.json?page=1',
      previous: 'https://press.example/opds/feed.json?page=1',
      next: 'https://press.example/opds/feed.json?page=3',
      last: null,
      total: 88,
      perPage: 10,
    });
    expect(catalogue.search).toEqual({ kind: 'template', template: 'https://press.example/opds/search{?query,title,author}' });
    expect(catalogue.links.newest).toBe('https://press.example/opds/new.json');
    expect(catalogue.picture?.url).toBe('https://press.example/opds/logo.png');
  });

  it('keeps the rest where publications are bad', () => {
    const bad = [
      null,
      42,
      'x',
      [],
      {},
      { metadata: 'x' },
      { metadata: { title: ['a', 'b'] } },
      { metadata: { title: 'No links' }, links: 'x' },
    ];
    const { entries, skipped } = catalogueOf(feed({ publications: [...bad, { metadata: { title: 'Good' }, links: [pdfLink] }] }));
    expect(entries.map(({ title }) => title)).toEqual(['Good']);
    expect(skipped).toBe(bad.length);
  });

  it('names its authentication document, wherever that is said', () => {
    const of = (content: object) => catalogueOf(feed({ publications: [], ...content })).links.authentication;
    const authenticate = { href: '/auth.json', type: 'application/opds-authentication+json' };
    expect(of({ links: [self, { rel: 'http://opds-spec.org/auth/document', href: '/auth.json' }] })).toBe(
      'https://press.example/auth.json',
    );
    expect(of({ links: [{ ...self, properties: { authenticate } }] })).toBe('https://press.example/auth.json');
    const publication = { metadata: { title: 'E' }, links: [{ ...pdfLink, properties: { authenticate } }] };
    expect(of({ publications: [publication] })).toBe('https://press.example/auth.json');
    expect(of({ groups: [{ metadata: {}, publications: [publication] }] })).toBe('https://press.example/auth.json');
    expect(of({})).toBeNull();
  });

  it('is empty where it says that it is one, and bad where its collections are no lists', () => {
    expect(catalogueOf(feed({})).entries).toEqual([]);
    expect(catalogueOf(feed({ publications: [], navigation: null })).entries).toEqual([]);
    expect(refusalOf(feed({ publications: 'none' }))).toMatchObject({ code: 'source/bad-feed' });
    expect(refusalOf(JSON.stringify({ metadata: { title: 'x' }, links: [] })).code).toBe('source/unknown-kind');
  });

  it('forgives the comma behind a last item, and nothing else', () => {
    const text = feed({ publications: [] }).replace('[]', '[ , ]');
    expect(refusalOf(text).code).toBe('source/bad-feed');
    const withCommas = `{"metadata":{"title":"A, ] }",},"links":[],"publications":[{"metadata":{"title":"x"},"links":[{"rel":"http://opds-spec.org/acquisition","href":"/a.pdf",},],},\n],}`;
    const { title, entries } = catalogueOf(withCommas);
    expect([title, entries.length]).toEqual(['A, ] }', 1]);
    expect(refusalOf('{\n"metadata": {\n"title" "x"}}')).toMatchObject({ code: 'source/bad-feed', detail: { line: 3 } });
    expect(refusalOf('{"metadata":\n{')).toMatchObject({ code: 'source/bad-feed', detail: { line: 2 } });
  });

  it('is neither deep nor long without end', () => {
    expect(refusalOf(`{"metadata":{},"x":${'['.repeat(300)}${']'.repeat(300)}}`)).toMatchObject({
      code: 'source/too-large',
      detail: { reason: 'depth' },
    });
    expect(refusalOf(`[${'0,'.repeat(1_100_000)}0]`)).toMatchObject({ code: 'source/too-large', detail: { reason: 'elements' } });
    expect(refusalOf('['.repeat(2_000_000)).code).toBe('source/too-large');
  });
});
