// How much an archive may hold before it is taken for a bomb. There is no limit to the size of an honest bag: a library takes what it takes.

/** Entries of one archive. */
export const mostEntries = 1_000_000;

/** An archive may unpack to so many times its own size, once it is above what any machine has room for. */
const ratio = 200;
const freeBytes = 64 << 20;

/** How many bytes an archive of this size may unpack to. */
export function bombBytes(packedBytes: number): number {
  return Math.max(freeBytes, packedBytes * ratio);
}
