// JPEG 2000 files as page images, unchanged (ISO 15444-1, annexes A and I). Looks at boxes and the size marker, decodes nothing.
// A bare codestream gets the few boxes that make it a file, since a PDF wants files.
import { AppError } from '#border/errors';
import { checkSize, type PageImage, type Resolution, toResolution } from './page-image.ts';

type Found = { codestream: Buffer | null; resolution: Resolution | null; hasPalette: boolean };

const signature = '\0\0\0\x0cjP  ';
const codestreamStart = Buffer.from([0xff, 0x4f, 0xff, 0x51]);
const inchesPerMetre = 1 / 0.0254;
const endOfCodestream = Buffer.from([0xff, 0xd9]);

/** Whether a file begins like JPEG 2000, in a file or bare. */
export function isJp2(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8));
  return start.toString('latin1') === signature || codestreamStart.equals(start.subarray(0, 4));
}

/** `resc` and `resd`: a number, what it is divided by and a power of ten, down then across, in points a metre. */
const readResolution = (part: Buffer): Resolution | null => {
  if (part.length < 10) return null;
  const value = (at: number, power: number): number =>
    ((part.readUInt16BE(at) / part.readUInt16BE(at + 2)) * 10 ** part.readInt8(power)) / inchesPerMetre;
  return toResolution(value(4, 9), value(0, 8));
};

const readBoxes = (bytes: Buffer, found: Found, depth: number): void => {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    const isLong = short === 1 && at + 16 <= bytes.length;
    const header = isLong ? 16 : 8;
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short;
    if (length < header || at + length > bytes.length) throw new AppError('image/broken');
    const part = bytes.subarray(at + header, at + length);
    if ((type === 'jp2h' || type === 'res ') && depth < 3) readBoxes(part, found, depth + 1);
    // The resolution of capture goes before the one that somebody wants to see.
    else if (type === 'resc') found.resolution = readResolution(part) ?? found.resolution;
    else if (type === 'resd') found.resolution ??= readResolution(part);
    else if (type === 'jp2c') found.codestream ??= part;
    at += length;
  }
};

/** The size marker comes first in every codestream (A.5.1). */
const readSize = (codestream: Buffer): { width: number; height: number; components: number; bits: number } => {
  if (codestream.length < 50 || !codestreamStart.equals(codestream.subarray(0, 4))) throw new AppError('image/broken');
  const u32 = (at: number): number => codestream.readUInt32BE(at);
  return {
    width: u32(8) - u32(16),
    height: u32(12) - u32(20),
    components: codestream.readUInt16BE(40),
    bits: ((codestream[42] ?? 7) & 0x7f) + 1,
  };
};

const box = (type: string, ...parts: readonly Uint8Array[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(parts.reduce((sum, part) => sum + part.length, 8));
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...parts]);
};

const boxesFor = ({ width, height, components, bits }: ReturnType<typeof readSize>, codestream: Buffer): Buffer[] => {
  const header = Buffer.alloc(14);
  header.writeUInt32BE(height, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt16BE(components, 8);
  header.set([bits - 1, 7, 0, 0], 10);
  const colour = Buffer.from([1, 0, 0, 0, 0, 0, components < 3 ? 17 : 16]);
  return [
    box('jP  ', Buffer.from([0x0d, 0x0a, 0x87, 0x0a])),
    box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ', 'latin1')),
    box('jp2h', box('ihdr', header), box('colr', colour)),
    box('jp2c', codestream),
  ];
};

/** A JPEG 2000 picture. Throws image/broken, image/unsupported, image/too-large. */
export function readJp2(given: Uint8Array): PageImage {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const found: Found = { codestream: null, resolution: null, hasPalette: false };
  const isBare = codestreamStart.equals(bytes.subarray(0, 4));
  if (isBare) found.codestream = bytes;
  else readBoxes(bytes, found, 0);
  if (found.codestream === null) throw new AppError('image/broken');
  const size = readSize(found.codestream);
  checkSize(size.width, size.height);
  if (size.components < 1 || size.components > 4) throw new AppError('image/unsupported', { reason: 'jp2' });
  // Each codestream ends with a marker (A.4.4); one that was cut off does not.
  if (found.codestream.lastIndexOf(endOfCodestream) < found.codestream.length - 16) throw new AppError('image/broken');
  return {
    widthPixels: size.width,
    heightPixels: size.height,
    entries: '/Filter/JPXDecode',
    data: isBare ? boxesFor(size, found.codestream) : [bytes],
    resolution: found.resolution,
    turn: 0,
  };
}
