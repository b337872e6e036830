// What can be done with a source of the list. Removing can be undone where its address is known.
import { useMemo } from 'react';
import type { Input, Source } from '#border/contract';
import { call, faultOf } from '../client.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

/** The parts of a source that its row changes. */
export type SourceChange = Omit<Input<'sources.change'>, 'id'>;

/** The actions of every row, the same object as long as the language stays. */
export type SourceActions = {
  change: (source: Source, change: SourceChange) => void;
  check: (source: Source) => void;
  checkAll: () => void;
  remove: (source: Source) => void;
  signOut: (source: Source) => void;
};

/** The actions; `put` shows what main answered. */
export function useSourceActions(put: (source: Source) => void): SourceActions {
  const { words } = useSpeech();
  return useMemo(() => {
    const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
    const addAgain = ({ url, title, isFollowed, schedule, wanted }: Source & { url: string }): void => {
      call('sources.add', { address: url, title, isFollowed, schedule, wanted }).then(({ source }) => put(source), complain);
    };
    return {
      change: ({ id }, change) => {
        call('sources.change', { id, ...change }).then(({ source }) => put(source), complain);
      },
      check: ({ id }) => {
        call('sources.check', { ids: [id] }).catch(complain);
      },
      checkAll: () => {
        call('sources.check', {}).catch(complain);
      },
      remove: (source) => {
        const { url } = source;
        call('sources.remove', { id: source.id }).then(() => {
          if (url === null) toast({ text: words.sources.forgotten(source.title) });
          else
            toast({
              text: words.sources.removed(source.title),
              action: { text: words.common.undo, act: () => addAgain({ ...source, url }) },
            });
        }, complain);
      },
      signOut: (source) => {
        call('sources.signOut', { id: source.id }).then((answer) => {
          put(answer.source);
          toast({ text: words.sources.signedOut(source.title) });
        }, complain);
      },
    };
  }, [words, put]);
}
