// Weekdays and months by their names, in the language of the interface. Refuses whole days, which locale.ts says.
import type { InterfaceLanguage } from '../model.ts';
import { localeOf } from './locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (language: InterfaceLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options });
  formats.set(key, made);
  return made;
};

/** How long a name is. */
export type NameLength = 'long' | 'short' | 'narrow';

/** A weekday by its ISO number: 1 is Monday. 1 January 2024 was one. */
export function sayWeekday(weekday: number, language: InterfaceLanguage, length: NameLength = 'long'): string {
  return format(language, { weekday: length }).format(new Date(Date.UTC(2024, 0, weekday)));
}

/** A month by its number from 1. */
export function sayMonth(month: number, language: InterfaceLanguage, length: NameLength = 'long'): string {
  return format(language, { month: length }).format(new Date(Date.UTC(2024, month - 1, 1)));
}

/** A year in the reader's figures, never grouped. */
export function sayYear(year: number, language: InterfaceLanguage): string {
  return format(language, { year: 'numeric' }).format(new Date(Date.UTC(year, 0, 1)));
}

/** Texts as one list: "Monday, Tuesday and Friday". */
export function sayList(texts: readonly string[], language: InterfaceLanguage): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(texts);
}

/** What the engines know of weeks and TypeScript does not yet. */
type WithWeeks = Intl.Locale & { getWeekInfo?: () => { firstDay: number } };

/** The ISO number of the weekday with which a week begins where the interface is spoken (CLDR): Monday in all three, Arabic being that of Morocco. */
export function firstWeekday(language: InterfaceLanguage): number {
  const locale: WithWeeks = new Intl.Locale(localeOf(language));
  return locale.getWeekInfo?.().firstDay ?? 1;
}
