// PNG files as page images (PNG 3rd edition, W3C). Plain ones pass unchanged: a PDF undoes the same compression and the same filters.
// Transparent, animated and interlaced ones are decoded, laid on white paper, and packed anew without loss.
import { crc32, createInflate, deflateSync } from 'node:zlib';
import { type DecodedPng, decode } from 'fast-png';
import { AppError } from '#border/errors';
import { checkSize, mostSampleBytes, type PageImage, toResolution } from './page-image.ts';

type Header = { width: number; height: number; bits: number; colour: number; isInterlaced: boolean };
type Parts = {
  header: Header;
  palette: Buffer | null;
  isTransparent: boolean;
  data: Buffer[];
  resolution: PageImage['resolution'];
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const inchesPerMetre = 1 / 0.0254;

/** Whether a file begins like a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.equals(bytes.subarray(0, signature.length));
}

const toHeader = (part: Buffer): Header => {
  const [bits = 0, colour = 0, , , interlace = 0] = part.subarray(8);
  const header = { width: part.readUInt32BE(0), height: part.readUInt32BE(4), bits, colour, isInterlaced: interlace !== 0 };
  if (channelsOf[colour] === undefined || ![1, 2, 4, 8, 16].includes(bits)) throw new AppError('image/broken');
  return header;
};

/** Reads the parts up to the end; a part whose sum is wrong, and a file without an end, are broken. */
const readParts = (bytes: Buffer): Parts => {
  const found: Omit<Parts, 'header'> & { header: Header | null } = {
    header: null,
    palette: null,
    isTransparent: false,
    data: [],
    resolution: null,
  };
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      throw new AppError('image/broken');
    const part = bytes.subarray(at + 8, end);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (type === 'IHDR' && length === 13) found.header = toHeader(part);
    else if (type === 'PLTE') found.palette = part;
    else if (type === 'tRNS') found.isTransparent = true;
    else if (type === 'IDAT') found.data.push(part);
    else if (type === 'pHYs' && part[8] === 1)
      found.resolution = toResolution(part.readUInt32BE(0) / inchesPerMetre, part.readUInt32BE(4) / inchesPerMetre);
    else if (type === 'IEND' && found.header !== null && found.data.length > 0) return { ...found, header: found.header };
    at = end + 4;
  }
  throw new AppError('image/broken');
};

const rowBytesOf = ({ width, bits, colour }: Header): number => Math.ceil((width * bits * (channelsOf[colour] ?? 1)) / 8);

/** Where each pass of an interlaced picture begins and how far its pixels stand apart (13.10, Adam7). */
const passes = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const;

/** How long the data are when unpacked: each row of each pass begins with the number of its filter. */
const dataBytesOf = (header: Header): number => {
  if (!header.isInterlaced) return header.height * (1 + rowBytesOf(header));
  return passes.reduce((sum, [x, stepX, y, stepY]) => {
    const width = Math.ceil((header.width - x) / stepX);
    const height = Math.ceil((header.height - y) / stepY);
    return width > 0 && height > 0 ? sum + height * (1 + rowBytesOf({ ...header, width })) : sum;
  }, 0);
};

/** Whether the compressed data are a whole picture: counted as they unpack, kept nowhere, and given up at the first byte too many. */
const checkData = async (data: readonly Buffer[], wantedBytes: number): Promise<void> => {
  const inflate = createInflate();
  let length = 0;
  try {
    const written = (async () => {
      for (const part of data) if (!inflate.write(part)) await new Promise((resolve) => inflate.once('drain', resolve));
      inflate.end();
    })();
    for await (const chunk of inflate) {
      length += chunk.length;
      if (length > wantedBytes) break;
    }
    if (length <= wantedBytes) await written;
  } catch (error) {
    throw new AppError('image/broken', {}, { cause: error });
  } finally {
    inflate.destroy();
  }
  if (length < wantedBytes) throw new AppError('image/broken');
};

