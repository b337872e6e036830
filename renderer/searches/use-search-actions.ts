// What can be done with a saved search. Removing can be undone: it comes back with what was new in it.
import { useMemo } from 'react';
import type { Input } from '#border/contract';
import type { SavedSearch } from '#border/model-searches';
import { call, faultOf } from '../client.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

/** The actions, the same object as long as the language stays. */
export type SearchActions = {
  change: (change: Input<'searches.change'>) => void;
  remove: (search: SavedSearch) => void;
};

/** The actions, speaking the interface's language. The list itself follows by its event. */
export function useSearchActions(): SearchActions {
  const { words } = useSpeech();
  return useMemo(() => {
    const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
    const restore = (id: string): void => {
      call('searches.restore', { id }).catch(complain);
    };
    return {
      change: (change) => {
        call('searches.change', change).then(() => toast({ text: words.searches.changed }), complain);
      },
      remove: ({ id, name }) => {
        call('searches.remove', { id }).then(
          () =>
            toast({
              text: words.searches.removed(name),
              action: { text: words.common.undo, act: () => restore(id) },
            }),
          complain,
        );
      },
    };
  }, [words]);
}
