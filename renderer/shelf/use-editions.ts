// All editions for the shelf, asked again when the library changes or somebody else sits at it; at most about twice a second, so that a long import stays smooth.

import { useEffect, useRef } from 'react';
import type { Fault } from '#border/errors';
import type { Edition } from '#border/model';
import { useCall, useEvent } from '../client.ts';

const calmMs = 500;
const largeShelf = 2000;
const none: readonly Edition[] = [];

/** The editions, or null before the first answer. */
export function useEditions(): { editions: readonly Edition[] | null; fault: Fault | null; ask: () => void } {
  const { value, fault, ask } = useCall('editions.list', {});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const count = value?.editions.length ?? 0;
  // A visitor is not told what was read.
  useEvent('access.changed', ask);
  useEvent('library.changed', () => {
    timer.current ??= setTimeout(
      () => {
        timer.current = null;
        ask();
      },
      count > largeShelf ? calmMs * 3 : calmMs,
    );
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return { editions: value?.editions ?? (fault === null ? null : none), fault, ask };
}
