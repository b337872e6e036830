// The sources as main knows them, followed as they change.
import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Source } from '#border/model-sources';
import { call, faultOf, useEvent } from '../client.ts';

type Sources = {
  /** Null before the first answer. */
  sources: readonly Source[] | null;
  fault: Fault | null;
  ask: () => void;
  /** Shows what a call answered without waiting for the event that follows it. */
  put: (source: Source) => void;
};

/** The list. */
export function useSources(): Sources {
  const [sources, setSources] = useState<readonly Source[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const ask = useCallback(() => {
    call('sources.list', {}).then(
      (answer) => {
        setSources(answer.sources);
        setFault(null);
      },
      (thrown: unknown) => setFault(faultOf(thrown)),
    );
  }, []);
  useEffect(ask, [ask]);
  useEvent('sources.changed', (value) => {
    setSources(value.sources);
    setFault(null);
  });
  const put = useCallback((source: Source) => setSources((before) => putSource(before ?? [], source)), []);
  return { sources, fault, ask, put };
}

/** The list with one source renewed in its place, or added at the end. Pure. */
export function putSource(sources: readonly Source[], source: Source): readonly Source[] {
  return sources.some(({ id }) => id === source.id)
    ? sources.map((one) => (one.id === source.id ? source : one))
    : [...sources, source];
}
