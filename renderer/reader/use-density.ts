// How many device pixels the screen has to a CSS pixel, followed when the window goes to another screen.
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  const isSame = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const change = (): void => {
    stop();
    stop = subscribe(listener);
    listener();
  };
  let stop = (): void => isSame.removeEventListener('change', change);
  isSame.addEventListener('change', change);
  return () => stop();
}

/** Device pixels to each CSS pixel. */
export const useDensity = (): number => useSyncExternalStore(subscribe, () => window.devicePixelRatio);
