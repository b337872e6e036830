// Opens a page image of any format that is known, by its first bytes: names lie. Refuses files that no page has.
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#border/errors';
import type { ImageFile, PageImage } from './page-image.ts';
import { isJp2, readJp2 } from './read-jp2.ts';
import { isJpeg, readJpeg } from './read-jpeg.ts';
import { isPng, readPng } from './read-png.ts';
import { openTiff } from './read-tiff.ts';
import { isTiff } from './tiff-directory.ts';

/** A page of a broadsheet as it left the scanner, in colours of sixteen bits, has about this size. */
const mostFileBytes = 1.5 * 2 ** 30;

const single = (read: () => Promise<PageImage> | PageImage): ImageFile => ({ count: 1, read: async () => read() });

/** The pictures of the file at `path`. Throws image/broken, image/unsupported, image/too-large; reading one throws the same. */
export async function openImage(path: string): Promise<ImageFile> {
  const { size } = await stat(path);
  if (size > mostFileBytes) throw new AppError('image/too-large');
  const bytes = await readFile(path);
  if (isJpeg(bytes)) return guarded(single(() => readJpeg(bytes)));
  if (isPng(bytes)) return guarded(single(() => readPng(bytes)));
  if (isJp2(bytes)) return guarded(single(() => readJp2(bytes)));
  if (isTiff(bytes)) return openTiff(bytes);
  throw new AppError('image/broken');
}

/** A header that ends too early makes readers step over the end of their bytes. */
const guarded = (file: ImageFile): ImageFile => ({
  count: file.count,
  read: async (index) => {
    try {
      return await file.read(index);
    } catch (error) {
      throw error instanceof RangeError ? new AppError('image/broken', {}, { cause: error }) : error;
    }
  },
});
