// JPEG files as page images, unchanged: a PDF holds them as they are. Looks at their headers alone (ITU-T T.81, JFIF 1.02, EXIF 2.3).
// Refuses what PDF readers cannot draw: lossless, hierarchical and arithmetically coded ones, and files without an end.
import { AppError } from '#border/errors';
import { checkSize, colourSpaceOf, type PageImage, type Resolution, toResolution, turnOf } from './page-image.ts';
import { readDirectories, type TiffDirectory } from './tiff-directory.ts';

type Frame = { width: number; height: number; components: number; bits: number };
type Header = { frame: Frame; jfif: Resolution | null; exif: TiffDirectory | null; adobe: number | null };

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Baseline, extended and progressive, Huffman coded. */
const drawable: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const readJfif = (part: Buffer): Resolution | null => {
  const [unit, x, y] = [part[7], part.readUInt16BE(8), part.readUInt16BE(10)];
  if (unit === 1) return toResolution(x, y);
  return unit === 2 ? toResolution(x * 2.54, y * 2.54) : null;
};

/** The first directory of the EXIF part; an EXIF part that cannot be read says nothing. */
const readExif = (part: Buffer): TiffDirectory | null => {
  try {
    return readDirectories(part.subarray(6))[0] ?? null;
  } catch {
    return null;
  }
};

const readFrame = (marker: number, part: Buffer): Frame => {
  if (!drawable.has(marker)) throw new AppError('image/unsupported', { reason: 'jpeg' });
  const [bits = 0, components = 0] = [part[0], part[5]];
  return { bits, height: part.readUInt16BE(1), width: part.readUInt16BE(3), components };
};

const readHeader = (bytes: Buffer): Header => {
  const found: Omit<Header, 'frame'> & { frame: Frame | null } = { frame: null, jfif: null, exif: null, adobe: null };
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new AppError('image/broken');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === startOfScan) break;
    if ((marker >= 0xd0 && marker <= 0xd7) || marker === startOfImage || marker === 0x01) {
      at += 2;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const part = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || at + 2 + length > bytes.length) throw new AppError('image/broken');
    const name = part.subarray(0, 5).toString('latin1');
    if (marker === 0xe0 && name === 'JFIF\0' && part.length >= 12) found.jfif = readJfif(part);
    else if (marker === 0xe1 && name === 'Exif\0') found.exif = readExif(part);
    else if (marker === 0xee && name === 'Adobe' && part.length >= 12) found.adobe = part[11] ?? 0;
    else if (isFrame(marker) && part.length >= 6) found.frame = readFrame(marker, part);
    at += 2 + length;
  }
  const { frame } = found;
  if (frame === null) throw new AppError('image/broken');
  return { ...found, frame };
};

/** Whether the pictures of a JPEG come to an end; what stands behind the end, as some cameras write it, is of no matter. */
const hasEnd = (bytes: Buffer): boolean => {
  const scan = bytes.indexOf(Buffer.from([0xff, startOfScan]));
  return scan >= 0 && bytes.lastIndexOf(Buffer.from([0xff, endOfImage])) > scan;
};

/** Whether a file begins like a JPEG. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === startOfImage && bytes[2] === 0xff;
}

/** How many components and bits a JPEG has. Throws image/*. */
export function frameOf(bytes: Uint8Array): Frame {
  return readHeader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).frame;
}

/**
 * A JPEG as it is. Throws image/broken, image/unsupported, image/too-large. `isPlainRgb` says that three components are red, green
 * and blue where the file itself does not tell.
 */
export function readJpeg(given: Uint8Array, isPlainRgb = false): PageImage {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const { frame, jfif, exif, adobe } = readHeader(bytes);
  checkSize(frame.width, frame.height);
  const space = colourSpaceOf(frame.components);
  if (space === null || frame.bits !== 8) throw new AppError('image/unsupported', { reason: 'jpeg' });
  if (!hasEnd(bytes)) throw new AppError('image/broken');
  // Adobe's programs write CMYK upside down, and everybody reads it so.
  const decode = frame.components === 4 && adobe !== null ? '/Decode[1 0 1 0 1 0 1 0]' : '';
  const transform = isPlainRgb && adobe === null ? '/DecodeParms<</ColorTransform 0>>' : '';
  return {
    widthPixels: frame.width,
    heightPixels: frame.height,
    entries: `/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode${decode}${transform}`,
    data: [bytes],
    resolution: jfif ?? exif?.resolution() ?? null,
    turn: turnOf(exif?.number(274) ?? 1),
  };
}
