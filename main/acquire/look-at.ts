// Looks at an address: a catalogue or feed is read, a PDF is recognised, a closed door is described. Nothing is kept.
// Refuses to read more than a feed may hold, and to follow what a page says beyond its own authentication document.
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '#border/errors';
import { decodeBody } from './download/decode-body.ts';
import { headerOf, isIdentity, lengthOf, strongValidator } from './download/read-answer.ts';
import type { AuthDocument, FeedDocument } from './feeds/catalogue.ts';
import { readFeed } from './feeds/read-feed.ts';
import { headerWindowBytes } from './from-file.ts';
import type { Access, Client, Reply } from './http/client.ts';
import { faultOfStatus } from './http/http-faults.ts';
import { readBody } from './http/read-body.ts';
import type { Zone } from './http/zone.ts';

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

/** The authentication document that an answer is, or names in a link header (Authentication for OPDS 1.0, 2). */
const findAuthDocument = async (client: Client, reply: Reply, input: LookInput): Promise<AuthDocument | null> => {
  const toDocument = (bytes: Uint8Array, contentType: string | null, url: string): AuthDocument | null => {
    const read = readFeed({ bytes, contentType, url });
    return read.what === 'authentication' ? read.document : null;
  };
  const type = headerOf(reply.headers, 'content-type');
  if (authDocumentType.test(type ?? '')) return toDocument(await readBody(reply, { maxBytes: mostBytes }), type, reply.url);
  close(reply);
  const links = [reply.headers.link ?? []].flat().join(', ');
  const [, target] = /<([^>]*)>\s*;[^<]*rel="?http:\/\/opds-spec\.org\/auth\/document"?/.exec(links) ?? [];
  if (target === undefined) return null;
  const answer = await client.ask({ url: new URL(target, reply.url).href, reach: reply.zone, access: input.access });
  if (answer.status !== 200) {
    close(answer);
    return null;
  }
  return toDocument(await readBody(answer, { maxBytes: mostBytes }), headerOf(answer.headers, 'content-type'), answer.url);
};

const schemes = ['basic', 'digest', 'bearer'] as const;

const describeDoor = async (client: Client, reply: Reply, input: LookInput, seen: Seen): Promise<Look> => {
  const challenges = [reply.headers['www-authenticate'] ?? []].flat().join(', ');
  const asks = schemes.filter((scheme) => new RegExp(`(^|[\\s,])${scheme}(\\s|,|$)`, 'i').test(challenges));
  const document = await findAuthDocument(client, reply, input);
  if (input.access !== null && document === null) throw new AppError('sign-in/wrong', { host: new URL(reply.url).host });
  return { ...seen, what: 'sign-in', document, asks };
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

/** Whether a file lies at an address, and the stamp that tells one state of it from another. A server that knows no HEAD is asked for the beginning. */
export async function lookForFile(
  client: Client,
  input: Omit<LookInput, 'etag' | 'lastModified'>,
): Promise<{ isThere: boolean; stamp: string | null; sizeBytes: number | null }> {
  const { url, access, reach, isTyped } = input;
  const missing = { isThere: false, stamp: null, sizeBytes: null };
  let reply = await client.ask({ url, method: 'HEAD', access, reach, isTyped });
  close(reply);
  if (closedToHead.has(reply.status)) {
    reply = await client.ask({ url, access, reach, isTyped, headers: { range: 'bytes=0-1023' } });
    close(reply);
  }
  if ([404, 410, 403].includes(reply.status)) return missing;
  const fault = faultOfStatus(reply.status, reply.headers);
  if (fault !== null) throw fault;
  if (/html/.test(headerOf(reply.headers, 'content-type') ?? '')) return missing;
  const validator = strongValidator(reply.headers);
  return { isThere: true, stamp: validator?.value ?? null, sizeBytes: reply.status === 206 ? null : lengthOf(reply.headers) };
}
