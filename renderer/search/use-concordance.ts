// The lines of a concordance, fetched as they come into sight. A newer question overtakes an older one.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { ConcordanceInput, ConcordanceLine, ConcordanceOutput, ConcordanceProgress, FindOutput } from '#border/model-search';
import { call, faultOf, useEvent } from '../client.ts';

/** Reading thousands of pages begins when nobody types any more. */
const asker = 'concordance';
const calmMs = 350;
const windowSize = 100;

/** What is known of the lines; `answer` is null until something has been read. */
export type Lines = {
  answer: Omit<ConcordanceOutput, 'lines'> | null;
  at: (index: number) => ConcordanceLine | undefined;
  first: readonly ConcordanceLine[];
  fault: Fault | null;
  isReading: boolean;
  /** How far the reading is; null where nothing has been told of it. */
  soFar: ConcordanceProgress | null;
  /** Tells which lines are in sight. */
  show: (first: number, last: number) => void;
  retry: () => void;
};

type State = {
  answer: Lines['answer'];
  windows: ReadonlyMap<number, readonly ConcordanceLine[]>;
  fault: Fault | null;
  isReading: boolean;
};
const nothing: State = { answer: null, windows: new Map(), fault: null, isReading: true };

/** Follows the question; `hits` is the answer of its pages, and another one to the same question says that the index has changed. */
export function useConcordance(input: Omit<ConcordanceInput, 'asker'>, hits: FindOutput | null): Lines {
  const [state, setState] = useState<State>(nothing);
  const [again, setAgain] = useState(0);
  const [soFar, setSoFar] = useState<ConcordanceProgress | null>(null);
  const turn = useRef(0);
  const asked = useRef(new Set<number>());
  const key = JSON.stringify(input);

  const fetch = useCallback(
    async (offset: number): Promise<void> => {
      const mine = turn.current;
      asked.current.add(offset);
      try {
        const { lines, ...answer } = await call('search.concordance', {
          ...(JSON.parse(key) as ConcordanceInput),
          asker,
          limit: windowSize,
          offset,
        });
        if (mine !== turn.current) return;
        setState(({ windows }) => ({
          answer,
          windows: new Map([...(offset === 0 ? [] : windows), [offset, lines]]),
          fault: null,
          isReading: false,
        }));
      } catch (thrown) {
        const fault = faultOf(thrown);
        if (mine === turn.current && fault.code !== 'search/overtaken') setState((now) => ({ ...now, fault, isReading: false }));
      }
    },
    [key],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: pages found anew and a wish to try again are questions too
  useEffect(() => {
    turn.current += 1;
    asked.current.clear();
    setSoFar(null);
    setState((now) => ({ ...now, isReading: true }));
    const timer = setTimeout(() => void fetch(0), calmMs);
    return () => {
      turn.current += 1;
      clearTimeout(timer);
    };
  }, [fetch, hits, again]);

  useEvent('search.reading', (told) => {
    if (told.asker === asker) setSoFar(told);
  });
  // What nobody looks at any more is not read to its end.
  useEffect(() => () => void call('search.leave', { asker }), []);

  const { answer, windows, fault, isReading } = state;
  const show = useCallback(
    (first: number, last: number): void => {
      if (isReading) return;
      for (let offset = Math.floor(first / windowSize) * windowSize; offset <= last; offset += windowSize)
        if (!asked.current.has(offset)) void fetch(offset);
    },
    [fetch, isReading],
  );
  return {
    answer,
    at: (index) => windows.get(Math.floor(index / windowSize) * windowSize)?.[index % windowSize],
    first: windows.get(0) ?? [],
    fault,
    isReading,
    soFar,
    show,
    retry: () => setAgain((times) => times + 1),
  };
}
