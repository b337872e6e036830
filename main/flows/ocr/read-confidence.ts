// How sure the engine was of each word of a page, from the ALTO file that was kept of it: layouts hold words, not doubts.
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import type { RecognisedFile } from '../../base/record.ts';
import type { SureWord } from '../../formats/alto-writing.ts';
import { getPageSizes, type ShelvedEdition } from '../../library/read-editions.ts';
import type { Parts } from '../parts.ts';

/** The words of a recognised page by their places on the unrotated page; none where the file is gone. */
export async function readConfidence(
  { root, database, workers }: Pick<Parts, 'root' | 'database' | 'workers'>,
  edition: ShelvedEdition,
  { page, name }: RecognisedFile,
): Promise<SureWord[]> {
  const size = getPageSizes(database, edition.id)[page - 1];
  if (size === undefined) return [];
  const path = join(root, ...dirname(edition.path).split('/'), name);
  return workers.issue.run('confidence', { path, size });
}
