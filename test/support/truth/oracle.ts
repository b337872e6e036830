// What a page must say to be found, as small rules over the printed text: regular expressions and nothing of Kiosque. `words` and `arabic`
// take patterns: what may be written differently stands in the pattern, so that each fold is told by hand where it is expected.
import type { TruthPage } from './truth-page.ts';

/** Whether a page is to be found. */
export type Oracle = (page: TruthPage) => boolean;

const letter = '[\\p{L}\\p{M}\\p{N}]';
/** Signs without a shape may stand within a word and beside it. */
const unseen = '[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]*';

const whole = (pattern: string): string => `(?<!${letter})(?:${pattern})(?!${letter})`;

/** A space in a pattern is anything between two words of one article. */
const spaced = (pattern: string): string => pattern.replaceAll(' ', '[^\\p{L}\\p{N}‖]+');

const matches = (pattern: string): Oracle => {
  const expression = new RegExp(pattern, 'iu');
  return ({ text }) => expression.test(text.replaceAll(apartSign, ' ‖ '));
};
const apartSign = '\n\n¶\n\n';

/** The page has these words, whole, in any case: `words('[ée]coles?')`. A space is what stands between two words of one article. */
export const words = (pattern: string): Oracle => matches(whole(spaced(pattern)));

const marks = '[\\u064B-\\u065F\\u0670\\u0640]*';
const arabicForms: Record<string, string> = {
  ...forms('اأإآٱ'),
  ...forms('يىئیێ'),
  ...forms('وؤ'),
  ...forms('هةہھۀ'),
  ...forms('كکگڭ'),
};

function forms(letters: string): Record<string, string> {
  return Object.fromEntries([...letters].map((one) => [one, `[${letters}]`]));
}

/** As written in an Arabic pattern, with any vowels and in any of the forms of alef, ya, hamza, ta marbuta and kaf. */
export const arabic = (pattern: string): Oracle =>
  words(pattern.replaceAll(/\p{Script=Arabic}/gu, (one) => `(?:${arabicForms[one] ?? one}${marks}${unseen})`));

/** Words that Light10 takes for forms of one: conjunction and article before it, pronouns, plurals and the feminine behind it. */
export const lightForms = (stem: string): Oracle =>
  arabic(`(?:و?(?:ال|بال|كال|فال|وال)|و?لل|و)?(?:${stem})(?:ها|ان|ات|ون|ين|يه|ه|ي)*`);

/** The page has this, letter by letter, in this case. */
export const exactly = (pattern: string): Oracle => {
  const expression = new RegExp(whole(pattern), 'u');
  return ({ text }) => expression.test(text);
};

export const both =
  (...oracles: readonly Oracle[]): Oracle =>
  (page) =>
    oracles.every((oracle) => oracle(page));
export const either =
  (...oracles: readonly Oracle[]): Oracle =>
  (page) =>
    oracles.some((oracle) => oracle(page));
export const not =
  (oracle: Oracle): Oracle =>
  (page) =>
    !oracle(page);

/** Pages of titles that have this in their name. */
export const titled =
  (part: string): Oracle =>
  ({ title }) =>
    title.includes(part);
/** Pages of days between these two, both included; a day is compared as far as it is written. */
export const dated =
  (from: string, to = from): Oracle =>
  ({ day }) =>
    day.slice(0, from.length) >= from && day.slice(0, to.length) <= to;
export const inLanguage =
  (code: string): Oracle =>
  ({ language }) =>
    language === code;
export const inSection =
  (part: string): Oracle =>
  ({ section }) =>
    section.toLowerCase().includes(part.toLowerCase());
export const onPages =
  (from: number, to = from): Oracle =>
  ({ page }) =>
    page >= from && page <= to;
/** Pages named one by one. */
export const pages =
  (...keys: readonly string[]): Oracle =>
  ({ key }) =>
    keys.includes(key);
export const everywhere: Oracle = () => true;
