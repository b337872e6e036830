// The events of an edition as they leave the library. Refuses to let a secret of an address out with them.
import { linkEvents } from './events.ts';
import type { ArchiveEvent } from './record.ts';
import { withoutSecrets } from './without-secrets.ts';

/**
 * The events of the edition `id` without secrets. Where one spoke of a secret the copy begins its chain of links anew: what a changed event
 * says is not what its link was made of.
 */
export function eventsForOthers(id: string, events: readonly ArchiveEvent[]): ArchiveEvent[] {
  const clean = events.map((event) => ({ ...event, detail: withoutSecrets(event.detail) }));
  const isChained = clean.every(({ detail }, at) => detail === events[at]?.detail);
  return isChained
    ? clean
    : linkEvents(
        id,
        clean.map((event) => ({ ...event, link: null })),
      );
}
