// How large the interface's text is: sets the size that all type is measured by, and tells those who reckon with the heights of rows.
import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react';

const Scale = createContext(1);

/** Everything inside is written at `percent` of the usual size, 100 to 200; pictures of pages keep theirs. */
export function TextScale({ percent, children }: { percent: number; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${percent}%`;
  }, [percent]);
  return <Scale value={percent / 100}>{children}</Scale>;
}

/** How many times larger than usual text is, from 1 to 2. */
export function useTextScale(): number {
  return useContext(Scale);
}
