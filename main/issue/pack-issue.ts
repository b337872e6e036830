// Makes a package for other institutions of an edition's files and the texts that are written already: copies them, sums the copies, writes the
// METS. Refuses files that are not what arrived, and works in the one folder that it is given.
import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import type { PageSize } from '#border/model';
import type { IssuePackage, PackagedFile, PackagedPage } from '../formats/issue-package.ts';
import { writeMets } from '../formats/write-mets.ts';
import { openImage } from './images/open-image.ts';
import { firstPageOf, kindOf, metsFileName } from './kinds.ts';
import { sumFile } from './source-tree.ts';

/** A file of the edition: where it lies, its path in the package, and the sum that it must have. */
export type PackageSource = { from: string; path: string; sha256: string };

/** What is packed. `texts` lie in `folder` already; `issue` has neither files nor pictures of pages yet. */
export type PackageOrder = {
  folder: string;
  sources: readonly PackageSource[];
  texts: readonly PackagedFile[];
  sizes: readonly PageSize[];
  issue: Omit<IssuePackage, 'files' | 'pages'> & { pages: readonly Omit<PackagedPage, 'image'>[] };
};

const mimeTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jp2: 'image/jp2',
  jpx: 'image/jpx',
  jpf: 'image/jpx',
  j2k: 'image/j2c',
  j2c: 'image/j2c',
  jpc: 'image/j2c',
  jpg: 'image/jpeg',
  jpe: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
};

const mimeTypeOf = (path: string): string => mimeTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** The picture of a file and how many it holds; one that cannot be read is one page of which nothing is known. */
type Looked = { count: number; picture: PackagedFile['picture'] };

const lookAt = async (path: string, size: PageSize | undefined): Promise<Looked> => {
  try {
    const image = await openImage(path);
    // Unpacking a page of a fax only to learn how wide it is would take seconds.
    if (size === undefined || /\.tif$/u.test(path)) return { count: image.count, picture: null };
    const { widthPixels, heightPixels } = await image.read(0);
    const pixelsPerInch = (widthPixels / size.widthPoints) * 72;
    return { count: image.count, picture: { widthPixels, heightPixels, pixelsPerInch } };
  } catch (error) {
    if (error instanceof AppError) return { count: 1, picture: null };
    throw error;
  }
};

type Packed = PackagedFile & { firstPage: number | null; count: number };

const copyOne = async ({ from, path, sha256 }: PackageSource, { folder, sizes }: PackageOrder, isCancelled: () => boolean) => {
  if (isCancelled()) throw new AppError('export/cancelled');
  const to = join(folder, ...path.split('/'));
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE).catch((error: unknown) => {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isGone ? new AppError('edition/damaged', {}, { cause: error }) : error;
  });
  const sums = await sumFile(to, isCancelled);
  if (sums.sha256 !== sha256) throw new AppError('edition/damaged');
  const firstPage = firstPageOf(path);
  const isPicture = kindOf(path) === 'image';
  const looked = isPicture ? await lookAt(to, sizes[(firstPage ?? 1) - 1]) : { count: 1, picture: null };
  const kind: PackagedFile['kind'] = isPicture ? 'image' : 'pdf';
  return { path, kind, mimeType: mimeTypeOf(path), ...sums, ...looked, firstPage } satisfies Packed;
};

/** The file that draws a page; one of several pictures draws those behind its first page too. */
const imageOf = (files: readonly Packed[], page: number): string | null => {
  const found = files.find(({ firstPage, count }) => firstPage !== null && firstPage <= page && page < firstPage + count);
  return found?.path ?? null;
};

/** Packs the edition; `tell` hears of each file. Throws edition/damaged, export/cancelled, and what the disk says. */
export async function packIssue(order: PackageOrder, isCancelled: () => boolean, tell: () => void): Promise<{ files: number }> {
  const { folder, sources, texts, issue } = order;
  const packed: Packed[] = [];
  for (const source of sources) {
    packed.push(await copyOne(source, order, isCancelled));
    tell();
  }
  const files: PackagedFile[] = [
    ...packed.map(({ path, kind, mimeType, sizeBytes, sha256, picture }) => ({
      path,
      kind,
      mimeType,
      sizeBytes,
      sha256,
      picture,
    })),
    ...texts,
  ];
  const pages = issue.pages.map((page) => ({ ...page, image: imageOf(packed, page.number) }));
  await writeFile(join(folder, metsFileName), writeMets({ ...issue, files, pages }), { flag: 'wx' });
  return { files: files.length + 1 };
}
