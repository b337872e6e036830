// How the program stands with newer versions of itself, followed as it changes, and the acts of the person.
import { useState } from 'react';
import type { UpdateState } from '#border/model-updates';
import { call, faultOf, useCall, useEvent } from '../client.ts';
import { toast } from '../ui/toasts.tsx';

/** The state (null before it is known), and the acts. */
export type Updates = { state: UpdateState | null; act: (name: UpdateAct) => void };

const acts = {
  look: () => call('updates.look', {}),
  download: () => call('updates.download', {}),
  cancel: () => call('updates.cancel', {}),
  restart: () => call('updates.restart', {}),
};

/** What a person can ask for. */
export type UpdateAct = keyof typeof acts;

/** Follows it. */
export function useUpdates(): Updates {
  const { value } = useCall('updates.state', {});
  const [heard, setHeard] = useState<UpdateState | null>(null);
  useEvent('updates.changed', setHeard);
  const act = (name: UpdateAct): void =>
    void acts[name]().then(setHeard, (thrown: unknown) => toast({ text: faultOf(thrown).message }));
  return { state: heard ?? value, act };
}
