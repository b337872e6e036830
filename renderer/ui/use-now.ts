// The present moment, followed in steps, so that "5 minutes ago" stays true on the screen. Rests while the window is hidden.
import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** Epoch milliseconds, renewed each minute and when the window is shown again. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const renew = (): void => {
      if (!document.hidden) setNowMs(Date.now());
    };
    const timer = setInterval(renew, minuteMs);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, []);
  return nowMs;
}
