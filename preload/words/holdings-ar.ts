// The words of holdings in Arabic.
import type { DayState, Frequency, HoldingsFormat, Relation } from '../model-holdings.ts';
import type { HoldingsWords } from './holdings-en.ts';
import { isolate } from './isolate.ts';
import { arabicFigures, type PluralForms, sayCount, sayNumber } from './locale.ts';
import { sayList, sayMonth, sayWeekday } from './say-days.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const named = (text: string): string => isolate(text, 'ar');
const issues: PluralForms = { zero: 'لا أعداد', one: 'عدد واحد', two: 'عددان', few: '# أعداد', many: '# عددا', other: '# عدد' };
const missing: PluralForms = {
  zero: 'لا عدد ناقص',
  one: 'عدد ناقص',
  two: 'عددان ناقصان',
  few: '# أعداد ناقصة',
  many: '# عددا ناقصا',
  other: '# عدد ناقص',
};
const titles: PluralForms = { one: 'عنوان واحد', two: 'عنوانان', few: '# عناوين', many: '# عنوانا', other: '# عنوان' };
const weekdays = (days: readonly number[]): string =>
  sayList(
    days.map((day) => sayWeekday(day, 'ar')),
    'ar',
  );
const numbers = (list: readonly number[]): string =>
  sayList(
    list.map((one) => sayNumber(one, 'ar')),
    'ar',
  );
const ordinals = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الأخير'];

const states: Record<DayState, string> = {
  held: 'موجود',
  missing: 'ناقص',
  'not-published': 'لم يصدر',
  incomplete: 'غير كامل',
  damaged: 'تالف',
  duplicate: 'مكرر',
  claimed: 'مُطالَب به',
  'not-wanted': 'غير مطلوب',
};

const frequency = (one: Frequency): string => {
  switch (one.kind) {
    case 'weekdays':
      if (one.weekdays.length === 7) return 'يومية';
      return one.weekdays.length === 1 ? `أسبوعية، يوم ${weekdays(one.weekdays)}` : `تصدر ${weekdays(one.weekdays)}`;
    case 'dates': {
      const dates = `تصدر يوم ${numbers(one.dates)}`;
      const months = one.months.map((month) => sayMonth(month, 'ar'));
      return months.length === 0 ? `${dates} من كل شهر` : `${dates} من ${sayList(months, 'ar')}`;
    }
    case 'nth':
      return `شهرية، ${sayWeekday(one.weekday, 'ar')} ${ordinals[one.nth - 1] ?? ''} من الشهر`;
    case 'weeks':
      return one.every === 2 ? 'كل أسبوعين' : `كل ${sayNumber(one.every, 'ar')} أسابيع`;
  }
};

const relations: Record<Relation['kind'], string> = {
  continues: 'امتداد لـ',
  'continued-by': 'صارت',
  'supplement-of': 'ملحق لـ',
  'has-supplement': 'لها ملحق',
};

const formats: Record<HoldingsFormat, string> = {
  claims: 'قائمة المطالبات (CSV)',
  statement: 'بيان المقتنيات (نص)',
  mrk: 'مارك 21 (نص)',
  marcxml: 'مارك 21 (XML)',
};

