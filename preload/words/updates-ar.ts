// The words of updates in Arabic: newer versions of the program itself.
import { isolate } from './isolate.ts';
import { saySize } from './locale.ts';
import type { UpdatesWords } from './updates-en.ts';

const size = (bytes: number): string => saySize(bytes, 'ar');
const named = (version: string): string => isolate(version, 'ar');

/** Arabic. */
export const updatesArabic: UpdatesWords = {
  heading: 'التحديثات',
  text: 'يعمل كشك بلا شبكة ما شئت من الوقت، ولا يُنزَّل شيء أحدث ما لم تطلبه.',
  daily: 'البحث عن إصدار أحدث مرة في اليوم',
  noFeed: 'هذه النسخة لا تحدّث نفسها. يُثبَّت الإصدار الأحدث كما ثُبِّت هذا.',
  ofSystem: 'هذه النسخة لا تحدّث نفسها: جاءت مع حزم النظام أو فُكَّت باليد، وكذلك يأتي الإصدار التالي.',
  never: 'لم يُبحث عن إصدار أحدث بعد.',
  newest: (when) => `لم يكن هناك إصدار أحدث. آخر بحث: ${when}.`,
  looking: 'يجري البحث عن إصدار أحدث…',
  look: 'ابحث الآن',
  available: (version, bytes) => `الإصدار ${named(version)} جاهز للتنزيل (${size(bytes)}).`,
  download: 'تنزيل',
  downloading: (version) => `يجري تنزيل الإصدار ${named(version)}`,
  received: (bytes, of) => `${size(bytes)} من ${size(of)}`,
  cancel: 'إيقاف',
  ready: (version) => `الإصدار ${named(version)} هنا، ويُثبَّت عند إنهاء كشك.`,
  restart: 'أعد التشغيل الآن',
};
