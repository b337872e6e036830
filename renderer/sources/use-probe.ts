// Looks at a typed address: what it is, whether it asks to sign in, or why it cannot be reached. A newer look or a cancel drops an older answer.
import { useCallback, useRef, useState } from 'react';
import type { TypedCredential } from '#border/model-sources';
import { call, faultOf } from '../client.ts';
import { type ProbeState, stateFor } from './probe-state.ts';

type Looking = {
  state: ProbeState;
  look: (address: string) => void;
  signIn: (credential: TypedCredential) => void;
  cancel: () => void;
};

/** The state and what moves it. */
export function useProbe(): Looking {
  const [state, setState] = useState<ProbeState>({ step: 'idle' });
  const turn = useRef(0);
  const begin = useCallback((): (() => boolean) => {
    turn.current += 1;
    const mine = turn.current;
    return () => mine === turn.current;
  }, []);
  const look = useCallback(
    (address: string) => {
      const isNewest = begin();
      setState({ step: 'looking', address });
      call('sources.probe', { address }).then(
        ({ probe }) => isNewest() && setState(stateFor(address, probe, null)),
        (thrown: unknown) => isNewest() && setState({ step: 'failed', address, fault: faultOf(thrown) }),
      );
    },
    [begin],
  );
  const signIn = useCallback(
    (credential: TypedCredential) => {
      if (state.step !== 'sign-in') return;
      const isNewest = begin();
      const { address } = state;
      setState({ ...state, isBusy: true, fault: null });
      call('sources.probe', { address, credential }).then(
        ({ probe }) => isNewest() && setState(stateFor(address, probe, credential)),
        (thrown: unknown) => isNewest() && setState({ ...state, isBusy: false, fault: faultOf(thrown) }),
      );
    },
    [begin, state],
  );
  const cancel = useCallback(() => {
    begin();
    setState({ step: 'idle' });
  }, [begin]);
  return { state, look, signIn, cancel };
}
