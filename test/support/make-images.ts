// Makes small page images of every format: black in the top left corner, white elsewhere, so that a drawn page tells whether it is right.
// JPEG 2000, which nothing here can write, is a fixture; a page in fax code is taken out of a PDF of the suites.
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { encode as encodePng } from 'fast-png';
import { encode as encodeJpeg } from 'jpeg-js';
import { suite } from './suites.ts';

/** The size of what is made. */
export const made = { width: 300, height: 400, dark: 60 };

const isDark = (x: number, y: number): boolean => x < made.dark && y < made.dark;

const samples = (channels: number): Uint8Array => {
  const data = new Uint8Array(made.width * made.height * channels).fill(255);
  for (let y = 0; y < made.dark; y += 1)
    for (let x = 0; x < made.dark; x += 1)
      data.fill(0, (y * made.width + x) * channels, (y * made.width + x) * channels + Math.min(3, channels));
  return data;
};

/** A colour JPEG with a resolution of 75. */
export function makeJpeg(): Buffer {
  const bytes = Buffer.from(encodeJpeg({ width: made.width, height: made.height, data: samples(4) }, 90).data);
  const jfif = bytes.indexOf('JFIF');
  bytes[jfif + 7] = 1;
  bytes.writeUInt16BE(75, jfif + 8);
  bytes.writeUInt16BE(75, jfif + 10);
  return bytes;
}

/** A PNG: grey, colour, or colour with a cover that lets half of the paper through. */
export function makePng(channels: 1 | 3 | 4, cover = 255): Buffer {
  const data = samples(channels);
  if (channels === 4) for (let at = 3; at < data.length; at += 4) data[at] = cover;
  return Buffer.from(encodePng({ width: made.width, height: made.height, data, channels, depth: 8 }));
}

/** One page of a TIFF: its tags beyond the size, and its strips. */
export type TiffPage = { tags: Record<number, number>; strips: readonly Uint8Array[]; rowsPerStrip: number };

const rowsOf = (data: Uint8Array, rowBytes: number, rows: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(data.length / (rowBytes * rows)) }, (_, at) =>
    data.slice(at * rowBytes * rows, (at + 1) * rowBytes * rows),
  );

const oneBit = (): Uint8Array => {
  const rowBytes = Math.ceil(made.width / 8);
  const data = new Uint8Array(rowBytes * made.height);
  for (let y = 0; y < made.height; y += 1)
    for (let x = 0; x < made.width; x += 1)
      if (!isDark(x, y)) data[y * rowBytes + (x >> 3)] = (data[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return data;
};

/** PackBits of bytes as literal runs, the simplest of its forms. */
const packBits = (data: Uint8Array): Uint8Array => {
  const parts: number[] = [];
  for (let at = 0; at < data.length; at += 128) {
    const run = data.slice(at, at + 128);
    parts.push(run.length - 1, ...run);
  }
  return Uint8Array.from(parts);
};

const predicted = (data: Uint8Array, rowBytes: number, samplesPerPixel: number): Uint8Array => {
  const out = data.slice();
  for (let row = 0; row < data.length; row += rowBytes)
    for (let at = rowBytes - 1; at >= samplesPerPixel; at -= 1)
      out[row + at] = ((data[row + at] ?? 0) - (data[row + at - samplesPerPixel] ?? 0)) & 255;
  return out;
};

/** TIFF pages of the usual kinds, 100 rows a strip. */
export const tiffPages = {
  plainGrey: (): TiffPage => ({
    tags: { 258: 8, 259: 1, 262: 1, 277: 1 },
    strips: rowsOf(samples(1), made.width, 100),
    rowsPerStrip: 100,
  }),
  deflatedColour: (): TiffPage => ({
    tags: { 258: 8, 259: 8, 262: 2, 277: 3, 317: 2 },
    strips: rowsOf(predicted(samples(3), made.width * 3, 3), made.width * 3, 100).map((strip) => deflateSync(strip)),
    rowsPerStrip: 100,
  }),
  packedBits: (): TiffPage => ({
    tags: { 258: 1, 259: 32773, 262: 1, 277: 1 },
    strips: rowsOf(oneBit(), Math.ceil(made.width / 8), 100).map(packBits),
    rowsPerStrip: 100,
  }),
  jpeg: (): TiffPage => ({ tags: { 258: 8, 259: 7, 262: 6, 277: 3 }, strips: [makeJpeg()], rowsPerStrip: made.height }),
};

/** A little-endian TIFF of some pages, 75 pixels an inch. */
export function makeTiff(pages: readonly TiffPage[], size: { width: number; height: number } = made): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let length = 8;
  const add = (bytes: Buffer): number => {
    const at = length;
    parts.push(bytes);
    length += bytes.length;
    return at;
  };
  let pointer = { buffer: parts[0] ?? Buffer.alloc(8), at: 4 };
  for (const { tags, strips, rowsPerStrip } of pages) {
    const offsets = strips.map((strip) => add(Buffer.from(strip)));
    const longs = (values: readonly number[]): Buffer => Buffer.from(new Uint32Array(values).buffer);
    const resolution = add(longs([75, 1]));
    const entries: [tag: number, type: number, count: number, value: number][] = [
      [256, 4, 1, size.width],
      [257, 4, 1, size.height],
      ...Object.entries(tags).map(([tag, value]): [number, number, number, number] => [Number(tag), 3, 1, value]),
      [273, 4, offsets.length, offsets.length === 1 ? (offsets[0] ?? 0) : add(longs(offsets))],
      [278, 4, 1, rowsPerStrip],
      [279, 4, strips.length, strips.length === 1 ? (strips[0]?.length ?? 0) : add(longs(strips.map((strip) => strip.length)))],
      [282, 5, 1, resolution],
      [283, 5, 1, resolution],
      [296, 3, 1, 2],
    ];
    entries.sort(([a], [b]) => a - b);
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, count, value], at) => {
      directory.writeUInt16LE(tag, 2 + at * 12);
      directory.writeUInt16LE(type, 4 + at * 12);
      directory.writeUInt32LE(count, 6 + at * 12);
      directory.writeUInt32LE(value, 10 + at * 12);
    });
    pointer.buffer.writeUInt32LE(length, pointer.at);
    add(directory);
    pointer = { buffer: directory, at: directory.length - 4 };
  }
  return Buffer.concat(parts);
}

/** A JPEG 2000 page, made once with OpenJPEG; its codestream alone where that is wanted. */
export function makeJp2(isBare = false): Buffer {
  const file = readFileSync(new URL('../fixtures/page.jp2', import.meta.url));
  return isBare ? file.subarray(file.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]))) : file;
}

/** A page of a real newspaper in fax code (Group 4), as one strip of a TIFF. */
export function realFaxTiff(): { bytes: Buffer; width: number; height: number } {
  const file = readFileSync(suite('pdf/newspapers/minimal-2-page.pdf'));
  const begin = file.indexOf('stream', file.indexOf('/Filter/CCITTFaxDecode')) + 7;
  const length = Number(/\/Length (\d+)>>stream/u.exec(file.subarray(begin - 40, begin).toString('latin1'))?.[1]);
  const page: TiffPage = {
    tags: { 258: 1, 259: 4, 262: 0, 277: 1 },
    strips: [file.subarray(begin, begin + length)],
    rowsPerStrip: 1744,
  };
  return { bytes: makeTiff([page], { width: 1261, height: 1744 }), width: 1261, height: 1744 };
}
