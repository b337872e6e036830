// Copies the files of a found edition into a folder of incoming/, under the names that they keep, and sums them. The bytes stay as they are.
// Refuses to read more than it must: how many pages a file has decides the numbers of those behind it.
import { mkdir, readFile, rmdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#border/errors';
import type { KeptFile } from '../base/record.ts';
import type { IssuePlan } from './found-edition.ts';
import { openImage } from './images/open-image.ts';
import { altoFileName, kindOf, metsFileName, pageFileName } from './kinds.ts';
import { type CopiedFile, mostTextBytes, type SourceTree } from './source-tree.ts';

/** What has been gathered. `document` says whether one PDF holds all pages. */
export type Gathered = { files: KeptFile[]; sizeBytes: number; modifiedAtMs: number };

type Copy = (name: string, kept: string) => Promise<string>;

/** Pages in a file of pictures; a file that cannot be read is one page, and its fault is told when it is drawn. */
const countImages = async (path: string, name: string): Promise<number> => {
  if (!/\.tiff?$/iu.test(name)) return 1;
  try {
    return (await openImage(path)).count;
  } catch (error) {
    if (error instanceof AppError) return 1;
    throw error;
  }
};

/** Pages in a file of texts; one that is too large to be read is one page, and its fault is told when it is drawn. */
const countTexts = async (path: string): Promise<number> => {
  if ((await stat(path)).size > mostTextBytes) return 1;
  const text = await readFile(path, 'latin1');
  return Math.max(1, text.match(/<(?:[\w.-]+:)?Page[\s/>]/gu)?.length ?? 0);
};

/** Gives each file the number of its first page; a file that several pages share is copied once. */
const copyPages = async (plan: IssuePlan, copy: Copy): Promise<void> => {
  const copied = new Set<string>();
  let next = 1;
  let drawnUntil = 0;
  let toldUntil = 0;
  for (const { image, alto } of plan.pages) {
    const isNewImage = image !== null && !copied.has(image);
    const isNewAlto = alto !== null && !copied.has(alto);
    if (isNewImage) next = Math.max(next, drawnUntil + 1);
    if (isNewAlto) next = Math.max(next, toldUntil + 1);
    if (isNewImage) {
      copied.add(image);
      drawnUntil = next - 1 + (await countImages(await copy(image, pageFileName(next, image)), image));
    }
    if (isNewAlto) {
      copied.add(alto);
      toldUntil = next - 1 + (await countTexts(await copy(alto, altoFileName(next))));
    }
    next += 1;
  }
};

/**
 * Gathers an issue into `folder`, which must not exist. Throws file/*, zip/*, add/cancelled, and what the disk says.
 */
export async function gatherIssue(
  tree: SourceTree,
  plan: IssuePlan,
  folder: string,
  isCancelled: () => boolean,
): Promise<Gathered> {
  await mkdir(join(folder, 'pages'), { recursive: true });
  await mkdir(join(folder, 'alto'), { recursive: true });
  const files: KeptFile[] = [];
  let modifiedAtMs = 0;
  const copy: Copy = async (name, kept) => {
    if (isCancelled()) throw new AppError('add/cancelled');
    const to = join(folder, kept);
    const copied: CopiedFile = await tree.copy(name, to, isCancelled);
    files.push({ name: kept, original: name, sizeBytes: copied.sizeBytes, sha256: copied.sha256 });
    modifiedAtMs = Math.max(modifiedAtMs, copied.modifiedAtMs);
    return to;
  };
  if (plan.mets !== null) await copy(plan.mets, metsFileName);
  if (plan.document !== null) await copy(plan.document, 'edition.pdf');
  await copyPages(plan, copy);
  for (const part of ['pages', 'alto'])
    if (!files.some(({ name }) => name.startsWith(`${part}/`))) await rmdir(join(folder, part));
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  return { files, sizeBytes, modifiedAtMs };
}

/** Copies one PDF of a place to `folder`, which must not exist, as the file of an edition. */
export async function gatherPdf(tree: SourceTree, name: string, folder: string, isCancelled: () => boolean): Promise<CopiedFile> {
  await mkdir(folder, { recursive: true });
  if (kindOf(name) !== 'pdf') throw new AppError('pdf/not-pdf', { file: basename(name) });
  return tree.copy(name, join(folder, 'edition.pdf'), isCancelled);
}
