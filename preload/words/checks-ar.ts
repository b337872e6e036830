// كلمات الفحوص بالعربية.
import type { ChecksWords } from './checks-en.ts';
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'ar');
const editions = (n: number): string =>
  sayCount(n, 'ar', { one: 'عدد واحد', two: 'عددان', few: '# أعداد', many: '# عددا', other: '# عدد' });
const days = (n: number): string =>
  sayCount(n, 'ar', { one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يوما', other: '# يوم' });
const problems = (n: number): string =>
  sayCount(n, 'ar', { one: 'مشكلة واحدة', two: 'مشكلتان', few: '# مشكلات', other: '# مشكلة' });
const files = (n: number): string =>
  sayCount(n, 'ar', { one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });

/** العربية. */
export const checksArabic: ChecksWords = {
  heading: 'الفحوص',
  fullCheck: 'فحص كامل',
  quickCheck: 'فحص سريع',
  sum: (checked, ok, found) => `المفحوص: ${editions(checked)}، والسليم: ${num(ok)}، و${problems(found)}`,
  state: {
    heading: 'حالة الملفات',
    verified: (n, total, within) => `فُحص ${num(n)} من ${editions(total)} خلال آخر ${days(within)}`,
    lastFull: (ago) => `آخر فحص كامل: ${ago}`,
    lastQuick: (ago) => `آخر فحص سريع: ${ago}`,
    neverFull: 'لم يجر فحص كامل بعد',
    oldest: (ago) => `أطول ما بقي دون فحص: ${ago}`,
    next: (when) => `القراءة التلقائية التالية: ${when}`,
    paused: 'الفحص التلقائي متوقف مؤقتا',
    damaged: (n) =>
      sayCount(n, 'ar', {
        one: 'عدد تالف واحد',
        two: 'عددان تالفان',
        few: '# أعداد تالفة',
        many: '# عددا تالفا',
        other: '# عدد تالف',
      }),
    well: 'لا تلف معروف',
    readOnly: 'لا يمكن هنا إلا قراءة المكتبة: الفحوص تخبر ولا تعلّم شيئا.',
  },
  run: {
    full: 'قراءة كل الملفات',
    fullHint: 'يقرأ كل بايت ويقارنه بالبصمة التي أُخذت عند الوصول.',
    quick: 'نظرة سريعة',
    quickHint: 'وجود الملفات وأحجامها وبطاقاتها، دون قراءتها.',
    stop: 'إيقاف',
    progress: (done, total) => `${num(done)} من ${editions(total)}`,
    stopped: 'توقف. وما فُحص حتى ذلك الحين محسوب.',
    ended: (found) => (found === 0 ? 'انتهى الفحص. كل شيء كما ينبغي.' : `انتهى الفحص. ${problems(found)}.`),
  },
  schedule: {
    heading: 'تلقائيا',
    every: 'كل ملف مرة على الأقل كل',
    days,
    pause: 'إيقاف مؤقت',
    resume: 'متابعة',
    hint: 'شيئا فشيئا ما دام Kiosque مفتوحا، وعند فتح عدد.',
    operator: 'الاسم في السجل',
    operatorHint: 'يظهر في سجل الأعداد إلى جانب ما يُعمل من الآن. يمكن تركه فارغا.',
  },
  problems: {
    heading: 'المشكلات',
    list: 'المشكلات حسب العدد',
    none: 'لا مشكلات معروفة',
    noneText: 'ما يجده الفحص يُعرض هنا مع ما يمكن فعله. والفحص الكامل يقرأ كل ملف مرة.',
    library: 'في مجلد المكتبة',
    since: (when) => `معروف منذ ${when}`,
    files,
    more: (n) => `و${num(n)} غيرها`,
    saveAs: 'حفظ التقرير',
    formats: { csv: 'جدول (CSV)', json: 'بيانات (JSON)', text: 'نص' },
    saved: (name) => `حُفظ باسم ${isolate(name, 'ar')}.`,
  },
  repair: {
    heading: 'إصلاح',
    folder: 'من نسخة احتياطية أو حقيبة…',
    file: 'من ملف…',
    source: 'تنزيل من جديد',
    working: 'يجري الإصلاح',
    done: (n) => `أُصلح وتُحقق منه: ${files(n)}.`,
    missing: (n) => `لم يوجد هناك: ${files(n)}.`,
    nothing: 'كل ملفات هذا العدد هي التي وصلت.',
    aside: 'تبقى الملفات التالفة قرب الجديدة حتى تحذفها.',
  },
  acts: {
    reveal: 'عرض في مجلده',
    read: 'قراءة',
    history: 'السجل',
    check: 'فحص هذا العدد',
    checked: 'كل بايت هو الذي وصل.',
    checkedDamaged: 'هذا العدد تالف.',
  },
  damage: {
    badge: 'تالف',
    notice: (when) => `بعض ملفات هذا العدد تالفة، وذلك معروف منذ ${when}. قد يختلف ما تقرؤه عما طُبع.`,
    repair: 'ما يمكن فعله',
  },
  history: {
    heading: (title) => `سجل ${isolate(title, 'ar')}`,
    list: 'الأحداث، آخرها أولا',
    holds: (n) =>
      `سلسلة الأحداث متصلة (${sayCount(n, 'ar', { one: 'حدث واحد', two: 'حدثان', few: '# أحداث', many: '# حدثا', other: '# حدث' })}).`,
    unlinked: 'كُتبت قبل ربط الأحداث، وتُربط عند أول تغيير.',
    broken: (n) => `السلسلة مقطوعة عند الحدث ${num(n)}.`,
    lastVerified: (ago) => `وُجد سليما آخر مرة ${ago}.`,
    by: (program, version) => `${isolate(`${program} ${version}`, 'ar')}`,
    byPerson: (person, program) => `${isolate(person, 'ar')}، بواسطة ${isolate(program, 'ar')}`,
    earlier: 'نسخة سابقة من Kiosque',
    failed: 'فشل',
    premis: 'حفظ بصيغة PREMIS…',
    back: 'العودة إلى الفحوص',
    types: {
      ingestion: 'وصل',
      'message digest calculation': 'أُخذت بصمته',
      'format identification': 'عُرفت صيغته',
      validation: 'فُتح وفُحصت صفحاته',
      'metadata modification': 'غُيّرت بياناته',
      'policy assignment': 'غُيّرت قاعدة حفظه',
      creation: 'صُنعت منه ملفات',
      migration: 'نُقل إلى صيغة أخرى',
      deletion: 'أُزيل',
      recovery: 'أُعيد',
      replacement: 'يحل محل نسخة سابقة',
      replication: 'نُسخ إلى مكان آخر',
      transfer: 'نُقل',
      'fixity check': 'فُحص',
    },
  },
};
