// The text and the layout of a page as they lie in search.sqlite: compressed once, read back whole.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PageLayout } from '#border/model';
import { unpackLayout } from '../layout/pack.ts';

/** A page's body as stored; a page that could not be laid out has no layout. */
export type StoredBody = { text: Uint8Array; layout: Uint8Array | null };

/** Compresses into bytes of their own: what zlib answers is cut from a larger block, all of which would travel between threads. */
const deflate = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(deflateRawSync(bytes, { level: 6 }));

/** Compresses a text. */
export function deflateText(text: string): Uint8Array {
  return deflate(Buffer.from(text, 'utf8'));
}

/** The text again. */
export function inflateText(stored: Uint8Array): string {
  return inflateRawSync(stored).toString('utf8');
}

/** Compresses a packed layout; an empty one is none. */
export function deflateLayout(packed: Uint8Array | null): Uint8Array | null {
  return packed === null || packed.length === 0 ? null : deflate(packed);
}

/** The layout of a page again; null where it has none. */
export function readLayout(stored: StoredBody, text: string): PageLayout | null {
  return stored.layout === null ? null : unpackLayout(inflateRawSync(stored.layout), text);
}
