// The editions of the table: as the library has them, and in cells that are being kept as they were typed. Asked anew when the library
// changes, but for what is typed never while it is on its way.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Edition } from '#border/model';
import type { EditionChange } from '#border/model-changes';
import { useEditions } from '../../client-editions.ts';

/** A change that is being kept, or is kept and not yet seen: `askedAs` is the number of the question that was asked after it was kept. */
export type Typed = { id: string; change: EditionChange; askedAs: number | null };

/** Those that editions do not show yet that answer the questions up to a number: an answer begun before a change was kept tells of the past. */
export const notYetShown = (typed: readonly Typed[], answered: number): readonly Typed[] =>
  typed.filter(({ askedAs }) => askedAs === null || askedAs > answered);

const withTyped = (editions: readonly Edition[], typed: readonly Typed[]): readonly Edition[] => {
  if (typed.length === 0) return editions;
  const changes = Map.groupBy(typed, ({ id }) => id);
  return editions.map((edition) => (changes.get(edition.id) ?? []).reduce((after, { change }) => merge(after, change), edition));
};

const merge = (edition: Edition, change: EditionChange): Edition =>
  Object.assign({ ...edition }, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));

/** The rows of the table; `editions` is null before the first answer. */
export type TableRows = {
  editions: readonly Edition[] | null;
  fault: Fault | null;
  ask: () => void;
  /** Shows a change at once while `keeping` keeps it; afterwards the library's own answer. */
  show: (id: string, change: EditionChange, keeping: Promise<void>) => void;
};

/** Follows them. */
export function useTableRows(): TableRows {
  const { editions: shelved, isWhole, answered, fault, ask } = useEditions();
  const [typed, setTyped] = useState<readonly Typed[]>([]);
  useEffect(() => setTyped((before) => notYetShown(before, answered)), [answered]);
  const editions = useMemo(() => (shelved === null || !isWhole ? null : withTyped(shelved, typed)), [shelved, isWhole, typed]);
  const show: TableRows['show'] = (id, change, keeping) => {
    const one: Typed = { id, change, askedAs: null };
    setTyped((before) => [...before, one]);
    void keeping.then(() => {
      const askedAs = ask([id]);
      setTyped((before) => before.map((other) => (other === one ? { ...one, askedAs } : other)));
    });
  };
  return { editions, fault, ask: useCallback(() => void ask(), [ask]), show };
}
