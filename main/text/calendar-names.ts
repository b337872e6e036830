// The names of months and weekdays as mastheads print them, in folded form: French, English, and the Arabic of the Maghreb,
// of Egypt and of the Levant. Where a name is the beginning of another, the pattern tries the longer one first.
import { fold } from './fold.ts';

const months: readonly string[][] = [
  ['janvier', 'janv', 'january', 'jan', 'يناير', 'جانفي', 'كانون الثاني'],
  ['février', 'févr', 'fév', 'february', 'feb', 'فبراير', 'فيفري', 'شباط'],
  ['mars', 'march', 'mar', 'مارس', 'آذار'],
  ['avril', 'avr', 'april', 'apr', 'أبريل', 'أفريل', 'إبريل', 'نيسان'],
  ['mai', 'may', 'مايو', 'ماي', 'أيار'],
  ['juin', 'june', 'jun', 'يونيو', 'يونيه', 'جوان', 'حزيران'],
  ['juillet', 'juil', 'july', 'jul', 'يوليو', 'يوليوز', 'يوليه', 'جويلية', 'تموز'],
  ['août', 'august', 'aug', 'غشت', 'أغشت', 'أغسطس', 'أوت', 'آب'],
  ['septembre', 'sept', 'september', 'sep', 'شتنبر', 'شتمبر', 'سبتمبر', 'أيلول'],
  ['octobre', 'oct', 'october', 'أكتوبر', 'تشرين الأول'],
  ['novembre', 'nov', 'november', 'نونبر', 'نوفمبر', 'تشرين الثاني'],
  ['décembre', 'déc', 'december', 'dec', 'دجنبر', 'دجمبر', 'ديسمبر', 'كانون الأول'],
];

const weekdays: readonly string[][] = [
  ['dimanche', 'sunday', 'sun', 'الأحد'],
  ['lundi', 'monday', 'mon', 'الاثنين', 'الإثنين'],
  ['mardi', 'tuesday', 'tue', 'الثلاثاء'],
  ['mercredi', 'wednesday', 'wed', 'الأربعاء'],
  ['jeudi', 'thursday', 'thu', 'الخميس'],
  ['vendredi', 'friday', 'fri', 'الجمعة'],
  ['samedi', 'saturday', 'sat', 'السبت'],
];

const hijriMonths: readonly string[][] = [
  ['محرم', 'mouharram', 'muharram'],
  ['صفر', 'safar'],
  ['ربيع الأول', 'rabie i'],
  ['ربيع الثاني', 'ربيع الآخر', 'rabie ii'],
  ['جمادى الأولى', 'joumada i'],
  ['جمادى الثانية', 'جمادى الآخرة', 'joumada ii'],
  ['رجب', 'rajab'],
  ['شعبان', 'chaabane', 'shaaban'],
  ['رمضان', 'ramadan'],
  ['شوال', 'chaoual', 'shawwal'],
  ['ذو القعدة', 'ذي القعدة', 'doul qiada'],
  ['ذو الحجة', 'ذي الحجة', 'doul hijja'],
];

/** Names of one kind: a pattern that finds any of them, and the number that a name stands for. */
export type Names = { pattern: string; numberOf: (name: string) => number | null };

function toNames(lists: readonly string[][], first: number): Names {
  const folded = lists.flatMap((names, index) => names.map((name) => ({ name: fold(name).text, number: index + first })));
  const longestFirst = folded.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const pattern = [...new Set(longestFirst)].map((name) => name.replaceAll(' ', ' ?')).join('|');
  const numbers = new Map(folded.map(({ name, number }) => [name.replaceAll(' ', ''), number]));
  return { pattern: `(?:${pattern})(?!\\p{L})`, numberOf: (name) => numbers.get(name.replaceAll(' ', '')) ?? null };
}

/** The months of the Gregorian calendar, 1 for January. */
export const monthNames = toNames(months, 1);
/** The weekdays, 0 for Sunday. */
export const weekdayNames = toNames(weekdays, 0);
/** The months of the Hijri calendar, 1 for Muharram. */
export const hijriMonthNames = toNames(hijriMonths, 1);
