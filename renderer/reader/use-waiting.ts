// What keeps keys and clicks that come before what they need has come: the text of a page, or an article.
import { useEffect, useRef, useState } from 'react';

/** `act` is done with what is given to the answer of this, in the order of giving, each once nothing is coming any more. */
export function useWaiting<Given>(isComing: boolean, act: (given: Given) => void): (given: Given) => void {
  const [waiting, setWaiting] = useState<readonly { given: Given }[]>([]);
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    const [first] = waiting;
    if (first === undefined || isComing) return;
    setWaiting((all) => all.slice(1));
    newest.current(first.given);
  }, [waiting, isComing]);
  return (given) => setWaiting((all) => [...all, { given }]);
}
