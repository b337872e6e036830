// Fetches one file into incoming/: the rest of a part where the server proves whose it is, the whole otherwise; verified before it counts.
// One attempt: when to try again is decided elsewhere. Refuses to join, to guess and to keep what is not as announced.
import { closeSync, constants, fstatSync, ftruncateSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '#border/errors';
import { onDisk } from '../../base/disk-error.ts';
import { dropLink, openInPlace } from '../../base/open-in-place.ts';
import { refuseWithoutRoom } from '../../base/room.ts';
import type { Digest } from '../feeds/catalogue.ts';
import { headerWindowBytes } from '../from-file.ts';
import type { Access, Client, Reply } from '../http/client.ts';
import { faultOfStatus } from '../http/http-faults.ts';
import type { Zone } from '../http/zone.ts';
import { decodeBody } from './decode-body.ts';
import { digestsOf } from './digests-of.ts';
import { dropPart, etagOf, keptBytes, type Part, readPart, readWhole, writePart } from './part.ts';
import { type AnswerMeaning, headerOf, isIdentity, readAnswer, strongValidator } from './read-answer.ts';
import { checkArriving, type LeastRate, receiveBody } from './receive-body.ts';
import { checkDigests, openHashes, readPrefix, type Sums, sumsOf } from './sums.ts';

/** What to fetch, and what it must be. */
export type FetchInput = {
  url: string;
  /** The file in incoming/; a part of it is gone on with. */
  path: string;
  access: Access | null;
  reach: Zone;
  isTyped: boolean;
  /** The length that the file must have. */
  sizeBytes: number | null;
  digest: Digest | null;
  /** The validator of bytes that the library has already: if it still holds, nothing is fetched. */
  knownEtag: string | null;
  leastRate?: LeastRate | undefined;
  timeouts?: { connectMs: number; headersMs: number; idleMs: number } | undefined;
};

/** A file that is whole and as announced. `fetchedBytes` came over the network in this attempt. */
export type FetchedFile = { sha256: string; sizeBytes: number; etag: string | null; fetchedBytes: number; requests: number };

/** How far a file is. */
export type FetchProgress = { receivedBytes: number; totalBytes: number | null };

/** Slower than this over half a minute is a sender that keeps a place in the queue and gives nothing. */
const usualLeastRate: LeastRate = { bytesPerSecond: 1024, windowMs: 30_000 };
const mostBytes = 4 * 1024 ** 3;

type Open = { input: FetchInput; client: Client; descriptor: number; onProgress: (progress: FetchProgress) => void };
type Kept = { part: Part | null; bytes: number };

const nothing: Kept = { part: null, bytes: 0 };

const readKept = ({ path, url }: FetchInput, part: Part | null): Kept => {
  const bytes = part === null ? 0 : keptBytes(path, part);
  return part !== null && part.validator !== null && part.url === url && bytes > 0 ? { part, bytes } : nothing;
};

const ask = ({ input, client }: Open, { part, bytes }: Kept): Promise<Reply> => {
  const { url, access, reach, isTyped, timeouts, knownEtag } = input;
  const range: Record<string, string> =
    part?.validator == null ? {} : { range: `bytes=${bytes}-`, 'if-range': part.validator.value };
  const condition: Record<string, string> = part === null && knownEtag !== null ? { 'if-none-match': knownEtag } : {};
  return client.ask({
    url,
    access,
    reach,
    isTyped,
    headers: { accept: 'application/pdf, */*;q=0.5', ...range, ...condition },
    ...(timeouts === undefined ? {} : { timeouts }),
  });
};

const isOtherSize = (announced: number | null, actual: number | null): boolean =>
  announced !== null && actual !== null && announced !== actual;

const checkSize = (announced: number | null, actual: number): void => {
  if (isOtherSize(announced, actual)) throw new AppError('download/wrong-size', { expected: announced, actual });
};

type Arrived = {
  validator: Part['validator'];
  sums: Sums;
  sizeBytes: number;
  fetchedBytes: number;
  requests: number;
};

/** From here on the file is whole for every later run of the program. */
const conclude = ({ path, url }: FetchInput, { validator, sums, sizeBytes, fetchedBytes, requests }: Arrived): FetchedFile => {
  const sha256 = sums.get('sha-256') ?? '';
  onDisk(() => writePart(path, { url, validator, totalBytes: sizeBytes, syncedBytes: 0, sha256 }));
  return { sha256, sizeBytes, etag: etagOf(validator), fetchedBytes, requests };
};

type Arriving = { kept: Kept; totalBytes: number | null; reply: Reply };

/** What the head of an answer tells already, before its body is received. */
const checkHead = ({ path, sizeBytes }: FetchInput, { kept, totalBytes }: Arriving, isHtml: boolean): void => {
  if (isHtml && isOtherSize(sizeBytes, totalBytes)) throw new AppError('download/web-page');
  if (totalBytes === null) return;
  checkSize(sizeBytes, totalBytes);
  if (totalBytes > mostBytes) throw new AppError('download/too-large', { mostBytes });
  refuseWithoutRoom(dirname(path), totalBytes - kept.bytes);
};

/** Cuts a file where the kept bytes end. One that is so long already is left alone: ext4 writes a truncated file out when it is closed. */
const shorten = (descriptor: number, offset: number): void => {
  if (fstatSync(descriptor).size !== offset) ftruncateSync(descriptor, offset);
};

const receive = async (open: Open, arriving: Arriving): Promise<FetchedFile> => {
  const { input, descriptor, onProgress } = open;
  const { kept, totalBytes, reply } = arriving;
  const offset = kept.bytes;
  const isHtml = headerOf(reply.headers, 'content-type')?.includes('html') ?? false;
  checkHead(input, arriving, isHtml);
  const digests = [...(input.digest === null ? [] : [input.digest]), ...digestsOf(reply.status, reply.headers)];
  const hashes = openHashes(digests.map(({ algorithm }) => algorithm));
  onDisk(() => shorten(descriptor, offset));
  const isPlain = isIdentity(reply.headers);
  const validator = kept.part?.validator ?? (isPlain ? strongValidator(reply.headers) : null);
  const note = (syncedBytes: number): void =>
    onDisk(() => writePart(input.path, { url: input.url, validator, totalBytes, syncedBytes, sha256: null }));
  note(Math.min(offset, kept.part?.syncedBytes ?? 0));
  const beginning = readPrefix(descriptor, offset, [...hashes.values()]);
  const fullBytes = totalBytes ?? input.sizeBytes;
  const fetchedBytes = await receiveBody(isPlain ? reply.body : decodeBody(reply), {
    descriptor,
    offset,
    hashes: [...hashes.values()],
    beginning,
    mostBytes: (fullBytes ?? mostBytes) - offset,
    excess:
      fullBytes === null
        ? new AppError('download/too-large', { mostBytes })
        : new AppError('download/wrong-size', { expected: fullBytes }),
    leastRate: input.leastRate ?? usualLeastRate,
    isHtml,
    onBytes: (receivedBytes) => onProgress({ receivedBytes, totalBytes }),
    onSynced: note,
  });
  const sizeBytes = offset + fetchedBytes;
  if (sizeBytes === 0) throw new AppError('file/empty');
  if (totalBytes !== null && sizeBytes < totalBytes) throw new AppError('network/cut');
  checkArriving(Buffer.concat(beginning).subarray(0, headerWindowBytes), isHtml);
  checkSize(input.sizeBytes, sizeBytes);
  const sums = sumsOf(hashes);
  checkDigests(digests, sums);
  return conclude(input, { validator, sums, sizeBytes, fetchedBytes, requests: reply.requests });
};

/** A part that the server says is the whole: read once more, because its bytes have been hashed by an earlier run. */
const finishKept = ({ input, descriptor }: Open, { part, bytes }: Kept, reply: Reply): FetchedFile => {
  const digests = input.digest === null ? [] : [input.digest];
  const hashes = openHashes(digests.map(({ algorithm }) => algorithm));
  const beginning = readPrefix(descriptor, bytes, [...hashes.values()]);
  checkArriving(Buffer.concat(beginning), false);
  checkSize(input.sizeBytes, bytes);
  const sums = sumsOf(hashes);
  checkDigests(digests, sums);
  const validator = part?.validator ?? null;
  return conclude(input, { validator, sums, sizeBytes: bytes, fetchedBytes: 0, requests: reply.requests });
};

const drain = (body: Readable): void => {
  body.on('error', () => undefined);
  body.destroy();
};

const readMeaning = ({ knownEtag, digest }: FetchInput, reply: Reply, { part, bytes }: Kept): AnswerMeaning => {
  const isKnown = [200, 203, 206, 304, 416].includes(reply.status);
  if (!isKnown) throw faultOfStatus(reply.status, reply.headers) ?? new AppError('network/bad-answer', { status: reply.status });
  return readAnswer(reply.status, reply.headers, {
    offset: bytes,
    validator: part?.validator ?? null,
    totalBytes: part?.totalBytes ?? null,
    isConditional: part === null && knownEtag !== null,
    hasDigest: digest !== null,
  });
};

const attempt = async (open: Open, kept: Kept): Promise<FetchedFile | 'unchanged'> => {
  const reply = await ask(open, kept);
  let meaning: AnswerMeaning;
  try {
    meaning = readMeaning(open.input, reply, kept);
    if (meaning.kind === 'rest') return await receive(open, { kept, totalBytes: meaning.totalBytes, reply });
    if (meaning.kind === 'whole') return await receive(open, { kept: nothing, totalBytes: meaning.totalBytes, reply });
  } catch (error) {
    drain(reply.body);
    throw error;
  }
  drain(reply.body);
  if (meaning.kind === 'complete') return finishKept(open, kept, reply);
  if (meaning.kind === 'unchanged') return 'unchanged';
  const again = await attempt(open, nothing);
  return again === 'unchanged' ? again : { ...again, requests: again.requests + reply.requests };
};

/** A part is gone on with where it lies; whatever else stands under its name is taken away and never written through. */
const openFile = (path: string, isKept: boolean): number => {
  if (isKept) return openInPlace(path, constants.O_RDWR);
  rmSync(path, { recursive: true, force: true });
  return openSync(path, 'wx+', 0o600);
};

const openAndAttempt = async (parts: Omit<Open, 'descriptor'>, kept: Kept): Promise<FetchedFile | 'unchanged'> => {
  const descriptor = onDisk(() => openFile(parts.input.path, kept.bytes > 0));
  try {
    return await attempt({ ...parts, descriptor }, kept);
  } finally {
    closeSync(descriptor);
  }
};

/** Not what was announced: nothing of it may be gone on with. */
const isWorthless = ({ code }: AppError): boolean => /^(download\/(wrong|too|web)|pdf\/|format\/|file\/)/.test(code);

/** The disk filled up while the file was written: the library needs what room there is. */
const hasFilledDisk = ({ code, detail }: AppError): boolean => code === 'disk/full' && detail.systemCode !== undefined;

const canGoOn = (path: string, error: unknown): boolean => {
  if (error instanceof AppError && (isWorthless(error) || hasFilledDisk(error))) return false;
  const part = readPart(path);
  return part !== null && part.validator !== null && keptBytes(path, part) > 0;
};

/** Takes away what an attempt has left and the next one cannot go on with. The record of the part goes first. */
const tidy = (path: string, error: unknown): void => {
  if (canGoOn(path, error)) return;
  dropPart(path);
  rmSync(dirname(path), { recursive: true, force: true });
};

/**
 * Fetches a file, or finds that it is unchanged. Where the connection fails, a part stays if the next attempt can go on with it.
 * Throws network/*, source/*, disk/*, download/*, pdf/not-pdf, format/unsupported, file/empty.
 */
export async function fetchFile(
  client: Client,
  input: FetchInput,
  onProgress: (progress: FetchProgress) => void,
): Promise<FetchedFile | 'unchanged'> {
  onDisk(() => {
    dropLink(dirname(input.path));
    mkdirSync(dirname(input.path), { recursive: true });
  });
  const earlier = onDisk(() => readPart(input.path));
  const whole = earlier?.url === input.url ? onDisk(() => readWhole(input.path, earlier)) : null;
  if (whole !== null) return { ...whole, fetchedBytes: 0, requests: 0 };
  const kept = onDisk(() => readKept(input, earlier));
  try {
    return await openAndAttempt({ input, client, onProgress }, kept);
  } catch (error) {
    onDisk(() => tidy(input.path, error));
    throw error;
  }
}
