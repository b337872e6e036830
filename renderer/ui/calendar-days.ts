// Days of a calendar by arithmetic: the weeks of a month, and where keys lead. Pure; days are `YYYY-MM-DD`.

const dayMs = 86_400_000;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** A day of a month of a year; a date past the month's end is its last. */
export function dayIn(year: number, month: number, date: number): string {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  return `${first}-${String(Math.min(date, last.getUTCDate())).padStart(2, '0')}`;
}

/** The weeks of a month from `firstWeekday` (ISO) on; days of other months are null. */
export function weeksOf(year: number, month: number, firstWeekday: number): (string | null)[][] {
  const first = at(dayIn(year, month, 1));
  const last = at(dayIn(year, month, 31));
  const weekday = ((first + 3) % 7) + 1;
  const before = (((weekday - firstWeekday) % 7) + 7) % 7;
  const weeks: (string | null)[][] = [];
  for (let begin = first - before; begin <= last; begin += 7)
    weeks.push(
      Array.from({ length: 7 }, (_, offset) => {
        const day = begin + offset;
        return day < first || day > last ? null : dayOf(day);
      }),
    );
  return weeks;
}

const byMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  return dayIn(Math.floor(count / 12), (count % 12) + 1, date);
};

/** Where a key leads from a day; null for keys that lead nowhere. Left is back where one reads from the left. */
export function moveDay(
  day: string,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  direction: 'ltr' | 'rtl',
): string | null {
  const forward = direction === 'ltr' ? 1 : -1;
  switch (key) {
    case 'ArrowRight':
      return dayOf(at(day) + forward);
    case 'ArrowLeft':
      return dayOf(at(day) - forward);
    case 'ArrowDown':
      return dayOf(at(day) + 7);
    case 'ArrowUp':
      return dayOf(at(day) - 7);
    case 'PageUp':
      return byMonths(day, shiftKey ? -12 : -1);
    case 'PageDown':
      return byMonths(day, shiftKey ? 12 : 1);
    case 'Home':
      return `${day.slice(0, 8)}01`;
    case 'End':
      return dayIn(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 31);
    default:
      return null;
  }
}
