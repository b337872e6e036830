// What keeps a key or click that comes before the text of its page has been read, until it has.
import { useEffect, useRef, useState } from 'react';

/** `act` is done with what is given to the answer of this, once nothing is coming any more. The newest one counts. */
export function useWaiting<Given>(isComing: boolean, act: (given: Given) => void): (given: Given) => void {
  const [waiting, setWaiting] = useState<{ given: Given } | null>(null);
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    if (waiting === null || isComing) return;
    setWaiting(null);
    newest.current(waiting.given);
  }, [waiting, isComing]);
  return (given) => setWaiting({ given });
}
