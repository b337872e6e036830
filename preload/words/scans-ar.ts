// The words of scans in Arabic.
import { type PluralForms, sayCount, sayNumber, sayPercent } from './locale.ts';
import type { ScansWords } from './scans-en.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const num = (n: number): string => sayNumber(n, 'ar');
const editions = (n: number): string =>
  count(n, { zero: 'لا أعداد', one: 'عدد واحد', two: 'عددان', few: '# أعداد', many: '# عددا', other: '# عدد' });
const pages = (n: number): string =>
  count(n, { zero: 'لا صفحات', one: 'صفحة واحدة', two: 'صفحتان', few: '# صفحات', many: '# صفحة', other: '# صفحة' });
/** Pages after a word that governs them. */
const ofPages = (n: number): string =>
  count(n, { zero: 'لا صفحات', one: 'صفحة واحدة', two: 'صفحتين', few: '# صفحات', many: '# صفحة', other: '# صفحة' });
const sure = (share: number): string => `الثقة ${sayPercent(share, 'ar')}`;

/** Arabic. */
export const scansArabic: ScansWords = {
  heading: 'الصفحات الممسوحة',
  lead: 'لا يمكن البحث في صفحات ليست إلا صورا. يقرأ كشك نصها على هذا الحاسوب بلا شبكة، بالفرنسية والعربية والإنجليزية. تستغرق الصفحة من عشر ثوان إلى دقيقة.',
  list: 'أعداد فيها صفحات ممسوحة ضوئيا',
  counted: (all, unread) => (unread === 0 ? `${editions(all)}، قُرئت كل الصفحات` : `${editions(all)}، بلا نص: ${pages(unread)}`),
  chosen: (n) => `المختار: ${editions(n)}`,
  keys: 'الأسهم للتنقل، والمسافة للاختيار، والإدخال لعرض الصفحات.',
  unread: (n, of) => `بلا نص: ${num(n)} من ${ofPages(of)}`,
  read: (n) => `قرأته الآلة: ${pages(n)}`,
  poor: (n) => `قراءة رديئة: ${pages(n)}`,
  sure,
  unknownLanguage: 'لغة غير معروفة',
  readAs: 'تُقرأ على أنها',
  asKnown: 'لغة كل عدد',
  allLanguages: 'اللغات الثلاث',
  start: (n) => (n === 0 ? 'قراءة النص' : `قراءة نص ${ofPages(n)}`),
  starting: 'يبدأ…',
  startMenu: 'قراءة نص الصفحات الممسوحة',
  started: (n) =>
    count(n, {
      one: 'تجري قراءة صفحة واحدة.',
      two: 'تجري قراءة صفحتين.',
      few: 'تجري قراءة # صفحات.',
      many: 'تجري قراءة # صفحة.',
      other: 'تجري قراءة # صفحة.',
    }),
  show: 'عرض',
  refused: (n) => `تُرك جانبا: ${editions(n)}`,
  again: 'القراءة من جديد',
  againHint: 'تحل محل ما قُرئ، بلغة أخرى مثلا.',
  remove: 'حذف النص الذي قرأته الآلة…',
  removeHeading: 'أيُحذف النص الذي قرأته الآلة؟',
  removeText: (n) => `يُحذف نص ${ofPages(n)} ولا يجده البحث بعد ذلك. تبقى الصفحات نفسها ويمكن قراءتها من جديد.`,
  removeYes: 'حذف النص',
  removed: (n) => `حُذف نص ${ofPages(n)}.`,
  pages: 'الصفحات',
  open: 'فتح',
  back: 'كل الصفحات الممسوحة',
  none: 'لا صفحات ممسوحة',
  noneText: 'لكل صفحة في المكتبة نصها. تأتي إلى هنا الأعداد التي فيها صفحات ليست إلا صورا، كي يُقرأ نصها.',
  jobs: 'القراءة',
  pauseAll: 'إيقاف الكل مؤقتا',
  resumeAll: 'استئناف الكل',
  cancelAll: 'إلغاء الكل',
  pause: 'إيقاف مؤقت',
  resume: 'استئناف',
  tryAgain: 'محاولة أخرى',
  cancel: 'إلغاء',
  dismiss: 'إخفاء',
  state: {
    running: 'قيد القراءة',
    waiting: 'في الانتظار',
    paused: 'موقوف مؤقتا',
    failed: 'تعذرت قراءة بعض الصفحات',
    done: 'قُرئ',
  },
  progress: (done, total) => `${num(done)} من ${ofPages(total)}`,
  onPage: (page) => `الآن الصفحة ${num(page)}`,
  left: (duration) => `بقي نحو ${duration}`,
  failedPages: (list) => `${list.length === 1 ? 'الصفحة' : 'الصفحات'} ${list.map(num).join('، ')}`,
  table: {
    label: 'الصفحات الممسوحة ضوئيا',
    page: 'الصفحة',
    state: 'الحالة',
    words: 'الكلمات',
    confidence: 'الثقة',
    languages: 'اللغات',
    states: {
      scanned: 'بلا نص',
      waiting: 'في الانتظار',
      paused: 'موقوفة مؤقتا',
      failed: 'تعذرت قراءتها',
      recognised: 'قرأتها الآلة',
    },
    isPoor: 'قراءة رديئة',
  },
  confidenceHint: 'الثقة هي مدى تيقن الآلة من الحروف التي قرأتها. وفي القراءة الرديئة أخطاء كثيرة.',
  noPages: 'لكل صفحة من هذا العدد نصها.',
  notice: {
    label: 'هذا العدد الممسوح',
    whole: 'هذا العدد ممسوح ضوئيا: لا نص في أي صفحة منه.',
    part: (n) => `في هذا العدد صفحات بلا نص: ${num(n)}.`,
    start: 'قراءة نصه',
    done: 'قُرئ نص هذا العدد الممسوح، ويجده البحث.',
    failed: (n) => `تعذرت قراءة ${ofPages(n)}.`,
    see: 'عرض الصفحات',
  },
  badge: {
    text: 'قرأته الآلة',
    hint: 'قرأت الآلة نص هذه الصفحة من صورتها.',
    hintSure: (share) => `قرأت الآلة نص هذه الصفحة من صورتها، و${sure(share)}.`,
    article: 'قرأت الآلة هذا النص من الصورة.',
    articleSure: (share) => `قرأت الآلة هذا النص من الصورة، و${sure(share)}.`,
    isPoor: 'قد تكون كلمات كثيرة خطأ.',
  },
  setting: {
    heading: 'الصفحات الممسوحة',
    text: 'صفحات ليست إلا صورا، كصفحات الجرائد المرقمنة.',
    byThemselves: 'قراءة نص الصفحات الممسوحة تلقائيا عند وصولها',
    hint: 'بعد كل ما عداها، وليس حين يعمل الحاسوب بالبطارية.',
  },
};
