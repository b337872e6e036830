// Reads a page of links to PDFs as a catalogue: the listings of Apache, nginx, IIS and Python, and ordinary pages.
// Refuses pages without any, such as those of captive portals; where a page names a feed, the refusal names it.
import { AppError } from '#border/errors';
import { toPlainAcquisition, withoutRepeats } from './acquisition.ts';
import type { Entry, FeedDocument, Place } from './catalogue.ts';
import { fileNameOf } from './feed-address.ts';
import { type HtmlLink, type HtmlPage, readHtmlPage } from './html-links.ts';
import { toCleanText } from './plain-text.ts';

/** Words of a link that say nothing of what it leads to. */
const empty =
  /^(?:(?:t[ée]l[ée]charger?|download|ouvrir|open|voir|view|lire|read|تحميل|تنزيل|اقرأ|عرض)?\s*(?:le|la|the|en|as|in|here|ici|هنا)?\s*(?:\.?pdf|fichier|file|ملف)?\s*(?:pdf)?)$/iu;

/** Titles that servers give to their listings. */
const listingTitle = /^(?:index of|directory listing|contents of|répertoire|browsing)\b| - \/\S*$/iu;

/** Servers cut long names: `LeMatin_2024-03-28_editio..>`. */
const cut = /^(.*?)(?:\.\.>?|…)$/u;

function titleOf(link: HtmlLink): string {
  const name = toCleanText(fileNameOf(link.url));
  const start = cut.exec(link.text)?.[1];
  if (start !== undefined && name.startsWith(start.trim())) return name;
  const words = [link.text, link.title].find((text) => text !== '' && !empty.test(text));
  return words ?? name;
}

function toEntry(link: HtmlLink): Entry | null {
  const file = toPlainAcquisition(link);
  if (file === null) return null;
  return {
    id: link.url,
    title: titleOf(link),
    summary: null,
    authors: [],
    publisher: null,
    language: null,
    direction: null,
    newspaper: null,
    issue: { number: null, name: null },
    day: null,
    publishedDay: null,
    modifiedAt: null,
    pages: null,
    cover: null,
    thumbnail: null,
    acquisitions: withoutRepeats([file]),
    full: null,
  };
}

/** The same file is often linked by a picture and by words: the first that has words stands for all. */
function readEntries(page: HtmlPage): Entry[] {
  const byAddress = new Map<string, { link: HtmlLink; entry: Entry }>();
  for (const link of page.links) {
    const entry = toEntry(link);
    const known = byAddress.get(link.url);
    const isBetter = known === undefined || (empty.test(known.link.text) && !empty.test(link.text));
    if (entry !== null && isBetter) byAddress.set(link.url, { link, entry });
  }
  return [...byAddress.values()].map(({ entry }) => entry);
}

/** Folders below the page: links that end in a stroke and lead deeper, without the listing's own links for sorting. */
function readPlaces(page: HtmlPage, url: string): Place[] {
  const folder = new URL('.', url).href.replace(/[?#].*$/s, '');
  const seen = new Set<string>();
  return page.links
    .filter(({ url: to }) => to.endsWith('/') && to !== folder && to.startsWith(folder) && !to.includes('?'))
    .filter(({ url: to }) => !seen.has(to) && seen.add(to))
    .map(({ url: to, text, title }) => ({
      title: (text || title).replace(/(?<=.)\/$/, '') || fileNameOf(to),
      summary: null,
      link: { url: to, type: null, rels: [], title: null, count: null },
      thumbnail: null,
    }));
}

/**
 * A page that was fetched from `url`, as a catalogue of the PDFs that it links to.
 * Throws source/unknown-kind with the reason `no-pdf-links`, and with `feed` where the page names a feed of its own.
 */
export function readHtmlIndex(html: string, url: string): FeedDocument {
  const page = readHtmlPage(html, url);
  const entries = readEntries(page);
  const places = readPlaces(page, url);
  const title = page.title || page.heading;
  const isListing = places.length > 0 && (listingTitle.test(page.title) || listingTitle.test(page.heading));
  if (entries.length === 0 && !isListing) {
    const [feed] = page.feeds;
    throw new AppError('source/unknown-kind', { reason: 'no-pdf-links', ...(feed === undefined ? {} : { feed: feed.url }) });
  }
  return {
    what: 'catalogue',
    catalogue: {
      kind: 'index',
      url,
      id: null,
      title: title || fileNameOf(url),
      summary: null,
      picture: null,
      modifiedAt: null,
      places,
      entries,
      groups: [],
      facets: [],
      paging: { first: null, previous: null, next: null, last: null, total: null, perPage: null },
      search: null,
      links: { self: null, start: null, up: null, newest: null, crawlable: null, authentication: null },
      skipped: 0,
    },
  };
}
