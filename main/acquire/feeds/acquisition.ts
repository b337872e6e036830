// Makes acquisitions of links: what a relation asks for, what is had in the end, and PDFs that no OPDS relation names.
// Refuses relations it does not know: they may ask for anything.
import type { Acquisition } from './catalogue.ts';
import { isPdfLink, isPdfType, settleType } from './media-types.ts';

const kinds: Readonly<Record<string, Acquisition['kind']>> = {
  'http://opds-spec.org/acquisition': 'plain',
  'http://opds-spec.org/acquisition/open-access': 'open',
  'http://opds-spec.org/acquisition/borrow': 'borrow',
  'http://opds-spec.org/acquisition/buy': 'buy',
  'http://opds-spec.org/acquisition/sample': 'sample',
  'http://opds-spec.org/acquisition/subscribe': 'subscribe',
  preview: 'preview',
};

function toRelation(written: string): string {
  if (!written.includes(':')) return written.toLowerCase();
  if (written.startsWith('http://opds-spec.org/') && !written.endsWith('/')) return written;
  return written
    .replace(/^https?:\/\/(?:www\.)?opds-spec\.org\/(.*?)\/?$/, 'http://opds-spec.org/$1')
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/(?:link-relations|relation)[/#]/, '');
}

/** The relations of a link, one form each: OPDS by its own http address, registered ones by their short names. */
export function toRelations(written: string | readonly string[] | null | undefined): string[] {
  const list = typeof written === 'string' ? [written] : (written ?? []);
  return list
    .flatMap((rels) => rels.split(/\s+/))
    .filter((rel) => rel !== '')
    .map(toRelation);
}

/** What the relations of a link ask for (OPDS 1.2 section 5.2.1, RFC 6903 for previews); null where they lead to no file. */
export function acquisitionKind(rels: readonly string[]): Acquisition['kind'] | null {
  for (const rel of rels) {
    const kind = Object.hasOwn(kinds, rel) ? kinds[rel] : undefined;
    if (kind !== undefined) return kind;
  }
  return null;
}

/** What is had behind all indirections: a PDF where one of them leads to it. `ends` are their last types. */
export function finalTypeOf(type: string | null, address: string, ends: readonly string[]): string | null {
  if (ends.length === 0) return settleType(type, address);
  return ends.some(isPdfType) ? 'application/pdf' : (ends[0] ?? null);
}

/** A price of a number or of a text such as `4.00` or `4,00`; null without an amount or a currency of ISO 4217. */
export function toPrice(value: unknown, currency: unknown): Acquisition['price'] {
  const amount = typeof value === 'string' ? Number.parseFloat(value.trim().replace(',', '.')) : value;
  const code = typeof currency === 'string' ? currency.trim().toUpperCase() : '';
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0 || !/^[A-Z]{3}$/.test(code)) return null;
  return { value: amount, currency: code };
}

/** One of the four states that OPDS knows; null for all else. */
export function toAvailability(state: unknown): string | null {
  const name = typeof state === 'string' ? state.trim().toLowerCase() : '';
  return ['available', 'unavailable', 'reserved', 'ready'].includes(name) ? name : null;
}

/** A file that may be fetched as it is; null where the link leads to no PDF. */
export function toPlainAcquisition(link: { url: string; type: string | null; sizeBytes?: number | null }): Acquisition | null {
  if (!isPdfLink(link.type, link.url)) return null;
  return {
    url: link.url,
    type: link.type,
    finalType: 'application/pdf',
    kind: 'plain',
    sizeBytes: link.sizeBytes ?? null,
    isSizeExact: false,
    digest: null,
    price: null,
    availability: null,
  };
}

/** The acquisitions without those whose file an earlier one has. */
export function withoutRepeats(acquisitions: readonly (Acquisition | null)[]): Acquisition[] {
  const seen = new Set<string>();
  return acquisitions.filter((one) => one !== null).filter(({ url }) => !seen.has(url) && seen.add(url));
}
