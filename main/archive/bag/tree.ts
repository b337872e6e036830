// A bag as a tree of files, whatever it lies in: a folder, a zip, a tar. Paths are relative to the bag, with `/`, and judged: what is unsafe,
// a link or there twice is told and never given to anybody.
import type { BagCode, BagFinding, BagForm } from '#border/model-bags';

/** The bytes of one file. */
export type Chunks = AsyncIterable<Uint8Array>;

/** An open bag. */
export type BagTree = {
  /** The bag's own name: that of its folder. */
  name: string;
  form: BagForm;
  /** Every regular file with its length. */
  files: ReadonlyMap<string, number>;
  hasPayloadFolder: boolean;
  problems: readonly BagFinding[];
  warnings: readonly BagFinding[];
  /** A whole tag file of the bag's first level. Throws BagFault. */
  readTag: (name: string) => Promise<Uint8Array>;
  /** Hands over files in the order in which they lie. What `each` does not read is passed over. Throws BagFault where the archive ends. */
  walk: (wanted: (path: string) => boolean, each: (path: string, chunks: Chunks) => Promise<void>) => Promise<void>;
  close: () => void;
};

/** Whether the work is to end: asked between two chunks. */
export type IsCancelled = () => boolean;

/** What makes a bag, or one file of it, unreadable. */
export class BagFault extends Error {
  readonly code: BagCode;
  readonly path: string;

  constructor(code: BagCode, path = '', options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'BagFault';
    this.code = code;
    this.path = path;
  }
}

/** A tag file above this length is not read into memory: a manifest of a million files stays far below it. */
export const mostTagBytes = 512 << 20;

/** Files of the first level whose names say that they belong to BagIt. */
export function isTagFile(path: string): boolean {
  return /^(?:bagit|bag-info|package-info|fetch|(?:tag)?manifest-[A-Za-z0-9_.-]+)\.txt$/u.test(path);
}

/** All bytes of a tag file. Throws BagFault for one that is too long. */
export async function gatherTag(path: string, chunks: Chunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > mostTagBytes) throw new BagFault('bag/archive-too-large', path);
    parts.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(parts);
}
