// Looks at an address: a catalogue or feed is read, a PDF is recognised, a closed door is described. Nothing is kept.
// Refuses to read more than a feed may hold, and to follow what a page says beyond its own authentication document.
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '#border/errors';
import { decodeBody } from './download/decode-body.ts';
import { headerOf, isIdentity, lengthOf, parseContentRange, strongValidator } from './download/read-answer.ts';
import type { AuthDocument, FeedDocument } from './feeds/catalogue.ts';
import { readFeed } from './feeds/read-feed.ts';
import { headerWindowBytes } from './from-file.ts';
import type { Access, Client, Reply } from './http/client.ts';
import { faultOfStatus } from './http/http-faults.ts';
import { readBody } from './http/read-body.ts';
import { morePublic, type Zone } from './http/zone.ts';

/** Where to look, and what is known from the last time. */
export type LookInput = {
  url: string;
  access: Access | null;
  reach: Zone;
  /** Whether a person typed this very address. */
  isTyped: boolean;
  etag: string | null;
  lastModified: string | null;
};

type Seen = { url: string; zone: Zone; scheme: 'basic' | 'digest' | null };

/** What was seen. `zone` bounds where links of it may lead. */
export type Look =
  | (Seen & { what: 'unchanged' })
  | (Seen & { what: 'document'; document: FeedDocument; etag: string | null; lastModified: string | null })
  | (Seen & { what: 'file'; name: string; sizeBytes: number | null; stamp: string | null })
  | (Seen & { what: 'sign-in'; document: AuthDocument | null; asks: readonly ('basic' | 'digest' | 'bearer')[] });

const mostBytes = 16 * 1024 * 1024;
const accepted =
  'application/opds+json, application/atom+xml, application/opds-publication+json;q=0.9, application/rss+xml;q=0.9, application/feed+json;q=0.9, application/pdf;q=0.9, */*;q=0.5';
const authDocumentType = /^application\/(opds-authentication|vnd\.opds\.authentication\.v1\.0)\+json/;

const close = (reply: Reply): void => {
  reply.body.on('error', () => undefined);
  reply.body.destroy();
};

/** The name that the last part of an address gives a file. */
export function fileNameOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // An address may hold a per cent sign that begins no code: the name is then taken as it stands.
  }
  const clean = basename(name.replaceAll('\\', '/')).normalize('NFC').toWellFormed();
  return clean === '' ? 'edition.pdf' : clean;
}

type FoundDocument = { document: AuthDocument | null; zone: Zone };

/** Where a link header says that the authentication document lies; null where it says nothing that can be asked for. */
const authLinkOf = (reply: Reply): string | null => {
  const links = [reply.headers.link ?? []].flat().join(', ');
  const [, target] = /<([^>]*)>\s*;[^<]*rel="?http:\/\/opds-spec\.org\/auth\/document"?/.exec(links) ?? [];
  const url = target === undefined ? null : URL.parse(target, reply.url);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
};

/**
 * The authentication document that an answer is, or names in a link header (Authentication for OPDS 1.0, 2), and the more public of
 * the zones of both: what the document names may lie no deeper.
 */
const findAuthDocument = async (client: Client, reply: Reply, input: LookInput): Promise<FoundDocument> => {
  const { zone } = reply;
  const toDocument = (bytes: Uint8Array, contentType: string | null, url: string): AuthDocument | null => {
    const read = readFeed({ bytes, contentType, url });
    return read.what === 'authentication' ? read.document : null;
  };
  const type = headerOf(reply.headers, 'content-type');
  if (authDocumentType.test(type ?? ''))
    return { document: toDocument(await readBody(reply, { maxBytes: mostBytes }), type, reply.url), zone };
  close(reply);
  const url = authLinkOf(reply);
  if (url === null) return { document: null, zone };
  const answer = await client.ask({ url, reach: zone, access: input.access });
  if (answer.status !== 200) {
    close(answer);
    return { document: null, zone };
  }
  const bytes = await readBody(answer, { maxBytes: mostBytes });
  const document = toDocument(bytes, headerOf(answer.headers, 'content-type'), answer.url);
  return { document, zone: morePublic(zone, answer.zone) };
};

const schemes = ['basic', 'digest', 'bearer'] as const;

const describeDoor = async (client: Client, reply: Reply, input: LookInput, seen: Seen): Promise<Look> => {
  const challenges = [reply.headers['www-authenticate'] ?? []].flat().join(', ');
  const asks = schemes.filter((scheme) => new RegExp(`(^|[\\s,])${scheme}(\\s|,|$)`, 'i').test(challenges));
  const { document, zone } = await findAuthDocument(client, reply, input);
  if (input.access !== null && document === null) throw new AppError('sign-in/wrong', { host: new URL(reply.url).host });
  return { ...seen, zone, what: 'sign-in', document, asks };
};

/** Whether a body begins like a PDF, and the body anew from its beginning. */
const peek = async (body: Readable): Promise<{ isPdf: boolean; body: Readable }> => {
  const pieces: AsyncIterableIterator<Buffer> = body.iterator();
  const taken: Buffer[] = [];
  for (let length = 0; length < headerWindowBytes; ) {
    const next = await pieces.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
  }
  const again = async function* (): AsyncGenerator<Buffer> {
    yield* taken;
    yield* pieces;
  };
  return { isPdf: beginsLikePdf(Buffer.concat(taken)), body: Readable.from(again()) };
};

const beginsLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, headerWindowBytes)).includes('%PDF-');

const isPdfAnswer = (reply: Reply): boolean =>
  /^application\/(x-)?pdf\b/.test(headerOf(reply.headers, 'content-type') ?? '') ||
  (/\.pdf$/i.test(new URL(reply.url).pathname) && /octet-stream/.test(headerOf(reply.headers, 'content-type') ?? 'octet-stream'));

const describeFile = (reply: Reply, seen: Seen): Look => {
  const sizeBytes = isIdentity(reply.headers) ? lengthOf(reply.headers) : null;
  const stamp =
    strongValidator(reply.headers)?.value ??
    headerOf(reply.headers, 'last-modified') ??
    (sizeBytes === null ? null : String(sizeBytes));
  return { ...seen, what: 'file', name: fileNameOf(reply.url), sizeBytes, stamp };
};

type Content = { isPdf: true } | { isPdf: false; bytes: Uint8Array };

/** Reads an answer, but of a PDF only its beginning. Throws pdf/not-pdf for what only calls itself one, and what readBody throws. */
const readContent = async (reply: Reply): Promise<Content> => {
  const isPacked = !isIdentity(reply.headers);
  if (isPacked && !isPdfAnswer(reply)) {
    const bytes = await readBody(reply, { maxBytes: mostBytes });
    return beginsLikePdf(bytes) ? { isPdf: true } : { isPdf: false, bytes };
  }
  try {
    const { isPdf, body } = await peek(isPacked ? decodeBody(reply) : reply.body);
    if (isPdf) return { isPdf };
    if (isPdfAnswer(reply)) throw new AppError('pdf/not-pdf');
    return { isPdf, bytes: await readBody({ ...reply, body }, { maxBytes: mostBytes }) };
  } finally {
    close(reply);
  }
};

/**
 * Looks at an address. Throws network/*, source/* (missing, refused, unknown-kind, bad-feed, doctype, too-large), and
 * sign-in/wrong where a secret was given and is not accepted.
 */
export async function lookAt(client: Client, input: LookInput): Promise<Look> {
  const { url, access, reach, isTyped, etag, lastModified } = input;
  const condition: Record<string, string> = {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  const headers = { accept: accepted, 'accept-encoding': 'gzip, br', ...condition };
  const reply = await client.ask({ url, access, reach, isTyped, headers });
  const seen = { url: reply.url, zone: reply.zone, scheme: reply.challenge };
  if (reply.status === 401) return describeDoor(client, reply, input, seen);
  if (reply.status === 304) {
    close(reply);
    if (etag === null && lastModified === null)
      throw new AppError('network/bad-answer', { status: 304, host: new URL(reply.url).host });
    return { ...seen, what: 'unchanged' };
  }
  const fault = faultOfStatus(reply.status, reply.headers);
  if (fault !== null) {
    close(reply);
    throw fault;
  }
  const content = await readContent(reply);
  if (content.isPdf) return describeFile(reply, seen);
  const document = readFeed({ bytes: content.bytes, contentType: headerOf(reply.headers, 'content-type'), url: reply.url });
  const [newEtag, newDate] = [headerOf(reply.headers, 'etag'), headerOf(reply.headers, 'last-modified')];
  return { ...seen, what: 'document', document, etag: newEtag, lastModified: newDate };
}

/** What servers answer that know no HEAD, or whose signed addresses hold for GET alone. */
const closedToHead: ReadonlySet<number> = new Set([400, 403, 405, 501]);

/**
 * What lies at an address: a file, or nothing. `refused` and `page` (a page for people, such as that of a hotel's network) tell
 * nothing of the file: it may be there for whoever is let in.
 */
export type FoundFile = {
  isThere: boolean;
  answer: 'file' | 'missing' | 'refused' | 'page';
  status: number;
  /** What tells one state of the file from another; null where its server says nothing that does. */
  stamp: string | null;
  sizeBytes: number | null;
};

/** Looks whether a file lies at an address. A server that knows no HEAD is asked for the beginning. Throws network/*, source/*. */
export async function lookForFile(client: Client, input: Omit<LookInput, 'etag' | 'lastModified'>): Promise<FoundFile> {
  const { url, access, reach, isTyped } = input;
  let reply = await client.ask({ url, method: 'HEAD', access, reach, isTyped });
  close(reply);
  if (closedToHead.has(reply.status)) {
    reply = await client.ask({ url, access, reach, isTyped, headers: { range: 'bytes=0-1023' } });
    close(reply);
  }
  const { status, headers } = reply;
  const nothing = { isThere: false, status, stamp: null, sizeBytes: null };
  const fault = faultOfStatus(status, headers, { host: new URL(reply.url).host });
  if (fault?.code === 'source/missing') return { ...nothing, answer: 'missing' };
  if (fault?.code === 'source/refused') return { ...nothing, answer: 'refused' };
  if (fault !== null) throw fault;
  if (/html/.test(headerOf(headers, 'content-type') ?? '')) return { ...nothing, answer: 'page' };
  const totalBytes = status === 206 ? parseContentRange(headerOf(headers, 'content-range'))?.totalBytes : lengthOf(headers);
  const stamp = strongValidator(headers)?.value ?? null;
  return { isThere: true, answer: 'file', status, stamp, sizeBytes: totalBytes ?? null };
}
