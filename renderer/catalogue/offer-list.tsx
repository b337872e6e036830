// The cards of a list of offers. Some catalogues put thousands on one page: only so many are drawn at first, and more as the end comes in sight.
import { useEffect, useRef, useState } from 'react';
import type { Offer } from '#border/model-catalogue';
import { OfferCard } from './offer-card.tsx';
import type { Fetching } from './use-fetching.ts';

const step = 90;

type Props = { offers: readonly Offer[]; label: string; isStrip?: boolean; fetching: Fetching };

/** The list, or the strip that scrolls sideways. */
export function OfferList({ offers, label, isStrip = false, fetching }: Props) {
  const { shown, end } = useGrowing(offers.length);
  return (
    <ul className={isStrip ? 'offers strip-of-offers' : 'offers'} aria-label={label}>
      {offers.slice(0, shown).map((offer) => (
        <OfferCard
          key={offer.id}
          offer={offer}
          isChosen={fetching.chosen.has(offer.id)}
          choose={fetching.choose}
          fetch={fetching.fetch}
        />
      ))}
      {shown < offers.length && <li key={shown} ref={end} className="offers-end" aria-hidden />}
    </ul>
  );
}

/** How many to draw; grows whenever the element `end` comes in sight. */
function useGrowing(length: number) {
  const [shown, setShown] = useState(step);
  const end = useRef<HTMLLIElement>(null);
  const isWhole = shown >= length;
  useEffect(() => {
    const element = end.current;
    if (isWhole || element === null || shown === 0) return;
    // Out of sight and in again may be told at once.
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting) setShown(shown + step);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isWhole, shown]);
  return { shown, end };
}
