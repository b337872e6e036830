// A page image as a PDF can hold it: its bytes unchanged where the format allows that, packed anew without loss where not.
import { AppError } from '#border/errors';

/** One picture. `entries` are those of its image dictionary (ISO 32000-1, 8.9.5) beside Type, Subtype and Length. */
export type PageImage = {
  widthPixels: number;
  heightPixels: number;
  entries: string;
  data: readonly Uint8Array[];
  /** Pixels per inch across and down; null where the file tells none. */
  resolution: Resolution | null;
  /** The turn, clockwise, with which the picture is meant to be seen. */
  turn: 0 | 90 | 180 | 270;
};

/** Pixels per inch. */
export type Resolution = { x: number; y: number };

/** The pictures of one file. A file of one page may be read at once, a long one page by page. */
export type ImageFile = { count: number; read: (index: number) => Promise<PageImage> };

/** A broadsheet at 800 points an inch has 230 million pixels; what claims more is not drawn. */
const mostPixels = 400_000_000;
/** Samples of a picture that has to be packed anew, unpacked. */
export const mostSampleBytes = 768 << 20;

/** Throws image/broken for a picture without size, image/too-large for one beyond all measure. */
export function checkSize(widthPixels: number, heightPixels: number): void {
  if (!(widthPixels > 0 && heightPixels > 0)) throw new AppError('image/broken');
  if (widthPixels > 65_535 || heightPixels > 65_535 || widthPixels * heightPixels > mostPixels) {
    throw new AppError('image/too-large', { width: widthPixels, height: heightPixels });
  }
}

/** A resolution that can be one; files say 0, 1 or nonsense where nobody knew. */
export function toResolution(x: number, y: number): Resolution | null {
  const isPlausible = (value: number): boolean => Number.isFinite(value) && value >= 20 && value <= 10_000;
  if (!isPlausible(x) || !isPlausible(y) || x / y > 4 || y / x > 4) return null;
  return { x, y };
}

/** The turn of an orientation of EXIF and TIFF; mirrored ones, which no scanner makes, are as their unmirrored neighbours. */
export function turnOf(orientation: number): PageImage['turn'] {
  if (orientation === 3 || orientation === 4) return 180;
  if (orientation === 5 || orientation === 6) return 90;
  return orientation === 7 || orientation === 8 ? 270 : 0;
}

/** The colour space of so many plain components; null for a number that has none. */
export function colourSpaceOf(components: number): string | null {
  return { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }[components] ?? null;
}
