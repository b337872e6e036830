// The layouts of the pages on the desk, as main has them. A page that is not read yet is asked for again when the library changes.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#border/contract';
import type { Fault } from '#border/errors';
import { call, faultOf, useEvent } from '../../client.ts';

type Shown = Output<'pages.layout'>;

/** What is known of the pages: their layouts by number, and the fault of the last question. */
export type PageLayouts = {
  of: (page: number) => Shown | null;
  /** The newest, for steps that come upon each other. */
  newest: (page: number) => Shown | null;
  put: (page: number, shown: Shown) => void;
  fault: Fault | null;
  /** Asks for every page anew, whatever is known of it. */
  askAgain: () => void;
};

/** `pages` null asks for nothing. */
export function usePageLayouts(id: string, pages: readonly number[] | null): PageLayouts {
  const [known, setKnown] = useState<ReadonlyMap<number, Shown>>(new Map());
  const [fault, setFault] = useState<Fault | null>(null);
  const newest = useRef(known);
  const key = pages?.join(' ') ?? null;
  const put = useCallback((page: number, shown: Shown) => {
    newest.current = new Map(newest.current).set(page, shown);
    setKnown(newest.current);
  }, []);
  const ask = useCallback(() => {
    for (const page of key === null ? [] : key.split(' ').map(Number)) {
      if (newest.current.get(page)?.layout != null) continue;
      call('pages.layout', { id, page }).then(
        (shown) => {
          setFault(null);
          put(page, shown);
        },
        (thrown: unknown) => setFault(faultOf(thrown)),
      );
    }
  }, [id, key, put]);
  useEffect(ask, [ask]);
  useEvent('library.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) ask();
  });
  const askAgain = (): void => {
    newest.current = new Map();
    ask();
  };
  return {
    of: (page) => known.get(page) ?? null,
    newest: (page) => newest.current.get(page) ?? null,
    put,
    fault,
    askAgain,
  };
}
