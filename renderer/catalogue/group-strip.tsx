// A group of a page as a strip that scrolls sideways, with a way to the whole of it.
import type { CataloguePage } from '#border/model-catalogue';
import { formatRoute } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { OfferList } from './offer-list.tsx';
import { Places } from './places.tsx';
import type { Fetching } from './use-fetching.ts';

type Props = { id: string; group: CataloguePage['groups'][number]; fetching: Fetching };

/** The strip. */
export function GroupStrip({ id, group, fetching }: Props) {
  const { words } = useSpeech();
  if (group.places.length + group.offers.length === 0 && group.link === null) return null;
  return (
    <section className="group">
      <header>
        <h2 dir="auto">{group.title}</h2>
        <div className="grow" />
        {group.link !== null && (
          <a
            className="see-all"
            aria-label={words.catalogue.seeAllOf(group.title)}
            href={formatRoute({ place: 'sources', id, link: group.link })}
          >
            {words.catalogue.seeAll}
          </a>
        )}
      </header>
      {group.places.length > 0 && <Places id={id} places={group.places} label={group.title} />}
      {group.offers.length > 0 && <OfferList offers={group.offers} label={group.title} isStrip fetching={fetching} />}
    </section>
  );
}
