// What can be done with a source of the list. Removing can be undone: the source comes back with its secret and its history.
import { useMemo } from 'react';
import type { Input } from '#border/contract';
import type { Source } from '#border/model-sources';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
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
    const restore = (id: string): void => {
      call('sources.restore', { id }).then(({ source }) => put(source), complain);
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
      remove: ({ id, kind, title }) => {
        const { sources, common } = words;
        call('sources.remove', { id }).then(
          () =>
            toast({
              text: kind === 'folder' ? sources.forgotten(title) : sources.removed(title),
              action: { text: common.undo, act: () => restore(id) },
            }),
          complain,
        );
      },
      signOut: (source) => {
        call('sources.signOut', { id: source.id }).then((answer) => {
          put(answer.source);
          // The secret is forgotten at once, which is what was asked; what is left is the way to sign in again.
          const act = (): void => go({ place: 'sources', id: source.id, step: 'sign-in' });
          toast({ text: words.sources.signedOut(source.title), action: { text: words.sources.signIn, act } });
        }, complain);
      },
    };
  }, [words, put]);
}
