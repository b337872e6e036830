// Which pages each row asks for, written out: a change of a rule or of a printed text shows as a difference that can be read.
import { join } from 'node:path';
import { projectRoot } from '../../run/project-root.ts';
import type { Asked } from './run-table.ts';

/** Where it is written: one row a line. `npm run truth -- --write` writes it anew. */
export const expectedPagesFile = join(projectRoot, 'test/fixtures/search/expected-pages.tsv');

/** A row as a line: its group, query, options, and pages as `atlas-26/1,3 harbour-28/2`. */
export function tellExpected({ group, row, expected }: Asked): string {
  const editions = Map.groupBy(expected, (key) => key.slice(0, key.lastIndexOf('/')));
  const pages = editions
    .entries()
    .map(([edition, keys]) => `${edition}/${keys.map((key) => key.slice(edition.length + 1)).join()}`);
  return [group, row.query, row.options === undefined ? '' : JSON.stringify(row.options), [...pages].join(' ')].join('\t');
}
