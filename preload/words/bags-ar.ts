// The words of the view "Bags" in Arabic.
import type { BagsWords } from './bags-en.ts';
import { isolate, quote } from './isolate.ts';
import { type PluralForms, sayCount, sayNumber } from './locale.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const bags = (n: number): string =>
  count(n, { zero: 'لا حقائب', one: 'حقيبة واحدة', two: 'حقيبتان', few: '# حقائب', many: '# حقيبة', other: '# حقيبة' });
const editions = (n: number): string =>
  count(n, { zero: 'لا أعداد', one: 'عدد واحد', two: 'عددان', few: '# أعداد', many: '# عددا', other: '# عدد' });

/** Arabic. */
export const bagsArabic: BagsWords = {
  heading: 'الحقائب',
  lead: 'الحقيبة (BagIt) هي ما تتبادل به دور الأرشيف ملفاتها: كل ملف وارد فيها مع مجموعه، فيمكن التحقق منه بعد عقود.',
  export: 'تصدير',
  exportText: 'الأعداد كما هي في المكتبة مع كل ما يُعرف عنها. لا تخرج معها كلمة مرور ولا رمز دخول.',
  what: 'ما يوضع في الحقيبة',
  library: 'المكتبة كلها مع المهملات',
  title: 'جريدة واحدة',
  edition: (title, day) => (day === null ? isolate(title, 'ar') : `${isolate(title, 'ar')}، ${day}`),
  form: 'تُكتب على شكل',
  forms: { folder: 'مجلد', zip: 'أرشيف zip', tar: 'أرشيف tar' },
  each: 'حقيبة لكل عدد',
  organization: 'المرسل',
  organizationHint: 'يُكتب في كل حقيبة تحت Source-Organization',
  info: 'وسوم أخرى',
  infoHint: 'وسم في كل سطر كما في bag-info.txt: \u2066Contact-Name: Amina Tazi\u2069',
  profile: 'المواصفة',
  profileText:
    'ما تطلبه مؤسسة من الحقائب التي تتسلمها (BagIt Profiles). وما دامت مواصفة مختارة، تُصدَّر الحقائب ويُتحقق منها وتُستورد وفقها.',
  noProfile: 'من دون مواصفة يكفي أن تكون الحقيبة حقيبة.',
  chooseProfile: 'اختيار مواصفة…',
  dropProfile: 'المتابعة من دونها',
  profileOf: (organization) => `مواصفة ${isolate(organization, 'ar')}`,
  asked: 'تطلبه المواصفة',
  anyValue: 'لم يُذكر بعد',
  unsaid: (labels) => `ما زالت المواصفة تطلب ${labels.map((label) => isolate(label, 'ar')).join('، ')}.`,
  noForm: 'لا تقبل المواصفة أي شكل من الحقائب يمكن كتابته هنا.',
  exportTo: 'اختيار المكان والتصدير…',
  verify: 'تحقق',
  verifyText: 'يُنظر في كل ملف من الحقيبة ولا يُغيَّر شيء. وما تطلب الحقيبة جلبه من مكان آخر يُذكر ولا يُجلب.',
  verifyFolder: 'التحقق من مجلد…',
  verifyArchive: 'التحقق من zip أو tar…',
  import: 'استيراد',
  importText: 'يُتحقق أولا، ولا تُؤخذ إلا الحقائب الصالحة. وتعود حقائب Kiosque بملاحظاتها وتصحيحاتها ومواضع القراءة.',
  importFolder: 'استيراد مجلد…',
  importArchive: 'استيراد zip أو tar…',
  tasks: {
    export: (name) => `تصدير ${quote(name, 'ar')}`,
    verify: (name) => `التحقق من ${quote(name, 'ar')}`,
    import: (name) => `استيراد ${quote(name, 'ar')}`,
  },
  stop: 'إيقاف',
  stopped: 'توقف قبل النهاية. وما كان كاملا حينها باق.',
  results: 'النتيجة',
  exported: (n, place) => `كُتبت في ${quote(place, 'ar')}: ${bags(n)}`,
  verified: (valid, all) => {
    if (all === 1) return valid === 1 ? 'الحقيبة صالحة' : 'الحقيبة غير صالحة';
    return `الحقائب الصالحة: ${sayNumber(valid, 'ar')} من ${sayNumber(all, 'ar')}`;
  },
  imported: (n) => `أُضيف: ${editions(n)}`,
  none: 'لا شيء بعد',
  noneText: 'صدّر أعدادا، أو اختر حقيبة للتحقق منها أو استيرادها. وتظهر النتيجة هنا.',
  verdict: { valid: 'صالحة', complete: 'مكتملة لكنها غير صالحة', invalid: 'غير صالحة' },
  verdictText: {
    valid: 'كل ما في القائمة موجود ولم يتغير.',
    complete: 'كل ما في القائمة موجود، لكن شيئا تغير أو تعذر التحقق منه.',
    invalid: 'هناك ناقص أو زائد أو غير آمن.',
  },
  files: (n, size) =>
    `${count(n, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' })}، ${size}`,
  version: (version) => `BagIt ${version}`,
  issn: (issn) => `ISSN ${isolate(issn, 'ar')}`,
  cleared: (n) => `كان تصدير قد انقطع وترك هنا ما لم يكتمل، وقد أُزيل: ${bags(n)}`,
  editions,
  problems: (n) =>
    count(n, { zero: 'لا مشكلات', one: 'مشكلة واحدة', two: 'مشكلتان', few: '# مشكلات', many: '# مشكلة', other: '# مشكلة' }),
  warnings: (n) =>
    count(n, { zero: 'لا تنبيهات', one: 'تنبيه واحد', two: 'تنبيهان', few: '# تنبيهات', many: '# تنبيها', other: '# تنبيه' }),
  more: (n) => count(n, { one: 'وواحد غيره', two: 'واثنان غيره', few: 'و# غيره', many: 'و# غيره', other: 'و# غيره' }),
  whole: 'الحقيبة نفسها',
  skipped: (n) => `كان في المكتبة من قبل: ${editions(n)}`,
  left: (n) => `لم يوضع فيها: ${editions(n)}`,
  failed: (n) =>
    count(n, {
      one: 'تعذرت إضافة واحد',
      two: 'تعذرت إضافة اثنين',
      few: 'تعذرت إضافة #',
      many: 'تعذرت إضافة #',
      other: 'تعذرت إضافة #',
    }),
  asBag: 'تصدير في حقيبة…',
};
