// Asks how the offers of a page stand for as long as one of them is on its way. Asks the library alone, never the site.
import { useEffect, useRef } from 'react';
import type { CataloguePage } from '#border/model-catalogue';
import { call } from '../client.ts';
import { offersOf, withStates } from './page-parts.ts';
import type { ChangePage } from './use-catalogue.ts';

const calmMs = 2000;
/** How many offers one call takes. */
const mostAtOnce = 10_000;

/** One call at a time, one each two seconds at most. While offers are being sent to be fetched (`isFetching`) no answer counts. */
export function useOfferStates(page: CataloguePage | null, isFetching: boolean, change: ChangePage): void {
  const shown = useRef(page);
  const isAsking = useRef(false);
  useEffect(() => {
    shown.current = page;
  });
  const link = page?.link ?? null;
  const isWaiting = page !== null && offersOf(page).some(({ state }) => state === 'coming');
  useEffect(() => {
    if (link === null || !isWaiting || isFetching) return;
    let isGone = false;
    const ask = (): void => {
      if (isAsking.current || shown.current === null) return;
      isAsking.current = true;
      const offers = offersOf(shown.current).map(({ id }) => id);
      call('catalogue.states', { offers: offers.slice(0, mostAtOnce) })
        .then(
          ({ states }) => !isGone && change(link, (now) => withStates(now, states)),
          // What cannot be asked just now stays as it is shown, and is asked again.
          () => undefined,
        )
        .finally(() => {
          isAsking.current = false;
        });
    };
    const timer = setInterval(ask, calmMs);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [link, isWaiting, isFetching, change]);
}
