// The pictures of an edition's pages: drawn when first asked for, kept in derived/, which may be deleted at any time.
// Refuses pages that the edition has not.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../base/disk-error.ts';
import { makeId } from '../base/ids.ts';
import type { ShelvedEdition } from '../library/read-editions.ts';
import type { Workers } from './open-workers.ts';
import { passwordKey, type Secrets } from './secrets.ts';

/** A page at reading size or as a thumbnail. */
export type PictureSize = 'page' | 'thumb';

/** What drawing needs. `isCached` is false where the library may not be written. */
export type PictureTools = { workers: Workers; secrets: Secrets; root: string; isCached: boolean };

const widths = { page: 1200, thumb: 300 } as const;
/** Far beyond the slowest page measured; a page that takes longer is taken for one that never ends. */
const drawTimeoutMs = 60_000;

const readOrNull = async (path: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/** A picture that is half written is never found under its name; nothing here needs to outlive a power cut. */
const keep = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = `${path}.${makeId()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (systemCodeOf(error) !== 'ENOSPC') throw error;
  }
};

/** The JPEG of a page. Throws page/not-found, pdf/locked, pdf/broken, pdf/too-slow. */
export async function readPicture(
  tools: PictureTools,
  edition: ShelvedEdition,
  page: number,
  size: PictureSize,
): Promise<Uint8Array> {
  if (!Number.isInteger(page) || page < 1 || page > edition.pages) throw new AppError('page/not-found', { page });
  const pathOf = (which: PictureSize): string =>
    join(tools.root, 'derived', 'pictures', edition.id, `${page}-${widths[which]}.jpg`);
  const kept = await readOrNull(pathOf(size));
  if (kept !== null) return kept;
  const password = edition.isLocked ? await tools.secrets.get(passwordKey(edition.sha256)) : null;
  if (edition.isLocked && password === null) throw new AppError('pdf/locked', { title: edition.title });
  const path = join(tools.root, ...edition.path.split('/'));
  const input = { path, page, widths: [widths.page, widths.thumb], password };
  const options = { timeoutMs: drawTimeoutMs, timeoutCode: 'pdf/too-slow' } as const;
  const [large, small] = await tools.workers.pictures.run('render', input, options);
  if (large === undefined || small === undefined) throw new AppError('pdf/broken', { page });
  if (tools.isCached && !edition.isLocked) await Promise.all([keep(pathOf('page'), large), keep(pathOf('thumb'), small)]);
  return size === 'page' ? large : small;
}
