// What a feed offers, taken only where the pinned key has signed these very bytes. Refuses files by paths, prereleases, and everything without a
// sum and a size. Reads nothing of what it has not proved.
import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#border/errors';

const MOST_BYTES = 2 * 1024 ** 3;
/** A detached signature: 64 bytes as base64, and a line end at most. */
const SIGNATURE = /^[A-Za-z0-9+/]{86}==\s*$/;

const OfferedFile = z.object({
  /** The name of a file in the folder of the feed. */
  url: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,200}$/),
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  size: z.int().min(1).max(MOST_BYTES),
});

/** A manifest as electron-builder writes it, as far as it counts here. */
const Offer = z.object({
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/),
  files: z.array(OfferedFile).min(1).max(20),
});

/** A version that is offered, and its files. */
export type Offer = z.infer<typeof Offer>;

/** Which of two versions is the later: below 0 where `one` is the earlier, 0 where they are the same. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((index) => a?.[index] !== b?.[index]);
  return at === undefined ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

/** What a proved manifest says, by the files with this ending. `parse` reads its YAML. Throws update/refused with the reason. */
export function readSignedManifest(
  { bytes, signature, key }: { bytes: Uint8Array; signature: string; key: KeyObject },
  ending: string,
  parse: (text: string) => unknown,
): Offer {
  const isSigned = SIGNATURE.test(signature) && verify(null, bytes, key, Buffer.from(signature, 'base64'));
  if (!isSigned) throw new AppError('update/refused', { reason: 'signature' });
  const offer = Offer.safeParse(parse(new TextDecoder().decode(bytes)));
  if (!offer.success) throw new AppError('update/refused', { reason: 'manifest' });
  const files = offer.data.files.filter(({ url }) => url.endsWith(ending));
  if (files.length === 0) throw new AppError('update/refused', { reason: 'system' });
  return { version: offer.data.version, files };
}

/** Refuses a version below the running one, and one below the latest that this machine has ever been offered. Throws update/refused. */
export function refuseOlder(version: string, running: string, highest: string | null): void {
  if (compareVersions(version, running) < 0) throw new AppError('update/refused', { reason: 'older' });
  if (highest !== null && compareVersions(version, highest) < 0) throw new AppError('update/refused', { reason: 'replayed' });
}
