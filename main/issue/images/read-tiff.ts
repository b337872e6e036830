// TIFF files as page images, one a page (TIFF 6.0). A fax or JPEG picture in one piece passes unchanged; what a PDF cannot hold so is
// unpacked and packed anew without loss. Thumbnails and masks inside a file are no pages.
import { deflateSync } from 'node:zlib';
import { AppError } from '#border/errors';
import { checkSize, colourSpaceOf, type ImageFile, type PageImage, turnOf } from './page-image.ts';
import { frameOf, readJpeg } from './read-jpeg.ts';
import { readDirectories, type TiffDirectory } from './tiff-directory.ts';
import { type TiffLayout, unpackRows, wholeJpeg } from './tiff-strips.ts';

const whiteIsZero = 0;
const palette = 3;
const cmyk = 5;
const fax: ReadonlySet<number> = new Set([2, 3, 4]);
const oldJpeg = 6;
const newJpeg = 7;

/** Bit 0 is a smaller copy, bit 2 a mask (NewSubfileType). */
const isPage = (directory: TiffDirectory): boolean =>
  ((directory.number(254) ?? 0) & 0b101) === 0 && directory.number(256) !== null;

const mirror = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0;
  for (let bit = 0; bit < 8; bit += 1) turned |= ((byte >> bit) & 1) << (7 - bit);
  return turned;
});

const onlyPart = (bytes: Buffer, directory: TiffDirectory): Buffer | null => {
  const [offsets, lengths] = [directory.numbers(273), directory.numbers(279)];
  const [offset, length] = [offsets[0], lengths[0]];
  if (offsets.length !== 1 || offset === undefined || directory.number(322) !== null) return null;
  const end = length === undefined ? bytes.length : offset + length;
  if (end > bytes.length || end <= offset) throw new AppError('image/broken');
  return bytes.subarray(offset, end);
};

const wrapFax = (part: Buffer, directory: TiffDirectory, { width, height, compression }: TiffLayout): PageImage => {
  const options = directory.number(292) ?? 0;
  const code = { 2: 0, 3: options & 1, 4: -1 }[compression] ?? 0;
  const isAligned = compression === 2 || (compression === 3 && (options & 4) !== 0);
  const isWhiteZero = (directory.number(262) ?? whiteIsZero) === whiteIsZero;
  const parameters = [
    `/K ${code}/Columns ${width}/Rows ${height}`,
    isAligned ? '/EncodedByteAlign true' : '',
    isWhiteZero ? '' : '/BlackIs1 true',
    compression === 2 ? '/EndOfBlock false' : '',
  ].join('');
  return {
    widthPixels: width,
    heightPixels: height,
    entries: `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<<${parameters}>>`,
    data: [directory.number(266) === 2 ? part.map((byte) => mirror[byte] ?? 0) : part],
    resolution: directory.resolution(),
    turn: turnOf(directory.number(274) ?? 1),
  };
};

const wrapJpeg = (part: Buffer, directory: TiffDirectory): PageImage => {
  const whole = wholeJpeg(part, directory.bytes(347));
  const image = readJpeg(whole, directory.number(262) === 2);
  return { ...image, resolution: directory.resolution() ?? image.resolution, turn: turnOf(directory.number(274) ?? 1) };
};

/** Sixteen bits stand in the order of the file; a PDF wants the high byte first. */
const highFirst = (rows: Buffer, { bits }: TiffLayout, isLittleEndian: boolean): Buffer =>
  bits === 16 && isLittleEndian ? rows.swap16() : rows;

/** Leaves out what stands beside the colours, such as a cover that nobody needs on paper. */
const dropExtra = (rows: Buffer, { width, height, bits, samples }: TiffLayout, colours: number): Buffer => {
  const size = bits / 8;
  const kept = Buffer.alloc(width * height * colours * size);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rows.copy(kept, pixel * colours * size, pixel * samples * size, pixel * samples * size + colours * size);
  return kept;
};

