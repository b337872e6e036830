// Which PDF an edition is drawn from: the one that arrived, or the one made of its page images, which is made again where somebody has
// deleted it. The one answer to this question. Refuses what only stands in the place of one: a link, a pipe, a device.
import { existsSync } from 'node:fs';
import { lstat, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { type KeptOpenFile, openKeptFile } from '../archive/open-kept-file.ts';
import { derivedFileName } from '../archive/places.ts';
import type { Log } from '../base/log.ts';
import type { KeptFile } from '../base/record.ts';
import type { ShelvedEdition } from '../library/read-editions.ts';
import { drawPages } from './add-issue.ts';
import type { Workers } from './open-workers.ts';
import type { Secrets } from './secrets.ts';

/** Finds the PDF of an edition. Throws edition/damaged where it is gone and cannot be made again, or is no file. */
export type DrawnPdfs = { pathOf: (edition: ShelvedEdition) => Promise<string> };

/** What making one again needs. `isWriting` is false where the library may not be changed. */
export type DrawnPdfTools = {
  workers: Workers;
  secrets: Secrets;
  log: Log;
  root: string;
  isWriting: boolean;
  filesOf: (id: string) => readonly KeptFile[];
};

/** Opens the finding; the same PDF is never made twice at once. */
export function openDrawnPdfs(tools: DrawnPdfTools): DrawnPdfs {
  const underWay = new Map<string, Promise<void>>();

  const make = async (edition: ShelvedEdition, folder: string): Promise<void> => {
    const work = { signal: new AbortController().signal, stop: new Int32Array(new SharedArrayBuffer(4)) };
    const { pages } = await drawPages(tools, folder, tools.filesOf(edition.id), work);
    if (pages.length !== edition.pages) {
      // It must not be taken for the edition the next time.
      await rm(join(folder, derivedFileName), { force: true });
      throw new AppError('edition/damaged', { title: edition.title });
    }
    tools.log.info('the PDF of an issue was made again', { id: edition.id });
  };

  return {
    pathOf: async (edition) => {
      const path = join(tools.root, ...edition.path.split('/'));
      const damaged = new AppError('edition/damaged', { title: edition.title });
      const found = await lstat(path).catch(() => null);
      if (found?.isFile() === false) throw damaged;
      const isMade = basename(path) === derivedFileName;
      if (!isMade || found !== null) return path;
      if (!tools.isWriting || !existsSync(dirname(path))) throw damaged;
      const making = underWay.get(edition.id) ?? make(edition, dirname(path)).finally(() => underWay.delete(edition.id));
      underWay.set(edition.id, making);
      await making.catch((error: unknown) => {
        if (error instanceof AppError) throw error;
        throw new AppError('edition/damaged', { title: edition.title }, { cause: error });
      });
      return path;
    },
  };
}

/** The PDF of an edition as a file that is there. Throws edition/damaged when it is gone. */
export async function findPdf(
  { pdfs }: { pdfs: DrawnPdfs },
  edition: ShelvedEdition,
): Promise<{ path: string; sizeBytes: number }> {
  const path = await pdfs.pathOf(edition);
  const found = await stat(path).catch((error: unknown) => {
    throw new AppError('edition/damaged', { title: edition.title }, { cause: error });
  });
  return { path, sizeBytes: found.size };
}

/** The same, open to be handed to a page. Throws edition/damaged when it is gone, or leads out of the library. */
export async function openPdf({ pdfs, root }: { pdfs: DrawnPdfs; root: string }, edition: ShelvedEdition): Promise<KeptOpenFile> {
  const open = await openKeptFile(root, await pdfs.pathOf(edition));
  if (open === null) throw new AppError('edition/damaged', { title: edition.title });
  return open;
}
