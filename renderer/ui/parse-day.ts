// Reads and writes a calendar day as people type it: day, month, year, in any digits. Pure; refuses what is no day.
import type { InterfaceLanguage } from '#border/model';
import { localeOf } from '#border/words/locale';
import { westernDigits } from './parse-time.ts';

const dayFirst = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/;
const yearFirst = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;

/** A day from `28/3/2024`, `28.03.2024`, `٢٨/٣/٢٠٢٤` or `2024-03-28` as `YYYY-MM-DD`; null for anything else. */
export function parseDay(text: string): string | null {
  const typed = westernDigits(text).replace(/[\s\u200e\u200f]/g, '');
  const match = (dayFirst.exec(typed) ?? yearFirst.exec(typed))?.groups;
  if (match === undefined) return null;
  const { day = '', month = '', year = '' } = match;
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${said}T00:00:00Z`);
  // A day that its month does not have moves to the next one, or is no moment at all.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(said) ? said : null;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs far more than using it, and a table says thousands of days. */
function figuresOf(language: InterfaceLanguage, figures: number): Intl.NumberFormat {
  const key = `${language} ${figures}`;
  const made =
    formats.get(key) ?? new Intl.NumberFormat(localeOf(language), { minimumIntegerDigits: figures, useGrouping: false });
  formats.set(key, made);
  return made;
}

/** A day in figures, day first, in the reader's digits: `28/03/2024`. */
export function sayDayInFigures(day: string, language: InterfaceLanguage): string {
  const say = (part: string): string => figuresOf(language, part.length).format(Number(part));
  return day.split('-').reverse().map(say).join('/');
}
