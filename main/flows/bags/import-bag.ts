// Imports a bag: verified first, refused whole where it is not valid. Editions of a Kiosque come back with all that was known of them; of
// any other bag each newspaper is added on the usual way. What was unpacked is gone when it ends, however it ends.
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#border/errors';
import type { BagProfile } from '#border/model-bag-profile';
import type { BagReport, ImportedBag } from '#border/model-bags';
import type { BagProgress } from '../../archive/bag/bag-worker.ts';
import { makeId } from '../../base/ids.ts';
import { toFault } from '../../base/to-fault.ts';
import type { AddRun } from '../add-editions.ts';
import { isCandidate } from '../list-editions.ts';
import { type Parts, writingOf } from '../parts.ts';
import { readEdition } from '../read-shelf.ts';
import type { BagRun } from './bag-desk.ts';
import { keepIssn, titleOfIssn } from './issn-of-bag.ts';
import { verifyOne } from './verify-bags.ts';

type Brought = Pick<ImportedBag, 'added' | 'skipped' | 'failed'> & { ids: string[] };

const note = (parts: Parts, brought: Brought, path: string, error: unknown): void => {
  const { code, message } = toFault(error, parts.language(), parts.log);
  if (code === 'library/duplicate') brought.skipped.push({ path, code });
  else brought.failed.push({ path, code, message });
};

const adoptAll = async (
  parts: Parts,
  { root, name, editions }: { root: string; name: string; editions: readonly { path: string }[] },
  brought: Brought,
  run: BagRun,
): Promise<void> => {
  for (const [at, { path }] of editions.entries()) {
    run.tell({ name, done: at, total: editions.length });
    try {
      if (run.signal.aborted) throw new AppError('add/cancelled', { name: path });
      const folder = join(root, ...path.split('/'));
      const { id } = await parts.workers.library.run('adopt', { folder, from: { what: 'bag', name }, stop: run.stop });
      brought.ids.push(id);
      writingOf(parts).welcome(id);
    } catch (error) {
      note(parts, brought, `data/${path}`, error);
    }
  }
};

const takeItems = (parts: Parts, { items }: AddRun, brought: Brought): void => {
  for (const item of items) {
    const path = basename(item.path);
    if (item.state === 'added') brought.ids.push(item.edition.id);
    else note(parts, brought, path, item.state === 'waiting' ? new AppError('add/cancelled', { name: path }) : item.error);
  }
};

const addOthers = async (
  parts: Parts,
  { root, name, others, title }: { root: string; name: string; others: readonly string[]; title: string | null },
  brought: Brought,
  run: BagRun,
): Promise<void> => {
  const names = others.filter(isCandidate);
  if (names.length === 0) return;
  const adding = writingOf(parts).adding.start([{ path: name, root, names }], title === null ? {} : { title }, name);
  const cancel = (): void => adding.cancel();
  run.signal.addEventListener('abort', cancel, { once: true });
  if (run.signal.aborted) adding.cancel();
  try {
    await adding.settled;
  } finally {
    run.signal.removeEventListener('abort', cancel);
  }
  takeItems(parts, adding, brought);
};

/** Whatever lies in the folder `root`, which is the payload. */
const bringAll = async (parts: Parts, root: string, { name, issn }: BagReport, run: BagRun): Promise<Brought> => {
  const brought: Brought = { ids: [], added: [], skipped: [], failed: [] };
  const { editions, others } = await parts.workers.bags.run('findBrought', { root });
  await adoptAll(parts, { root, name, editions }, brought, run);
  await addOthers(parts, { root, name, others, title: titleOfIssn(parts, issn) }, brought, run);
  await keepIssn(parts, issn, brought.ids);
  const isEmpty = brought.ids.length + brought.skipped.length + brought.failed.length === 0;
  if (isEmpty) note(parts, brought, 'data', new AppError('folder/empty', { name }));
  return brought;
};

const bringFrom = async (parts: Parts, report: BagReport, run: BagRun): Promise<Brought> => {
  const { path, name, form } = report;
  if (form === 'folder') return bringAll(parts, join(path, 'data'), report, run);
  const to = join(parts.root, 'incoming', makeId());
  const onProgress = (progress: unknown): void => run.tell({ name, ...(progress as BagProgress) });
  try {
    await parts.workers.bags.run('unpack', { path, to, stop: run.stop }, { onProgress });
    return await bringAll(parts, join(to, 'data'), report, run);
  } finally {
    await rm(to, { recursive: true, force: true });
  }
};

/** What was brought, with each edition as it stands; one in the trash is named too. */
const finish = async (parts: Parts, report: BagReport, { ids, ...brought }: Brought): Promise<ImportedBag> => {
  for (const id of ids) {
    const edition = await readEdition(parts, id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'edition/not-found') return null;
      throw error;
    });
    if (edition === null) continue;
    const { title, day, pages, sha256, searchable } = edition;
    brought.added.push({ id, title, day, pages, sha256, searchable });
  }
  return { ...report, ...brought };
};

/** A bag of which something was brought; `finish` reads how its editions stand when it is asked. */
export type BroughtBag = { isStopped: boolean; finish: () => Promise<ImportedBag> };

/**
 * Imports the bag at `path`. A bag that is not valid brings nothing and says why among its problems and as bag/invalid. Throws
 * library/read-only, and add/cancelled while the bag is being verified; what was added before a stop stays.
 */
export async function importBag(parts: Parts, path: string, profile: BagProfile | null, run: BagRun): Promise<BroughtBag> {
  writingOf(parts);
  const report = await verifyOne(parts.workers.bags, path, profile, run);
  const brought: Brought = { ids: [], added: [], skipped: [], failed: [] };
  try {
    if (!report.valid) throw new AppError('bag/invalid', { name: report.name });
    Object.assign(brought, await bringFrom(parts, report, run));
  } catch (error) {
    note(parts, brought, '', error);
  }
  return { isStopped: run.signal.aborted, finish: () => finish(parts, report, brought) };
}
