// How things stand with bags, and what starts and stops a task. What a task brought stays until the next one begins.
import { useState } from 'react';
import type { Input } from '#border/contract';
import type { BagState } from '#border/model-bags';
import { call, faultOf, useCall, useEvent } from '../../client.ts';
import { toast } from '../../ui/toasts.tsx';

/** The state (null before it is known), and the acts. */
export type Bags = {
  state: BagState | null;
  exportBags: (wish: Input<'bags.export'>) => void;
  verify: (form: 'folder' | 'archive') => void;
  importBags: (form: 'folder' | 'archive') => void;
  stop: () => void;
  chooseProfile: () => void;
  dropProfile: () => void;
};

const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });

/** Follows the one task that can be under way, whoever began it. */
export function useBags(): Bags {
  const { value } = useCall('bags.state', {});
  const [heard, setHeard] = useState<BagState | null>(null);
  useEvent('bags.changed', setHeard);
  return {
    state: heard ?? value,
    exportBags: (wish) => void call('bags.export', wish).catch(complain),
    verify: (form) => void call('bags.verify', { form }).catch(complain),
    importBags: (form) => void call('bags.import', { form }).catch(complain),
    stop: () => void call('bags.stop', {}).catch(complain),
    chooseProfile: () => void call('bags.chooseProfile', {}).catch(complain),
    dropProfile: () => void call('bags.dropProfile', {}).catch(complain),
  };
}
