// The words of the history of an edition's details in French.
import type { HistoryWords } from './history-en.ts';

/** French. */
export const historyFrench: HistoryWords = {
  heading: 'Historique',
  list: 'Modifications, la dernière d’abord',
  none: 'Rien n’a été modifié depuis son arrivée.',
  everything: 'Tout ce qui lui est arrivé',
  reasons: {
    edit: 'corrigé',
    undo: 'annulé',
    redo: 'rétabli',
    import: 'depuis un tableau',
    rename: 'journal renommé',
    merge: 'journal fusionné',
    restored: 'restauré',
  },
};
