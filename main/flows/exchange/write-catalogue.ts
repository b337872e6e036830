// Writes a catalogue of editions into a folder, for any server of files: covers and PDFs beside it where they are wanted, then the documents.
// A second time only what is new is written. Refuses a folder that holds other things; an edition that cannot be read is listed without its file.

import { basename, dirname, join } from 'node:path';
import { AppError, type Fault } from '#border/errors';
import type { Edition } from '#border/model';
import { wordsIn } from '#border/words/speak';
import type { PlacedFile } from '../../archive/catalogue-folder.ts';
import { editionFileName } from '../../archive/places.ts';
import { toFault } from '../../base/to-fault.ts';
import type { EditionMetadata } from '../../formats/edition-metadata.ts';
import { type ListedEdition, placesOfEdition } from '../../formats/opds2-publication.ts';
import { getEdition, getPageSizes } from '../../library/read-editions.ts';
import { findPdf } from '../drawn-pdf.ts';
import type { Parts } from '../parts.ts';
import { describeEditions } from './describe-editions.ts';
import type { ExchangeRun } from './open-exchange.ts';

/** What is written where. */
export type CatalogueWish = { to: string; withFiles: boolean };

/** How many publications there are, how many documents were written and removed, and which editions are listed without what they should have. */
export type WrittenCatalogue = {
  publications: number;
  written: number;
  removed: number;
  failed: { edition: Edition; fault: Fault }[];
};

/** Covers of the shelf are so wide. */
const coverWidth = 300;

type Work = CatalogueWish & { stop: Int32Array; files: Record<string, PlacedFile>; before: Record<string, PlacedFile> };

const isOver = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'add/cancelled' || error.code.startsWith('disk/') || error.code.startsWith('folder/'));

async function placePdf(
  parts: Parts,
  edition: EditionMetadata,
  { to, stop, files, before }: Work,
): Promise<ListedEdition['file']> {
  const place = placesOfEdition(edition.id).file;
  const isOwn = edition.kind === 'pdf';
  const from = isOwn
    ? join(parts.root, ...dirname(edition.path).split('/'), editionFileName)
    : (await findPdf(parts, getEdition(parts.database, edition.id))).path;
  const file = { path: place, from, of: edition.sha256, sha256: isOwn ? edition.sha256 : null };
  const placed = await parts.workers.outgoing.run('placeFile', { folder: to, file, before: before[place], stop });
  files[place] = placed;
  return placed;
}

async function placeCover(parts: Parts, edition: EditionMetadata, { to, files, before }: Work): Promise<ListedEdition['cover']> {
  const place = placesOfEdition(edition.id).cover;
  const known = before[place];
  if (known?.of === edition.sha256) files[place] = known;
  else {
    const bytes = await parts.pictures.read(getEdition(parts.database, edition.id), 1, 'thumb');
    await parts.workers.outgoing.run('placeBytes', { folder: to, path: place, bytes });
    files[place] = { of: edition.sha256, sha256: edition.sha256, sizeBytes: bytes.length };
  }
  const size = getPageSizes(parts.database, edition.id)[0];
  const isTurned = size !== undefined && size.rotation % 180 !== 0;
  const ratio = size === undefined ? 1 : size.heightPoints / size.widthPoints;
  return { widthPixels: coverWidth, heightPixels: Math.round(coverWidth * (isTurned ? 1 / ratio : ratio)) };
}

/** Runs one step; what it throws is told of the edition, and the others go on. */
async function attempt<Value>(work: () => Promise<Value>, fail: (error: unknown) => void): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (isOver(error)) throw error;
    fail(error);
    return null;
  }
}

const stopped = (error: unknown): unknown =>
  error instanceof AppError && error.code === 'add/cancelled' ? new AppError('export/cancelled', {}, { cause: error }) : error;

async function listEditions(
  parts: Parts,
  editions: readonly Edition[],
  work: Work,
  { signal, tell }: ExchangeRun,
): Promise<{ listed: ListedEdition[]; failed: WrittenCatalogue['failed'] }> {
  const described = await describeEditions(parts, editions);
  const [listed, failed]: [ListedEdition[], WrittenCatalogue['failed']] = [[], []];
  for (const [at, metadata] of described.entries()) {
    if (signal.aborted) throw new AppError('export/cancelled');
    tell(at, described.length);
    const edition = editions[at] as Edition;
    const fail = (error: unknown): void => void failed.push({ edition, fault: toFault(error, parts.language(), parts.log) });
    const file = work.withFiles ? await attempt(() => placePdf(parts, metadata, work), fail) : null;
    // A cover that cannot be drawn, such as that of a locked edition, is no loss of the catalogue.
    const cover = await attempt(
      () => placeCover(parts, metadata, work),
      () => {},
    );
    listed.push({ edition: metadata, file, cover });
  }
  tell(described.length, described.length);
  return { listed, failed };
}

/** Newest first, the undated last, as catalogues are read. */
const byNewest = (one: Edition, other: Edition): number => {
  const [day, otherDay] = [one.day ?? '', other.day ?? ''];
  if (day !== otherDay) return day < otherDay ? 1 : -1;
  return one.title < other.title ? -1 : 1;
};

/** Writes the catalogue. Throws export/not-a-catalogue, folder/not-writable, export/cancelled, disk/*. */
export async function writeCatalogue(
  parts: Parts,
  chosen: readonly Edition[],
  { to, withFiles }: CatalogueWish,
  run: ExchangeRun,
): Promise<WrittenCatalogue> {
  const { outgoing } = parts.workers;
  const editions = [...chosen].sort(byNewest);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = (): void => void Atomics.store(stop, 0, 1);
  run.signal.addEventListener('abort', onAbort, { once: true });
  try {
    const before = await outgoing.run('openCatalogue', { folder: to });
    const work: Work = { to, withFiles, stop, files: {}, before: before.files };
    let found: Awaited<ReturnType<typeof listEditions>>;
    try {
      found = await listEditions(parts, editions, work, run);
    } catch (error) {
      // What lies there already is named, so that a next time goes on with it.
      await outgoing.run('keepCatalogueList', { folder: to, list: { ...before, files: { ...before.files, ...work.files } } });
      throw error;
    }
    const { byTitle, byYear, undated } = wordsIn(parts.language()).exchange.catalogue;
    const words = { title: basename(parts.root), byTitle, byYear, undated };
    const { listed, failed } = found;
    const placed = await outgoing.run('placeCatalogue', { folder: to, editions: listed, words, before, files: work.files });
    return { publications: listed.length, ...placed, failed };
  } catch (error) {
    throw stopped(error);
  } finally {
    run.signal.removeEventListener('abort', onAbort);
  }
}
