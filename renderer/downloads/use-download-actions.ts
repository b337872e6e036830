// What can be done with downloads, with one or with all that an act is for. A fault becomes a message.
import { useMemo } from 'react';
import type { Download } from '#border/contract';
import { call, faultOf } from '../client.ts';
import { toast } from '../ui/toasts.tsx';

type Verb = 'pause' | 'resume' | 'cancel' | 'retry' | 'dismiss';

/** The actions. */
export type DownloadActions = Record<Verb, (download: Download) => void> & {
  all: (verb: Verb) => void;
  unlock: (download: Download, password: string) => void;
};

/** The same object for as long as the component stands. */
export function useDownloadActions(): DownloadActions {
  return useMemo(() => {
    const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
    const act =
      (verb: Verb) =>
      ({ id }: Download): void => {
        call(`downloads.${verb}`, { ids: [id] }).catch(complain);
      };
    return {
      all: (verb: Verb) => {
        call(`downloads.${verb}`, { ids: 'all' }).catch(complain);
      },
      unlock: ({ id }: Download, password: string) => {
        call('downloads.retry', { ids: [id], password }).catch(complain);
      },
      pause: act('pause'),
      resume: act('resume'),
      cancel: act('cancel'),
      retry: act('retry'),
      dismiss: act('dismiss'),
    };
  }, []);
}
