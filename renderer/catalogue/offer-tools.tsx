// What can be done with several offers of a page at once. Stays in sight while the page is scrolled.
import type { Offer } from '#border/model-catalogue';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { Fetching } from './use-fetching.ts';

type Props = { offers: readonly Offer[]; total: number | null; fetching: Fetching };

/** The line over the offers. */
export function OfferTools({ offers, total, fetching }: Props) {
  const { words } = useSpeech();
  const say = words.catalogue;
  const free = offers.filter(({ state }) => state === 'free');
  const chosen = free.filter(({ id }) => fetching.chosen.has(id));
  return (
    <div className="offer-tools">
      <p className="quiet figures" aria-live="polite">
        {chosen.length > 0 ? say.chosen(chosen.length) : say.total(total ?? offers.length)}
      </p>
      <div className="grow" />
      {chosen.length > 0 && (
        <>
          <Button look="quiet" onPress={fetching.clear}>
            {say.clear}
          </Button>
          <Button look="main" icon="fetch" onPress={() => fetching.fetch(chosen)}>
            {say.fetchSome(chosen.length)}
          </Button>
        </>
      )}
      {chosen.length === 0 && free.length > 1 && (
        <Button icon="fetch" onPress={() => fetching.fetch(free)}>
          {say.fetchAll}
        </Button>
      )}
    </div>
  );
}
