// What a search is narrowed to, one by one, each with the search without it. Pure.
import type { InterfaceLanguage } from '#border/model';
import type { Words } from '#border/words/en';
import { sayLanguage, sayPeriod, sayShortDay } from '#border/words/locale';
import type { SearchPlace } from '../route.ts';
import { periodOf, periodsOf } from './timeline.ts';

/** One narrowing as a person reads it, and the place without it. */
export type Narrowing = { name: string; text: string; without: SearchPlace };

/** The narrowings of a place in the order of their weight. */
export function narrowingsOf(place: SearchPlace, words: Words, language: InterfaceLanguage): Narrowing[] {
  const { title, language: code, section, from, to, isAsWritten, ...rest } = place;
  const fields = { title, language: code, section, from, to, isAsWritten };
  const texts: [keyof typeof fields, string | undefined][] = [
    ['title', title],
    ['language', code && sayLanguage(code, language)],
    ['section', section && words.results.section(section)],
    ['from', sayDays(from, to, words, language)],
    ['isAsWritten', isAsWritten && words.results.asWritten],
  ];
  return texts.flatMap(([name, text]) => {
    if (!text) return [];
    const gone = name === 'from' ? { from: undefined, to: undefined } : { [name]: undefined };
    return [{ name, text, without: { ...rest, ...present({ ...fields, ...gone }) } }];
  });
}

/** The place with nothing but its words, its order and its view. */
export function widened({ query, sort, isEveryPage, view, order }: SearchPlace): SearchPlace {
  return { query, ...present({ sort, isEveryPage, view, order }) };
}

/** Only the fields that have a value. */
function present<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function sayDays(
  from: string | undefined,
  to: string | undefined,
  { results }: Words,
  language: InterfaceLanguage,
): string | undefined {
  const period = periodOf(from, to);
  if (period !== null) return sayPeriod(period, language);
  const say = (day: string): string => sayShortDay(day, language);
  const periods = from && to ? periodsOf({ from, to }) : null;
  if (periods !== null) return results.days(sayPeriod(periods.first, language), sayPeriod(periods.last, language));
  if (from && to) return from === to ? say(from) : results.days(say(from), say(to));
  if (from) return results.since(say(from));
  return to && results.until(say(to));
}
