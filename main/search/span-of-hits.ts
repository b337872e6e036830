// From which day to which a search has hits. Two looks into the index.
import type { Day } from '#border/model';
import { dayOfRow, firstDatedRow, type Rows } from './day-number.ts';
import type { Hits } from './open-hits.ts';

/** The first and the last day that answers within rows; null where no dated page does. */
export function spanOfHits(hits: Hits, rows: Rows): { first: Day; last: Day } | null {
  const dated = { from: Math.max(rows.from, firstDatedRow), to: rows.to };
  const [first] = hits.list(dated, 'up', { limit: 1, offset: 0 });
  const [last] = hits.list(dated, 'down', { limit: 1, offset: 0 });
  return first === undefined || last === undefined ? null : { first: dayOfRow(first), last: dayOfRow(last) };
}
