// What can be done with downloads, one or many. A fault becomes a message.
import { useMemo } from 'react';
import type { Download } from '#border/contract';
import { call, faultOf } from '../client.ts';
import { toast } from '../ui/toasts.tsx';

type Verb = 'pause' | 'resume' | 'cancel' | 'retry' | 'dismiss';

/** The actions. Given nothing to act on, they do nothing. */
export type DownloadActions = Record<Verb, (downloads: readonly Download[]) => void> & {
  unlock: (download: Download, password: string) => void;
};

/** The same object for as long as the component stands. */
export function useDownloadActions(): DownloadActions {
  return useMemo(() => {
    const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
    const act = (verb: Verb) => (downloads: readonly Download[]) => {
      if (downloads.length === 0) return;
      call(`downloads.${verb}`, { ids: downloads.map(({ id }) => id) }).catch(complain);
    };
    const unlock = ({ id }: Download, password: string): void => {
      call('downloads.retry', { ids: [id], password }).catch(complain);
    };
    return {
      unlock,
      pause: act('pause'),
      resume: act('resume'),
      cancel: act('cancel'),
      retry: act('retry'),
      dismiss: act('dismiss'),
    };
  }, []);
}
