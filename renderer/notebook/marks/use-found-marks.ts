// The marks that answer a filter, a window at a time: those in sight are asked for, and all anew when marks change anywhere.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { FoundMarks, ListedMark, MarkFilter, MarkSort } from '#border/model-marks';
import { call, faultOf, useEvent } from '../../client.ts';

const windowLength = 100;

/** What is known of the answer; `at` is null for a row that has not come yet. */
export type Found = {
  head: Omit<FoundMarks, 'marks'> | null;
  fault: Fault | null;
  at: (index: number) => ListedMark | null;
  /** Asks for the windows of these rows, those that are known left out. */
  need: (first: number, last: number) => void;
  ask: () => void;
};

type State = { of: string; head: Found['head']; windows: ReadonlyMap<number, readonly ListedMark[]>; fault: Fault | null };

/** Asks for the first window at once; what is known of the question before stays until its answer comes. */
export function useFoundMarks(filter: MarkFilter, sort: MarkSort): Found {
  const key = JSON.stringify({ filter, sort });
  const [state, setState] = useState<State>({ of: '', head: null, windows: new Map(), fault: null });
  const turn = useRef(0);
  const asked = useRef(new Set<number>());
  const load = useCallback(
    (at: number) => {
      if (asked.current.has(at)) return;
      asked.current.add(at);
      const mine = turn.current;
      const input = JSON.parse(key) as { filter: MarkFilter; sort: MarkSort };
      call('marks.find', { ...input, offset: at * windowLength, limit: windowLength }).then(
        ({ marks, ...head }) => {
          if (mine !== turn.current) return;
          setState((now) => ({
            of: key,
            head,
            windows: new Map(now.of === key ? now.windows : []).set(at, marks),
            fault: null,
          }));
        },
        (thrown: unknown) => mine === turn.current && setState((now) => ({ ...now, fault: faultOf(thrown) })),
      );
    },
    [key],
  );
  const ask = useCallback(() => {
    const windows = [0, ...asked.current];
    turn.current += 1;
    asked.current = new Set();
    for (const at of windows) load(at);
  }, [load]);
  useEffect(() => {
    asked.current = new Set();
    ask();
    return () => {
      turn.current += 1;
    };
  }, [ask]);
  useEvent('marks.changed', ask);
  useEvent('library.changed', ask);
  return {
    head: state.head,
    fault: state.fault,
    at: (index) => state.windows.get(Math.floor(index / windowLength))?.[index % windowLength] ?? null,
    need: (first, last) => {
      for (let at = Math.floor(first / windowLength); at <= Math.floor(last / windowLength); at += 1) load(at);
    },
    ask,
  };
}
