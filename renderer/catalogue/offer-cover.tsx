// The cover of an offer, over a sheet that carries its title until the picture has come, or instead of it.
import { useState } from 'react';
import type { Offer } from '#border/model-catalogue';
import { endLoading } from '../ui/end-loading.ts';

/** Some catalogues give a speck where they have no cover. */
const leastWidth = 16;

/** The cover; an offer without one shows the sheet at once. */
export function OfferCover({ offer }: { offer: Offer }) {
  const [state, setState] = useState<'waiting' | 'seen' | 'missing'>(offer.cover === null ? 'missing' : 'waiting');
  return (
    <div className="offer-cover" data-state={state}>
      <span className="offer-cover-title" dir="auto" aria-hidden>
        {offer.newspaper ?? offer.title}
      </span>
      {offer.cover !== null && state !== 'missing' && (
        <img
          ref={endLoading}
          src={offer.cover}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onLoad={({ currentTarget }) => setState(currentTarget.naturalWidth < leastWidth ? 'missing' : 'seen')}
          onError={() => setState('missing')}
        />
      )}
    </div>
  );
}
