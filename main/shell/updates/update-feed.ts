// Where newer versions of this build come from and by whose key they are signed: written into it when it is built, by test/run/write-feed.ts.
// Refuses any other place, http, and a key that is none.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The folder of the feed, and the key that signs its manifests. */
export type UpdateFeed = { url: URL; key: KeyObject };

/** What stands in the file: `url` is that of a folder, `key` an Ed25519 key as base64 of its SPKI. */
export const WrittenFeed = z.strictObject({ url: z.url({ protocol: /^https$/ }), key: z.base64() }).nullable();

/** Reads what was written. Throws for an address that is not https, carries a name, or for a key of another kind. */
export function readFeed(written: unknown): UpdateFeed | null {
  const feed = WrittenFeed.parse(written);
  if (feed === null) return null;
  const url = new URL(feed.url.endsWith('/') ? feed.url : `${feed.url}/`);
  if (url.username !== '' || url.password !== '' || url.search !== '')
    throw new Error('the address of the feed is not a plain folder');
  const key = createPublicKey({ key: Buffer.from(feed.key, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key of the feed is not an Ed25519 key');
  return { url, key };
}

/** The feed of this build. Throws as `readFeed`, and where the file is not there. */
export const feedOfBuild = (file: string): UpdateFeed | null => readFeed(JSON.parse(readFileSync(file, 'utf8')));
