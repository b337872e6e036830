// Reads JSON Feed 1.0 and 1.1: its attachments, and the PDFs that an item links to where it has none.
// Refuses items that nothing identifies: they are counted, and the rest is kept.
import { z } from 'zod';
import { AppError } from '#border/errors';
import { toPlainAcquisition, withoutRepeats } from './acquisition.ts';
import type { Acquisition, Catalogue, Entry, FeedDocument, Picture } from './catalogue.ts';
import { fileNameOf, toAddress, toFileAddress } from './feed-address.ts';
import { pdfLinksOf } from './html-links.ts';
import { toType } from './media-types.ts';
import { languageOf, toSizeBytes } from './newspaper-profile.ts';
import { readEach } from './opds2-shapes.ts';
import { toCleanText, toPlainTextOrNull } from './plain-text.ts';
import { publicationDayOf } from './publication-day.ts';

const text = z.string().nullish().catch(null);
const list = z.array(z.unknown()).nullish().catch(null);

const Person = z.looseObject({ name: z.string() });

const Attachment = z.looseObject({ url: z.string(), mime_type: text, title: text });

const Item = z.looseObject({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  authors: list,
  author: z.unknown().optional(),
  attachments: list,
});
type Item = z.infer<typeof Item>;

const Feed = z.looseObject({
  title: text,
  description: text,
  home_page_url: text,
  feed_url: text,
  next_url: text,
  icon: text,
  favicon: text,
  language: text,
  items: z.array(z.unknown()),
});

function pictureAt(href: string | null | undefined, base: string): Picture | null {
  const url = toAddress(href, base);
  return url === null ? null : { url, type: null, width: null, height: null };
}

function acquisitionsOf(item: Item, base: string): Acquisition[] {
  const attached = readEach(Attachment, item.attachments).map((attachment) => {
    const url = toFileAddress(attachment.url, base);
    const type = toType(attachment.mime_type);
    return url === null ? null : toPlainAcquisition({ url, type, sizeBytes: toSizeBytes(attachment.size_in_bytes) });
  });
  const linked = [item.url, item.external_url].map((href) => {
    const url = toFileAddress(href, base);
    return url === null ? null : toPlainAcquisition({ url, type: null });
  });
  for (const files of [attached, linked]) {
    const found = withoutRepeats(files);
    if (found.length > 0) return found;
  }
  const page = toAddress(item.url, base) ?? base;
  return withoutRepeats(pdfLinksOf(item.content_html ?? '', page).map((link) => toPlainAcquisition(link)));
}

function readItem(value: unknown, base: string, feedLanguage: string | null): Entry | null {
  const parsed = Item.safeParse(value);
  if (!parsed.success) return null;
  const item = parsed.data;
  const acquisitions = acquisitionsOf(item, base);
  const [first] = acquisitions;
  const id = toCleanText(item.id ?? first?.url ?? toAddress(item.url, base) ?? '');
  if (id === '') return null;
  const words = toPlainTextOrNull(item.content_html) ?? toPlainTextOrNull(item.content_text);
  const [attachment] = readEach(Attachment, item.attachments);
  return {
    id,
    title:
      toPlainTextOrNull(item.title) ??
      toPlainTextOrNull(attachment?.title) ??
      (first === undefined ? (words ?? id) : fileNameOf(first.url)),
    summary: toPlainTextOrNull(item.summary) ?? words,
    authors: readEach(Person, item.authors ?? [item.author])
      .map(({ name }) => toPlainTextOrNull(name))
      .filter((name) => name !== null),
    publisher: null,
    language: languageOf(item.language) ?? feedLanguage,
    direction: null,
    newspaper: null,
    issue: { number: null, name: null },
    day: null,
    publishedDay: publicationDayOf(item.date_published),
    modifiedAt: toCleanText(item.date_modified ?? '') || null,
    pages: null,
    cover: pictureAt(item.image, base) ?? pictureAt(item.banner_image, base),
    thumbnail: null,
    acquisitions,
    full: null,
  };
}

/** Whether an object is a JSON Feed: by its version, or by its items and the addresses that only such feeds have. */
function isJsonFeed(value: Readonly<Record<string, unknown>>): boolean {
  if (typeof value.version === 'string' && value.version.includes('jsonfeed.org')) return true;
  return Array.isArray(value.items) && (typeof value.feed_url === 'string' || typeof value.home_page_url === 'string');
}

/** A feed that was fetched from `url`; null where the object is none. Throws source/bad-feed where it has no list of items. */
export function readJsonFeed(value: Readonly<Record<string, unknown>>, url: string): FeedDocument | null {
  if (!isJsonFeed(value)) return null;
  const parsed = Feed.safeParse(value);
  if (!parsed.success) throw new AppError('source/bad-feed', { reason: 'items is not a list' });
  const feed = parsed.data;
  const language = languageOf(feed.language);
  const entries = feed.items.map((item) => readItem(item, url, language)).filter((entry) => entry !== null);
  const catalogue: Catalogue = {
    kind: 'json-feed',
    url,
    id: toAddress(feed.feed_url, url),
    title: toPlainTextOrNull(feed.title) ?? new URL(url).host,
    summary: toPlainTextOrNull(feed.description),
    picture: pictureAt(feed.icon, url) ?? pictureAt(feed.favicon, url),
    modifiedAt: null,
    places: [],
    entries,
    groups: [],
    facets: [],
    paging: { first: null, previous: null, next: toAddress(feed.next_url, url), last: null, total: null, perPage: null },
    search: null,
    links: { self: toAddress(feed.feed_url, url), start: null, up: null, newest: null, crawlable: null, authentication: null },
    skipped: feed.items.length - entries.length,
  };
  return { what: 'catalogue', catalogue };
}
