// Writes marks for other programs: as text, as data, or as a copy of the newspaper with annotations. Refuses to leave half a file, and never
// touches the newspaper itself.
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { MarkFormat, ShownMark } from '#border/model-marks';
import { wordsIn } from '#border/words/speak';
import { makeLabel } from '../../archive/label.ts';
import { makeId } from '../../base/ids.ts';
import { toOutsideError } from '../../base/outside-error.ts';
import type { ExportedMark } from '../../formats/exported-mark.ts';
import { writeAnnotations } from '../../formats/write-annotations.ts';
import { writeMarksMarkdown } from '../../formats/write-marks-markdown.ts';
import { findMarks } from '../../library/find-marks.ts';
import { listMarksFor } from '../../library/marks.ts';
import { getEdition, listPageSizes } from '../../library/read-editions.ts';
import { openSums } from '../find-link.ts';
import type { Parts } from '../parts.ts';
import { passwordKey } from '../secrets.ts';
import { placeMarks } from './place-marks.ts';
import { toAnnotations } from './to-annotations.ts';

type Input = ParsedInput<'marks.export'>;

/** What a file of each format is called. */
export const markEndings: Record<MarkFormat, string> = { markdown: 'md', json: 'jsonld', pdf: 'pdf' };

/** The marks on an edition, those of its earlier versions too, as they stand on it. Throws edition/not-found. */
export async function listForEdition(parts: Parts, id: string): Promise<ExportedMark[]> {
  const { title, day, issue, language, sum } = openSums(parts)(getEdition(parts.database, id));
  const { marks } = await placeMarks(parts, id);
  const kept = listMarksFor(parts.database, id);
  const recordOf = (shown: ShownMark) =>
    kept.find(({ editionId }) => editionId === shown.editionId)?.marks.find((record) => record.id === shown.id);
  return marks.flatMap((shown) => {
    const record = recordOf(shown);
    const { editionId, page, state, point, parts: places } = shown;
    return record === undefined
      ? []
      : [{ record, editionId, title, day, issue, language, page, state, point, parts: places, sum }];
  });
}

/** All marks that answer a filter, where they were last found. */
function listForFilter(parts: Parts, filter: Extract<Input['of'], { filter: unknown }>): ExportedMark[] {
  const { marks } = findMarks(parts.database, { filter: filter.filter, sort: filter.sort ?? 'title' });
  const withSum = openSums(parts);
  return marks.map(({ record, editionId, openId, title, day, language, page }) => {
    const { issue, sum } = withSum(getEdition(parts.database, openId));
    return {
      ...{ record, editionId, title, day, language, issue, sum },
      page: page ?? record.page,
      state: page === null ? ('lost' as const) : ('here' as const),
      parts: [],
      point: record.point,
    };
  });
}

/** Marks as a text; null for the format that is none. Throws edition/not-found. */
export async function writeMarksText(parts: Parts, { as, of }: Input): Promise<string | null> {
  if (as === 'pdf') return null;
  const marks = 'id' in of ? await listForEdition(parts, of.id) : listForFilter(parts, of);
  const language = parts.language();
  return as === 'json' ? writeAnnotations(marks, wordsIn(language).marks.heading) : writeMarksMarkdown(marks, language);
}

async function writePdf(parts: Parts, id: string, to: string): Promise<void> {
  const edition = getEdition(parts.database, id);
  const marks = await listForEdition(parts, id);
  const sizes = listPageSizes(parts.database, id);
  await parts.workers.compose.run('annotate', {
    path: await parts.pdfs.pathOf(edition),
    password: edition.isLocked ? await parts.secrets.get(passwordKey(edition.sha256)) : null,
    to,
    widths: sizes.map(({ widthPoints }) => widthPoints),
    annotations: toAnnotations(marks, sizes, wordsIn(parts.language()).marks),
  });
}

/**
 * Writes marks to a file. `isNew` refuses one that is there already (file/exists). Throws input/invalid for a PDF of more than one edition,
 * edition/not-found, pdf/*, folder/not-writable, disk/*; nothing is then left behind.
 */
export async function writeMarks(parts: Parts, input: Input, { path, isNew }: { path: string; isNew: boolean }): Promise<void> {
  const unfinished = `${path}.${makeId()}.part`;
  try {
    const isThere = isNew && (await stat(path).catch(() => null)) !== null;
    if (isThere) throw Object.assign(new Error('the file is there already'), { code: 'EEXIST' });
    const text = await writeMarksText(parts, input);
    if (text !== null) await writeFile(unfinished, text, { flag: 'wx' });
    else if ('id' in input.of) await writePdf(parts, input.of.id, unfinished);
    else throw new AppError('input/invalid', { field: 'as' });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error instanceof AppError ? error : toOutsideError(error, path);
  }
}

/** What the file is called unless a person says otherwise. */
function nameOf({ database, language }: Parts, { as, of }: Input): string {
  const { heading } = wordsIn(language()).marks;
  if (!('id' in of)) return `${makeLabel(heading)}.${markEndings[as]}`;
  const { title, day } = getEdition(database, of.id);
  return `${makeLabel([title, ...(day === null ? [] : [day]), heading].join(' '))}.${markEndings[as]}`;
}

/** Asks for a file and writes the marks there. Throws as writeMarks. */
export async function exportMarks(parts: Parts, input: Input): Promise<Output<'marks.export'>> {
  const path = (await parts.desk?.chooseSave(nameOf(parts, input))) ?? null;
  if (path === null) return { saved: null };
  await writeMarks(parts, input, { path, isNew: false });
  return { saved: { name: basename(path) } };
}
