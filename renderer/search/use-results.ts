// The answers to what is being searched: the first page of hits at once, more as the list is scrolled. Newer questions overtake older ones.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Hit, TimelinePart } from '#border/model';
import type { FindInput, FindOutput } from '#border/model-search';
import { call, faultOf, useEvent } from '../client.ts';
import type { SearchPlace } from '../route.ts';
import { askedOf } from './asked-of.ts';

const pageSize = 40;
const calmMs = 120;
const refreshMs = 1500;

/** Null `answer` before the first one; it stays on screen while the next is under way. */
export type Results = {
  answer: FindOutput | null;
  hits: readonly Hit[];
  timeline: readonly TimelinePart[];
  fault: Fault | null;
  isLoading: boolean;
  more: () => void;
};

type State = Omit<Results, 'more'>;
const start: State = { answer: null, hits: [], timeline: [], fault: null, isLoading: false };

/** The call's input for a place; absent fields stay absent. */
export function inputOf(place: SearchPlace): FindInput {
  return { ...askedOf(place), ...(place.sort ? { sort: place.sort } : {}) };
}

/** Follows the place. An empty query asks nothing. */
export function useResults(place: SearchPlace): Results {
  const [state, setState] = useState<State>(start);
  const turn = useRef(0);
  const fetching = useRef(false);
  const key = JSON.stringify(inputOf(place));
  const isEmpty = place.query.trim() === '';

  const ask = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...before, isLoading: true }));
    try {
      const input = JSON.parse(key) as FindInput;
      const [answer, whole] = await Promise.all([call('search.find', { ...input, limit: pageSize }), wholeTimeline(input)]);
      if (mine !== turn.current) return;
      setState({ answer, hits: answer.hits, timeline: whole ?? answer.timeline, fault: null, isLoading: false });
    } catch (thrown) {
      if (mine === turn.current) setState((before) => ({ ...before, fault: complaint(faultOf(thrown)), isLoading: false }));
    }
  }, [key]);

  useEffect(() => {
    if (isEmpty) {
      turn.current += 1;
      setState(start);
      return;
    }
    const timer = setTimeout(ask, calmMs);
    return () => clearTimeout(timer);
  }, [isEmpty, ask]);

  useRefresh(!isEmpty && (state.answer?.pending ?? 0) > 0, ask);

  const { answer, hits } = state;
  const more = useCallback((): void => {
    if (fetching.current || answer === null || hits.length >= answer.total) return;
    fetching.current = true;
    const mine = turn.current;
    call('search.find', { ...(JSON.parse(key) as FindInput), limit: pageSize, offset: hits.length })
      .then(
        (next) => {
          if (mine === turn.current) setState((before) => ({ ...before, hits: join(before.hits, next.hits) }));
        },
        (thrown: unknown) => mine === turn.current && setState((before) => ({ ...before, fault: faultOf(thrown) })),
      )
      .finally(() => {
        fetching.current = false;
      });
  }, [answer, hits, key]);
  return { ...state, more };
}

/** What more typing may still mend, such as an open quotation mark, is no fault yet. */
function complaint(fault: Fault): Fault | null {
  return fault.detail?.isUnfinished === true ? null : fault;
}

/** Narrowed to a period, the timeline still shows all of time, with the period chosen in it. */
async function wholeTimeline({ from, to, ...rest }: FindInput): Promise<readonly TimelinePart[] | null> {
  if (from === undefined && to === undefined) return null;
  return (await call('search.find', { ...rest, limit: 0 })).timeline;
}

/** An index that grew meanwhile may answer a page again. */
function join(before: readonly Hit[], next: readonly Hit[]): readonly Hit[] {
  const seen = new Set(before.map(({ editionId, page }) => `${editionId} ${page}`));
  return [...before, ...next.filter(({ editionId, page }) => !seen.has(`${editionId} ${page}`))];
}

/** While editions are still being read, new words are found without typing again. */
function useRefresh(isPending: boolean, ask: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEvent('library.changed', () => {
    if (!isPending) return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      ask();
    }, refreshMs);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
