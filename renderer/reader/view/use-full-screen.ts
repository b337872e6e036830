// Whether this window fills the screen, by whomever it was asked, and the ways to begin and to end it.
import { useState } from 'react';
import { call, faultOf, useCall, useEvent } from '../../client.ts';
import { toast } from '../../ui/toasts.tsx';

/** `fill` asks main; what is shown follows when the system has done it. */
export type FullScreen = { isFull: boolean; fill: (isFullScreen: boolean) => void };

/** Follows it while the edition is open. */
export function useFullScreen(): FullScreen {
  const { value } = useCall('window.state', {});
  const [told, setTold] = useState<boolean | null>(null);
  useEvent('window.changed', ({ isFullScreen }) => setTold(isFullScreen));
  const fill = (isFullScreen: boolean): void => {
    call('window.fill', { isFullScreen }).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
  };
  return { isFull: told ?? value?.isFullScreen ?? false, fill };
}
