// Arabic words of selecting and copying text on a page.
import { sayCount } from './locale.ts';
import type { SelectionWords } from './selection-en.ts';

/** Arabic. */
export const selectionArabic: SelectionWords = {
  menu: 'نص الصفحة',
  copy: 'نسخ',
  all: 'تحديد الصفحة كلها',
  allPages: 'تحديد الصفحتين',
  none: 'إلغاء التحديد',
  selected: (n) =>
    sayCount(n, 'ar', {
      zero: 'لم تُحدد كلمة',
      one: 'حُددت كلمة واحدة',
      two: 'حُددت كلمتان',
      few: 'حُددت # كلمات',
      many: 'حُددت # كلمة',
      other: 'حُددت # كلمة',
    }),
  copied: (n) =>
    sayCount(n, 'ar', {
      zero: 'لم تُنسخ كلمة',
      one: 'نُسخت كلمة واحدة',
      two: 'نُسخت كلمتان',
      few: 'نُسخت # كلمات',
      many: 'نُسخت # كلمة',
      other: 'نُسخت # كلمة',
    }),
  nothing: 'ليس هنا نص يمكن تحديده.',
  refused: 'تعذر نسخ النص. انسخه من جديد.',
  keyAll: 'تحديد نص الصفحات ونسخه',
  keyMore: 'توسيع التحديد',
};
