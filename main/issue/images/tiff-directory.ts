// The directories of a TIFF file, and of the EXIF part of others: tags and their numbers (TIFF 6.0, section 2). Decodes no picture.
// Refuses BigTIFF, and directories that lead in circles or out of the file.
import { AppError } from '#border/errors';
import { type Resolution, toResolution } from './page-image.ts';

/** One picture's tags. */
export type TiffDirectory = {
  isLittleEndian: boolean;
  /** All numbers of a tag, fractions divided; none where it is missing. */
  numbers: (tag: number) => number[];
  /** The first number of a tag. */
  number: (tag: number) => number | null;
  /** The bytes of a tag as they stand. */
  bytes: (tag: number) => Uint8Array | null;
  resolution: () => Resolution | null;
};

/** A long issue has some hundred pages. */
const mostDirectories = 2000;
const mostNumbers = 1 << 20;
const sizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8 };

type Field = { type: number; count: number; at: number };

/** Whether a file begins like a TIFF. */
export function isTiff(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return start === 'II*\0' || start === 'MM\0*' || start === 'II+\0' || start === 'MM\0+';
}

/** The directories in the order of the file. Throws image/broken, image/unsupported. */
export function readDirectories(given: Uint8Array): TiffDirectory[] {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const order = bytes.subarray(0, 2).toString('latin1');
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) throw new AppError('image/broken');
  const isLittleEndian = order === 'II';
  const u16 = (at: number): number => (isLittleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (at: number): number => (isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  if (u16(2) !== 42) throw new AppError('image/unsupported', { reason: 'bigtiff' });
  const found: TiffDirectory[] = [];
  const seen = new Set<number>();
  for (let at = u32(4); at !== 0; ) {
    if (seen.has(at) || seen.size >= mostDirectories || at + 2 > bytes.length) throw new AppError('image/broken');
    seen.add(at);
    const count = u16(at);
    const end = at + 2 + count * 12;
    if (end > bytes.length) throw new AppError('image/broken');
    const fields = new Map<number, Field>();
    for (let field = at + 2; field < end; field += 12) {
      const [type, length] = [u16(field + 2), u32(field + 4)];
      const size = (sizes[type] ?? 0) * length;
      const place = size <= 4 ? field + 8 : u32(field + 8);
      if (size > 0 && place + size <= bytes.length) fields.set(u16(field), { type, count: length, at: place });
    }
    found.push(directoryOf(bytes, isLittleEndian, fields, u16, u32));
    at = end + 4 <= bytes.length ? u32(end) : 0;
  }
  return found;
}

function directoryOf(
  bytes: Buffer,
  isLittleEndian: boolean,
  fields: ReadonlyMap<number, Field>,
  u16: (at: number) => number,
  u32: (at: number) => number,
): TiffDirectory {
  const read = (type: number, at: number): number => {
    if (type === 3 || type === 8) return u16(at);
    if (type === 4 || type === 9) return u32(at);
    if (type === 5 || type === 10) return u32(at) / u32(at + 4);
    return bytes[at] ?? 0;
  };
  const numbers = (tag: number): number[] => {
    const field = fields.get(tag);
    if (field === undefined) return [];
    if (field.count > mostNumbers) throw new AppError('image/broken');
    return Array.from({ length: field.count }, (_, index) => read(field.type, field.at + index * (sizes[field.type] ?? 1)));
  };
  const number = (tag: number): number | null => numbers(tag)[0] ?? null;
  return {
    isLittleEndian,
    numbers,
    number,
    bytes: (tag) => {
      const field = fields.get(tag);
      return field === undefined ? null : bytes.subarray(field.at, field.at + field.count * (sizes[field.type] ?? 1));
    },
    resolution: () => {
      // 282 and 283 across and down, 296 the unit: 2 inch, 3 centimetre, 1 none.
      const perInch = { 2: 1, 3: 2.54 }[number(296) ?? 2];
      return perInch === undefined ? null : toResolution((number(282) ?? 0) * perInch, (number(283) ?? 0) * perInch);
    },
  };
}
