// The names of months and weekdays as mastheads print them, in folded form: French, English, and the Arabic of the Maghreb,
// of Mauritania, of Egypt, of Libya and of the Levant; and the months of the Hijra in three scripts of habit.
// Where a name is the beginning of another, the pattern tries the longer one first.
import { fold } from './fold.ts';

const months: readonly string[][] = [
  [
    'janvier',
    'janv',
    'january',
    'jan',
    'يناير',
    'ينّاير',
    'جانفي',
    'جانفيي',
    'كانون الثاني',
    'كانون ثاني',
    'كانون ثان',
    'أي النار',
  ],
  ['février', 'févr', 'fév', 'february', 'febr', 'feb', 'فبراير', 'فبرائر', 'فيفري', 'شباط', 'النوار'],
  ['mars', 'march', 'mar', 'مارس', 'مارت', 'آذار', 'الربيع'],
  ['avril', 'avr', 'april', 'apr', 'أبريل', 'أفريل', 'إبريل', 'ابرير', 'نيسان', 'الطير'],
  ['mai', 'may', 'مايو', 'ماي', 'مايس', 'أيار', 'نوار', 'الماء'],
  ['juin', 'june', 'jun', 'يونيو', 'يونيه', 'جوان', 'حزيران', 'الصيف'],
  ['juillet', 'juil', 'juill', 'july', 'jul', 'يوليو', 'يوليوز', 'يوليه', 'جويلية', 'تموز', 'ناصر'],
  ['août', 'august', 'aug', 'غشت', 'أغشت', 'أغسطس', 'أوت', 'أوغسطس', 'آب', 'هانيبال'],
  ['septembre', 'sept', 'september', 'sep', '7bre', 'شتنبر', 'شتمبر', 'سبتمبر', 'سبتنبر', 'أيلول', 'الفاتح'],
  ['octobre', 'oct', 'october', '8bre', 'أكتوبر', 'أوكتوبر', 'تشرين الأول', 'تشرين أول', 'التمور'],
  ['novembre', 'nov', 'november', '9bre', 'نونبر', 'نوفمبر', 'نوامبر', 'تشرين الثاني', 'تشرين ثاني', 'تشرين ثان', 'الحرث'],
  ['décembre', 'déc', 'december', 'dec', 'دجنبر', 'دجمبر', 'ديسمبر', 'كانون الأول', 'كانون أول', 'الكانون'],
];

const weekdays: readonly string[][] = [
  ['dimanche', 'sunday', 'الأحد', 'الحد'],
  ['lundi', 'monday', 'الاثنين', 'الإثنين', 'الأثنين'],
  ['mardi', 'tuesday', 'الثلاثاء', 'الثلاثا', 'الثلثاء'],
  ['mercredi', 'wednesday', 'الأربعاء', 'الأربعا', 'الاربعاء'],
  ['jeudi', 'thursday', 'الخميس'],
  ['vendredi', 'friday', 'الجمعة'],
  ['samedi', 'saturday', 'السبت'],
];

/** Some are words or names of newspapers too, so that they speak for a day and never against it. */
const shortWeekdays: readonly string[][] = [
  ['dim', 'sun'],
  ['lun', 'mon'],
  ['mar', 'tue', 'tues'],
  ['mer', 'wed'],
  ['jeu', 'thu', 'thur', 'thurs'],
  ['ven', 'fri'],
  ['sam', 'sat'],
];

