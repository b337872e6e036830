// Sources without a feed: an address with parts for the day, such as `https://…/{yyyy}/{MM}/{dd}.pdf`, to days and back.
// Refuses patterns that leave year, month or day open, and parts that need a language or a calendar of weeks.
import { AppError } from '#border/errors';
import type { Day } from '#border/model';
import { toCalendarDay } from './newspaper-profile.ts';
import { toBracedAddress } from './uri-template.ts';

type Part = { figures: string; write: (day: Day) => string; says: 'year' | 'month' | 'day' };

const parts: Readonly<Record<string, Part>> = {
  yyyy: { figures: '\\d{4}', write: (day) => day.slice(0, 4), says: 'year' },
  yy: { figures: '\\d{2}', write: (day) => day.slice(2, 4), says: 'year' },
  MM: { figures: '\\d{2}', write: (day) => day.slice(5, 7), says: 'month' },
  M: { figures: '\\d{1,2}', write: (day) => String(Number(day.slice(5, 7))), says: 'month' },
  dd: { figures: '\\d{2}', write: (day) => day.slice(8, 10), says: 'day' },
  d: { figures: '\\d{1,2}', write: (day) => String(Number(day.slice(8, 10))), says: 'day' },
};

/** Two figures from here on are of the last century. */
const LAST_CENTURY_FROM = 70;

const braces = /\{([^{}]*)\}/g;

/** Patterns may have been through an address parser, which writes braces as figures. */
const unescapeBraces = (pattern: string): string => pattern.trim().replaceAll(/%7B/gi, '{').replaceAll(/%7D/gi, '}');

const partsOf = (pattern: string): string[] => [...pattern.matchAll(braces)].map((match) => match[1] ?? '');

/** Whether an address is meant as a pattern: it has a word in braces, known or not. */
export function isDatePattern(address: string): boolean {
  return partsOf(unescapeBraces(address)).some((part) => /^[A-Za-z]+$/.test(part));
}

/** The pattern as an absolute address. Throws address/invalid with `reason`, and `name` for a part that is unknown or missing. */
function checkPattern(pattern: string): string {
  const address = toBracedAddress(unescapeBraces(pattern), 'about:blank');
  if (address === null) throw new AppError('address/invalid', { reason: 'not-an-address' });
  const names = partsOf(address);
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) throw new AppError('address/invalid', { reason: 'unknown-part', name: unknown.slice(0, 40) });
  const said = new Set(names.map((name) => parts[name]?.says));
  const missing = (['year', 'month', 'day'] as const).find((unit) => !said.has(unit));
  if (missing !== undefined) throw new AppError('address/invalid', { reason: 'missing-part', name: missing });
  return address;
}

/** The address for one day. Throws address/invalid with `reason` not-an-address, unknown-part or missing-part (and its `name`). */
export function fillDatePattern(pattern: string, day: Day): string {
  return checkPattern(pattern).replaceAll(braces, (whole, name: string) => parts[name]?.write(day) ?? whole);
}

function dayOfParts(found: ReadonlyMap<string, string>): Day | null {
  const short = Number(found.get('yy'));
  const year = found.has('yyyy') ? Number(found.get('yyyy')) : short + (short < LAST_CENTURY_FROM ? 2000 : 1900);
  return toCalendarDay(year, Number(found.get('MM') ?? found.get('M')), Number(found.get('dd') ?? found.get('d')));
}

/** The day for which the pattern gives that address; null where it gives it for none. Throws as `fillDatePattern` does. */
export function matchDatePattern(pattern: string, address: string): Day | null {
  const names: string[] = [];
  const source = checkPattern(pattern)
    .split(/(\{[^{}]*\})/)
    .map((piece) => {
      const part = piece.startsWith('{') ? parts[piece.slice(1, -1)] : undefined;
      if (part === undefined) return piece.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
      names.push(piece.slice(1, -1));
      return `(${part.figures})`;
    })
    .join('');
  const match = new RegExp(`^${source}$`).exec(URL.parse(address)?.href ?? '');
  if (match === null) return null;
  const day = dayOfParts(new Map(names.map((name, index) => [name, match[index + 1] ?? ''])));
  return day !== null && fillDatePattern(pattern, day) === match[0] ? day : null;
}
