// Fetches a small picture of a catalogue, such as a cover. Refuses what is no picture that a page may show, whatever it is called.
import { AppError } from '#border/errors';
import type { Access, Client } from './http/client.ts';
import { faultOfStatus } from './http/http-faults.ts';
import { readBody } from './http/read-body.ts';
import type { Zone } from './http/zone.ts';

/** A picture and what it is by its first bytes. */
export type FetchedPicture = { bytes: Uint8Array; type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' };

const mostBytes = 5 * 1024 * 1024;

const typeOf = (bytes: Uint8Array): FetchedPicture['type'] | null => {
  const begin = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (begin.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (begin.startsWith('\x89PNG\r\n')) return 'image/png';
  if (begin.startsWith('GIF8')) return 'image/gif';
  return begin.startsWith('RIFF') && begin.endsWith('WEBP') ? 'image/webp' : null;
};

/** Throws network/*, source/*, and format/unsupported for what is no JPEG, PNG, GIF or WebP. SVG may hold scripts and is none of them. */
export async function fetchPicture(
  client: Client,
  input: { url: string; access: Access | null; reach: Zone },
): Promise<FetchedPicture> {
  const reply = await client.ask({ ...input, headers: { accept: 'image/jpeg, image/png, image/webp, image/gif' } });
  const fault = faultOfStatus(reply.status, reply.headers);
  if (fault !== null) {
    reply.body.on('error', () => undefined);
    reply.body.destroy();
    throw fault;
  }
  const bytes = await readBody(reply, { maxBytes: mostBytes });
  const type = typeOf(bytes);
  if (type === null) throw new AppError('format/unsupported');
  return { bytes, type };
}
