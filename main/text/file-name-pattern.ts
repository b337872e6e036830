// What the names of a title's files have in common, learned from one name whose day and number are known: `LM_{yyyy}{mm}{dd}.pdf`.
// Refuses names that tell neither day nor number, and never reads one it has not learned.
import type { Day } from '#border/model';
import { monthNames } from './calendar-names.ts';
import { fold } from './fold.ts';
import { toDay } from './proposal.ts';

/** What a name says under a pattern; null where the pattern has no place for it. */
export type NameReading = { day: Day | null; issue: string | null };

/** Ways to write a day, the longer ones first; between the parts of a spaced way any one sign may stand. */
const ways = [
  '{yyyy}-{mm}-{dd}',
  '{dd}-{mm}-{yyyy}',
  '{mm}-{dd}-{yyyy}',
  '{yyyy}-{m}-{d}',
  '{d}-{m}-{yyyy}',
  '{m}-{d}-{yyyy}',
  '{dd}-{month}-{yyyy}',
  '{d}-{month}-{yyyy}',
  '{month}-{d}-{yyyy}',
  '{yyyy}{mm}{dd}',
  '{dd}{mm}{yyyy}',
  '{mm}{dd}{yyyy}',
  '{dd}-{mm}-{yy}',
  '{yy}-{mm}-{dd}',
  '{mm}-{dd}-{yy}',
  '{dd}{mm}{yy}',
  '{yy}{mm}{dd}',
  '{mm}{dd}{yy}',
] as const;

const placePattern = /\{(yyyy|yy|mm|dd|m|d|month|issue|number)\}/gu;
const expressions: Readonly<Record<string, string>> = {
  yyyy: '(?<yyyy>\\d{4})',
  yy: '(?<yy>\\d{2})',
  mm: '(?<mm>\\d{2})',
  dd: '(?<dd>\\d{2})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  month: `(?<month>${monthNames.pattern})`,
  issue: '(?<issue>\\d{1,7})',
  number: '\\d+',
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** Without the mark of a second download. */
const bare = (fileName: string): string => fileName.normalize('NFC').replace(/[\s_]*\(\d+\)(?=\.[a-z0-9]{1,5}$)/iu, '');

type Span = { from: number; to: number; text: string };

const valuesOf = (day: Day): Record<string, string> => {
  const [yyyy = '', mm = '', dd = ''] = day.split('-');
  return { yyyy, yy: yyyy.slice(2), mm, dd, m: String(Number(mm)), d: String(Number(dd)) };
};

/** Where a name writes a day, and how. */
function findDay(name: string, day: Day): Span | null {
  const values = valuesOf(day);
  const month = Number(values.mm);
  for (const way of ways) {
    const parts = way.split('-').map((part) => part.replaceAll(placePattern, (_, place: string) => values[place] ?? '{month}'));
    const pattern = parts.map((part) => (part === '{month}' ? `(?:${monthNames.pattern})` : escaped(part))).join('([-_. ])');
    for (const match of name.matchAll(new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'gu'))) {
      const named = new RegExp(monthNames.pattern, 'u').exec(match[0])?.[0];
      if (way.includes('{month}') && monthNames.numberOf(named ?? '') !== month) continue;
      const signs = match.slice(1);
      const text = way.split('-').reduce((done, part, at) => (at === 0 ? part : `${done}${signs[at - 1] ?? ''}${part}`), '');
      return { from: match.index, to: match.index + match[0].length, text };
    }
  }
  return null;
}

function findIssue(name: string, issue: string, taken: Span | null): Span | null {
  if (!/^\d{1,7}$/.test(issue)) return null;
  for (const match of name.matchAll(new RegExp(`(?<!\\d)0*${issue}(?!\\d)`, 'gu'))) {
    const span = { from: match.index, to: match.index + match[0].length, text: '{issue}' };
    if (taken === null || span.to <= taken.from || span.from >= taken.to) return span;
  }
  return null;
}

/** The pattern of a file's name, or null where the name tells neither the day nor the number. Other numbers in it may differ. */
export function learnFileName(fileName: string, { day, issue }: NameReading): string | null {
  const written = bare(fileName);
  const folded = fold(written);
  const name = folded.text;
  const dayAt = day === null ? null : findDay(name, day);
  const issueAt = issue === null ? null : findIssue(name, issue, dayAt);
  const spans = [dayAt, issueAt].flatMap((span) => span ?? []).sort((a, b) => a.from - b.from);
  if (spans.length === 0) return null;
  const parts: string[] = [];
  let at = 0;
  const asWritten = (from: number, to: number): string =>
    to <= from ? '' : written.slice(folded.starts[from] ?? 0, folded.ends[to - 1] ?? written.length);
  for (const { from, to, text } of [...spans, { from: name.length, to: name.length, text: '' }]) {
    parts.push(asWritten(at, from).replaceAll(/\d{3,}/g, '{number}'), text);
    at = to;
  }
  return parts.join('');
}

/** Words that any newspaper's file may bear. */
const anybodys =
  /(?<!\p{L})(?:scans?|edition|numero|issue|journal|newspaper|paper|pages?|pdf|download|telechargement|doc(?:ument)?|files?|fichier|ima?ge?s?|une|cover|complete?t?|full|print|web|جريده|عدد|صحيفه|ملف|نسخه)(?!\p{L})/gu;

/** Whether a pattern alone names its title: two letters of it are its own. */
export function isTellingPattern(pattern: string): boolean {
  const own = fold(pattern.replaceAll(placePattern, ' ').replace(/\.[a-z0-9]{1,5}$/iu, '')).text.replaceAll(anybodys, ' ');
  return (own.match(/\p{L}/gu)?.length ?? 0) >= 2;
}

const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  let source = '';
  let at = 0;
  for (const match of pattern.matchAll(placePattern)) {
    source += escaped(fold(pattern.slice(at, match.index)).text) + (expressions[match[1] ?? ''] ?? '');
    at = match.index + match[0].length;
  }
  const made = new RegExp(`^${source}${escaped(fold(pattern.slice(at)).text)}$`, 'u');
  compiled.set(pattern, made);
  return made;
}

/** Reads a name by a pattern; null where it does not fit or names a day that no calendar has. Patterns that hold no places fit nothing. */
export function readFileName(fileName: string, pattern: string): NameReading | null {
  if (!/\{/u.test(pattern)) return null;
  const groups = compile(pattern).exec(fold(bare(fileName)).text)?.groups;
  if (groups === undefined) return null;
  const { yyyy, yy, mm, dd, m, d, month, issue } = groups;
  const year = yyyy === undefined ? yy && 2000 + Number(yy) - (Number(yy) >= 70 ? 100 : 0) : Number(yyyy);
  const hasDay = typeof year === 'number';
  const number = month === undefined ? Number(mm ?? m) : (monthNames.numberOf(month) ?? 0);
  const day = hasDay ? toDay({ year, month: number, day: Number(dd ?? d) }) : null;
  if (hasDay && day === null) return null;
  return { day, issue: issue?.replace(/^0+(?=\d)/, '') ?? null };
}
