// Writes editions for other institutions and programs to a place that was chosen: one file of all, or a package of each. Whole or not at all,
// file by file; what cannot be written of some editions is told, and the others are. Refuses to choose the place.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, type Fault } from '#border/errors';
import type { Edition } from '#border/model';
import type { ExchangeFormat } from '#border/model-exchange';
import { directionOf, wordsIn } from '#border/words/speak';
import { makeLabel } from '../../archive/label.ts';
import { makeId } from '../../base/ids.ts';
import { outside, toOutsideError } from '../../base/outside-error.ts';
import { toFault } from '../../base/to-fault.ts';
import { columnsOf, rowsOf } from '../../formats/edition-table.ts';
import { findFreePlace } from '../export-pages.ts';
import type { Parts } from '../parts.ts';
import { describeEditions } from './describe-editions.ts';
import { moveNew } from './move-new.ts';
import type { ExchangeRun } from './open-exchange.ts';
import { type WriteOptions, writeMetadata } from './write-metadata.ts';
import { countSteps, writePackage } from './write-package.ts';

/** What is written where. `to` is a file, or for packages the folder that holds them; `isNew` refuses to replace a file. */
export type EditionsWish = WriteOptions & { as: ExchangeFormat; form: 'folder' | 'zip'; to: string; isNew: boolean };

/** What became of it: where each edition is, and why others are nowhere. */
export type WrittenEditions = { written: { edition: Edition; path: string }[]; failed: { edition: Edition; fault: Fault }[] };

/** Writes a file beside its place, then gives it its name. */
async function writeWhole({ to, isNew }: EditionsWish, write: (path: string) => Promise<void>): Promise<void> {
  const unfinished = `${to}.${makeId()}.part`;
  try {
    await write(unfinished);
    if (isNew) await moveNew(unfinished, to);
    else await rename(unfinished, to);
  } catch (error) {
    throw toOutsideError(error, to);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeOneFile(parts: Parts, editions: readonly Edition[], wish: EditionsWish, { signal, tell }: ExchangeRun) {
  const { as, table } = wish;
  tell(0, editions.length);
  const described = await describeEditions(parts, editions);
  if (signal.aborted) throw new AppError('export/cancelled');
  if (as === 'xlsx') {
    const language = parts.language();
    const { columns: headings, tables } = wordsIn(language).exchange;
    const columns = columnsOf(table).map(({ name, kind }) => ({ heading: headings[name], kind }));
    const isRightToLeft = directionOf(language) === 'rtl';
    const sheet = { name: tables[table], columns, rows: rowsOf(described, table), isRightToLeft };
    await writeWhole(wish, (to) => parts.workers.outgoing.run('sheet', { sheet, to }));
  } else if (as !== 'mets') {
    const text = await writeMetadata(parts, editions, described, as, wish);
    await writeWhole(wish, (path) => writeFile(path, text, { flag: 'wx' }));
  }
  tell(editions.length, editions.length);
}

/** What a package is called in a folder of several. */
export const packageLabel = ({ title, day, variant }: Edition): string =>
  makeLabel([title, day ?? '', variant].filter((part) => part !== '').join(' '));

async function writePackages(
  parts: Parts,
  editions: readonly Edition[],
  wish: EditionsWish,
  run: ExchangeRun,
): Promise<WrittenEditions> {
  const total = editions.reduce((sum, edition) => sum + countSteps(parts, edition), 0);
  const { signal } = run;
  let done = 0;
  const onStep = (): void => {
    done += 1;
    run.tell(done, total);
  };
  run.tell(0, total);
  const result: WrittenEditions = { written: [], failed: [] };
  for (const edition of editions) {
    if (signal.aborted) throw new AppError('export/cancelled');
    const ending = wish.form === 'zip' ? '.zip' : '';
    try {
      const to = await findFreePlace(wish.to, `${packageLabel(edition)}${ending}`);
      await writePackage(parts, { id: edition.id, to, form: wish.form }, { signal, onStep });
      result.written.push({ edition, path: to });
    } catch (error) {
      if (error instanceof AppError && error.code === 'export/cancelled') throw error;
      result.failed.push({ edition, fault: toFault(error, parts.language(), parts.log) });
    }
  }
  return result;
}

/** Writes them. Throws file/exists, folder/not-writable, export/cancelled, disk/*; of packages only what stops all. */
export async function writeEditions(
  parts: Parts,
  editions: readonly Edition[],
  wish: EditionsWish,
  run: ExchangeRun,
): Promise<WrittenEditions> {
  if (wish.as === 'mets') {
    await outside(wish.to, () => mkdir(wish.to, { recursive: true }));
    return writePackages(parts, editions, wish, run);
  }
  await writeOneFile(parts, editions, wish, run);
  return { written: editions.map((edition) => ({ edition, path: wish.to })), failed: [] };
}

/** What a file of these editions is called before a person says otherwise, without its ending. */
export function labelOfChoice(parts: Parts, editions: readonly Edition[]): string {
  const [first] = editions;
  const titles = new Set(editions.map(({ title }) => title));
  const library = basename(parts.root);
  if (first === undefined) return makeLabel(library);
  if (editions.length === 1) return packageLabel(first);
  const days = editions.flatMap(({ day }) => day ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  return makeLabel(
    [titles.size === 1 ? first.title : library, ...(from === undefined || to === undefined ? [] : [from, to])].join(' '),
  );
}
