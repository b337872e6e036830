// Which places are there for whom: a visitor has none in which the library is kept, and where nothing can be written nothing is fetched. Pure.
import type { Access } from '#border/model-access';
import type { Route } from '../route.ts';

const shut: Readonly<Record<Access, readonly Route['place'][]>> = {
  whole: [],
  'reading-room': ['notebook', 'archive', 'sources'],
  'read-only': ['sources'],
};

/** Whether a place is there at all. */
export function isOpenTo(access: Access, place: Route['place']): boolean {
  return !shut[access].includes(place);
}

/** Where an address leads: to the kiosk instead of a place that is not there, and for a visitor to no mark and no saved search. */
export function placeFor(access: Access, route: Route): Route {
  if (!isOpenTo(access, route.place)) return { place: 'shelf' };
  if (access !== 'reading-room') return route;
  if (route.place === 'read') {
    const { mark: _, ...rest } = route;
    return rest;
  }
  if (route.place !== 'search') return route;
  const { saved: _, since: __, ...rest } = route;
  return rest;
}
