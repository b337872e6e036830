// The words of the history of an edition's details in Arabic.
import type { HistoryWords } from './history-en.ts';

/** Arabic. */
export const historyArabic: HistoryWords = {
  heading: 'السجل',
  list: 'التغييرات، آخرها أولا',
  none: 'لم يتغير شيء منذ وصوله.',
  everything: 'كل ما جرى له',
  reasons: {
    edit: 'تصحيح',
    undo: 'تراجع',
    redo: 'إعادة',
    import: 'من جدول',
    rename: 'تغيير اسم الصحيفة',
    merge: 'دمج الصحيفة',
    restored: 'استعادة',
  },
};
