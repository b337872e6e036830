// Arabic words of reading aloud.
import type { AloudWords } from './aloud-en.ts';
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'ar');

/** Arabic. */
export const aloudArabic: AloudWords = {
  heading: 'القراءة بصوت عالٍ',
  listen: 'القراءة بصوت عالٍ',
  play: 'متابعة القراءة',
  pause: 'إيقاف مؤقت',
  stop: 'إنهاء القراءة',
  nextSentence: 'الجملة التالية',
  previousSentence: 'الجملة السابقة',
  nextArticle: 'المقال التالي',
  previousArticle: 'المقال السابق',
  faster: 'أسرع',
  slower: 'أبطأ',
  speed: 'السرعة',
  times: (rate) => `${rate}×`,
  follow: 'تقليب الصفحات مع القراءة',
  toPlace: (headline) => `الانتقال إلى الجملة المقروءة في ${isolate(headline, 'ar')}`,
  sentenceOf: (at, total) => `الجملة ${num(at)} من ${num(total)}`,
  left: (duration) => `بقي نحو ${duration}`,
  opening: 'يُفتح المقال',
  progress: 'ما قُرئ من المقال',
  nothing: 'ليس هنا نص يمكن قراءته بصوت عالٍ.',
  pending: 'ما زال نص هذا العدد قيد الاستخراج. أعد المحاولة بعد قليل.',
  failed: 'لم ينطق الصوت. لم يُفقد شيء: أعد المحاولة أو اختر صوتًا آخر.',
  noVoices: 'ليس في هذا الحاسوب صوت ينطق من غير شبكة.',
  voiceless: (language) => `ليس في هذا الحاسوب صوت لهذه اللغة: ${language}.`,
  install: {
    mac: 'أضف صوتًا من إعدادات النظام، ثم إمكانية الوصول، ثم المحتوى المنطوق، ثم صوت النظام، ثم إدارة الأصوات.',
    windows: 'أضف صوتًا من الإعدادات، ثم الوقت واللغة، ثم الكلام، ثم إدارة الأصوات.',
    linux: 'ثبّت الحزمتين speech-dispatcher وespeak-ng ثم أعد تشغيل كشك.',
  },
  skipThem: 'تخطي هذه الفقرات',
  otherVoice: 'القراءة بصوت آخر',
  keyListen: 'القراءة بصوت عالٍ، والإيقاف المؤقت',
  keySentence: 'الجملة السابقة والتالية',
  keySpeed: 'أبطأ وأسرع',
  queued: (n) =>
    sayCount(n, 'ar', {
      zero: 'لا مقال في الانتظار',
      one: 'مقال واحد في الانتظار',
      two: 'مقالان في الانتظار',
      few: '# مقالات في الانتظار',
      many: '# مقالًا في الانتظار',
      other: '# مقال في الانتظار',
    }),
};
