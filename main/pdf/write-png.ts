// Writes a picture as PNG (ISO/IEC 15948) row by row, with its resolution and what is said of it, so that no picture is ever whole in memory.
import { once } from 'node:events';
import { crc32, createDeflate, type Deflate } from 'node:zlib';

/** A text within the file (iTXt, UTF-8): `keyword` is a name of the specification, such as Title, Description or Source. */
export type PngText = { keyword: string; text: string };

/** The whole picture: its size in pixels, how many of them are printed on an inch, and what is said of it. */
export type PngHead = { width: number; height: number; dpi: number; texts: readonly PngText[] };

/** Takes rows from the top; `finish` gives the file. */
export type PngWriter = {
  /** `rgba` holds whole rows of four bytes a pixel, of which the last is not looked at. */
  rows: (rgba: Uint8Array) => Promise<void>;
  /** Throws a RangeError when not all rows have come. */
  finish: () => Promise<Uint8Array>;
};

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const metresPerInch = 0.0254;
/** Colour of three channels, eight bits each. */
const [eightBits, trueColour] = [8, 2];

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
};

const headChunk = ({ width, height }: PngHead): Uint8Array => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([eightBits, trueColour], 8);
  return chunk('IHDR', data);
};

const resolutionChunk = ({ dpi }: PngHead): Uint8Array => {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(Math.round(dpi / metresPerInch), 0);
  data.writeUInt32BE(Math.round(dpi / metresPerInch), 4);
  data[8] = 1;
  return chunk('pHYs', data);
};

/** Neither compressed nor in a told language. */
const textChunk = ({ keyword, text }: PngText): Uint8Array =>
  chunk('iTXt', Buffer.concat([Buffer.from(keyword, 'latin1'), Buffer.alloc(5), Buffer.from(text, 'utf8')]));

const [asIs, leftOff, upperOff] = [0, 1, 2];

const weigh = (difference: number): number => ((difference & 255) < 128 ? difference & 255 : 256 - (difference & 255));

/** The filter under which a row differs least: as it is, or taken off its left or upper neighbour. */
const chooseFilter = (row: Uint8Array, above: Uint8Array): number => {
  let [plain, left, upper] = [0, 0, 0];
  for (let byte = 0; byte < row.length; byte += 1) {
    const value = row[byte] as number;
    plain += weigh(value);
    left += weigh(byte < 3 ? value : value - (row[byte - 3] as number));
    upper += weigh(value - (above[byte] as number));
  }
  return upper <= left && upper <= plain ? upperOff : left <= plain ? leftOff : asIs;
};

/** Writes a row under its filter, behind the number of that. */
const filterRow = (row: Uint8Array, above: Uint8Array, into: Uint8Array, to: number): void => {
  const filter = chooseFilter(row, above);
  into[to] = filter;
  for (let byte = 0; byte < row.length; byte += 1) {
    const left = filter === leftOff && byte >= 3 ? (row[byte - 3] as number) : 0;
    const off = filter === upperOff ? (above[byte] as number) : left;
    into[to + 1 + byte] = (row[byte] as number) - off;
  }
};

/** Takes three of the four bytes of each pixel. */
const copyColours = (rgba: Uint8Array, at: number, row: Uint8Array): void => {
  for (let from = at, byte = 0; byte < row.length; from += 4, byte += 3) {
    row[byte] = rgba[from] as number;
    row[byte + 1] = rgba[from + 1] as number;
    row[byte + 2] = rgba[from + 2] as number;
  }
};

const writeAll = async (deflate: Deflate, bytes: Uint8Array): Promise<void> => {
  if (!deflate.write(bytes)) await once(deflate, 'drain');
};

/** Begins a file of that head. */
export function openPng(head: PngHead): PngWriter {
  const parts: Uint8Array[] = [Uint8Array.from(signature), headChunk(head), resolutionChunk(head), ...head.texts.map(textChunk)];
  const deflate = createDeflate({ level: 6, chunkSize: 256 * 1024 });
  deflate.on('data', (data: Uint8Array) => parts.push(chunk('IDAT', data)));
  const stride = head.width * 3 + 1;
  let [row, above] = [new Uint8Array(stride - 1), new Uint8Array(stride - 1)];
  let written = 0;
  return {
    rows: async (rgba) => {
      const count = rgba.length / (head.width * 4);
      const filtered = new Uint8Array(count * stride);
      for (let at = 0; at < count; at += 1) {
        copyColours(rgba, at * head.width * 4, row);
        filterRow(row, above, filtered, at * stride);
        [row, above] = [above, row];
      }
      written += count;
      await writeAll(deflate, filtered);
    },
    finish: async () => {
      if (written !== head.height) throw new RangeError(`${written} rows of ${head.height}`);
      const ended = once(deflate, 'end');
      deflate.end();
      await ended;
      return Buffer.concat([...parts, chunk('IEND', new Uint8Array())]);
    },
  };
}
