// The shelves of a page: links onwards, with a picture where the catalogue has one.
import { useState } from 'react';
import type { CataloguePlace } from '#border/model-catalogue';
import { formatRoute } from '../route.ts';
import { endLoading } from '../ui/end-loading.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** The shelves as tiles; `label` says what the list is of. */
export function Places({ id, places, label }: { id: string; places: readonly CataloguePlace[]; label: string }) {
  const hasPictures = places.some(({ picture }) => picture !== null);
  return (
    <ul className="places" aria-label={label} data-pictures={hasPictures || undefined}>
      {places.map((place) => (
        <li key={place.link}>
          <Place id={id} place={place} hasPictures={hasPictures} />
        </li>
      ))}
    </ul>
  );
}

function Place({ id, place, hasPictures }: { id: string; place: CataloguePlace; hasPictures: boolean }) {
  const { words } = useSpeech();
  return (
    <a className="catalogue-place" href={formatRoute({ place: 'sources', id, link: place.link })}>
      {hasPictures && <PlacePicture picture={place.picture} />}
      <span className="grow">
        <bdi className="catalogue-place-title">{place.title}</bdi>
        {place.summary !== null && (
          <span className="catalogue-place-summary" dir="auto">
            {place.summary}
          </span>
        )}
        {place.count !== null && <span className="faint figures">{words.catalogue.inPlace(place.count)}</span>}
      </span>
      <Icon name="right" size={16} isTurned />
    </a>
  );
}

function PlacePicture({ picture }: { picture: string | null }) {
  const [isMissing, setMissing] = useState(picture === null);
  return (
    <span className="catalogue-place-picture">
      {isMissing || picture === null ? (
        <Icon name="catalogue" size={20} />
      ) : (
        <img ref={endLoading} src={picture} alt="" loading="lazy" decoding="async" onError={() => setMissing(true)} />
      )}
    </span>
  );
}
