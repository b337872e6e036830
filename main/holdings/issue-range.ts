// The numbers that an issue carries, from what the masthead or a person wrote. Refuses what holds no number, and years behind a stroke.

/** The first and the last number of an issue; the same where it has one. */
export type IssueRange = { first: number; last: number };

const written = /(\d{1,9})(?:\s*[-–—/&]\s*(\d{1,9}))?/u;

/** `17321-22` is 17321 to 17322; `3/2024` is 3. Null where nothing is a number. */
export function issueRange(issue: string | null): IssueRange | null {
  const plain = (issue ?? '').normalize('NFKC').replaceAll(/(?<=\d)[\s.,’'](?=\d{3}(?!\d))/gu, '');
  const found = written.exec(plain.replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)));
  if (found === null) return null;
  const [, one = '', two] = found;
  const first = Number(one);
  if (two === undefined) return { first, last: first };
  const last = Number(two.length < one.length ? one.slice(0, one.length - two.length) + two : two);
  return last > first && last - first <= 12 ? { first, last } : { first, last: first };
}
