// The rows in the order that is shown. An edit moves no row from under the hands: they are arranged anew when the filter, the sorting or
// the editions that there are change.
import { useDeferredValue, useMemo } from 'react';
import type { Edition } from '#border/model';
import { useSpeech } from '../../ui/speech.tsx';
import { arrangeRows, type Filter, type Sort } from './arrange-rows.ts';

/** The shown editions, and their ids in the same order. */
export type ShownRows = { rows: readonly Edition[]; order: readonly string[]; indexOf: ReadonlyMap<string, number> };

/** Arranges them. */
export function useShownRows(editions: readonly Edition[], filter: Filter, sort: Sort): ShownRows {
  const { language } = useSpeech();
  const calm = useDeferredValue(filter);
  const members = useMemo(() => editions.map(({ id }) => id).join(), [editions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is edited stays where it is, so members stand for editions
  const ids = useMemo(() => arrangeRows(editions, { filter: calm, sort, language }), [members, calm, sort, language]);
  return useMemo(() => {
    const known = new Map(editions.map((edition) => [edition.id, edition]));
    const rows = ids.flatMap((id) => known.get(id) ?? []);
    const order = rows.map(({ id }) => id);
    return { rows, order, indexOf: new Map(order.map((id, index) => [id, index])) };
  }, [editions, ids]);
}
