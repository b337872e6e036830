// Arabic words of an article as text, beside its page.
import type { ArticleViewWords } from './article-view-en.ts';
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'ar');

/** Arabic. */
export const articleViewArabic: ArticleViewWords = {
  heading: 'المقال',
  open: 'قراءة المقال نصا',
  close: 'العودة إلى الصفحة',
  next: 'المقال التالي',
  previous: 'المقال السابق',
  nextIs: (headline) => `التالي: ${headline}`,
  framed: (headline) => `المقال: ${headline}`,
  untitled: 'مقال بلا عنوان',
  wholePage: (page) => `الصفحة ${num(page)} كما طُبعت`,
  onPage: (page) => `الصفحة ${num(page)}`,
  goesOn: (page) => `التتمة في الصفحة ${num(page)}`,
  part: (page) => `التتمة في الصفحة ${num(page)}`,
  toPage: (page) => `إظهار الصفحة ${num(page)}`,
  lostTo: (page) => `تذكر الجريدة أن للمقال تتمة في الصفحة ${num(page)}، ولم يُعثر عليها هناك.`,
  lostFrom: (page) => `تذكر الجريدة أن المقال يبدأ في الصفحة ${num(page)}، ولم يُعثر على بدايته هناك.`,
  unsure: 'حدود هذا المقال غير مؤكدة. هذه صورته كما طُبع، وقد ينقص النص الذي يليها شيء.',
  table: 'يبدو هذا جدولا أو قائمة. هذه صورته كما طُبع، وتليها كلماته.',
  needsOcr: {
    'no-text': 'هذه الصفحة صورة، ونصها غير معروف. ها هي كما طُبعت.',
    'no-unicode': 'لا تذكر خطوط هذه الصفحة الحروف التي ترسمها، فتعذرت قراءة نصها. ها هي كما طُبعت.',
  },
  picture: (page) => `صورة من الصفحة ${num(page)}`,
  printed: (page) => `المقال كما طُبع في الصفحة ${num(page)}`,
  noPictures: 'تعذر إظهار صور هذا المقال.',
  none: 'ليس هنا مقال يمكن أن يُقرأ نصا. اقلب الصفحة ثم اضغط R من جديد.',
  notRead: 'لم تُقرأ هذه الصفحة بعد، وستُفتح مقالاتها حين تُقرأ.',
  first: 'هذا أول مقال.',
  last: 'هذا آخر مقال.',
  settings: 'هيئة النص',
  font: 'الخط',
  fonts: { serif: 'خط نسخي', sans: 'خط حديث' },
  size: 'الحجم',
  width: 'عدد الحروف في السطر',
  spacing: 'تباعد الأسطر',
  spacings: { tight: 'ضيق', normal: 'عادي', wide: 'واسع' },
  theme: 'الألوان',
  themes: { window: 'كالنافذة', light: 'فاتح', sepia: 'بني دافئ', dark: 'داكن' },
  place: 'المكان',
  places: { auto: 'بجانب الصفحة', over: 'فوق الصفحة' },
  keyOpen: 'قراءة المقال نصا، والعودة إلى الصفحة',
  keyWalk: 'المقال التالي والسابق',
};
