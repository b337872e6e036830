// The editions of the table: as the library has them, and in cells that are being kept as they were typed. Asked anew when the library
// changes, but for what is typed never while it is on its way.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Edition } from '#border/model';
import type { EditionChange } from '#border/model-changes';
import { useEditions } from '../../client-editions.ts';

/** A change that is being kept, or is kept and not yet seen in an answer. */
type Typed = { id: string; change: EditionChange; isKept: boolean };

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
  const { editions: shelved, isWhole, fault, ask } = useEditions();
  const [typed, setTyped] = useState<readonly Typed[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer tells anew what was kept before it
  useEffect(() => setTyped((before) => before.filter(({ isKept }) => !isKept)), [shelved]);
  const editions = useMemo(() => (shelved === null || !isWhole ? null : withTyped(shelved, typed)), [shelved, isWhole, typed]);
  const show: TableRows['show'] = (id, change, keeping) => {
    const one: Typed = { id, change, isKept: false };
    setTyped((before) => [...before, one]);
    void keeping.then(() => {
      setTyped((before) => before.map((other) => (other === one ? { ...one, isKept: true } : other)));
      ask([id]);
    });
  };
  return { editions, fault, ask: useCallback(() => ask(), [ask]), show };
}
