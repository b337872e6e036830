// Arabic words of clippings: choosing a part of a page, and what can be done with it.
import type { ClippingWords } from './clipping-en.ts';
import { isolate } from './isolate.ts';
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'ar');
const name = (text: string): string => isolate(text, 'ar');
const millimetres = (points: number): string => num(Math.round((points / 72) * 25.4));

/** Arabic. */
export const clippingArabic: ClippingWords = {
  heading: 'قص جزء من الصفحة',
  start: 'قص جزء من الصفحة',
  hint: 'ارسم إطارا على الصفحة، أو انقر على مقال. تحرّكه الأسهم وتغيّر قياسه مع Shift، وينقلك A من مقال إلى آخر.',
  nothing: 'لم يُختر شيء بعد.',
  chosen: (isArticle, page, width, height) =>
    `${isArticle ? 'مقال' : 'جزء'} من الصفحة ${num(page)}، ${millimetres(width)} في ${millimetres(height)} مم`,
  size: (width, height) => `${millimetres(width)} × ${millimetres(height)} مم`,
  take: 'قص',
  copyLink: 'نسخ الرابط',
  copyPageLink: 'نسخ رابط إلى هذه الصفحة',
  panel: 'قصاصة',
  close: 'إغلاق القصاصة',
  pictureOf: (headline, page) => `صورة ${name(headline)}، الصفحة ${num(page)}`,
  text: 'نص القصاصة',
  noText: 'لم يُقرأ هنا أي نص.',
  style: 'أسلوب التوثيق',
  liesIn: 'في',
  newDossier: 'ملف جديد…',
  openDossier: 'فتح الملف',
  firstDossier: 'قصاصات',
  copy: { picture: 'الصورة', text: 'النص', citation: 'التوثيق', link: 'الرابط' },
  copyOf: { picture: 'نسخ الصورة', text: 'نسخ النص', citation: 'نسخ التوثيق', link: 'نسخ الرابط' },
  actionsOf: (headline) => `نسخ ${name(headline)} أو كتابتها`,
  copied: {
    picture: 'نُسخت الصورة.',
    text: 'نُسخ النص.',
    citation: 'نُسخ التوثيق.',
    link: 'نُسخ الرابط.',
  },
  refused: 'تعذر النسخ. أعد المحاولة.',
  exportMenu: 'كتابة هذه القصاصة في ملف',
  asPicture: 'صورة (PNG، 300 نقطة في البوصة)',
  undone: (dossier) => `أُخرجت من ${name(dossier)}.`,
  again: 'قصها من جديد',
  keyClip: 'قص جزء من الصفحة',
  keyMove: 'تحريك إطار القص، وتغيير قياسه',
  keyArticle: 'اختيار المقال التالي للقص',
  keyTake: 'قص ما اختير',
};
