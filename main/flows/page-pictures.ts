// The pictures of an edition's pages: the cover is drawn when the edition arrives, the others when first asked for. They are kept in
// derived/, which may be deleted at any time. Refuses pages that the edition has not.
import { constants, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../base/disk-error.ts';
import { makeId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { ShelvedEdition } from '../library/read-editions.ts';
import type { ClippingInput, ClippingPicture } from '../pdf/draw-clipping.ts';
import type { Picture } from '../pdf/pictures-worker.ts';
import type { PagePart } from '../pdf/render-page.ts';
import type { DrawnPdfs } from './drawn-pdf.ts';
import type { Workers } from './open-workers.ts';
import { passwordKey, type Secrets } from './secrets.ts';

/** A page at reading size or as a thumbnail. */
export type PictureSize = 'page' | 'thumb';

/** The pictures of a library. */
export type PagePictures = {
  /** The JPEG of a page, before all that waits. Throws page/not-found, pdf/locked, pdf/broken, pdf/too-slow. */
  read: (edition: ShelvedEdition, page: number, size: PictureSize) => Promise<Uint8Array>;
  /** Parts of a page as JPEGs; nothing of them is kept. They wait for what others wait for, unless they are urgent. Throws as `read`. */
  readParts: (edition: ShelvedEdition, page: number, parts: readonly PagePart[], isUrgent?: boolean) => Promise<Picture[]>;
  /** A clipping for print, as PNG, after what others wait for; nothing of it is kept. Throws as `read`. */
  drawClipping: (edition: ShelvedEdition, what: Pick<ClippingInput, 'parts' | 'texts'>) => Promise<ClippingPicture>;
  /** Draws the cover of an edition that has just arrived. A cover that fails is tried again when the shelf asks for it. */
  makeCover: (edition: ShelvedEdition) => void;
  /** Ends when no cover is on its way any more. */
  whenCovered: () => Promise<void>;
  /** Gives up the covers that wait, and lets the one under way end. */
  close: () => Promise<void>;
};

/** What drawing needs. `isCached` is false where the library may not be written. */
export type PictureTools = { workers: Workers; secrets: Secrets; log: Log; root: string; pdfs: DrawnPdfs; isCached: boolean };

/** Pixels across. */
const widths = { page: 1200, thumb: 300 } as const;
/** One rendering serves both sizes of a page that is read; a cover alone is drawn small, at a quarter of the time. */
const drawnFor = { page: ['page', 'thumb'], thumb: ['thumb'] } as const;
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

/** Where derived/ lies on another disk than incoming/, the file is copied beside its name first. */
const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (error) {
    if (systemCodeOf(error) !== 'EXDEV') throw error;
    const beside = `${to}.${makeId()}.tmp`;
    try {
      await copyFile(from, beside, constants.COPYFILE_EXCL);
      await rename(beside, to);
    } finally {
      await rm(beside, { force: true });
      await rm(from, { force: true });
    }
  }
};

/**
 * A picture that is half written is never found under its name: it is made in incoming/, which is swept at each start. Nothing here needs to
 * outlive a power cut, and one that cannot be kept is drawn again when it is asked for.
 */
const keep = async ({ root, log }: PictureTools, path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = join(root, 'incoming', `${makeId()}.jpg.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await mkdir(dirname(path), { recursive: true });
    await move(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    log.info('a picture is not kept', { error: String(error) });
  }
};

const pathOf = (root: string, edition: ShelvedEdition, page: number, size: PictureSize): string =>
  join(root, 'derived', 'pictures', edition.id, `${page}-${widths[size]}.jpg`);

type Wanted = { edition: ShelvedEdition; page: number; size: PictureSize; isUrgent: boolean };

/** The password of an edition, null where it needs none. Throws pdf/locked where it is not known. */
export const passwordOf = async ({ secrets }: Pick<PictureTools, 'secrets'>, edition: ShelvedEdition): Promise<string | null> => {
  if (!edition.isLocked) return null;
  const password = await secrets.get(passwordKey(edition.sha256));
  if (password === null) throw new AppError('pdf/locked', { title: edition.title });
  return password;
};

async function draw(tools: PictureTools, wanted: Wanted): Promise<Uint8Array> {
  const { workers, root, pdfs, isCached } = tools;
  const { edition, page, size, isUrgent } = wanted;
  const kept = await readOrNull(pathOf(root, edition, page, size));
  if (kept !== null) return kept;
  const password = await passwordOf(tools, edition);
  const sizes = drawnFor[size];
  const pictures = await workers.pictures.run(
    'render',
    { path: await pdfs.pathOf(edition), page, widths: sizes.map((one) => widths[one]), password },
    { timeoutMs: drawTimeoutMs, timeoutCode: 'pdf/too-slow', isUrgent },
  );
  const picture = pictures[0];
  if (picture === undefined) throw new AppError('pdf/broken', { page });
  const isKept = isCached && !edition.isLocked;
  if (isKept) await Promise.all(pictures.map((one, at) => keep(tools, pathOf(root, edition, page, sizes[at] ?? size), one)));
  return picture;
}

/** Opens the pictures; the same page is never drawn twice at once. */
export function openPagePictures(tools: PictureTools): PagePictures {
  const underWay = new Map<string, Promise<Uint8Array>>();
  const uncovered: ShelvedEdition[] = [];
  let covering: Promise<void> | null = null;

  const drawOnce = (edition: ShelvedEdition, page: number, size: PictureSize, isUrgent: boolean): Promise<Uint8Array> => {
    const key = pathOf(tools.root, edition, page, size);
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const drawing = draw(tools, { edition, page, size, isUrgent }).finally(() => underWay.delete(key));
    underWay.set(key, drawing);
    return drawing;
  };

  const drawCovers = async (): Promise<void> => {
    for (let edition = uncovered.shift(); edition !== undefined; edition = uncovered.shift()) {
      try {
        await drawOnce(edition, 1, 'thumb', false);
      } catch (error) {
        tools.log.info('a cover is not drawn yet', { id: edition.id, error: String(error) });
      }
    }
    covering = null;
  };

  return {
    read: async (edition, page, size) => {
      if (!Number.isInteger(page) || page < 1 || page > edition.pages) throw new AppError('page/not-found', { page });
      return drawOnce(edition, page, size, size === 'page');
    },
    readParts: async (edition, page, parts, isUrgent = false) => {
      if (page > edition.pages) throw new AppError('page/not-found', { page });
      const input = { path: await tools.pdfs.pathOf(edition), page, parts, password: await passwordOf(tools, edition) };
      return tools.workers.pictures.run('parts', input, { timeoutMs: drawTimeoutMs, timeoutCode: 'pdf/too-slow', isUrgent });
    },
    drawClipping: async (edition, what) => {
      const input = { ...what, path: await tools.pdfs.pathOf(edition), password: await passwordOf(tools, edition) };
      return tools.workers.pictures.run('clipping', input, { timeoutMs: drawTimeoutMs, timeoutCode: 'pdf/too-slow' });
    },
    makeCover: (edition) => {
      if (!tools.isCached || edition.isLocked) return;
      uncovered.push(edition);
      covering ??= drawCovers();
    },
    whenCovered: async () => {
      while (covering !== null) await covering;
    },
    close: async () => {
      uncovered.length = 0;
      await covering;
    },
  };
}
