// The ids by which the parts of a METS file that we write name one another.
import type { PackagedFile } from './issue-package.ts';

/** The id of the record of an article, by its place among all. */
export const articleRecordId = (at: number): string => `MODS_ARTICLE${at + 1}`;

/** The id under which the file section lists a file. */
export function fileIdOf({ kind, path }: Pick<PackagedFile, 'kind' | 'path'>): string {
  const names = { image: 'IMG', alto: 'ALTO', pdf: 'PDF' };
  return `${names[kind]}_${path.replace(/\.[^.]+$/u, '').replace(/[^\w.-]+/gu, '_')}`;
}

/** The id of a page in the physical structure. */
export const pageDivId = (page: number): string => `PHYS_PAGE${page}`;
