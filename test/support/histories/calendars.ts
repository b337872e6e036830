// Days and the holidays of three countries for made histories, reckoned apart from the code that is proved with them.
import type { Random } from '../../press/random.ts';

export const dayMs = 86_400_000;

/** The number of a day since 1970. */
export const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** The day of a number. */
export const iso = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** 1 is Monday. */
export const weekday = (number: number): number => ((new Date(number * dayMs).getUTCDay() + 6) % 7) + 1;

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-civil-nu-latn', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Easter by the table of golden numbers (valid 1900 to 2199). */
const easter = (year: number): number => {
  const golden = year % 19;
  const moon = (19 * golden + 24) % 30;
  const shift = moon === 29 || (moon === 28 && golden > 10) ? moon - 1 : moon;
  const full = at(`${year}-03-21`) + shift;
  return full + (7 - (weekday(full) % 7));
};

const fixedOf: Record<Country, readonly string[]> = {
  fr: ['01-01', '05-01', '12-25', '07-14'],
  'fr-full': ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
  ma: ['01-01', '05-01', '07-30', '11-06', '11-18'],
  en: ['12-25', '01-01'],
  none: [],
};

/** Whose holidays a paper keeps. */
export type Country = 'fr' | 'fr-full' | 'ma' | 'en' | 'none';

const moonFeasts = new Set(['10/1', '10/2', '12/10', '12/11']);

/** The days of these years on which the country's papers rest. In Morocco the moon is seen up to a day later than the tables say. */
export function restDays(country: Country, from: number, to: number, random: Random): Set<number> {
  const found = new Set<number>();
  for (let year = new Date(from * dayMs).getUTCFullYear(); year <= new Date(to * dayMs).getUTCFullYear(); year += 1) {
    for (const date of fixedOf[country]) found.add(at(`${year}-${date}`));
    if (country === 'fr-full') for (const offset of [1, 39, 50]) found.add(easter(year) + offset);
    if (country === 'en') found.add(easter(year) - 2);
  }
  if (country !== 'ma') return found;
  let sighting = 0;
  for (let day = from - 3; day <= to + 3; day += 1) {
    const parts = hijri.formatToParts(new Date(day * dayMs));
    const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    const name = `${Number(of('month'))}/${Number(of('day'))}`;
    if (name === '10/1' || name === '12/10') sighting = random.below(2);
    if (moonFeasts.has(name)) found.add(day + sighting);
  }
  return found;
}
