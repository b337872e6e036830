// References in BibTeX, as @article with the newspaper as its journal. UTF-8, which Biber and today's BibTeX read; only what is
// syntax to TeX is written otherwise.
import { abstractOf, type Reference } from './reference.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not \{ and \}: BibTeX counts braces whatever stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const toTex = (text: string): string =>
  text
    .replace(/[\\{}~^&%$#_]/gu, (sign) => escapes[sign] ?? sign)
    .replace(/\s+/gu, ' ')
    .trim();

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Letters that every BibTeX takes in a key; a title without any of them is named by the sum of its edition. */
const keyOf = ({ title, day, page, sha256 }: Reference): string => {
  const plain = title.normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
  const name = /[A-Za-z]/.test(plain) ? plain : `edition${sha256.slice(0, 8)}`;
  return [name, day ?? 'undated', ...(page === null ? [] : [`p${page}`])].join('-');
};

/** `-a`, `-b` … `-z`, `-aa`: the endings of keys that would be the same. */
const ending = (number: number): string => {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : ending(Math.floor(number / 26) - 1) + last;
};

const writeOne = (reference: Reference, key: string): string => {
  const { title, day, issue, pages, headline, language, comment, link, accessed } = reference;
  const abstract = abstractOf(reference);
  const month = day === null ? undefined : months[Number(day.slice(5, 7)) - 1];
  const fields: [string, string | null][] = [
    ['title', `{{${toTex(headline ?? title)}}}`],
    ['journal', `{${toTex(title)}}`],
    ['year', day === null ? null : `{${day.slice(0, 4)}}`],
    ['month', month ?? null],
    ['day', day === null ? null : `{${Number(day.slice(8))}}`],
    ['date', day === null ? null : `{${day}}`],
    ['number', issue === null ? null : `{${toTex(issue)}}`],
    ['pages', pages.length === 0 ? null : `{${toTex(pages.join(', '))}}`],
    ['langid', language === null ? null : `{${language}}`],
    ['abstract', abstract.trim() === '' ? null : `{${toTex(abstract)}}`],
    ['note', comment.trim() === '' ? null : `{${toTex(comment)}}`],
    ['url', `{${link}}`],
    ['urldate', `{${accessed}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@article{${key},\n${lines.join(',\n')}\n}\n`;
};

/** All references; of those with one key each gets a letter. */
export function writeBibtex(references: readonly Reference[]): string {
  const keys = references.map(keyOf);
  const seen = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return references
    .map((reference, at) => {
      const key = keys[at] ?? '';
      const number = seen.get(key) ?? 0;
      seen.set(key, number + 1);
      return writeOne(reference, (counts.get(key) ?? 0) > 1 ? `${key}-${ending(number)}` : key);
    })
    .join('\n');
}
