// One edition that a catalogue offers: its cover, what it is called, and what can be done about it.
import { memo } from 'react';
import type { Offer } from '#border/model-catalogue';
import { sayLanguage, sayShortDay, saySize } from '#border/words/locale';
import { formatRoute } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { OfferCover } from './offer-cover.tsx';
import type { Fetching } from './use-fetching.ts';

type Props = Pick<Fetching, 'choose' | 'fetch'> & { offer: Offer; isChosen: boolean };

/** The card, as an item of a list. A page may have thousands: one is drawn anew only when it changes itself. */
export const OfferCard = memo(function OfferCard({ offer, isChosen, choose, fetch }: Props) {
  const { words } = useSpeech();
  const isFree = offer.state === 'free';
  return (
    <li className="offer" data-chosen={isChosen || undefined}>
      <div className="offer-cover-place">
        <OfferCover offer={offer} />
        {isFree && (
          <div className="offer-choice">
            <Checkbox label={words.catalogue.choose(offer.title)} isOn={isChosen} onChange={(next) => choose(offer, next)} />
          </div>
        )}
      </div>
      <p className="offer-title" dir="auto" title={offer.title}>
        {offer.title}
      </p>
      <OfferFacts offer={offer} />
      <OfferState offer={offer} onFetch={() => fetch([offer])} />
    </li>
  );
});

function OfferFacts({ offer }: { offer: Offer }) {
  const { words, language, currentYear } = useSpeech();
  const first = [
    offer.newspaper !== null && offer.newspaper !== offer.title ? offer.newspaper : null,
    offer.day === null ? null : sayShortDay(offer.day, language, currentYear),
    offer.issue === null ? null : words.common.issue(offer.issue),
  ];
  const second = [
    offer.pages === null ? null : words.common.pages(offer.pages),
    offer.sizeBytes === null ? null : saySize(offer.sizeBytes, language),
    offer.language === null ? null : sayLanguage(offer.language, language),
  ];
  return (
    <>
      <OfferLine parts={first} look="quiet" />
      <OfferLine parts={offer.authors} look="quiet" />
      <OfferLine parts={second} look="faint" />
    </>
  );
}

function OfferLine({ parts, look }: { parts: readonly (string | null)[]; look: string }) {
  const said = [...new Set(parts.filter((part) => part !== null && part !== ''))];
  if (said.length === 0) return null;
  return (
    <p className={`offer-line figures ${look}`}>
      {said.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
    </p>
  );
}

function OfferState({ offer, onFetch }: { offer: Offer; onFetch: () => void }) {
  const { words } = useSpeech();
  const say = words.catalogue;
  if (offer.state === 'here') {
    return (
      <p className="offer-state here">
        <Icon name="chosen" size={15} />
        {offer.editionId === null ? (
          say.here
        ) : (
          <a
            aria-label={say.readOf(offer.title)}
            href={formatRoute({ place: 'read', id: offer.editionId, page: null, query: '' })}
          >
            {say.here}
          </a>
        )}
      </p>
    );
  }
  if (offer.state === 'free') {
    return (
      <Button aria-label={say.fetchOf(offer.title)} icon="fetch" onPress={onFetch}>
        {say.fetch}
      </Button>
    );
  }
  const [icon, text] = {
    coming: ['pending', say.coming] as const,
    closed: ['lock', say.closed] as const,
    other: ['file', say.other] as const,
  }[offer.state];
  return (
    <p className="offer-state">
      <Icon name={icon} size={15} />
      <span>{text}</span>
    </p>
  );
}
