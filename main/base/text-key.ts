// Names what the text of an edition is made from, so that the index sees when a page has been read from its picture since.
import { createHash } from 'node:crypto';
import type { EditionRecord } from './record.ts';

/** The sum of the bytes that arrived; with recognised pages a sum over theirs as well. */
export function textKey({ sha256, recognised }: Pick<EditionRecord, 'sha256' | 'recognised'>): string {
  if (recognised.length === 0) return sha256;
  const told = recognised.map(({ page, sha256: sum }) => `${page} ${sum}`).sort();
  return createHash('sha256')
    .update([sha256, ...told].join('\n'))
    .digest('hex');
}
