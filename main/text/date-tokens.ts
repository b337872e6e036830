// Cuts a folded masthead into what dates are made of, and writes each piece as one letter, so that a grammar of dates is a pattern
// over letters. Refuses to let numbers of issues, prices, pages, years of publication and times of day pass for days.
import { hijriMonthNames, monthNames, republicanMonthNames, shortWeekdayNames, weekdayNames } from './calendar-names.ts';
import { issueNumber } from './issue-pattern.ts';

/**
 * `W` a weekday, `w` a short one, `N` a day of the month, `M` a month, `Y` a year, `y` a year of the Hijra, `H` a month of the Hijra,
 * `R` a month of the French Republic, `D` a date in figures, `J` what joins two days, `C` a comma, `F` a word that dates hold and that
 * says nothing, `X` all else.
 */
export type DateLetter = 'W' | 'w' | 'N' | 'M' | 'Y' | 'y' | 'H' | 'R' | 'D' | 'J' | 'C' | 'F' | 'X';
/** One piece: what it stands for as a number, and its place `[from, to)` in the folded text. */
export type DateToken = { letter: DateLetter; value: number; text: string; from: number; to: number };

const alone = '(?<!\\p{L})';
/** Arabic writes its small words onto the word that they belong to. */
const wordStart = '(?:(?<!\\p{L})|(?<=(?<!\\p{L})[ولب]))';
const money =
  '(?:dhs?|mad|dirhams?|درهم|دراهم|دينار|دنانير|ريال|فلس|قرش|مليم|جنيه|دج|د\\.ج|da|€|euros?|eur|fcfa|f|fr|francs?|centimes?|cts?|cents?)';

const parts: Readonly<Record<string, string>> = {
  issue: issueNumber,
  publication: `(?:(?<!\\p{L})السنه|السنه\\s+ال)\\s*[:(]?\\s*\\d{1,3}(?!\\d)|\\d{1,3}\\s?(?:e|eme|er|ere|re|th|st|nd|rd)?\\s(?:annee|year)(?!\\p{L})|${alone}(?:vol(?:ume)?|year|annee|tome|p|pp|pages?|page n|صفحه)[.\\s:]{1,3}\\d{1,3}(?!\\d)`,
  count: `(?<!\\d)\\d{1,3}\\s?(?:pages?|pp|صفحه|صفحات)(?!\\p{L})`,
  price: `${alone}(?:prix|price|الثمن|السعر|ثمن النسخه)\\s*:?\\s*\\d+(?:[.,]\\d+)?|[£$€₹]\\s?\\d+(?:[.,]\\d+)*|(?<![\\d])\\d+(?:[.,]\\d{1,3})* ?${money}(?!\\p{L}| ?\\d)(?!\\.?\\s?\\p{L}*\\s?(?:1[6-9]|20)\\d\\d)`,
  clock: '(?<!\\d)\\d{1,2}\\s?(?:h\\d{0,2}(?!\\p{L})|:\\d\\d|\\.?\\d{0,2}\\s?[ap]\\.?m(?!\\p{L}))',
  figures:
    '(?<![\\d/.-])(?:\\d{1,2}\\s?(?<mark>[/.-])\\s?\\d{1,2}\\s?\\k<mark>\\s?(?:\\d{4}|\\d{2})|\\d{4}(?<sign>[/.-])\\d{1,2}\\k<sign>\\d{1,2})(?![\\d/])(?![.-]\\d)',
  degrees: '(?<!\\d)(?:[2-9]|\\d\\d) ?°',
  misread: '(?<![\\p{L}\\d])[12][oil\\d]{3}(?![\\p{L}\\d])(?<=\\d\\p{L}\\S*|[oil]\\d?)',
  roman: `${alone}m[dclxvi]{3,}(?!\\p{L})`,
  number: '\\d+(?:[.,٬٫]\\d{1,3}(?!\\d))*',
  weekday: `${wordStart}${weekdayNames.pattern}`,
  short: `${alone}${shortWeekdayNames.pattern}`,
  hijri: `${wordStart}${hijriMonthNames.pattern}`,
  month: `${wordStart}${monthNames.pattern}`,
  republican: `${alone}${republicanMonthNames.pattern}`,
  joiner: `[-–—/&+]|${alone}(?:et|au|a|and|to|until|till|through|thru|الي|حتي|لغايه|و)(?!\\p{L})|${alone}و(?=\\s?\\d|\\s?(?:${weekdayNames.pattern}))`,
  comma: '[,،]',
  filler: `${alone}(?:le|la|les|the|on|du|de|des|d|of|for|in|an|week|semaine|week[ -]?end|matin|soir|soiree|morning|evening|afternoon|night|من|يوم|اليوم|سنه|لسنه|عام|لعام|شهر|في|ل|م|ه|هجريه|هجري|ميلاديه|ميلادي|ad|ah|a\\.h|h|الموافق|الموافقه|موافق|المصادف|correspondant|صباح|مساء|بتاريخ)(?!\\p{L})|${alone}(?:ل|ب)(?=\\d|${weekdayNames.pattern})`,
  word: '\\p{L}+',
  mark: '[?!]',
};

