// Remembers the page at which an edition is left. Waits until a page has been looked at, and keeps the last one when the reader leaves.
import { useEffect, useRef } from 'react';
import { call } from '../client.ts';

const lookMs = 600;

/** Null while nothing is open. */
export function usePosition(id: string, page: number | null): void {
  const pending = useRef<number | null>(null);
  useEffect(() => {
    if (page === null) return;
    const keep = (): void => {
      if (pending.current === null) return;
      call('editions.keepPosition', { id, page: pending.current }).catch(() => undefined);
      pending.current = null;
    };
    pending.current = page;
    const timer = setTimeout(keep, lookMs);
    return () => clearTimeout(timer);
  }, [id, page]);
  useEffect(
    () => () => {
      if (pending.current !== null) call('editions.keepPosition', { id, page: pending.current }).catch(() => undefined);
    },
    [id],
  );
}
