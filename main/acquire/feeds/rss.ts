// Reads RSS: 0.9x and 2.0, and 1.0, whose items stand beside their channel.
// Refuses items that nothing identifies: they are counted, and the rest is kept.
import { addressOf, readAtomLinks } from './atom-link.ts';
import type { Catalogue, FeedDocument, Picture } from './catalogue.ts';
import { toAddress } from './feed-address.ts';
import { languageOf, toCount } from './newspaper-profile.ts';
import { toCleanText, toPlainTextOrNull } from './plain-text.ts';
import { readRssItem } from './rss-item.ts';
import { childOf, childrenOf, childTextOf, type XmlElement } from './xml-tree.ts';

function readPicture(places: readonly XmlElement[]): Picture | null {
  for (const place of places) {
    const image = childOf(place, 'image');
    const itunes = childOf(place, 'itunes:image');
    const url =
      toAddress(image === null ? null : childTextOf(image, 'url'), place.base) ??
      toAddress(itunes?.attributes.get('href'), place.base);
    if (url !== null) return { url, type: null, width: null, height: null };
  }
  return null;
}

/** A feed that was fetched from `url`; null where the root is no RSS. */
export function readRss(root: XmlElement, url: string): FeedDocument | null {
  const channel = childOf(root, 'channel');
  if ((root.name !== 'rss' && root.name !== 'rdf:RDF') || channel === null) return null;
  const items = [...childrenOf(channel, 'item'), ...childrenOf(root, 'item')];
  const language =
    languageOf(childTextOf(channel, 'language', 'dc:language', 'dcterms:language')) ?? languageOf(channel.language);
  const entries = items.map((item) => readRssItem(item, language)).filter((entry) => entry !== null);
  const links = readAtomLinks(channel);
  const catalogue: Catalogue = {
    kind: 'rss',
    url,
    id: toCleanText(childTextOf(channel, 'atom:id', 'link') ?? '') || null,
    title: toPlainTextOrNull(childTextOf(channel, 'title')) ?? new URL(url).host,
    summary: toPlainTextOrNull(childTextOf(channel, 'description', 'itunes:summary')),
    picture: readPicture([channel, root]),
    modifiedAt: toCleanText(childTextOf(channel, 'lastBuildDate', 'dc:date', 'pubDate', 'atom:updated') ?? '') || null,
    places: [],
    entries,
    groups: [],
    facets: [],
    paging: {
      first: addressOf(links, 'first'),
      previous: addressOf(links, 'previous', 'prev'),
      next: addressOf(links, 'next', 'prev-archive'),
      last: addressOf(links, 'last'),
      total: toCount(childTextOf(channel, 'opensearch:totalResults')),
      perPage: toCount(childTextOf(channel, 'opensearch:itemsPerPage')) || null,
    },
    search: null,
    links: { self: addressOf(links, 'self'), start: null, up: null, newest: null, crawlable: null, authentication: null },
    skipped: items.length - entries.length,
  };
  return { what: 'catalogue', catalogue };
}