const wrap = ({ header, palette, data, resolution }: Parts): PageImage => {
  const { width, height, bits, colour } = header;
  const colours = channelsOf[colour] ?? 1;
  const plain = colours === 3 ? '/DeviceRGB' : '/DeviceGray';
  if (colour === 3 && (palette === null || palette.length < 3)) throw new AppError('image/broken');
  const space =
    colour === 3 && palette !== null
      ? `[/Indexed/DeviceRGB ${Math.floor(palette.length / 3) - 1}<${palette.toString('hex')}>]`
      : plain;
  const parameters = `<</Predictor 15/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}>>`;
  return {
    widthPixels: width,
    heightPixels: height,
    entries: `/ColorSpace${space}/BitsPerComponent ${bits}/Filter/FlateDecode/DecodeParms${parameters}`,
    data,
    resolution,
    turn: 0,
  };
};

/** The samples of one pixel after another as red, green, blue and cover from 0 to 255. */
const pixelsOf = (png: DecodedPng): ((pixel: number) => [number, number, number, number]) => {
  const { data, channels, palette, depth, transparency } = png;
  const most = palette === undefined ? 2 ** Math.max(depth, 8) - 1 : 255;
  const to8 = (value: number): number => Math.round((value * 255) / most);
  return (pixel) => {
    const at = pixel * channels;
    const first = data[at] ?? 0;
    if (palette !== undefined) {
      const [red = 0, green = 0, blue = 0, cover = 255] = palette[first] ?? [];
      return [red, green, blue, cover];
    }
    const isGrey = channels < 3;
    const [green, blue] = isGrey ? [first, first] : [data[at + 1] ?? 0, data[at + 2] ?? 0];
    const isHole =
      transparency !== undefined &&
      (isGrey ? [first] : [first, green, blue]).every((value, index) => value === transparency[index]);
    const cover = channels === 2 || channels === 4 ? to8(data[at + channels - 1] ?? 0) : isHole ? 0 : 255;
    return [to8(first), to8(green), to8(blue), cover];
  };
};

const packAnew = (bytes: Buffer, { header, resolution }: Parts): PageImage => {
  const { width, height, bits, colour } = header;
  if (width * height * 4 * Math.max(1, bits / 8) > mostSampleBytes) throw new AppError('image/too-large', { width, height });
  // The decoder knows interlacing for whole bytes only.
  if (header.isInterlaced && bits < 8) throw new AppError('image/unsupported', { reason: 'png' });
  let png: DecodedPng;
  try {
    png = decode(bytes);
  } catch (error) {
    throw new AppError('image/broken', {}, { cause: error });
  }
  // One bit a sample comes packed, eight pixels a byte; only interlaced pictures without transparency are so.
  if (png.depth < 8 && png.palette === undefined) return packBits(png, header, resolution);
  const pixel = pixelsOf(png);
  const isGrey = colour === 0 || colour === 4;
  const samples = Buffer.alloc(width * height * (isGrey ? 1 : 3));
  for (let index = 0; index < width * height; index += 1) {
    const [red, green, blue, cover] = pixel(index);
    const onPaper = (value: number): number => Math.round((value * cover + 255 * (255 - cover)) / 255);
    if (isGrey) samples[index] = onPaper(red);
    else samples.set([onPaper(red), onPaper(green), onPaper(blue)], index * 3);
  }
  const entries = `/ColorSpace${isGrey ? '/DeviceGray' : '/DeviceRGB'}/BitsPerComponent 8/Filter/FlateDecode`;
  return { widthPixels: width, heightPixels: height, entries, data: [deflateSync(samples)], resolution, turn: 0 };
};

const packBits = (png: DecodedPng, { width, height, bits }: Header, resolution: PageImage['resolution']): PageImage => ({
  widthPixels: width,
  heightPixels: height,
  entries: `/ColorSpace/DeviceGray/BitsPerComponent ${bits}/Filter/FlateDecode`,
  data: [deflateSync(png.data as Uint8Array)],
  resolution,
  turn: 0,
});

/** A PNG. Throws image/broken, image/too-large. */
export async function readPng(given: Uint8Array): Promise<PageImage> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const parts = readParts(bytes);
  const { header } = parts;
  checkSize(header.width, header.height);
  const isPlain = !header.isInterlaced && !parts.isTransparent && header.colour <= 3;
  await checkData(parts.data, dataBytesOf(header));
  return isPlain ? wrap(parts) : packAnew(bytes, parts);
}
