// When a server wants to be asked again (RFC 9110, section 10.2.3), in milliseconds from now.
// Refuses to let a server decide for longer than an hour, and to guess at what is no time at all.

const hourMs = 3_600_000;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The three forms of RFC 9110, section 5.6.7: IMF-fixdate, RFC 850 with two digits for the year, and asctime. */
const dateForms = [
  /^[a-z]{3}, (?<day>\d{1,2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) (?:gmt|utc|[+-]0000)$/,
  /^[a-z]{6,9}, (?<day>\d\d)-(?<month>[a-z]{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) (?:gmt|utc)$/,
  /^[a-z]{3} (?<month>[a-z]{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
];

/** A year of two digits lies at most fifty years ahead. */
const wholeYear = (year: string, nowMs: number): number => {
  if (year.length === 4) return Number(year);
  const thisYear = new Date(nowMs).getUTCFullYear();
  const guess = thisYear - (thisYear % 100) + Number(year);
  return guess > thisYear + 50 ? guess - 100 : guess;
};

const readDate = (text: string, nowMs: number): number | null => {
  const groups = dateForms.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return null;
  const { day = '', month = '', year = '', time = '' } = groups;
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const monthIndex = months.indexOf(month);
  const atMs = Date.UTC(wholeYear(year, nowMs), monthIndex, Number(day), hour, minute, second);
  return monthIndex < 0 || hour > 23 || minute > 59 || second > 60 ? null : atMs;
};

/**
 * Milliseconds from `nowMs`, from seconds or from a date: 0 where the time has passed or is negative, an hour at most, and null
 * where there is no header or no sense in it.
 */
export function readRetryAfter(value: string | null, nowMs: number): number | null {
  const text = value?.trim().toLowerCase() ?? '';
  const isSeconds = /^[+-]?\d+(\.\d+)?$/.test(text);
  const dateMs = isSeconds ? null : readDate(text, nowMs);
  if (!isSeconds && dateMs === null) return null;
  const waitMs = dateMs === null ? Math.round(Number(text) * 1000) : dateMs - nowMs;
  return Math.min(Math.max(waitMs, 0), hourMs);
}
