// What the screen asks of a page of a catalogue. Pure.
import type { CataloguePage, Offer } from '#border/model-catalogue';

/** Every offer of the page once, those of its groups after its own. */
export function offersOf(page: CataloguePage): Offer[] {
  const all = [...page.offers, ...page.groups.flatMap(({ offers }) => offers)];
  return [...new Map(all.map((offer) => [offer.id, offer])).values()];
}

/** Whether the page has nothing to walk to and nothing to fetch. */
export function isBare({ places, offers, groups }: CataloguePage): boolean {
  return places.length === 0 && offers.length === 0 && groups.every((group) => group.places.length + group.offers.length === 0);
}

/** How an offer stands, by its id. */
export type OfferState = Pick<Offer, 'id' | 'state' | 'editionId'>;

/** The page with each offer as `change` makes it. What stays the same stays the same object, so that it is not drawn anew. */
function withOffers(page: CataloguePage, change: (offer: Offer) => Offer): CataloguePage {
  const offers = changeEach(page.offers, change);
  const groups = changeEach(page.groups, (group) => {
    const inside = changeEach(group.offers, change);
    return inside === group.offers ? group : { ...group, offers: inside };
  });
  return offers === page.offers && groups === page.groups ? page : { ...page, offers, groups };
}

function changeEach<Item>(list: Item[], change: (item: Item) => Item): Item[] {
  const changed = list.map(change);
  return changed.every((item, at) => item === list[at]) ? list : changed;
}

/** The page with some of its offers on their way, before main has said so. */
export function withComing(page: CataloguePage, ids: ReadonlySet<string>): CataloguePage {
  return withOffers(page, (offer) => (ids.has(offer.id) && offer.state === 'free' ? { ...offer, state: 'coming' } : offer));
}

/** The page with those of its offers to be fetched again whose fetching did not begin. */
export function withoutComing(page: CataloguePage, ids: ReadonlySet<string>): CataloguePage {
  return withOffers(page, (offer) => (ids.has(offer.id) && offer.state === 'coming' ? { ...offer, state: 'free' } : offer));
}

/** The page with its offers as they stand now; one of which nothing is said stays. */
export function withStates(page: CataloguePage, states: readonly OfferState[]): CataloguePage {
  const known = new Map(states.map((one) => [one.id, one]));
  return withOffers(page, (offer) => {
    const { state, editionId } = known.get(offer.id) ?? offer;
    return state === offer.state && editionId === offer.editionId ? offer : { ...offer, state, editionId };
  });
}

/** One step of the way through a catalogue: its link in the address, null for the first page, and the page that it shows. */
export type Step = { link: string | null; page: Pick<CataloguePage, 'link' | 'title' | 'previous' | 'next'> };

/** The way with one more page. A page met before cuts the way back to it; the next or previous page of a list takes its place. */
export function extendTrail(trail: readonly Step[], step: Step): readonly Step[] {
  const met = trail.findIndex(({ page }) => page.link === step.page.link);
  if (met >= 0) return trail.slice(0, met + 1);
  if (step.link === null) return [step];
  const last = trail.at(-1)?.page;
  const isSameList = trail.length > 1 && (last?.next === step.page.link || last?.previous === step.page.link);
  return [...(isSameList ? trail.slice(0, -1) : trail), step];
}
