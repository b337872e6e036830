// JSON Feed 1.0 and 1.1.
import { describe, expect, it } from 'vitest';
import { catalogueOf, refusalOf } from './read-text.ts';

const feed = (content: object): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Le Soir', ...content });

describe('a JSON Feed', () => {
  it('gives its attachments and what it says of them', () => {
    const catalogue = catalogueOf(
      feed({
        description: 'Tous les <b>jours</b>',
        feed_url: 'https://press.example/feed.json',
        next_url: '/feed.json?page=2',
        icon: 'icon.png',
        language: 'fr-FR',
        items: [
          {
            id: 7,
            title: 'N° 17321',
            content_html: '<p>Un &eacute;t&eacute;</p>',
            image: '/c.jpg',
            date_published: '2024-03-27T23:30:00-05:00',
            date_modified: '2024-03-28T09:00:00Z',
            authors: [{ name: 'Ana' }, {}],
            attachments: [
              { url: '/a.pdf', mime_type: 'application/pdf', size_in_bytes: 812 },
              { url: '/a.mp3', mime_type: 'audio/mpeg' },
            ],
          },
        ],
      }),
    );
    expect(catalogue).toMatchObject({
      kind: 'json-feed',
      title: 'Le Soir',
      summary: 'Tous les jours',
      picture: { url: 'https://press.example/opds/icon.png' },
      paging: { next: 'https://press.example/feed.json?page=2' },
      links: { self: 'https://press.example/feed.json' },
      skipped: 0,
    });
    expect(catalogue.entries).toMatchObject([
      {
        id: '7',
        title: 'N° 17321',
        summary: 'Un été',
        authors: ['Ana'],
        language: 'fr',
        day: null,
        publishedDay: '2024-03-27',
        modifiedAt: '2024-03-28T09:00:00Z',
        cover: { url: 'https://press.example/c.jpg' },
        acquisitions: [{ url: 'https://press.example/a.pdf', kind: 'plain', sizeBytes: 812, isSizeExact: false }],
      },
    ]);
  });

  it('falls back to the PDF that an item is, and then to those of its text', () => {
    const { entries } = catalogueOf(
      feed({
        version: 'https://jsonfeed.org/version/1',
        items: [
          { id: 'a', external_url: '/28.pdf' },
          { id: 'b', url: 'https://press.example/x/', content_html: '<a href="29.pdf">PDF</a>', language: 'ar' },
          { id: 'c', url: 'https://press.example/page', content_text: 'Words alone', author: { name: 'Omar' } },
        ],
      }),
    );
    expect(entries.map(({ title, language, acquisitions }) => [title, language, acquisitions[0]?.url ?? null])).toEqual([
      ['28.pdf', null, 'https://press.example/28.pdf'],
      ['29.pdf', 'ar', 'https://press.example/x/29.pdf'],
      ['Words alone', null, null],
    ]);
    expect(entries[2]?.authors).toEqual(['Omar']);
  });

  it('counts items that nothing identifies or that are none', () => {
    const { entries, skipped } = catalogueOf(
      feed({ items: [null, 7, {}, { title: 'x' }, { id: 'a', title: null, attachments: 'none' }] }),
    );
    expect([entries.length, skipped]).toEqual([1, 4]);
  });

  it('is bad without a list of items', () => {
    expect(refusalOf(feed({ items: 'none' })).code).toBe('source/bad-feed');
    expect(refusalOf(feed({})).code).toBe('source/bad-feed');
  });
});
