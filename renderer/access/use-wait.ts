// How long no PIN can be tried, counted down on the clock of this window from what main answered.
import { useEffect, useState } from 'react';
import type { Fault } from '#border/errors';

const pad = (n: number): string => String(n).padStart(2, '0');

/** A time as a clock that runs down: minutes and seconds, with hours only where there are any. Never 0 while any of it is left. */
export function clockOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${hours === 0 ? Math.floor(seconds / 60) : pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** What is left of the wait that a fault asks for; null where one may try. */
export function useWait(fault: Fault | null): string | null {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const forMs = fault?.code === 'access/wait' ? Number(fault.detail?.retryAfterMs ?? 0) : 0;
    const endsAt = Date.now() + forMs;
    const count = (): void => setLeft(Math.max(0, endsAt - Date.now()));
    count();
    if (forMs === 0) return;
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [fault]);
  return left === 0 ? null : clockOf(left);
}
