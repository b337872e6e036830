// Walks through a source's catalogue: the page for each link. The last of them are kept, so that going back is at once.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode, Fault } from '#border/errors';
import type { CataloguePage } from '#border/model-catalogue';
import { call, faultOf } from '../client.ts';
import { go, isAt } from '../route.ts';
import { keepPage, type Pages } from './kept-pages.ts';

/** What main says of a link that it does not know, such as one from before a restart. */
const unknownLink: readonly ErrorCode[] = ['source/not-found', 'input/invalid'];

/** Changes what is shown of the page with this link, whatever became of it since. */
export type ChangePage = (link: string, change: (now: CataloguePage) => CataloguePage) => void;

type Catalogue = {
  /** Null while it is on its way. */
  page: CataloguePage | null;
  fault: Fault | null;
  isAsking: boolean;
  ask: () => void;
  /** Keeps a page that came from elsewhere under its own link. */
  keep: (page: CataloguePage) => void;
  change: ChangePage;
};

const openPage = async (id: string, link: string | null): Promise<CataloguePage> => {
  const answer = link === null ? await call('catalogue.open', { sourceId: id }) : await call('catalogue.follow', { link });
  return answer.page;
};

/** The page at a link of a source; without a link, its first page. */
export function useCatalogue(id: string, link: string | null): Catalogue {
  const [pages, setPages] = useState<Pages>(new Map());
  const [fault, setFault] = useState<Fault | null>(null);
  const [isAsking, setAsking] = useState(false);
  const turn = useRef(0);
  const page = pages.get(link) ?? null;
  const ask = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    setFault(null);
    setAsking(true);
    openPage(id, link)
      .then(
        (next) => mine === turn.current && setPages((before) => keepPage(before, next, link)),
        (thrown: unknown) => {
          if (mine !== turn.current) return;
          const wrong = faultOf(thrown);
          const here = { place: 'sources' as const, id, ...(link === null ? {} : { link }) };
          if (link !== null && unknownLink.includes(wrong.code) && isAt(here)) go({ place: 'sources', id }, 'replace');
          else setFault(wrong);
        },
      )
      .finally(() => mine === turn.current && setAsking(false));
  }, [id, link]);
  const isKept = page !== null;
  useEffect(() => {
    if (isKept) {
      setFault(null);
      setAsking(false);
    } else ask();
    return () => {
      turn.current += 1;
    };
  }, [ask, isKept]);
  const keep = useCallback((next: CataloguePage) => setPages((before) => keepPage(before, next, next.link)), []);
  const change: ChangePage = useCallback(
    (at, make) =>
      setPages((before) => new Map([...before].map(([key, one]) => [key, one.link === at ? make(one) : one] as const))),
    [],
  );
  return { page, fault, isAsking, ask, keep, change };
}
