// All editions for the shelf, asked again when the library changes or somebody else sits at it; at most about twice a second, so that a long import stays smooth.

import type { Fault } from '#border/errors';
import type { Edition } from '#border/model';
import { useCall, useCalmEvent, useEvent } from '../client.ts';

const calmMs = 500;
const largeShelf = 2000;
const none: readonly Edition[] = [];

/** The editions, or null before the first answer. */
export function useEditions(): { editions: readonly Edition[] | null; fault: Fault | null; ask: () => void } {
  const { value, fault, ask } = useCall('editions.list', {});
  const count = value?.editions.length ?? 0;
  // A visitor is not told what was read.
  useEvent('access.changed', ask);
  useCalmEvent('library.changed', count > largeShelf ? calmMs * 3 : calmMs, ask);
  return { editions: value?.editions ?? (fault === null ? null : none), fault, ask };
}
