// Arabic words of looking at an edition.
import { isolate, quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';
import type { ViewWords } from './view-en.ts';

const num = (n: number): string => sayNumber(n, 'ar');

/** Arabic. */
export const viewArabic: ViewWords = {
  heading: 'العرض',
  pages: 'الصفحات',
  size: 'الحجم',
  wholePage: 'الصفحة كاملة',
  wholeWidth: 'العرض كاملا',
  tone: 'لون الصفحات',
  tones: { printed: 'كما طُبعت', dark: 'داكن', sepia: 'بني دافئ', inverted: 'معكوس', window: 'كالنافذة' },
  everyEdition: 'كل أعداد هذه الجريدة',
  readFrom: 'اتجاه القراءة',
  asFound: 'كما وُجد',
  cover: 'الصفحة الأولى',
  coverAlone: 'وحدها',
  coverStandsAlone: 'الصفحة الأولى وحدها',
  coverPaired: 'الصفحتان ١ و٢ معا',
  readingKept: (title) => `حُفظ ذلك لكل أعداد ${quote(title, 'ar')}.`,
  readingBack: 'عاد كما كان.',
  fullScreen: 'ملء الشاشة',
  leaveFullScreen: 'الخروج من ملء الشاشة',
  newWindow: 'فتح في نافذة جديدة',
  outline: 'الفهرس',
  outlineClose: 'إغلاق الفهرس',
  outlineFilter: 'تصفية العناوين',
  outlineNone: 'لا عنوان فيه هذه الكلمات.',
  outlineAll: 'عرض الكل',
  outlinePending: 'ما زال نص هذا العدد قيد القراءة، ويمكن فتح صفحاته مع ذلك.',
  sections: 'الأقسام والعناوين',
  bookmarks: 'فهرس الملف',
  noSection: 'صفحات بلا قسم',
  front: 'الصفحة الأولى',
  pageMark: (mark) => `ص ${isolate(mark, 'ar')}`,
  pageAndMark: (page, mark) => `الصفحة ${num(page)}، ورقمها المطبوع ${isolate(mark, 'ar')}`,
  headlines: (n) =>
    sayCount(n, 'ar', {
      zero: 'لا عناوين',
      one: 'عنوان واحد',
      two: 'عنوانان',
      few: '# عناوين',
      many: '# عنوانا',
      other: '# عنوان',
    }),
  goTo: 'الانتقال إلى صفحة',
  goToHint: (pages) => `من ١ إلى ${num(pages)}، أو كما طُبع رقمها`,
  goToNone: (typed) => `لا توجد صفحة ${quote(typed, 'ar')}.`,
  goToAct: 'انتقال',
  keyTone: 'لون الصفحات',
  keyOutline: 'الفهرس',
  keyGoTo: 'الانتقال إلى صفحة',
  keyFullScreen: 'ملء الشاشة',
  keyNewWindow: 'نافذة جديدة',
};
