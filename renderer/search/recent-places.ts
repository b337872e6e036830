// The last searches of this session, for the start of the search. Kept in memory only: what someone looked for is nobody else's.
import type { SearchPlace } from '../route.ts';

const most = 8;
let recent: readonly SearchPlace[] = [];

/** Remembers a search that was sent, or from which a page was opened; the same one moves to the front. */
export function rememberPlace({ isOpen: _, saved: _saved, since: _since, ...place }: SearchPlace): void {
  if (place.query.trim() === '') return;
  const key = JSON.stringify(place);
  recent = [place, ...recent.filter((other) => JSON.stringify(other) !== key)].slice(0, most);
}

/** The newest first. */
export const recentPlaces = (): readonly SearchPlace[] => recent;
