// Reads a time of day as people type it. Pure; refuses what is no time.
const arabicZero = 0x0660;

/** The text with Arabic-Indic digits as western ones. */
export const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - arabicZero));

/** `6`, `630`, `6:30`, `6h30`, `18.05` or `٠٦:٣٠` as `HH:MM`; null for anything else. */
export function parseTime(text: string): string | null {
  const typed = westernDigits(text).replace(/[\s\u200e\u200f]/g, '');
  const match = /^(\d{1,2})(?:[:.hH،](\d{1,2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (match === null) return null;
  const [, hours = '', minutes = '0'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
