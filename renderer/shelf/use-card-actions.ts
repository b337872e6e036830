// What can be done with an edition on the shelf. Removing can be undone from the message that follows it.

import { useMemo } from 'react';
import type { Edition } from '#border/model';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

/** The actions of every card, the same object as long as the language stays. */
export type CardActions = {
  read: (edition: Edition) => void;
  /** In a window of its own. */
  readBeside: (edition: Edition) => void;
  pin: (edition: Edition) => void;
  save: (edition: Edition) => void;
  saveAlto: (edition: Edition) => void;
  /** Leads to the form that exports it. */
  bag: (edition: Edition) => void;
  /** Leads to its row in the table of metadata. */
  describe: (edition: Edition) => void;
  /** Leads to where it is written for other institutions. */
  exchange: (edition: Edition) => void;
  /** Has the text of its scanned pages read. */
  readScans: (edition: Edition) => void;
  remove: (edition: Edition) => void;
};

/** The actions, speaking the interface's language. */
export function useCardActions(saveCopy: (id: string) => void): CardActions {
  const { words } = useSpeech();
  return useMemo(() => {
    const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
    const restore = (ids: string[]): void => {
      call('editions.restore', { ids }).then(() => toast({ text: words.shelf.restored }), complain);
    };
    return {
      read: ({ id }) => go({ place: 'read', id, page: null, query: '' }),
      readBeside: ({ id }) => {
        call('window.open', { id, page: null }).catch(complain);
      },
      pin: ({ id, isPinned }) => {
        call('editions.pin', { ids: [id], isPinned: !isPinned }).then(
          () => toast({ text: isPinned ? words.shelf.unpinned : words.shelf.pinned }),
          complain,
        );
      },
      save: ({ id }) => saveCopy(id),
      saveAlto: ({ id }) => {
        call('editions.export', { id, as: 'alto' }).then(({ saved }) => {
          if (saved !== null) toast({ text: words.shelf.savedAlto(saved.pages, saved.folder) });
        }, complain);
      },
      bag: ({ id }) => go({ place: 'archive', view: 'bags', id }),
      describe: ({ id }) => go({ place: 'archive', view: 'metadata', id }),
      exchange: ({ id }) => go({ place: 'archive', view: 'exchange', id }),
      readScans: ({ id }) => {
        call('ocr.start', { ids: [id] }).then(
          ({ pages }) =>
            toast({
              text: words.scans.started(pages),
              action: { text: words.scans.show, act: () => go({ place: 'archive', view: 'scans' }) },
            }),
          complain,
        );
      },
      remove: ({ id }) => {
        call('editions.remove', { ids: [id] }).then(
          ({ removed }) =>
            toast({
              text: words.shelf.removed(removed.length),
              action: { text: words.common.undo, act: () => restore(removed) },
            }),
          complain,
        );
      },
    };
  }, [words, saveCopy]);
}
