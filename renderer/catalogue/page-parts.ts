// What the screen asks of a page of a catalogue. Pure.
import type { CataloguePage, Offer } from '#border/contract';

/** Every offer of the page once, those of its groups after its own. */
export function offersOf(page: CataloguePage): Offer[] {
  const all = [...page.offers, ...page.groups.flatMap(({ offers }) => offers)];
  return [...new Map(all.map((offer) => [offer.id, offer])).values()];
}

/** Whether the page has nothing to walk to and nothing to fetch. */
export function isBare({ places, offers, groups }: CataloguePage): boolean {
  return places.length === 0 && offers.length === 0 && groups.every((group) => group.places.length + group.offers.length === 0);
}

/** The page with some of its offers on their way, before main has said so. */
export function withComing(page: CataloguePage, ids: ReadonlySet<string>): CataloguePage {
  const mark = (offer: Offer): Offer => (ids.has(offer.id) && offer.state === 'free' ? { ...offer, state: 'coming' } : offer);
  return {
    ...page,
    offers: page.offers.map(mark),
    groups: page.groups.map((group) => ({ ...group, offers: group.offers.map(mark) })),
  };
}

/** What tells one offer from another over two askings: its id is new each time. */
const signature = ({ title, newspaper, day, issue, sizeBytes }: Offer): string =>
  JSON.stringify([title, newspaper, day, issue, sizeBytes]);

/** The page as it is shown, with what has become of its offers by a later asking. Its ids stay, and with them what was chosen. */
export function withStates(page: CataloguePage, later: CataloguePage): CataloguePage {
  const states = new Map(offersOf(later).map((offer) => [signature(offer), offer]));
  const renew = (offer: Offer): Offer => {
    const { state, editionId } = states.get(signature(offer)) ?? offer;
    return { ...offer, state, editionId };
  };
  return {
    ...page,
    isFollowed: later.isFollowed,
    offers: page.offers.map(renew),
    groups: page.groups.map((group) => ({ ...group, offers: group.offers.map(renew) })),
  };
}

/** One step of the way through a catalogue: its link in the address, null for the first page. */
export type Step = { link: string | null; title: string };

/** The way with one more page. A page met before cuts the way back to it; the next page of a list, called alike, takes its place. */
export function extendTrail(trail: readonly Step[], step: Step): readonly Step[] {
  const met = trail.findIndex(({ link }) => link === step.link);
  if (met >= 0) return trail.slice(0, met + 1);
  if (step.link === null) return [step];
  const isSameList = trail.length > 1 && trail.at(-1)?.title === step.title;
  return [...(isSameList ? trail.slice(0, -1) : trail), step];
}
