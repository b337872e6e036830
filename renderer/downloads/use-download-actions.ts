// What can be done with downloads, with one or with all that an act is for. A fault becomes a message; what takes one away can be undone.
import { useMemo } from 'react';
import type { Download } from '#border/model-downloads';
import { call, faultOf } from '../client.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

type Verb = 'pause' | 'resume' | 'cancel' | 'retry' | 'dismiss';

/** The actions. */
export type DownloadActions = Record<Verb, (download: Download) => void> & {
  all: (verb: Verb) => void;
  unlock: (download: Download, password: string) => void;
};

/** The same object as long as the language stays. */
export function useDownloadActions(): DownloadActions {
  const { words } = useSpeech();
  return useMemo(() => {
    const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
    const act =
      (verb: Verb) =>
      ({ id }: Download): void => {
        call(`downloads.${verb}`, { ids: [id] }).catch(complain);
      };
    const takeAway =
      (verb: 'cancel' | 'dismiss', say: (title: string) => string) =>
      ({ id, title }: Download): void => {
        const restore = (): void => {
          call('downloads.restore', { ids: [id] }).catch(complain);
        };
        call(`downloads.${verb}`, { ids: [id] }).then(
          () => toast({ text: say(title), action: { text: words.common.undo, act: restore } }),
          complain,
        );
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
      retry: act('retry'),
      cancel: takeAway('cancel', words.downloads.cancelled),
      dismiss: takeAway('dismiss', words.downloads.dismissed),
    };
  }, [words]);
}
