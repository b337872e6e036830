// How far looking at an address is, and where an answer leads. Pure.

import type { Fault } from '#border/errors';
import type { Probe, TypedCredential } from '#border/model-sources';

/** How far the look is. `sign-in` keeps what was wrong with the last attempt; `found` keeps what let us in. */
export type ProbeState =
  | { step: 'idle' }
  | { step: 'looking'; address: string }
  | { step: 'failed'; address: string; fault: Fault }
  | { step: 'sign-in'; address: string; offer: NonNullable<Probe['signIn']>; isBusy: boolean; fault: Fault | null }
  | { step: 'found'; address: string; probe: Probe; credential: TypedCredential | null };

/** The state that an answer leads to. Being asked to sign in again after an attempt means that it did not let us in. Pure. */
export function stateFor(address: string, probe: Probe, credential: TypedCredential | null): ProbeState {
  if (probe.signIn === null || probe.knownId !== null) return { step: 'found', address, probe, credential };
  const fault: Fault | null =
    credential === null ? null : { code: 'sign-in/wrong', message: '', detail: { host: probe.signIn.host } };
  return { step: 'sign-in', address, offer: probe.signIn, isBusy: false, fault };
}
