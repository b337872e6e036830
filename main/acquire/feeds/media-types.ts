// Tells what feeds mean by a media type: a PDF, a catalogue, a full entry, a picture.
// Refuses to trust a type where the address says better: servers call PDFs octet streams.
import { isPdfAddress } from './feed-address.ts';

/** No media type is longer. */
const LONGEST_TYPE = 300;

/** A type as it was written, without blanks around it; null where there is none, or something that cannot be one. */
export function toType(written: unknown): string | null {
  const type = typeof written === 'string' ? written.trim() : '';
  return /^[\x20-\x7E]+$/.test(type) && type.length <= LONGEST_TYPE ? type : null;
}

/** The type without parameters, in lower case; empty where there is none. */
export function essenceOf(type: string | null): string {
  return type?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

const pdfTypes = new Set(['application/pdf', 'application/x-pdf', 'application/acrobat', 'application/vnd.pdf', 'text/pdf']);
const vagueTypes = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/download',
  'application/force-download',
]);

/** Whether a type is one of the names under which PDFs are sent. */
export function isPdfType(type: string | null): boolean {
  return pdfTypes.has(essenceOf(type));
}

/** Whether a link leads to a PDF: by its type, or by its address where the type is not that of a medium. */
export function isPdfLink(type: string | null, address: string): boolean {
  if (isPdfType(type)) return true;
  return !/^(?:image|audio|video)\//.test(essenceOf(type)) && isPdfAddress(address);
}

/** The type of what a link serves; `application/pdf` for all its names, and where type or lack of type leaves it to the address. */
export function settleType(type: string | null, address: string): string | null {
  if (isPdfType(type)) return 'application/pdf';
  if (vagueTypes.has(essenceOf(type)) && isPdfAddress(address)) return 'application/pdf';
  return type;
}

const isAtom = (type: string | null): boolean => essenceOf(type) === 'application/atom+xml';
const saysEntry = (type: string | null): boolean => /;\s*(?:type|relation)\s*=\s*"?entry"?/i.test(type ?? '');

const publicationTypes = new Set([
  'application/opds-publication+json',
  'application/webpub+json',
  'application/divina+json',
  'application/audiobook+json',
  'application/pdf+json',
]);

/** Whether a link leads to the full document of one entry (OPDS 1.2 section 5.3, OPDS 2.0 section 2). */
export function isEntryType(type: string | null): boolean {
  return (isAtom(type) && saysEntry(type)) || publicationTypes.has(essenceOf(type));
}

/** Whether a link leads to a catalogue or a feed of one. */
export function isCatalogType(type: string | null): boolean {
  return (isAtom(type) && !saysEntry(type)) || essenceOf(type) === 'application/opds+json';
}

/** Whether a type says that it belongs to OPDS 1. */
export function isOpds1Type(type: string | null): boolean {
  return /;\s*profile\s*=\s*"?opds-catalog"?/i.test(type ?? '');
}

/** Whether something can be shown as a picture; drawings in SVG cannot. */
export function isPictureType(type: string | null): boolean {
  const essence = essenceOf(type);
  return essence === '' || essence === 'application/octet-stream' || (essence.startsWith('image/') && !essence.includes('svg'));
}

/** Whether a link is an authentication document (Authentication for OPDS 1.0 section 2, and its drafts). */
export function isAuthenticationType(type: string | null): boolean {
  return ['application/opds-authentication+json', 'application/vnd.opds.authentication.v1.0+json'].includes(essenceOf(type));
}
