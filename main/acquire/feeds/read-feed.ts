// Reads whatever was found at an address as a feed: tells JSON, XML and HTML apart by their content, and hands on to the reader for it.
// Refuses to trust the type that a server states, to fetch anything, and documents of more than 16 MiB.
import { AppError } from '#border/errors';
import { decodeText } from '../../text/decode-text.ts';
import { readAuthDocument } from './auth-document.ts';
import type { FeedDocument } from './catalogue.ts';
import { readHtmlIndex } from './html-index.ts';
import { readJsonFeed } from './json-feed.ts';
import { essenceOf } from './media-types.ts';
import { readAtom } from './opds1.ts';
import { readOpds2 } from './opds2.ts';
import { readOpenSearch } from './open-search.ts';
import { parseJson } from './read-json.ts';
import { readRss } from './rss.ts';
import { parseXml } from './xml-tree.ts';

/** No feed is longer. */
export const LARGEST_FEED_BYTES = 16 * 1024 * 1024;

/** What may stand before the root: blanks, comments, instructions. */
const prolog = /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/;
/** Elements with which pages and pieces of pages begin. */
const htmlStart =
  /^<(?:!doctype\s+html(?=[\s>])[^[>]*>|(?:html|head|body|title|meta|link|base|script|style|noscript|h[1-6]|p|a|b|i|div|span|ul|ol|li|table|pre|hr|br|form|center|font|img|iframe|main|nav|header|footer|section|article)(?=[\s/>]))/i;

/** Where the first declaration or element of a document begins. */
function rootOf(text: string): string {
  let rest = text;
  for (let match = prolog.exec(rest); match !== null; match = prolog.exec(rest)) rest = rest.slice(match[0].length);
  return rest;
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).trimStart().startsWith('%PDF-');
}

function readJson(text: string, url: string): FeedDocument {
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const object = value as Readonly<Record<string, unknown>>;
    const document = readAuthDocument(object, url) ?? readJsonFeed(object, url) ?? readOpds2(object, url);
    if (document !== null) return document;
  }
  throw new AppError('source/unknown-kind', { reason: 'not-a-feed' });
}

function readXml(text: string, url: string): FeedDocument {
  const root = parseXml(text, url);
  const document = readAtom(root, url) ?? readRss(root, url) ?? readOpenSearch(root);
  if (document === null) throw new AppError('source/unknown-kind', { reason: 'not-a-feed', name: root.name.slice(0, 100) });
  return document;
}

/**
 * The catalogue, entry, authentication document or search template that the bytes from `url` are.
 * Throws source/unknown-kind with a `reason` (`empty`, `pdf`, `not-a-feed`, `no-pdf-links`, `no-search`), source/bad-feed with `reason`
 * and mostly `line`, source/doctype, and source/too-large with a `reason` (`bytes`, `depth`, `elements`, `references`).
 */
export function readFeed(input: { bytes: Uint8Array; contentType: string | null; url: string }): FeedDocument {
  const { bytes, contentType, url } = input;
  if (isPdf(bytes)) throw new AppError('source/unknown-kind', { reason: 'pdf' });
  if (bytes.byteLength > LARGEST_FEED_BYTES) throw new AppError('source/too-large', { reason: 'bytes' });
  const text = decodeText(bytes, contentType);
  const start = text.trimStart();
  if (start === '') throw new AppError('source/unknown-kind', { reason: 'empty' });
  if (start.startsWith('{') || start.startsWith('[')) return readJson(text, url);
  if (start.startsWith('<')) return htmlStart.test(rootOf(start)) ? readHtmlIndex(text, url) : readXml(text, url);
  if (essenceOf(contentType).includes('html')) return readHtmlIndex(text, url);
  throw new AppError('source/unknown-kind', { reason: 'not-a-feed' });
}
