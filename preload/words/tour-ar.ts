// Arabic words of the tour through the reader.
import { sayNumber } from './locale.ts';
import type { TourWords } from './tour-en.ts';

const num = (n: number): string => sayNumber(n, 'ar');

/** Arabic. */
export const tourArabic: TourWords = {
  name: 'جولة في القارئ',
  step: (n, of) => `${num(n)} من ${num(of)}`,
  next: 'التالي',
  before: 'السابق',
  done: 'ابدأ القراءة',
  skip: 'تخطي الجولة',
  later: 'افتح جريدة، فهناك تبدأ الجولة.',
  steps: {
    turn: {
      heading: 'تقليب الصفحات',
      text: 'بمفاتيح الأسهم أو بالشريط تحت الصفحات أو بالصور المصغرة. واسحب صورة إلى خارج النافذة لتحصل على ملف PDF لصفحتها.',
    },
    find: {
      heading: 'البحث عن أي كلمة',
      text: 'اضغط F واكتب، فيُؤطَّر كل موضع في هذه الجريدة. أما الخانة في أعلى الكشك فتبحث في الجرائد كلها.',
    },
    zoom: {
      heading: 'الاقتراب من النص',
      text: 'انقر عمودا نقرا مزدوجا، أو اضغط زائد وناقص. ومفتاح 0 يعيد الصفحة كاملة.',
    },
    mark: {
      heading: 'الاحتفاظ بما يهم',
      text: 'ارسم فوق الكلمات لتمييزها أو نسخها، واضغط B لإشارة مرجعية وC لقص جزء من الصفحة. تجد ذلك كله في الدفتر.',
    },
    keys: {
      heading: 'لكل شيء مفتاح',
      text: 'اضغط ؟ لترى المفاتيح كلها. والطباعة والحفظ وغيرهما في هذه القائمة.',
    },
  },
};
