// Choosing offers and having them fetched; following a page as a source of its own.
import { useState } from 'react';
import type { CataloguePage, Offer, Source } from '#border/contract';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { offersOf, withComing } from './page-parts.ts';

/** How many offers one call takes. */
const mostAtOnce = 1000;

/** What can be done with the offers of a page. `chosen` are ids of offers that can be fetched. */
export type Fetching = {
  chosen: ReadonlySet<string>;
  choose: (offer: Offer, isChosen: boolean) => void;
  clear: () => void;
  fetch: (offers: readonly Offer[]) => void;
  follow: () => void;
};

/** The actions for the present page; `put` shows what they change. `isFirst` says that the page is the source's own. */
export function useFetching(page: CataloguePage | null, put: (page: CataloguePage) => void, isFirst: boolean): Fetching {
  const { words } = useSpeech();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  const free = new Set(page === null ? [] : offersOf(page).flatMap(({ id, state }) => (state === 'free' ? id : [])));
  const fetch = async (offers: readonly Offer[]): Promise<void> => {
    const ids = offers.map(({ id }) => id);
    if (page === null || ids.length === 0) return;
    put(withComing(page, new Set(ids)));
    setPicked(new Set());
    const count = await fetchAll(ids).catch((thrown: unknown) => {
      put(page);
      throw thrown;
    });
    toast({ text: words.catalogue.fetching(count) });
  };
  const follow = async (): Promise<void> => {
    if (page === null) return;
    const { source } = await followPage(page, isFirst);
    put({ ...page, isFollowed: true });
    toast({
      text: words.catalogue.followed(source.title),
      action: { text: words.catalogue.showSources, act: () => go({ place: 'sources' }) },
    });
  };
  return {
    chosen: new Set([...picked].filter((id) => free.has(id))),
    choose: (offer, isChosen) =>
      setPicked((before) => new Set(isChosen ? [...before, offer.id] : [...before].filter((id) => id !== offer.id))),
    clear: () => setPicked(new Set()),
    fetch: (offers) => {
      fetch(offers).catch(complain);
    },
    follow: () => {
      follow().catch(complain);
    },
  };
}

/** How many downloads the offers became. */
async function fetchAll(ids: readonly string[]): Promise<number> {
  let count = 0;
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const { downloads } = await call('catalogue.fetch', { offers: ids.slice(at, at + mostAtOnce) });
    count += downloads.length;
  }
  return count;
}

/** The first page of a source is that source itself, which only has to be followed; any other becomes a source of its own. */
function followPage({ link, sourceId }: CataloguePage, isFirst: boolean): Promise<{ source: Source }> {
  return isFirst && sourceId !== null
    ? call('sources.change', { id: sourceId, isFollowed: true })
    : call('catalogue.subscribe', { link });
}
