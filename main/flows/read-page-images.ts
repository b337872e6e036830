// Where the pictures of pages are drawn, read from the file when somebody asks: all of them, or the photographs alone.
import { AppError } from '#border/errors';
import type { Box } from '#border/model';
import { choosePhotographs } from '../layout/photographs.ts';
import { getEdition, getPageSizes, type ShelvedEdition } from '../library/read-editions.ts';
import type { PageImages } from '../search/edition-articles.ts';
import { inspectTimeoutMs } from './open-workers.ts';
import type { Parts } from './parts.ts';
import { passwordKey } from './secrets.ts';

/** The pictures of pages, in points of the unrotated page. Throws pdf/* and edition/damaged of the file. */
export async function readPageImages(parts: Parts, edition: ShelvedEdition, pages: Iterable<number>): Promise<PageImages[]> {
  const path = await parts.pdfs.pathOf(edition);
  const password = edition.isLocked ? await parts.secrets.get(passwordKey(edition.sha256)) : null;
  const limit = { timeoutMs: inspectTimeoutMs, timeoutCode: 'pdf/too-slow' } as const;
  const read: PageImages[] = [];
  for (const page of pages)
    read.push({ page, images: await parts.workers.inspect.run('images', { path, password, page }, limit) });
  return read;
}

/** The photographs of pages, a list a page. Throws edition/not-found, page/not-found, and as `readPageImages`. */
export async function findPhotographs(parts: Parts, { id, pages }: { id: string; pages: readonly number[] }): Promise<Box[][]> {
  const edition = getEdition(parts.database, id);
  const sizes = getPageSizes(parts.database, id);
  const missing = pages.find((page) => page > sizes.length);
  if (missing !== undefined) throw new AppError('page/not-found', { page: missing });
  const read = await readPageImages(parts, edition, pages);
  return read.map(({ page, images }) => {
    const size = sizes[page - 1];
    return size === undefined ? [] : choosePhotographs(images, size);
  });
}
