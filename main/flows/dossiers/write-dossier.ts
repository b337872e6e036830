// Writes a dossier as a file for other programs and for paper. Refuses to leave half a file: what is written stands beside its place
// until it is whole. What no picture can be made of is written without one.
import { type FileHandle, mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { DossierFormat, DossierItem, DossierRecord } from '#border/model-dossier';
import { makeId } from '../../base/ids.ts';
import { toOutsideError } from '../../base/outside-error.ts';
import { shotsOf } from '../../formats/dossier-shots.ts';
import { toReference } from '../../formats/reference.ts';
import { type FramedPicture, type ItemPictures, writeHtmlFoot, writeHtmlHead, writeHtmlItem } from '../../formats/write-html.ts';
import { writeMarkdown } from '../../formats/write-markdown.ts';
import { getEdition } from '../../library/read-editions.ts';
import type { PictureFile, PictureFiles } from '../../pdf/compose/compose-dossier.ts';
import { writeReferences } from '../export-references.ts';
import { openSums } from '../find-link.ts';
import type { Parts } from '../parts.ts';
import { speechOf } from '../speech-of.ts';
import { hasNoPicture } from './has-no-picture.ts';
import { writePictures } from './write-pictures.ts';

/** How an export is followed and stopped. */
export type ExportRun = { signal: AbortSignal; onProgress: (done: number, total: number) => void };

/** A dossier in a format that is text alone; null for those with pictures. */
export function writeDossierText(parts: Parts, dossier: DossierRecord, as: DossierFormat): string | null {
  return textOf(parts, withSums(parts, dossier), as);
}

function textOf(parts: Parts, dossier: DossierRecord, as: DossierFormat): string | null {
  if (as === 'html' || as === 'pdf' || as === 'png') return null;
  if (as === 'markdown') return writeMarkdown(dossier, speechOf(parts));
  return writeReferences(
    parts,
    dossier.items.map((item) => toReference(item)),
    as,
  );
}

/** The links of its items say which edition of a day they mean. */
const withSums = (parts: Parts, dossier: DossierRecord): DossierRecord => {
  const withSum = openSums(parts);
  return { ...dossier, items: dossier.items.map((item) => withSum(item)) };
};

/** Sharp on paper, and not larger than a page of the file. */
const pixelsPerPoint = 200 / 72;
const [fewestPixels, mostPixels, overviewPixels] = [300, 1600, 300];

/** The pictures of an item: its place, and its page with the place framed. */
export async function drawItem(parts: Parts, item: DossierItem): Promise<ItemPictures> {
  if (!parts.shelf.has(item.editionId)) return 'gone';
  const { place, page, widthPoints } = shotsOf(item);
  const wanted = Math.round(widthPoints * place.area.width * pixelsPerPoint);
  const width = Math.max(fewestPixels, Math.min(mostPixels, wanted));
  try {
    const edition = getEdition(parts.database, item.editionId);
    const [near, far] = await parts.pictures.readParts(edition, item.page, [
      { area: place.area, width },
      { area: page.area, width: overviewPixels },
    ]);
    if (near === undefined || far === undefined) throw new AppError('pdf/broken', { page: item.page });
    return { place: { ...near, frames: place.frames }, page: { ...far, frames: page.frames } };
  } catch (error) {
    if (!hasNoPicture(error)) throw error;
    parts.log.info('an item of a dossier has no picture', { id: item.id, error: String(error) });
    return 'unreadable';
  }
}

const writeHtml = async (parts: Parts, dossier: DossierRecord, file: FileHandle, run: ExportRun): Promise<void> => {
  const speech = speechOf(parts);
  await file.write(writeHtmlHead(dossier, speech.language));
  for (const [at, item] of dossier.items.entries()) {
    run.signal.throwIfAborted();
    await file.write(writeHtmlItem(item, at + 1, await drawItem(parts, item), speech));
    run.onProgress(at + 1, dossier.items.length);
  }
  await file.write(writeHtmlFoot());
};

const keepPicture = async (folder: string, { jpeg, width, height, frames }: FramedPicture): Promise<PictureFile> => {
  const file = join(folder, `${makeId()}.jpg`);
  await writeFile(file, jpeg, { flag: 'wx' });
  return { file, width, height, frames };
};

/** Pictures wait in a folder of their own: those of a long dossier do not fit into memory together. */
const writePdf = async (parts: Parts, dossier: DossierRecord, path: string, run: ExportRun): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-dossier-'));
  try {
    const pictures: PictureFiles[] = [];
    for (const [at, item] of dossier.items.entries()) {
      run.signal.throwIfAborted();
      const drawn = await drawItem(parts, item);
      if (typeof drawn === 'string') pictures.push(drawn);
      else pictures.push({ place: await keepPicture(folder, drawn.place), page: await keepPicture(folder, drawn.page) });
      run.onProgress(at + 1, dossier.items.length);
    }
    const input = { path, ...speechOf(parts), dossier, pictures };
    await parts.workers.compose.run('compose', input, { signal: run.signal });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Gives how many items were left out. */
const writeAt = async (
  parts: Parts,
  dossier: DossierRecord,
  as: DossierFormat,
  path: string,
  run: ExportRun,
): Promise<number> => {
  if (as === 'png') return writePictures(parts, dossier, path, run);
  if (as === 'pdf') {
    await writePdf(parts, dossier, path, run);
    return 0;
  }
  const file = await open(path, 'wx');
  try {
    const text = textOf(parts, dossier, as);
    if (text === null) await writeHtml(parts, dossier, file, run);
    else await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  return 0;
};

/**
 * Writes a dossier to a file, or as several pictures to a folder, and gives how many items have no picture and were left out. `isNew`
 * refuses one that is there already (file/exists). Throws folder/not-writable, disk/*, and the signal's reason when it was stopped;
 * nothing is then left behind.
 */
export async function writeDossier(
  parts: Parts,
  { dossier, as, path, isNew }: { dossier: DossierRecord; as: DossierFormat; path: string; isNew: boolean },
  run: ExportRun,
): Promise<number> {
  const temporary = `${path}.${makeId()}.part`;
  try {
    const isThere =
      isNew &&
      (await stat(path).then(
        () => true,
        () => false,
      ));
    if (isThere) throw Object.assign(new Error('the file is there already'), { code: 'EEXIST' });
    const left = await writeAt(parts, withSums(parts, dossier), as, temporary, run);
    await rename(temporary, path);
    return left;
  } catch (error) {
    await rm(temporary, { force: true, recursive: true }).catch(() => undefined);
    throw run.signal.aborted || error instanceof AppError ? error : toOutsideError(error, path);
  }
}
