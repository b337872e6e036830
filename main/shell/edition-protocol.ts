// Answers the page's requests: its own files, PDFs with ranges, pictures of pages and of what catalogues offer. Refuses every method but GET and HEAD, every other origin,
// and every address that names no known file or edition. No path is ever made from an address.
import { type FileHandle, readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { AppError } from '#border/errors';
import type { FetchedPicture } from '../acquire/fetch-picture.ts';
import type { KeptOpenFile } from '../archive/open-kept-file.ts';
import type { Log } from '../base/log.ts';
import type { Core } from '../core.ts';
import { type ByteRange, readRange } from './byte-range.ts';
import { safeHeaders } from './content-policy.ts';
import type { PageFile } from './page-files.ts';
import { type Asked, parseAddress } from './parse-address.ts';
import { ORIGIN } from './scheme.ts';

type HandledRequest = Parameters<Parameters<Protocol['handle']>[1]>[0];

/** A request as Electron hands it over; `initiatorOrigin` cannot be forged by a page. */
export type PageRequest = Pick<HandledRequest, 'url' | 'method' | 'headers'> & Pick<Electron.ProtocolRequest, 'initiatorOrigin'>;

/** What answers need. The core may still be opening: the page's files do not wait for it. */
export type ProtocolSources = {
  files: ReadonlyMap<string, PageFile>;
  core: Promise<Pick<Core, 'openPdf' | 'picture' | 'crop' | 'clipping' | 'offerPicture' | 'printFile'>>;
  log: Log;
};

const CHUNK_BYTES = 256 * 1024;

/** A picture never changes under its address. PDFs are kept by pdf.js itself, and our own files change with each version. */
const FOREVER = 'private, max-age=31536000, immutable';

const answerWith = (
  status: number,
  headers: Record<string, string>,
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | null = null,
): Response => new Response(body, { status, headers: { ...safeHeaders, ...headers } });

const refuse = (status: number, headers: Record<string, string> = {}): Response =>
  answerWith(status, { 'content-type': 'text/plain', ...headers });

/** Reads only as fast as the page takes it, and closes the file when all is read, when reading fails, or when the page turns away. */
const streamOf = (handle: FileHandle, { first, last }: ByteRange): ReadableStream<Uint8Array> => {
  let position = first;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const wanted = Math.min(CHUNK_BYTES, last - position + 1);
          const { bytesRead, buffer } = await handle.read(new Uint8Array(wanted), 0, wanted, position);
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (bytesRead === 0 && position <= last) throw new Error('the file became shorter while it was read');
          if (position <= last) return;
          await handle.close();
          controller.close();
        } catch (error) {
          await handle.close().catch(() => undefined);
          controller.error(error);
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
};

const bodyFor = (request: PageRequest, bytes: Uint8Array): Uint8Array<ArrayBuffer> | null =>
  request.method === 'HEAD' ? null : new Uint8Array(bytes);

/** Read whole: inside a packed application these files stand in an archive, whose descriptors are not real ones. */
const answerPageFile = async ({ path, type }: PageFile, request: PageRequest): Promise<Response> => {
  const bytes = await readFile(path);
  const headers = { 'content-type': type, 'content-length': String(bytes.byteLength), 'cache-control': 'no-cache' };
  return answerWith(200, headers, bodyFor(request, bytes));
};

const answerPdf = async ({ handle, sizeBytes: size }: KeptOpenFile, request: PageRequest): Promise<Response> => {
  let isHandedOver = false;
  try {
    const range = readRange(request.headers.get('range'), size);
    if (range === 'none') return refuse(416, { 'content-range': `bytes */${size}`, 'accept-ranges': 'bytes' });
    const { first, last } = range ?? { first: 0, last: size - 1 };
    const headers = {
      'content-type': 'application/pdf',
      'content-length': String(last - first + 1),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      ...(range === null ? {} : { 'content-range': `bytes ${first}-${last}/${size}` }),
    };
    isHandedOver = request.method === 'GET' && size > 0;
    return answerWith(range === null ? 200 : 206, headers, isHandedOver ? streamOf(handle, { first, last }) : null);
  } finally {
    if (!isHandedOver) await handle.close();
  }
};

/** Null where the catalogue's server has no picture to give. */
const readOffer = async (core: Pick<Core, 'offerPicture'>, id: string): Promise<FetchedPicture | null> => {
  try {
    return await core.offerPicture(id);
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return null;
    throw error;
  }
};

const answerAsked = async (asked: Asked, request: PageRequest, sources: ProtocolSources): Promise<Response> => {
  if (asked.kind === 'file') {
    const file = sources.files.get(asked.name);
    return file === undefined ? refuse(404) : answerPageFile(file, request);
  }
  const core = await sources.core;
  if (asked.kind === 'pdf') return answerPdf(await core.openPdf(asked.id), request);
  if (asked.kind === 'offer') {
    const picture = await readOffer(core, asked.id);
    // No content: the page then shows the offer's name, and no complaint about a server of others stands in its log.
    if (picture === null) return answerWith(204, { 'cache-control': 'no-store' });
    const { bytes, type } = picture;
    const headers = { 'content-type': type, 'content-length': String(bytes.byteLength), 'cache-control': 'no-store' };
    return answerWith(200, headers, bodyFor(request, bytes));
  }
  if (asked.kind === 'clipping') {
    const png = await core.clipping(asked.dossier, asked.item);
    const headers = { 'content-type': 'image/png', 'content-length': String(png.byteLength), 'cache-control': 'no-store' };
    return answerWith(200, headers, bodyFor(request, png));
  }
  if (asked.kind === 'print') {
    const { bytes, type } = await core.printFile(asked.id, asked.name);
    const headers = { 'content-type': type, 'content-length': String(bytes.byteLength), 'cache-control': 'no-store' };
    return answerWith(200, headers, bodyFor(request, bytes));
  }
  const jpeg =
    asked.kind === 'crop'
      ? await core.crop(asked.id, asked.page, asked.box)
      : await core.picture(asked.id, asked.page, asked.size);
  const headers = { 'content-type': 'image/jpeg', 'content-length': String(jpeg.byteLength), 'cache-control': FOREVER };
  return answerWith(200, headers, bodyFor(request, jpeg));
};

/** Whether the request comes from our page, or from the browser itself as the first load does. */
const isOurs = ({ initiatorOrigin }: PageRequest): boolean => initiatorOrigin === undefined || initiatorOrigin === ORIGIN;

/** Makes the function that `protocol.handle` takes. It answers 404 for what is not there and 500, logged, for a bug. */
export function openEditionProtocol(sources: ProtocolSources): (request: PageRequest) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
    if (!isOurs(request)) return refuse(403);
    const asked = parseAddress(request.url);
    if (asked === null) return refuse(404);
    try {
      return await answerAsked(asked, request, sources);
    } catch (error) {
      if (error instanceof AppError && error.code !== 'internal') return refuse(404, { 'x-kiosque-fault': error.code });
      sources.log.error('a request failed', error, { kind: asked.kind });
      return refuse(500);
    }
  };
}
