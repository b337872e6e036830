// Numbers, counts and days as each interface language writes them. Refuses time zones: a day is a calendar day.
import type { Day, InterfaceLanguage } from '../model.ts';

const locales: Record<InterfaceLanguage, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-arab' };

/** The BCP 47 tag whose digits and month names the interface uses. */
export function localeOf(language: InterfaceLanguage): string {
  return locales[language];
}

/** Text with the figures that Arabic writes, such as the number of an issue, which is counted with nothing. */
export const arabicFigures = (text: string): string =>
  text.replace(/[0-9]/g, (figure) => String.fromCharCode(0x0660 + Number(figure)));

const wholeNumbers = new Map<InterfaceLanguage, Intl.NumberFormat>();

/** A whole number in the reader's digits, grouped. */
export function sayNumber(count: number, language: InterfaceLanguage): string {
  const made = wholeNumbers.get(language) ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 });
  wholeNumbers.set(language, made);
  return made.format(count);
}

/** A share from 0 to 1 as a percentage. */
export function sayPercent(share: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A number that may be small, with as many places as tell it from its neighbours. */
export function sayAmount(amount: number, language: InterfaceLanguage): string {
  const places = amount < 1 ? 2 : amount < 10 ? 1 : 0;
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: places }).format(amount);
}

/** How many of every thousand; nothing of nothing is 0. */
export function sayRate(part: number, whole: number, language: InterfaceLanguage): string {
  return sayAmount(whole === 0 ? 0 : (part / whole) * 1000, language);
}

/** A size in the largest unit that keeps it readable. */
export function saySize(sizeBytes: number, language: InterfaceLanguage): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, sizeBytes)) / 3));
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: steps[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: sizeBytes / 1000 ** power < 10 && power > 0 ? 1 : 0,
  }).format(sizeBytes / 1000 ** power);
}

/** The sentences for a count, by plural form; `#` stands for the number in the reader's digits. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Picks the plural form (CLDR rules) and fills in the number. */
export function sayCount(count: number, language: InterfaceLanguage, forms: PluralForms): string {
  const form = new Intl.PluralRules(locales[language]).select(count);
  return (forms[form] ?? forms.other).replaceAll('#', sayNumber(count, language));
}

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using it, and a shelf says thousands of days. */
function format(language: InterfaceLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options });
  formats.set(key, made);
  return made;
}

/** The day as people say it: "Thursday 28 March", with the year unless it is `currentYear`. */
export function sayDay(day: Day, language: InterfaceLanguage, currentYear: number | null = null): string {
  const isThisYear = currentYear !== null && day.startsWith(`${currentYear}-`);
  const text = format(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(asDate(day));
  return language === 'en' ? text.replace(',', '') : text;
}

/** A short day for under a cover: "Thu 28 Mar", or "28 Mar 2023" unless it is in `currentYear`. */
export function sayShortDay(day: Day, language: InterfaceLanguage, currentYear: number | null = null): string {
  const isThisYear = currentYear !== null && day.startsWith(`${currentYear}-`);
  const text = format(language, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? { weekday: 'short' } : { year: 'numeric' }),
  }).format(asDate(day));
  return language === 'en' ? text.replace(',', '') : text;
}

/** The day as a citation gives it: "28 March 2024", without a weekday and always with its year. */
export function sayDate(day: Day, language: InterfaceLanguage): string {
  return format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(day));
}

/** The day of an issue that has just arrived: its weekday alone within the last six days, else the whole day. */
export function sayArrivalDay(day: Day, language: InterfaceLanguage, today: Day): string {
  const age = (asDate(today).getTime() - asDate(day).getTime()) / 86_400_000;
  const isLately = age >= 0 && age < 7;
  return isLately ? format(language, { weekday: 'long' }).format(asDate(day)) : sayDay(day, language, Number(today.slice(0, 4)));
}

/** A year (`2024`), month (`2024-03`) or day of the timeline. */
export function sayPeriod(period: string, language: InterfaceLanguage): string {
  if (period.length === 10) return format(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(asDate(period));
  if (period.length === 4) return format(language, { year: 'numeric' }).format(asDate(`${period}-01-01`));
  return format(language, { year: 'numeric', month: 'long' }).format(asDate(`${period}-01`));
}

/** The first letter raised, for a sentence fragment that becomes a heading. */
export function raise(text: string, language: InterfaceLanguage): string {
  return language === 'ar' ? text : text.charAt(0).toLocaleUpperCase(localeOf(language)) + text.slice(1);
}

const languageNames = new Map<InterfaceLanguage, Intl.DisplayNames>();

/** A language's own name in the reader's language, such as "French"; the code itself when it has none. */
export function sayLanguage(code: string, language: InterfaceLanguage): string {
  const names = languageNames.get(language) ?? new Intl.DisplayNames([locales[language]], { type: 'language', fallback: 'code' });
  languageNames.set(language, names);
  return raise(names.of(code) ?? code, language);
}
