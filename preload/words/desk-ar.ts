// Arabic words of the desk on which the pages lie: pages under one another, and columns that fill it.
import type { DeskWords } from './desk-en.ts';

/** Arabic. */
export const deskArabic: DeskWords = {
  continuous: 'صفحات متتالية',
  keyContinuous: 'صفحات متتالية، ثم العودة',
  keyColumn: 'العمود بعرض النافذة، ثم العودة إلى الصفحة',
  gone: 'الجريدة التي كانت مفتوحة هنا لم تعد في المكتبة.',
};
