// Choosing offers and having them fetched; following a page as a source of its own.
import { useMemo, useState } from 'react';
import type { CataloguePage, Offer } from '#border/model-catalogue';
import type { Source } from '#border/model-sources';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { offersOf, withComing, withoutComing } from './page-parts.ts';
import type { ChangePage } from './use-catalogue.ts';

/** How many offers one call takes. */
const mostAtOnce = 1000;

/** What can be done with the offers of a page. `chosen` are ids of offers that can be fetched; the acts stay the same for one page. */
export type Fetching = {
  chosen: ReadonlySet<string>;
  /** Whether offers are being sent to be fetched. */
  isBusy: boolean;
  choose: (offer: Offer, isChosen: boolean) => void;
  clear: () => void;
  fetch: (offers: readonly Offer[]) => void;
  follow: () => void;
};

const none: ReadonlySet<string> = new Set();

/** The actions for the present page; `change` shows what they do to it. `isFirst` says that the page is the source's own. */
export function useFetching(page: CataloguePage | null, change: ChangePage, isFirst: boolean): Fetching {
  const { words } = useSpeech();
  const [picked, setPicked] = useState(none);
  const [sending, setSending] = useState(0);
  const link = page?.link ?? null;
  const sourceId = page?.sourceId ?? null;
  const acts = useMemo(() => {
    const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
    const fetch = async (offers: readonly Offer[]): Promise<void> => {
      const ids = offers.filter(({ state }) => state === 'free').map(({ id }) => id);
      if (link === null || ids.length === 0) return;
      change(link, (now) => withComing(now, new Set(ids)));
      setPicked(none);
      const { count, failed, thrown } = await fetchAll(ids);
      if (failed.length > 0) change(link, (now) => withoutComing(now, new Set(failed)));
      if (failed.length < ids.length) toast({ text: words.catalogue.fetching(count) });
      if (failed.length > 0) complain(thrown);
    };
    const follow = async (): Promise<void> => {
      if (link === null) return;
      const { source } = await followPage(link, isFirst ? sourceId : null);
      change(link, (now) => ({ ...now, isFollowed: true }));
      toast({
        text: words.catalogue.followed(source.title),
        action: { text: words.catalogue.showSources, act: () => go({ place: 'sources' }) },
      });
    };
    return {
      choose: ({ id }: Offer, isChosen: boolean) =>
        setPicked((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id))),
      clear: () => setPicked(none),
      fetch: (offers: readonly Offer[]) => {
        setSending((before) => before + 1);
        fetch(offers)
          .catch(complain)
          .finally(() => setSending((before) => before - 1));
      },
      follow: () => {
        follow().catch(complain);
      },
    };
  }, [words, change, link, sourceId, isFirst]);
  const chosen = useMemo(() => chosenOf(page, picked), [page, picked]);
  return { ...acts, chosen, isBusy: sending > 0 };
}

/** Of what was picked, what can still be fetched. */
function chosenOf(page: CataloguePage | null, picked: ReadonlySet<string>): ReadonlySet<string> {
  if (page === null || picked.size === 0) return none;
  return new Set(offersOf(page).flatMap(({ id, state }) => (state === 'free' && picked.has(id) ? id : [])));
}

type Fetched = { count: number; failed: readonly string[]; thrown: unknown };

/** How many downloads the offers became, and which of them could not be asked for. */
async function fetchAll(ids: readonly string[]): Promise<Fetched> {
  let count = 0;
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    try {
      const { downloads } = await call('catalogue.fetch', { offers: ids.slice(at, at + mostAtOnce) });
      count += downloads.length;
    } catch (thrown) {
      // Said once, by who asked; what went before is on its way.
      return { count, failed: ids.slice(at), thrown };
    }
  }
  return { count, failed: [], thrown: null };
}

/** The first page of a source is that source itself, which only has to be followed; any other becomes a source of its own. */
function followPage(link: string, sourceId: string | null): Promise<{ source: Source }> {
  return sourceId === null ? call('catalogue.subscribe', { link }) : call('sources.change', { id: sourceId, isFollowed: true });
}
