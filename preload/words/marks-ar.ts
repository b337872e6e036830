// The words of marks in Arabic: highlights, underlines, notes, bookmarks, and the lists of them.
import { isolate, quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';
import type { MarksWords } from './marks-en.ts';

const num = (n: number): string => sayNumber(n, 'ar');

/** Arabic. */
export const marksArabic: MarksWords = {
  heading: 'العلامات',
  bar: 'وضع علامة على النص المحدد',
  highlight: 'تظليل',
  highlightIn: (colour) => `تظليل باللون ${colour}`,
  underline: 'تسطير',
  note: 'ملاحظة',
  addNote: 'إضافة ملاحظة',
  noteHere: 'وضع ملاحظة هنا',
  bookmark: 'وضع إشارة مرجعية على هذه الصفحة',
  unbookmark: 'إزالة الإشارة المرجعية',
  kinds: { highlight: 'تظليل', underline: 'تسطير', note: 'ملاحظة', bookmark: 'إشارة مرجعية' },
  colours: { yellow: 'الأصفر', orange: 'البرتقالي', green: 'الأخضر', blue: 'الأزرق', purple: 'البنفسجي' },
  colour: 'اللون',
  look: 'شكل العلامة',
  noteLabel: 'ملاحظة',
  notePlaceholder: 'ما رأيك فيه؟',
  tags: 'الوسوم',
  tagPlaceholder: 'أضف وسما ثم اضغط Enter',
  untag: (tag) => `إزالة الوسم ${isolate(tag, 'ar')}`,
  remove: 'حذف',
  removed: (n) =>
    sayCount(n, 'ar', {
      zero: 'لم تُحذف أي علامة.',
      one: 'حُذفت العلامة.',
      two: 'حُذفت علامتان.',
      few: 'حُذفت # علامات.',
      many: 'حُذفت # علامة.',
      other: 'حُذفت # علامة.',
    }),
  edit: (mark) => `تعديل: ${mark}`,
  removeOf: (mark) => `حذف: ${mark}`,
  sign: (kind, colour) => `${kind} باللون ${colour}:`,
  selectFirst: 'حدّد بعض الكلمات أولا، ثم ضع العلامة عليها.',
  placed: 'ليس في هذه الصفحة نص توضع عليه علامة، ويمكن وضع ملاحظة في أي موضع منها.',
  list: 'علامات هذا العدد',
  count: (n) =>
    sayCount(n, 'ar', {
      zero: 'لا علامات',
      one: 'علامة واحدة',
      two: 'علامتان',
      few: '# علامات',
      many: '# علامة',
      other: '# علامة',
    }),
  empty: 'لا علامات في هذا العدد بعد.',
  emptyHow: 'حدّد بعض الكلمات ثم اضغط H للتظليل أو U للتسطير أو N لإضافة ملاحظة، واضغط B لوضع إشارة مرجعية على الصفحة.',
  lost: 'لم يُعثر عليها في الصفحة الجديدة',
  lostHint: (page) => `لم تعد الكلمات المعلَّمة في الصفحة ${num(page)} موجودة في هذا العدد المصحَّح. العلامة محفوظة.`,
  changed: 'تغيّر النص بعد وضع العلامة',
  carried: 'من نسخة سابقة لهذا العدد',
  place: 'موضع في الصفحة',
  page: (n) => `الصفحة ${num(n)}`,
  said: (kind, colour, page, text) =>
    [
      colour === null ? kind : `${kind} باللون ${colour}`,
      `الصفحة ${num(page)}`,
      ...(text === '' ? [] : [quote(text, 'ar')]),
    ].join('، '),
  withNote: (said, note) => `${said}. ملاحظة: ${isolate(note, 'ar')}`,
  nth: (at, total) => `${num(at)} من ${num(total)}`,
  none: 'لا علامات في هذا العدد.',
  keyHighlight: 'تظليل النص المحدد',
  keyUnderline: 'تسطير النص المحدد',
  keyNote: 'ملاحظة على النص المحدد أو على موضع',
  keyBookmark: 'وضع الإشارة المرجعية أو إزالتها',
  keyList: 'قائمة العلامات',
  keyWalk: 'العلامة التالية والسابقة',
  keyOpen: 'فتح العلامة',
  keyRemove: 'حذف العلامة',
};
