// Reads an OpenSearch 1.1 description, and chooses the template whose answer is a catalogue.
// Refuses templates that answer with pages for people, or with suggestions.
import { AppError } from '#border/errors';
import type { FeedDocument } from './catalogue.ts';
import { essenceOf, isOpds1Type } from './media-types.ts';
import { toBracedAddress } from './uri-template.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

const feedTypes = [
  'application/opds+json',
  'application/atom+xml',
  'application/rss+xml',
  'application/feed+json',
  'application/rdf+xml',
];

/** How well a type suits: the acquisition feed of OPDS 1 first, any feed last; null for what is no feed. */
function rankOf(type: string): number | null {
  const essence = essenceOf(type);
  if (isOpds1Type(type)) return /kind\s*=\s*"?acquisition/i.test(type) ? 0 : 1;
  const rank = feedTypes.indexOf(essence);
  if (rank !== -1) return rank + 2;
  return ['', 'application/xml', 'text/xml'].includes(essence) ? feedTypes.length + 2 : null;
}

/** The best template of a description, absolute; null where the root is none. Throws source/unknown-kind where no template leads to a feed. */
export function readOpenSearch(root: XmlElement): FeedDocument | null {
  if (root.name !== 'opensearch:OpenSearchDescription' && root.name !== 'OpenSearchDescription') return null;
  const prefix = root.name.replace('OpenSearchDescription', '');
  const offers = childrenOf(root, `${prefix}Url`).flatMap((offer) => {
    const template = toBracedAddress(offer.attributes.get('template'), offer.base);
    const rank = rankOf(offer.attributes.get('type') ?? '');
    const rels = (offer.attributes.get('rel') ?? 'results').split(/\s+/);
    const isForResults = rels.includes('results') && (offer.attributes.get('method') ?? 'get').toLowerCase() === 'get';
    return template === null || rank === null || !isForResults ? [] : [{ template, rank }];
  });
  const [best] = offers.sort((a, b) => a.rank - b.rank);
  if (best === undefined) throw new AppError('source/unknown-kind', { reason: 'no-search' });
  return { what: 'search', template: best.template };
}
