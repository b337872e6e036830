// The layouts of pages of the open edition, as main has them: one store for all that selects, reads, marks or arranges their text.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#border/contract';
import type { Fault } from '#border/errors';
import { call, faultOf, useEvent } from '../client.ts';

/** How many pages are remembered: an hour of reading keeps no hundred of them. */
const mostKept = 24;

/** The answer of main for a page; its `layout` is null while the page is not read. */
export type ShownLayout = Output<'pages.layout'>;

/** What is known of the pages, and why the last one asked for is not. */
export type Layouts = {
  /** The pages that are remembered, those on the desk among them; changes when one comes. */
  known: ReadonlyMap<number, ShownLayout>;
  of: (page: number) => ShownLayout | null;
  /** Whether an answer is still to come for one of these pages of the desk. */
  isComing: (pages: readonly number[]) => boolean;
  /** The newest, for steps that come upon each other. */
  newest: (page: number) => ShownLayout | null;
  /** Takes an answer that main gave to another question; what was asked before it no longer counts. */
  put: (page: number, shown: ShownLayout) => void;
  fault: Fault | null;
  /** Asks for every page of the desk anew, whatever is known of it. */
  askAgain: () => void;
};

/** `pages` are those on the desk, asked for at once and again when the library changes; null asks for nothing and forgets nothing. */
export function useLayouts(id: string, pages: readonly number[] | null): Layouts {
  const [known, setKnown] = useState<ReadonlyMap<number, ShownLayout>>(new Map());
  const [fault, setFault] = useState<Fault | null>(null);
  const newest = useRef(known);
  const turns = useRef(new Map<number, number>());
  const key = pages?.join(' ') ?? '';
  const keep = useCallback((layouts: ReadonlyMap<number, ShownLayout>) => {
    newest.current = layouts;
    setKnown(layouts);
  }, []);
  const turn = useCallback((page: number): number => {
    const next = (turns.current.get(page) ?? 0) + 1;
    turns.current.set(page, next);
    return next;
  }, []);
  const put = useCallback(
    (page: number, shown: ShownLayout) => {
      turn(page);
      keep(withPage(newest.current, page, shown));
    },
    [turn, keep],
  );
  const ask = useCallback(
    (asked: readonly number[]) => {
      for (const page of asked) {
        const mine = turn(page);
        const isNewest = (): boolean => turns.current.get(page) === mine;
        call('pages.layout', { id, page }).then(
          (shown) => {
            if (!isNewest()) return;
            setFault(null);
            keep(withPage(newest.current, page, shown));
          },
          (thrown: unknown) => isNewest() && setFault(faultOf(thrown)),
        );
      }
    },
    [id, turn, keep],
  );
  useEffect(() => ask(numbers(key).filter((page) => newest.current.get(page)?.layout == null)), [ask, key]);
  const askAgain = useCallback(() => {
    const onDesk = numbers(key);
    keep(new Map([...newest.current].filter(([page]) => onDesk.includes(page))));
    ask(onDesk);
  }, [ask, keep, key]);
  useEvent('library.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) askAgain();
  });
  return {
    known,
    of: (page) => known.get(page) ?? null,
    isComing: (asked) => fault === null && asked.some((page) => !known.has(page)),
    newest: (page) => newest.current.get(page) ?? null,
    put,
    fault,
    askAgain,
  };
}

const numbers = (key: string): number[] => (key === '' ? [] : key.split(' ').map(Number));

/** With one page more, or one known anew; the page that came longest ago is let go. */
function withPage(layouts: ReadonlyMap<number, ShownLayout>, page: number, shown: ShownLayout): ReadonlyMap<number, ShownLayout> {
  const others = [...layouts].filter(([one]) => one !== page);
  return new Map([...others.slice(-(mostKept - 1)), [page, shown]]);
}