const anyPart = new RegExp(
  Object.entries(parts)
    .map(([name, pattern]) => `(?<${name}>${pattern})`)
    .join('|'),
  'gu',
);

const ordinal = /^(?:er|ere|re|st|nd|rd|th|eme|e|o)(?!\p{L})/u;
const romanValues: Readonly<Record<string, number>> = { m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1 };

/** A number in Roman figures; a smaller figure before a larger one is taken away. */
export function readRoman(text: string): number {
  const values = [...text].map((figure) => romanValues[figure] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function letterOfNumber(text: string): { letter: DateLetter; value: number } {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (text.length <= 2 && value >= 1 && value <= 99) return { letter: 'N', value };
  if (text.length === 4 && value >= 1600 && value <= 2199) return { letter: 'Y', value };
  if (text.length === 4 && value >= 1300 && value < 1600) return { letter: 'y', value };
  return { letter: 'X', value: 0 };
}

function readPart(groups: Record<string, string | undefined>, text: string): { letter: DateLetter; value: number } {
  if (groups.number !== undefined) return letterOfNumber(text);
  if (groups.weekday !== undefined) return { letter: 'W', value: weekdayNames.numberOf(text) ?? 0 };
  if (groups.short !== undefined) return { letter: 'w', value: shortWeekdayNames.numberOf(text) ?? 0 };
  if (groups.hijri !== undefined) return { letter: 'H', value: hijriMonthNames.numberOf(text) ?? 0 };
  if (groups.month !== undefined) return { letter: 'M', value: monthNames.numberOf(text) ?? 0 };
  if (groups.republican !== undefined) return { letter: 'R', value: republicanMonthNames.numberOf(text) ?? 0 };
  if (groups.figures !== undefined) return { letter: 'D', value: 0 };
  if (groups.joiner !== undefined) return { letter: 'J', value: 0 };
  if (groups.comma !== undefined) return { letter: 'C', value: 0 };
  if (groups.filler !== undefined) return { letter: 'F', value: 0 };
  if (groups.misread !== undefined) return letterOfNumber(text.replaceAll('o', '0').replaceAll(/[il]/g, '1'));
  if (groups.roman !== undefined) {
    const value = readRoman(text);
    return value >= 1600 && value < 2200 ? { letter: 'Y', value } : { letter: 'X', value: 0 };
  }
  return { letter: 'X', value: 0 };
}

/** `mar` is a Tuesday before a day and its month, else March. */
function settleMar(tokens: DateToken[]): void {
  tokens.forEach((token, at) => {
    if (token.letter !== 'w' || token.text !== 'mar') return;
    const ahead = tokens
      .slice(at + 1, at + 4)
      .map(({ letter }) => letter)
      .join('')
      .replaceAll(/[CF]/g, '');
    if (!ahead.startsWith('NM')) tokens[at] = { ...token, letter: 'M', value: 3 };
  });
}

/** The pieces of a folded text in their order; stops and brackets are no pieces. */
export function tokenizeDates(folded: string): DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of folded.matchAll(anyPart)) {
    const [text] = match;
    const to = match.index + text.length;
    const { letter, value } = readPart(match.groups ?? {}, text);
    // What is left of an ordinal belongs to its number.
    const before = tokens.at(-1);
    if (before?.letter === 'N' && before.to === match.index && ordinal.test(text)) {
      before.to = to;
      continue;
    }
    tokens.push({ letter, value, text, from: match.index, to });
  }
  settleMar(tokens);
  return tokens;
}
