// How a number of an issue is written behind its sign, as a pattern over folded text: for those who read it and for those who must pass it by.
import { monthNames } from './calendar-names.ts';

/** In the fold `º` and `№` have become letters, thin and hard spaces plain ones, and Arabic figures ours. */
const sign =
  '(?:n\\s?[.]?[°o*]s?\\.?|n\\.|nr\\.?|numeros?(?:\\s+(?:double|special|hors[- ]serie))?|num\\.?|issue(?:\\s+(?:no\\.?|number|n°))?|(?:special |double )?numbers?|#|(?:ال)?عدد(?:ان)?(?:\\s+(?:رقم|مزدوج|المزدوج))?|رقم العدد)';
const unit =
  '(?:dhs?|mad|dirhams?|درهم|دراهم|دينار|دنانير|ريال|ريالات|فلسا?|قرشا?|مليما?|جنيها?|جنيهات|دج|د\\.ج|da|dt|€|euros?|eur|f\\s?cfa|fcfa|f|frs?\\.?|francs?|nf|centimes?|cts?|cents?|£|\\$|pages?|صفحه|صفحات|gourdes)(?!\\p{L})';
const grouped = "\\d{1,3}(?:[ .,٬'’]\\d{3}(?!\\d))+";
const single = '\\d{1,7}';
/** Not the whole of a decimal, of a sum of money or of a count of pages. */
const end = `(?!\\d|[.,٫]\\d{1,2}(?!\\d)| ?${unit}(?! ?\\d))`;
const first = `(?:${grouped}|${single})${end}`;
/** The second number of a double issue; a day of a month is none. */
const second = `\\s?(?:[-–—/&]|et|and|و)\\s?(?:${grouped}|${single})${end}(?!\\s?(?:[-/]\\s?\\d|(?:er|st|nd|rd|th)?\\s*(?:من\\s+)?${monthNames.pattern}))`;

/** A sign and its number, with the second number of a double issue where there is one. */
export const issueNumber = `(?<![\\p{L}\\d])${sign}\\s*[:：.]?\\s*[(\\[]?\\s*(?:${first})(?:${second})?`;
/** The same with the names `sign`, `first` and `second`. */
export const namedIssueNumber = new RegExp(
  `(?<![\\p{L}\\d])(?<sign>${sign})\\s*[:：.]?\\s*[(\\[]?\\s*(?<first>${first})(?:(?<second>${second}))?`,
  'gu',
);
