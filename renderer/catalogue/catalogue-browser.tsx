// A source's catalogue to walk through: shelves, editions with their covers, and what can be fetched. The address holds where one is.
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { CataloguePage } from '#border/model-catalogue';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { CatalogueHead } from './catalogue-head.tsx';
import type { SearchProps } from './catalogue-search.tsx';
import { Crumbs } from './crumbs.tsx';
import { EmptyPage } from './empty-page.tsx';
import { GroupStrip } from './group-strip.tsx';
import { OfferList } from './offer-list.tsx';
import { OfferTools } from './offer-tools.tsx';
import { extendTrail, isBare, offersOf, type Step } from './page-parts.ts';
import { Places } from './places.tsx';
import { Turning } from './turning.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { type Fetching, useFetching } from './use-fetching.ts';
import { useOfferStates } from './use-offer-states.ts';
import './catalogue.css';

const mostSearches = 30;

/** The place, for the source `id`; `link` is null at its first page. */
export function CatalogueBrowser({ id, link }: { id: string; link: string | null }) {
  const { words } = useSpeech();
  const { page, fault, isAsking, ask, keep, change } = useCatalogue(id, link);
  const fetching = useFetching(page, change, link === null);
  useOfferStates(page, fetching.isBusy, change);
  const { terms, found } = useTerms(page, keep);
  const trail = useTrail(link, page);
  const scroller = useScrollOf(page?.link ?? null);
  return (
    <div className="catalogue" ref={scroller} aria-busy={isAsking}>
      <Crumbs id={id} trail={trail} renew={ask} />
      {fault !== null && (
        <FaultNotice fault={fault}>
          {fault.code === 'source/sign-in' && (
            <Button look="main" onPress={() => go({ place: 'sources', id, step: 'sign-in' })}>
              {words.sources.signIn}
            </Button>
          )}
          <Button onPress={ask}>{words.common.retry}</Button>
          <Button onPress={() => go({ place: 'sources' })}>{words.sources.heading}</Button>
        </FaultNotice>
      )}
      {page === null && fault === null && <Waiting rows={5} />}
      {page !== null && <Page key={page.link} id={id} page={page} terms={terms} onFound={found} fetching={fetching} />}
    </div>
  );
}

type PageProps = Pick<SearchProps, 'id' | 'terms' | 'onFound'> & { page: CataloguePage; fetching: Fetching };

function Page({ id, page, terms, onFound, fetching }: PageProps) {
  const { words } = useSpeech();
  const offers = offersOf(page);
  return (
    <>
      <CatalogueHead id={id} page={page} terms={terms} onFound={onFound} onFollow={fetching.follow} />
      {isBare(page) && <EmptyPage canSearch={page.search !== null} />}
      {page.places.length > 0 && <Places id={id} places={page.places} label={words.catalogue.places} />}
      {offers.length > 0 && <OfferTools offers={offers} total={page.total} fetching={fetching} />}
      {page.offers.length > 0 && <OfferList offers={page.offers} label={words.catalogue.offers} fetching={fetching} />}
      {page.groups.map((group) => (
        <GroupStrip key={group.link ?? group.title} id={id} group={group} fetching={fetching} />
      ))}
      <Turning id={id} page={page} />
    </>
  );
}

/** The words that a page was searched by, so that they can be changed; `found` keeps a page of results with its words. */
function useTerms(page: CataloguePage | null, keep: (page: CataloguePage) => void) {
  const [searches, setSearches] = useState<ReadonlyMap<string, string>>(new Map());
  const found = useCallback(
    (results: CataloguePage, terms: string) => {
      setSearches((before) => new Map([...before, [results.link, terms] as const].slice(-mostSearches)));
      keep(results);
    },
    [keep],
  );
  return { terms: searches.get(page?.link ?? '') ?? '', found };
}

/** The way that was walked to the present page. */
function useTrail(link: string | null, page: CataloguePage | null): readonly Step[] {
  const [trail, setTrail] = useState<readonly Step[]>([]);
  if (page !== null && trail.at(-1)?.page.link !== page.link) setTrail(extendTrail(trail, { link, page }));
  return trail;
}

/** Each page keeps how far it was scrolled, and a page just opened begins at its top. */
function useScrollOf(link: string | null) {
  const scroller = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || link === null) return;
    const { current: kept } = places;
    element.scrollTop = kept.get(link) ?? 0;
    const keep = (): unknown => kept.set(link, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [link]);
  return scroller;
}