/** Arabic. */
export const holdingsArabic: HoldingsWords = {
  heading: 'المقتنيات',
  list: 'العناوين وما يوجد منها',
  counted: (n, lacking) => `${count(n, titles)}، ${count(lacking, missing)}`,
  columns: { title: 'العنوان', span: 'المدة', editions: 'الأعداد', missing: 'الناقص', claimed: 'المُطالَب به' },
  span: (from, to) => `من ${from} إلى ${to}`,
  noSpan: 'لا عدد له تاريخ',
  noMissing: 'لا ينقص شيء',
  missing: (n) => count(n, missing),
  claimed: (n) =>
    count(n, {
      one: 'عدد مُطالَب به',
      two: 'عددان مُطالَب بهما',
      few: '# أعداد مُطالَب بها',
      many: '# عددا مُطالَبا به',
      other: '# عدد مُطالَب به',
    }),
  emptyTitle: 'لا مقتنيات بعد',
  emptyText:
    'لكل جريدة هنا تقويم لسنواتها: ما يوجد، وما ينقص، والأيام التي لم تصدر فيها. أضف أعدادا، وتواريخها وأرقامها تخبر بذلك.',
  states,
  calendar: (title, year) => `${named(title)}، ${year}`,
  year: 'السنة',
  previousYear: 'السنة السابقة',
  nextYear: 'السنة التالية',
  yearWith: (year, n) => (n === 0 ? year : `${year} (${count(n, missing)})`),
  legend: 'معاني العلامات وعدد الأيام',
  undated: (n) =>
    count(n, {
      one: 'عدد بلا تاريخ',
      two: 'عددان بلا تاريخ',
      few: '# أعداد بلا تاريخ',
      many: '# عددا بلا تاريخ',
      other: '# عدد بلا تاريخ',
    }),
  dayNamed: (day, state, number) =>
    number === null ? `${day}: ${state}` : `${day}: ${state}، العدد ${named(arabicFigures(number))}`,
  outside: 'لا يُحتسب',
  number: (number) => `العدد ${named(arabicFigures(number))}`,
  expected: (number) => `المنتظر: العدد ${named(arabicFigures(number))}`,
  covers: (day) => `للأيام حتى ${day}`,
  partOf: (day) => `جزء من عدد ${day}`,
  unsure: 'لا رقم يخبر عن هذا اليوم، فهو مستنتج من أيام الصدور المعتادة.',
  claimedOn: (day) => `طولب به في ${day}`,
  pages: (here, printed) => `${sayNumber(here, 'ar')} من ${sayNumber(printed, 'ar')} صفحة`,
  dayHelp: 'الأسهم من يوم إلى يوم، وPage Up وPage Down من شهر إلى شهر، ومع Shift من سنة إلى سنة.',
  acts: {
    read: 'قراءة',
    readOf: (variant) => `قراءة ${named(variant)}`,
    claim: 'المطالبة به',
    notPublished: 'لم يصدر',
    notWanted: 'غير مطلوب',
    missing: 'هو ناقص',
    lift: 'العودة إلى ما استُنتج',
    sources: 'إلى المصادر',
    more: 'ما يُعرف عن اليوم',
  },
  ruled: {
    claimed: (day) => `طولب بعدد ${day}.`,
    'not-published': (day) => `لم يصدر شيء في ${day}.`,
    'not-wanted': (day) => `عدد ${day} غير مطلوب.`,
    missing: (day) => `عدد ${day} ناقص.`,
    lifted: (day) => `عاد ${day} إلى ما استُنتج.`,
    undone: 'أُلغي ذلك.',
  },
  description: 'الوصف',
  describe: 'وصف العنوان',
  edit: 'تعديل',
  field: {
    issn: 'الرقم الدولي (ISSN)',
    publisher: 'الناشر',
    place: 'المكان',
    language: 'اللغة',
    frequencies: 'الصدور',
    closed: 'لا تصدر في',
    collectedFrom: 'تُجمع منذ',
    collectedTo: 'تُجمع حتى',
    isCurrent: 'ما زالت تُجمع: يُحتسب حتى اليوم',
    relations: 'عناوين أخرى',
    note: 'ملاحظة',
  },
  hint: {
    issn: 'ثمانية أرقام، آخرها يتحقق من غيره',
    closed: 'تواريخ مثل 05-01 أو 2024-03-04، ومدد مثل 08-01/08-31، بينها فواصل',
    collected: 'بلا تاريخ يُحتسب من أول عدد موجود إلى آخره',
    since: 'منذ البداية',
  },
  wrong: {
    issn: 'رقم التحقق في هذا الرقم الدولي لا يوافق.',
    closed: (text) => `${named(text)} ليس يوما.`,
    day: 'يوم مثل 28/03/2024',
    dates: 'أرقام من 1 إلى 31',
  },
  rests: {
    'eid-al-fitr': 'عيد الفطر',
    'eid-al-adha': 'عيد الأضحى',
    mawlid: 'المولد النبوي',
    'new-year-hijri': 'رأس السنة الهجرية',
    'good-friday': 'الجمعة العظيمة',
    easter: 'أحد الفصح',
    'easter-monday': 'اثنين الفصح',
    ascension: 'خميس الصعود',
    'whit-monday': 'اثنين العنصرة',
  },
  frequency,
  frequencySince: (text, day) => `منذ ${day}: ${text}`,
  kinds: { weekdays: 'أيام الأسبوع', dates: 'تواريخ من الشهر', nth: 'يوم من أسابيع الشهر', weeks: 'كل عدة أسابيع' },
  addFrequency: 'إضافة دورية',
  removeFrequency: 'إزالة هذه الدورية',
  since: 'منذ',
  dates: 'التواريخ',
  nth: 'أيّها',
  ordinals,
  weekday: 'اليوم',
  every: 'الأسابيع',
  fromIssue: 'صدر عدد في',
  issnOf: (issn) => `ISSN ${issn}`,
  notSaid: 'غير مذكور',
  learned: 'كما تدل عليه الأعداد',
  takeLearned: 'الأخذ به',
  nothingLearned: 'الأعداد أقل من أن تدل على شيء.',
  relations,
  relation: 'العلاقة',
  relatedTitle: 'العنوان',
  relatedDay: 'التاريخ',
  addRelation: 'إضافة عنوان',
  removeRelation: 'إزالة هذا العنوان',
  statement: 'بيان المقتنيات',
  nothingHeld: 'لا شيء موجود',
  copyStatement: 'نسخ',
  copied: 'نُسخ البيان.',
  described: 'حُفظ الوصف.',
  exportMenu: 'كتابة…',
  exportOf: 'كتابة المقتنيات',
  formats,
  fileName: (title, what) => (title === null ? what : `${title} ${what}`),
  fileWords: { claims: 'المطالبات', statement: 'المقتنيات', mrk: 'MARC', marcxml: 'MARC' },
  claimToo: 'المطالبة بالناقص وكتابة القائمة (CSV)',
  written: (file, n) => `${named(file)}: ${count(n, issues)}.`,
  writtenFile: (file) => `كُتب ${named(file)}.`,
  nothingToClaim: 'لا ينقص شيء.',
  csv: {
    title: 'العنوان',
    issn: 'ISSN',
    day: 'اليوم',
    number: 'الرقم',
    state: 'الحالة',
    claimedOn: 'تاريخ المطالبة',
    note: 'ملاحظة',
  },
};
