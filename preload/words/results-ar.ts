// The words of the results of a search in Arabic.
import { quote } from './isolate.ts';
import { type PluralForms, sayCount, sayNumber } from './locale.ts';
import type { ResultsWords } from './results-en.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const num = (n: number): string => sayNumber(n, 'ar');

/** Arabic. */
export const resultsArabic: ResultsWords = {
  inEditions: (n) =>
    count(n, {
      one: 'في عدد واحد',
      two: 'في عددين',
      few: 'في # أعداد',
      many: 'في # عددا',
      other: 'في # عدد',
    }),
  ranked: (n) => `الأقرب من أحدث ${num(n)} صفحة يأتي أولا، ثم البقية بحسب التاريخ.`,
  unweighed: 'تتقدم العناوين والكلمات نفسها والصفحات الأولى، ثم الأحدث، ولا يُحسب هنا عدد مرات ورود الكلمات.',
  renewing: 'يجيب فهرس سابق ريثما يُعدّ فهرس جديد. وما لا يعرفه إلا الجديد يأتي لاحقا.',
  titles: 'العناوين',
  languages: 'اللغات',
  everyPage: 'كل صفحة',
  everyPageHint: 'صفحات العدد الواحد تظهر واحدة واحدة',
  asWritten: 'كما كُتب',
  asWrittenHint: 'تُراعى الحركات والهمزات وأشكال الحروف',
  moreIn: (n) =>
    count(n, {
      one: 'صفحة أخرى في هذا العدد',
      two: 'صفحتان أخريان في هذا العدد',
      few: '# صفحات أخرى في هذا العدد',
      many: '# صفحة أخرى في هذا العدد',
      other: '# صفحة أخرى في هذا العدد',
    }),
  placeOn: (page) => `الموضع في الصفحة ${num(page)}`,
  narrowed: 'محصور في',
  widen: (what) => `بدون ${quote(what, 'ar')}`,
  section: (section) => `قسم ${quote(section, 'ar')}`,
  days: (from, to) => `من ${from} إلى ${to}`,
  since: (day) => `ابتداء من ${day}`,
  until: (day) => `إلى غاية ${day}`,
  searchedInstead: 'بُحث بدلا منه عن:',
  didYouMean: 'هل تقصد:',
  alsoAs: 'يُكتب أيضا:',
  suggested: (n) =>
    n >= 10_000
      ? `أكثر من ${num(n)} صفحة`
      : count(n, { zero: 'لا صفحة', one: 'صفحة واحدة', two: 'صفحتان', few: '# صفحات', many: '# صفحة', other: '# صفحة' }),
  recent: 'عمليات بحث سابقة',
  retry: 'البحث من جديد',
};