const hijriMonths: readonly string[][] = [
  ['محرم', 'المحرم', 'محرم الحرام', 'mouharram', 'moharram', 'muharram', 'mouharam', 'moharrem'],
  ['صفر', 'صفر الخير', 'safar', 'saphar'],
  [
    ...['ربيع الأول', 'ربيع أول', 'ربيع الاول الأنور', 'ربيع النبوي'],
    ...[
      'rabie i',
      'rabii i',
      'rabi i',
      'rabia i',
      'rabi al awwal',
      'rabi ul awal',
      'rabie al awal',
      'rabia al aoual',
      'rabi el aouel',
    ],
    ...['rabia al awal', 'rabii al awal', 'rabi ul awwal', 'rabiul awwal', 'rabi al awal', 'rabie el aouel'],
  ],
  [
    ...['ربيع الثاني', 'ربيع ثاني', 'ربيع ثان', 'ربيع الآخر', 'ربيع آخر'],
    ...['rabie ii', 'rabii ii', 'rabi ii', 'rabia ii', 'rabi al thani', 'rabi ath thani', 'rabie al thani', 'rabia ethani'],
    ...['rabi ul akhir', 'rabi al akhir', 'rabi us sani', 'rabi el thani', 'rabie ethani', 'rabia al tani'],
  ],
  [
    ...['جمادى الأولى', 'جمادى الأول', 'جمادى أولى', 'جماد الأول', 'جماد أول', 'جمادي الأولى'],
    ...[
      'joumada i',
      'jumada i',
      'djoumada i',
      'joumada al oula',
      'joumada el oula',
      'jumada al ula',
      'jumada al awwal',
      'jamadi ul awwal',
    ],
    ...['djoumada el oula', 'joumada al ula', 'jamadiul awwal'],
  ],
  [
    ...[
      'جمادى الثانية',
      'جمادى الثاني',
      'جمادى الآخرة',
      'جمادى الآخر',
      'جمادى ثانية',
      'جماد الثاني',
      'جماد ثاني',
      'جماد الآخر',
      'جمادي الثانية',
    ],
    ...[
      'joumada ii',
      'jumada ii',
      'djoumada ii',
      'joumada al thania',
      'joumada ethania',
      'jumada al thani',
      'jumada al thaniyah',
    ],
    ...['jumada al akhira', 'jumada al akhirah', 'jamadi us sani', 'djoumada ethania', 'joumada al akhira'],
  ],
  ['رجب', 'رجب الفرد', 'rajab', 'redjeb', 'radjab', 'rajeb'],
  ['شعبان', 'chaabane', 'chaaban', 'chaabene', 'shaaban', 'shaban', "sha'ban", 'chabane'],
  ['رمضان', 'رمضان المبارك', 'ramadan', 'ramadhan', 'ramazan', 'ramadhane'],
  ['شوال', 'chaoual', 'chawwal', 'chaoul', 'chaouel', 'shawwal', 'shawal', 'choual'],
  [
    ...['ذو القعدة', 'ذي القعدة', 'ذي قعدة', 'ذو قعدة', 'ذوالقعدة', 'القعدة'],
    ...[
      'doul qiada',
      'dou al kiada',
      'dou al qiida',
      'dhou al qida',
      'dhou el kaada',
      'dhou el qaada',
      'dou el kaada',
      'dhoul qida',
    ],
    ...[
      'dhu al qadah',
      'dhu al qada',
      'dhul qadah',
      'dhul qada',
      'zilqad',
      'zul qaad',
      'ziqad',
      'dhu al qidah',
      'doul kiada',
      'dou al kaada',
    ],
  ],
  [
    ...['ذو الحجة', 'ذي الحجة', 'ذي حجة', 'ذو حجة', 'الحجة'],
    ...[
      'doul hijja',
      'dou al hijja',
      'dhou al hijja',
      'dhou el hidja',
      'dou el hidja',
      'dhoul hijja',
      'dhu al hijjah',
      'dhu al hijja',
    ],
    ...['dhul hijja', 'dhul hijjah', 'zilhaj', 'zil haj', 'zul hijja', 'zilhajj', 'dou el hijja', 'doul hidja'],
  ],
];

const republicanMonths: readonly string[][] = [
  ...['vendémiaire', 'brumaire', 'frimaire', 'nivôse', 'pluviôse', 'ventôse'],
  ...['germinal', 'floréal', 'prairial', 'messidor', 'thermidor', 'fructidor'],
].map((name) => [name]);

/** Names of one kind: a pattern that finds any of them, and the number that a name stands for. */
export type Names = { pattern: string; numberOf: (name: string) => number | null };

/** Between the words of a name stand a space, a hyphen, an apostrophe, a line end, or nothing. */
const between = /[\s'-]/gu;

function toNames(lists: readonly string[][], first: number): Names {
  const folded = lists.flatMap((names, index) => names.map((name) => ({ name: fold(name).text, number: index + first })));
  const longestFirst = folded.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const pattern = [...new Set(longestFirst)].map((name) => name.replaceAll(/[ ']/g, "[\\s'-]?")).join('|');
  const numbers = new Map(folded.map(({ name, number }) => [name.replace(between, ''), number]));
  return { pattern: `(?:${pattern})(?!\\p{L})`, numberOf: (name) => numbers.get(name.replace(between, '')) ?? null };
}

/** The months of the Gregorian calendar, 1 for January. */
export const monthNames = toNames(months, 1);
/** The weekdays in full, 0 for Sunday. */
export const weekdayNames = toNames(weekdays, 0);
/** The weekdays in three or four letters, 0 for Sunday. */
export const shortWeekdayNames = toNames(shortWeekdays, 0);
/** The months of the Hijri calendar, 1 for Muharram. */
export const hijriMonthNames = toNames(hijriMonths, 1);
/** The months of the calendar of the French Republic, 1 for Vendémiaire. */
export const republicanMonthNames = toNames(republicanMonths, 1);
