// Editions and pages as files for other programs: saved where a person chooses, dragged out of the window, or shared. Pages are copied
// as they are, letters and all. Refuses to tell the page of the window any path.
import { constants, copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Output } from '#border/contract';
import { AppError } from '#border/errors';
import type { Shared, WrittenFile } from '#border/model-paper';
import { wordsIn } from '#border/words/speak';
import { makeLabel } from '../../archive/label.ts';
import { makeId } from '../../base/ids.ts';
import { toOutsideError } from '../../base/outside-error.ts';
import { seenSize, wholePage } from '../../formats/seen-part.ts';
import { getEdition, getPageSizes, type ShelvedEdition } from '../../library/read-editions.ts';
import { findPdf } from '../drawn-pdf.ts';
import { passwordOf } from '../page-pictures.ts';
import type { Parts } from '../parts.ts';
import type { PaperDesk } from './paper-desk.ts';

/** A page that takes longer to copy is taken for one that never ends. */
const takeTimeoutMs = 60_000;
/** Of a page that is given away as a picture. */
const dotsPerPoint = 300 / 72;

/** The pages that are meant. Throws page/not-found, input/invalid. */
export function pagesOf(edition: Pick<ShelvedEdition, 'pages'>, from: number, to: number): number[] {
  if (from > to) throw new AppError('input/invalid');
  if (to > edition.pages) throw new AppError('page/not-found', { page: to });
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** What the file is called, such as `L’Atlas du Matin 2024-03-28 p. 4.pdf`. */
export function nameOf(parts: Pick<Parts, 'language'>, edition: ShelvedEdition, shared: Shared): string {
  const { file } = wordsIn(parts.language()).paper;
  const whole = [edition.title, edition.day ?? '', edition.variant].filter((part) => part !== '').join(' ');
  const ending = shared.kind === 'picture' ? 'jpg' : 'pdf';
  const place =
    shared.kind === 'edition'
      ? ''
      : shared.kind === 'pages'
        ? file.pages(shared.from, shared.to)
        : shared.kind === 'part'
          ? file.part(shared.page)
          : file.pages(shared.page, shared.page);
  // The place comes last and must not be what a long title cuts off.
  return `${[makeLabel(whole), ...(place === '' ? [] : [place])].join(' ')}.${ending}`;
}

const takePages = async (parts: Parts, edition: ShelvedEdition, shared: Exclude<Shared, { kind: 'edition' }>, to: string) => {
  const [first, last] = shared.kind === 'pages' ? [shared.from, shared.to] : [shared.page, shared.page];
  const pages = pagesOf(edition, first, last);
  const input = {
    path: (await findPdf(parts, edition)).path,
    password: await passwordOf(parts, edition),
    pages,
    region: shared.kind === 'part' ? shared.region : null,
    title: nameOf(parts, edition, shared).replace(/\.pdf$/u, ''),
    to,
  };
  await parts.workers.pictures.run('take', input, { timeoutMs: takeTimeoutMs, timeoutCode: 'pdf/too-slow', isUrgent: true });
};

const drawPicture = async (parts: Parts, edition: ShelvedEdition, page: number, to: string): Promise<void> => {
  pagesOf(edition, page, page);
  const size = getPageSizes(parts.database, edition.id)[page - 1];
  if (size === undefined) throw new AppError('page/not-found', { page });
  const width = Math.round(seenSize(size)[0] * dotsPerPoint);
  const [picture] = await parts.pictures.readParts(edition, page, [{ area: wholePage, width }]);
  if (picture === undefined) throw new AppError('pdf/broken', { page });
  await writeFile(to, picture.jpeg, { flag: 'wx' });
};

/** Writes the file to a new place, whole or not at all. Throws edition/*, page/not-found, pdf/*, and what the disk throws. */
async function makeFile(parts: Parts, edition: ShelvedEdition, shared: Shared, path: string): Promise<void> {
  const unfinished = `${path}.${makeId()}.part`;
  try {
    if (shared.kind === 'edition') {
      const { path: from } = await findPdf(parts, edition);
      await copyFile(from, unfinished, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    } else if (shared.kind === 'picture') await drawPicture(parts, edition, shared.page, unfinished);
    else await takePages(parts, edition, shared, unfinished);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error instanceof AppError ? error : toOutsideError(error, path);
  }
}

/** Asks where, and writes; `saved` is null when nobody chose. Throws as makeFile, folder/not-writable, disk/*. */
export async function saveCopy(parts: Parts, shared: Shared): Promise<Output<'share.save'>> {
  const edition = getEdition(parts.database, shared.id);
  const path = (await parts.desk?.chooseSave(nameOf(parts, edition, shared))) ?? null;
  if (path === null) return { saved: null };
  await makeFile(parts, edition, shared, path);
  return { saved: { key: parts.paper.remember(path), name: basename(path) } };
}

/** Writes a temporary file that can be dragged out or shared. Throws as makeFile. */
export async function prepareFile(parts: Parts, shared: Shared): Promise<WrittenFile> {
  const edition = getEdition(parts.database, shared.id);
  const name = nameOf(parts, edition, shared);
  const { key, path } = await parts.paper.makePlace(name);
  await makeFile(parts, edition, shared, path);
  return { key, name };
}

const deskOf = ({ paperDesk }: Parts): PaperDesk => {
  if (paperDesk === null) throw new AppError('format/unsupported', { format: 'desktop', works: '' });
  return paperDesk;
};

/** Shows a written file in its folder. Throws file/not-found. */
export function revealFile(parts: Parts, key: string): Record<string, never> {
  deskOf(parts).showInFolder(parts.paper.pathOf(key));
  return {};
}

/** Hands a prepared file to the drag that has begun over a page. Throws file/not-found, and as pictures do. */
export async function dragFile(parts: Parts, { key, id, page }: { key: string; id: string; page: number }) {
  const path = parts.paper.pathOf(key);
  deskOf(parts).drag(path, await parts.pictures.read(getEdition(parts.database, id), page, 'thumb'));
  parts.paper.giveAway(key);
  return {};
}

/** Opens the system's ways to share a file. Throws as prepareFile, format/unsupported. */
export async function shareFile(parts: Parts, shared: Shared): Promise<Record<string, never>> {
  const desk = deskOf(parts);
  const { key } = await prepareFile(parts, shared);
  desk.share(parts.paper.pathOf(key));
  parts.paper.giveAway(key);
  return {};
}
