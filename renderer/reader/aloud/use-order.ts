// The articles of the open edition that can be heard, in the order of reading.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Fault } from '#border/errors';
import type { ArticleEntry } from '#border/model-article';
import { call, faultOf, useEvent } from '../../client.ts';
import { canBeRead } from './queue.ts';

/** Asks for them when they are first needed, and again after the library has changed. Rejects with a fault. */
export type Order = () => Promise<ArticleEntry[]>;

/** `readsAdverts` counts adverts among them. */
export function useOrder(id: string, readsAdverts: boolean): Order {
  const known = useMemo<{ id: string; articles: Promise<ArticleEntry[]> | null }>(() => ({ id, articles: null }), [id]);
  useEvent('library.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) known.articles = null;
  });
  return useCallback(async () => {
    known.articles ??= call('articles.list', { id }).then(({ articles }) => articles);
    try {
      return (await known.articles).filter((article) => canBeRead(article, readsAdverts));
    } catch (thrown) {
      known.articles = null;
      throw thrown;
    }
  }, [id, known, readsAdverts]);
}

/** What is known of an order by now, for a list of it; `again` asks anew. */
export function useKnownOrder(
  id: string,
  order: Order,
): { articles: ArticleEntry[] | null; fault: Fault | null; again: () => void } {
  const [known, setKnown] = useState<{ articles: ArticleEntry[] | null; fault: Fault | null }>({ articles: null, fault: null });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEvent('library.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) again();
  });
  useEffect(() => {
    let isWanted = turn >= 0;
    order().then(
      (articles) => isWanted && setKnown({ articles, fault: null }),
      (thrown: unknown) => isWanted && setKnown((before) => ({ ...before, fault: faultOf(thrown) })),
    );
    return () => {
      isWanted = false;
    };
  }, [order, turn]);
  return { ...known, again };
}
