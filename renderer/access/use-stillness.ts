// Follows whether anybody is still there: keys and the pointer in any window, and a voice that reads aloud. Ends nothing itself.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Stillness, stillnessOf } from './stillness.ts';

/** So often the windows tell one another, and look at the clock. */
const stepMs = 1000;
const signs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** How the visit stands now, and what says that somebody is there. */
export function useStillness(): { stillness: Stillness; stay: () => void } {
  const lastMs = useRef<number | null>(null);
  const toldMs = useRef(0);
  const channel = useRef<BroadcastChannel | null>(null);
  const [stillness, setStillness] = useState<Stillness>('here');
  const look = useCallback(() => {
    const next = stillnessOf(lastMs.current, Date.now());
    setStillness((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, []);
  const stay = useCallback(() => {
    const now = Date.now();
    lastMs.current = now;
    if (now - toldMs.current >= stepMs) {
      toldMs.current = now;
      channel.current?.postMessage(now);
    }
    look();
  }, [look]);
  useEffect(() => {
    const open = new BroadcastChannel('kiosque-visit');
    channel.current = open;
    open.onmessage = ({ data }) => {
      lastMs.current = Math.max(lastMs.current ?? 0, Number(data));
      look();
    };
    const timer = setInterval(() => {
      // Who listens to a long article sits still.
      if (window.speechSynthesis?.speaking) stay();
      else look();
    }, stepMs);
    let at = '';
    // What comes under a pointer that rests moves it for the browser alone.
    const move = ({ screenX, screenY }: PointerEvent): void => {
      const now = `${screenX} ${screenY}`;
      if (at !== '' && at !== now) stay();
      at = now;
    };
    for (const sign of signs) window.addEventListener(sign, stay, { capture: true, passive: true });
    window.addEventListener('pointermove', move, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, stay, { capture: true });
      window.removeEventListener('pointermove', move, { capture: true });
      open.close();
      channel.current = null;
    };
  }, [look, stay]);
  return { stillness, stay };
}
