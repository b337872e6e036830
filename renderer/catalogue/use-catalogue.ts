// Walks through a source's catalogue: the page for each link, kept so that going back is at once, and renewed as what was fetched arrives.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CataloguePage } from '#border/contract';
import type { ErrorCode, Fault } from '#border/errors';
import { call, faultOf, useEvent } from '../client.ts';
import { go } from '../route.ts';
import { offersOf, withStates } from './page-parts.ts';

/** What main says of a link that it does not know, such as one from before a restart. */
const unknownLink: readonly ErrorCode[] = ['source/not-found', 'input/invalid'];
const calmMs = 1000;

type Catalogue = {
  /** Null while it is on its way. */
  page: CataloguePage | null;
  fault: Fault | null;
  ask: () => void;
  /** Keeps a page under its own link, and in the place of the present one where that is it. */
  put: (page: CataloguePage) => void;
};

const openPage = async (id: string, link: string | null): Promise<CataloguePage> => {
  const answer = link === null ? await call('catalogue.open', { sourceId: id }) : await call('catalogue.follow', { link });
  return answer.page;
};

/** The page at a link of a source; without a link, its first page. */
export function useCatalogue(id: string, link: string | null): Catalogue {
  const [pages, setPages] = useState<ReadonlyMap<string | null, CataloguePage>>(new Map());
  const [fault, setFault] = useState<Fault | null>(null);
  const turn = useRef(0);
  const page = pages.get(link) ?? null;
  const keep = useCallback((at: string | null, next: CataloguePage): void => {
    setPages((before) => {
      // The first page has no link in the address and one of its own; both lead to what is kept here.
      const alike = [...before].filter(([, one]) => one.link === next.link).map(([key]) => key);
      return new Map([...before, ...[at, next.link, ...alike].map((key) => [key, next] as const)]);
    });
  }, []);
  const ask = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    setFault(null);
    openPage(id, link).then(
      (next) => mine === turn.current && keep(link, next),
      (thrown: unknown) => {
        if (mine !== turn.current) return;
        const wrong = faultOf(thrown);
        if (link !== null && unknownLink.includes(wrong.code)) go({ place: 'sources', id }, 'replace');
        else setFault(wrong);
      },
    );
  }, [id, link, keep]);
  const isKept = page !== null;
  useEffect(() => {
    if (isKept) setFault(null);
    else ask();
    return () => {
      turn.current += 1;
    };
  }, [ask, isKept]);
  const put = useCallback((next: CataloguePage) => keep(next.link, next), [keep]);
  useArrivals(page, put);
  return { page, fault, ask, put };
}

/** Asks again how the offers stand when something that was on its way no longer is, as long as the page has something on its way. */
function useArrivals(page: CataloguePage | null, renew: (page: CataloguePage) => void): void {
  const expected = useRef<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isWaiting = page !== null && offersOf(page).some(({ state }) => state === 'coming');
  useEvent('downloads.changed', ({ downloads }) => {
    const now = new Set(downloads.filter(({ state }) => state !== 'done' && state !== 'failed').map(({ id }) => id));
    const hasEnded = [...expected.current].some((id) => !now.has(id));
    expected.current = now;
    if (!hasEnded || page === null || !isWaiting) return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      // What cannot be asked again just now stays as it is shown.
      call('catalogue.follow', { link: page.link }).then(
        (answer) => renew(withStates(page, answer.page)),
        () => undefined,
      );
    }, calmMs);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
