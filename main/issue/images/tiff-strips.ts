// Unpacks the strips or tiles of a TIFF picture into its rows (TIFF 6.0, sections 3, 9, 10, 11, 14, 15). utif2 knows LZW, PackBits and
// fax codes, zlib Deflate, jpeg-js JPEG; what puts them together is here. Refuses samples beyond a limit before anything is unpacked.
import { inflateSync } from 'node:zlib';
import { decode as decodeJpeg } from 'jpeg-js';
import utif, { type IFD } from 'utif2';
import { AppError } from '#border/errors';
import { mostSampleBytes } from './page-image.ts';
import type { TiffDirectory } from './tiff-directory.ts';

/** How a picture is laid out. */
export type TiffLayout = { width: number; height: number; bits: number; samples: number; compression: number };

const deflates: ReadonlySet<number> = new Set([8, 32946]);
const jpegCompression = 7;
const byUtif: ReadonlySet<number> = new Set([2, 3, 4, 5, 32773]);

type Part = { x: number; y: number; width: number; height: number; bytes: Buffer };

/** Strips are tiles of the whole width. */
const partsOf = (bytes: Buffer, directory: TiffDirectory, { width, height }: TiffLayout): Part[] => {
  const isTiled = directory.number(322) !== null;
  const partWidth = isTiled ? (directory.number(322) ?? 0) : width;
  const rows = isTiled ? (directory.number(323) ?? 0) : Math.min(directory.number(278) ?? height, height);
  const offsets = directory.numbers(isTiled ? 324 : 273);
  const lengths = directory.numbers(isTiled ? 325 : 279);
  const across = Math.ceil(width / partWidth);
  const wanted = across * Math.ceil(height / rows);
  if (!(partWidth > 0 && rows > 0) || offsets.length < wanted || partWidth > 65_535) throw new AppError('image/broken');
  return offsets.slice(0, wanted).map((offset, index) => {
    const length = lengths[index] ?? bytes.length - offset;
    if (length < 1 || offset + length > bytes.length) throw new AppError('image/broken');
    const y = Math.floor(index / across) * rows;
    // A tile is whole even where the picture ends; the last strip is not.
    const partHeight = isTiled ? rows : Math.min(rows, height - y);
    return {
      x: (index % across) * partWidth,
      y,
      width: partWidth,
      height: partHeight,
      bytes: bytes.subarray(offset, offset + length),
    };
  });
};

const unpackByUtif = (part: Part, directory: TiffDirectory, layout: TiffLayout): Uint8Array => {
  // Called little-endian whatever it is: utif2 would turn samples of sixteen bits round.
  const file = Buffer.concat([Buffer.from('II*\0\0\0\0\0', 'latin1'), part.bytes]);
  const image = {
    t256: [part.width],
    t257: [part.height],
    t258: Array.from({ length: layout.samples }, () => layout.bits),
    t259: [layout.compression],
    t262: [1],
    t266: [directory.number(266) ?? 1],
    t273: [8],
    t277: [layout.samples],
    t278: [part.height],
    t279: [part.bytes.length],
    t292: [directory.number(292) ?? 0],
  } as unknown as IFD;
  utif.decodeImage(file, image);
  return image.data;
};

/** JPEGs of a TIFF leave out the tables that all of them share (TIFF Technical Note 2). */
export function wholeJpeg(part: Uint8Array, tables: Uint8Array | null): Buffer {
  return tables === null || tables.length < 4
    ? Buffer.from(part)
    : Buffer.concat([tables.subarray(0, tables.length - 2), part.subarray(2)]);
}

const unpackJpeg = (part: Part, directory: TiffDirectory, { samples }: TiffLayout): Uint8Array => {
  const options = { useTArray: true, formatAsRGBA: false, maxMemoryUsageInMB: 2048, maxResolutionInMP: 400 } as const;
  const isPlain = directory.number(262) !== 6;
  const picture = decodeJpeg(wholeJpeg(part.bytes, directory.bytes(347)), {
    ...options,
    ...(isPlain ? { colorTransform: false } : {}),
  });
  if (picture.width < part.width || picture.height < part.height) throw new AppError('image/broken');
  // jpeg-js gives red, green and blue for a grey picture too.
  if (samples !== 1 || picture.data.length < picture.width * picture.height * 3) return picture.data;
  return picture.data.filter((_value, index) => index % 3 === 0);
};

const undoPrediction = (row: Uint8Array, { bits, samples }: TiffLayout, isLittleEndian: boolean): void => {
  if (bits === 8) {
    for (let at = samples; at < row.length; at += 1) row[at] = ((row[at] ?? 0) + (row[at - samples] ?? 0)) & 0xff;
    return;
  }
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
  for (let at = samples * 2; at + 1 < row.length; at += 2) {
    const sum = view.getUint16(at, isLittleEndian) + view.getUint16(at - samples * 2, isLittleEndian);
    view.setUint16(at, sum & 0xffff, isLittleEndian);
  }
};

const unpack = (part: Part, directory: TiffDirectory, layout: TiffLayout, partBytes: number): Uint8Array => {
  const { compression } = layout;
  if (compression === 1) return part.bytes;
  if (deflates.has(compression)) return inflateSync(part.bytes, { maxOutputLength: partBytes + 65_536 });
  if (compression === jpegCompression) return unpackJpeg(part, directory, layout);
  if (byUtif.has(compression)) return unpackByUtif(part, directory, layout);
  throw new AppError('image/unsupported', { reason: `tiff ${compression}` });
};

/** All rows of a picture, each beginning with a whole byte. Throws image/broken, image/unsupported, image/too-large. */
export function unpackRows(bytes: Buffer, directory: TiffDirectory, layout: TiffLayout): Buffer {
  const { width, height, bits, samples } = layout;
  const bitsPerPixel = bits * samples;
  const rowBytes = Math.ceil((width * bitsPerPixel) / 8);
  const parts = partsOf(bytes, directory, layout);
  const partArea = parts.reduce((most, part) => Math.max(most, part.width * part.height), 0);
  if (rowBytes * height > mostSampleBytes || (partArea * bitsPerPixel) / 8 > mostSampleBytes) {
    throw new AppError('image/too-large', { width, height });
  }
  const isPredicted = directory.number(317) === 2 && layout.compression !== jpegCompression;
  const rows = Buffer.alloc(rowBytes * height);
  for (const part of parts) {
    const partRowBytes = Math.ceil((part.width * bitsPerPixel) / 8);
    const data = unpack(part, directory, layout, partRowBytes * part.height);
    if (data.length < partRowBytes * Math.min(part.height, height - part.y)) throw new AppError('image/broken');
    const left = Math.floor((part.x * bitsPerPixel) / 8);
    for (let row = 0; row < part.height && part.y + row < height; row += 1) {
      const line = Buffer.from(data.subarray(row * partRowBytes, (row + 1) * partRowBytes));
      if (isPredicted) undoPrediction(line, layout, directory.isLittleEndian);
      line.copy(rows, (part.y + row) * rowBytes + left, 0, Math.min(partRowBytes, rowBytes - left));
    }
  }
  return rows;
}