const colourSpace = (directory: TiffDirectory, photometric: number, colours: number): string => {
  if (photometric !== palette) return colourSpaceOf(colours) ?? '/DeviceGray';
  const map = directory.numbers(320);
  const count = Math.floor(map.length / 3);
  if (count < 1) throw new AppError('image/broken');
  const bytes = Buffer.alloc(count * 3);
  map.forEach((value, at) => {
    bytes[(at % count) * 3 + Math.floor(at / count)] = value >> 8;
  });
  return `[/Indexed/DeviceRGB ${count - 1}<${bytes.toString('hex')}>]`;
};

const coloursOf = (photometric: number, samples: number): number => {
  if (photometric === whiteIsZero || photometric === 1 || photometric === palette) return 1;
  if (photometric === cmyk) return 4;
  return photometric === 2 || photometric === 6 ? Math.min(3, samples) : 0;
};

const packAnew = (bytes: Buffer, directory: TiffDirectory, layout: TiffLayout): PageImage => {
  const { width, height, bits, samples, compression } = layout;
  const photometric = directory.number(262) ?? 1;
  const colours = coloursOf(photometric, samples);
  const isPlanar = directory.number(284) === 2 && samples > 1;
  const isYcc = photometric === 6 && compression !== newJpeg;
  const isOdd = ![1, 2, 4, 8, 16].includes(bits) || (samples > colours && bits < 8);
  if (colours === 0 || isPlanar || isYcc || isOdd) throw new AppError('image/unsupported', { reason: 'tiff' });
  const rows = highFirst(unpackRows(bytes, directory, layout), layout, directory.isLittleEndian);
  const content = samples > colours ? dropExtra(rows, layout, colours) : rows;
  const decode = photometric === whiteIsZero ? '/Decode[1 0]' : '';
  return {
    widthPixels: width,
    heightPixels: height,
    entries: `/ColorSpace${colourSpace(directory, photometric, colours)}/BitsPerComponent ${bits}/Filter/FlateDecode${decode}`,
    data: [deflateSync(content)],
    resolution: directory.resolution(),
    turn: turnOf(directory.number(274) ?? 1),
  };
};

const readPage = (bytes: Buffer, directory: TiffDirectory): PageImage => {
  const [width = 0, height = 0] = [directory.number(256) ?? 0, directory.number(257) ?? 0];
  checkSize(width, height);
  const layout: TiffLayout = {
    width,
    height,
    bits: directory.number(258) ?? 1,
    samples: directory.number(277) ?? 1,
    compression: directory.number(259) ?? 1,
  };
  if (layout.samples < 1 || layout.samples > 8) throw new AppError('image/broken');
  const part = onlyPart(bytes, directory);
  if (fax.has(layout.compression) && part !== null) return wrapFax(part, directory, layout);
  if (layout.compression === newJpeg && part !== null) return wrapJpeg(part, directory);
  if (layout.compression === oldJpeg) return wrapOldJpeg(bytes, directory);
  return packAnew(bytes, directory, layout);
};

/** The first TIFFs with JPEG point at a whole file inside (tags 513 and 514). */
const wrapOldJpeg = (bytes: Buffer, directory: TiffDirectory): PageImage => {
  const [start, length] = [directory.number(513), directory.number(514)];
  if (start === null) throw new AppError('image/unsupported', { reason: 'tiff 6' });
  const whole = bytes.subarray(start, length === null ? bytes.length : start + length);
  frameOf(whole);
  return wrapJpeg(whole, directory);
};

/** The pages of a TIFF. Throws image/broken, image/unsupported, as does reading a page, which may also throw image/too-large. */
export function openTiff(given: Uint8Array): ImageFile {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const pages = guard(() => readDirectories(bytes).filter(isPage));
  if (pages.length === 0) throw new AppError('image/broken');
  return {
    count: pages.length,
    read: async (index) => {
      const directory = pages[index];
      if (directory === undefined) throw new AppError('image/broken');
      return guard(() => readPage(bytes, directory));
    },
  };
}

/** What decoders say of data that are none. */
function guard<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('image/broken', {}, { cause: error });
  }
}
