// Reads feeds that tests write as text, as if they had been fetched.
import type { Catalogue, Entry, FeedDocument } from '../../../../main/acquire/feeds/catalogue.ts';
import { readFeed } from '../../../../main/acquire/feeds/read-feed.ts';

/** Where the feeds of the tests come from. */
export const here = 'https://press.example/opds/feed.xml';

/** What a text is read as. */
export function read(text: string, url = here): FeedDocument {
  return readFeed({ bytes: new TextEncoder().encode(text), contentType: null, url });
}

/** The catalogue that a text is. */
export function catalogueOf(text: string, url = here): Catalogue {
  const document = read(text, url);
  if (document.what !== 'catalogue') throw new Error(`it was read as ${document.what}`);
  return document.catalogue;
}

/** The first entry of the catalogue that a text is. */
export function firstEntryOf(text: string, url = here): Entry {
  const [entry] = catalogueOf(text, url).entries;
  if (entry === undefined) throw new Error('it has no entries');
  return entry;
}

/** The code and detail with which a text is refused. */
export function refusalOf(text: string | Uint8Array, contentType: string | null = null): { code: unknown; detail: unknown } {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  try {
    readFeed({ bytes, contentType, url: here });
  } catch (error) {
    return { code: (error as { code?: unknown }).code, detail: (error as { detail?: unknown }).detail };
  }
  return { code: null, detail: null };
}

/** An Atom feed around its content, with the vocabularies that catalogues use. */
export function atom(content: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:opds="http://opds-spec.org/2010/catalog"
  xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:thr="http://purl.org/syndication/thread/1.0"
  xmlns:schema="http://schema.org/" ${attributes}>
<id>urn:test</id><title>Test</title><updated>2024-03-28T05:00:00Z</updated>${content}</feed>`;
}

/** An RSS 2.0 feed around its channel's content. */
export function rss(content: string): string {
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Le Soir</title>${content}</channel></rss>`;
}
