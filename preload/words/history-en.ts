// The words of the history of an edition's details in English.
import type { ChangeReason } from '../model-changes.ts';

const reasons: Record<ChangeReason, string> = {
  edit: 'corrected',
  undo: 'taken back',
  redo: 'made again',
  import: 'from a table',
  rename: 'newspaper renamed',
  merge: 'newspaper merged',
  restored: 'restored',
};

/** English. */
export const historyEnglish = {
  heading: 'History',
  list: 'Changes, the last first',
  none: 'Nothing has been changed since it arrived.',
  everything: 'All that happened to it',
  reasons,
};

/** The shape that the other languages fill. */
export type HistoryWords = typeof historyEnglish;
