// Makes archives for tests, and spoils them: a name replaced by another of the same length, a bit set in every header.
import { Buffer } from 'node:buffer';
import { ZipFile } from 'yazl';

/** An entry: its content, and the mode of a Unix file where it is not a plain one. */
export type ZipEntry = { name: string; content: Uint8Array; mode?: number };

/** An archive of some entries. */
export async function makeZip(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, mode } of entries) zip.addBuffer(Buffer.from(content), name, mode === undefined ? {} : { mode });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** The same archive with a name replaced wherever it stands; both must have the same length. */
export function renameEntry(zip: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error('names of different lengths');
  const renamed = Buffer.from(zip);
  for (let at = renamed.indexOf(from); at >= 0; at = renamed.indexOf(from, at + 1)) renamed.write(to, at);
  return renamed;
}

const local = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const central = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** The same archive with every entry marked as encrypted. */
export function lockEntries(zip: Buffer): Buffer {
  const locked = Buffer.from(zip);
  for (const [mark, flag] of [
    [local, 6],
    [central, 8],
  ] as const)
    for (let at = locked.indexOf(mark); at >= 0; at = locked.indexOf(mark, at + 4))
      locked[at + flag] = (locked[at + flag] ?? 0) | 1;
  return locked;
}

/** The same archive with another unpacked size written for every entry. */
export function claimSize(zip: Buffer, sizeBytes: number): Buffer {
  const lying = Buffer.from(zip);
  for (let at = lying.indexOf(central); at >= 0; at = lying.indexOf(central, at + 4)) lying.writeUInt32LE(sizeBytes, at + 24);
  return lying;
}
