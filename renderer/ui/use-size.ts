// Follows the size of one element. Measures only, decides nothing.
import { type RefCallback, useCallback, useRef, useState } from 'react';

/** The inner size in CSS pixels; zero until measured. Give `ref` to the element. */
export function useSize<Kind extends HTMLElement>(): { ref: RefCallback<Kind>; width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: Kind | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (element === null) return;
    const measure = (): void => {
      const width = element.clientWidth;
      const height = element.clientHeight;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
  }, []);
  return { ref, ...size };
}
