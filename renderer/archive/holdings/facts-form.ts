// The form of a title's description as texts, and back to facts. Says which field cannot be kept; main checks all of it again.
import type { Frequency, Relation, TitleFacts } from '#border/model-holdings';

/** What the form holds; empty texts stand for nothing. `rests` are named holidays, `closed` dates as typed. */
export type FactsForm = {
  issn: string;
  publisher: string;
  place: string;
  language: string;
  frequencies: readonly Frequency[];
  rests: readonly string[];
  closed: string;
  collectedFrom: string;
  collectedTo: string;
  isCurrent: boolean;
  relations: readonly Relation[];
  note: string;
};

/** What cannot be kept: whether the ISSN, and which of the closed days. */
export type FactsFaults = { issn: boolean; closed: string | null };

/** The form of what was said. */
export function formOf(facts: TitleFacts): FactsForm {
  const isDate = (text: string): boolean => /^\d/.test(text);
  return {
    issn: facts.issn ?? '',
    publisher: facts.publisher ?? '',
    place: facts.place ?? '',
    language: facts.language ?? '',
    frequencies: facts.frequencies,
    rests: facts.closed.filter((text) => !isDate(text)),
    closed: facts.closed.filter(isDate).join(', '),
    collectedFrom: facts.collectedFrom ?? '',
    collectedTo: facts.collectedTo ?? '',
    isCurrent: facts.isCurrent,
    relations: facts.relations,
    note: facts.note,
  };
}

/** ISO 3297: weights 8 to 2, modulo 11, X for ten. */
const isIssn = (text: string): boolean => {
  const signs = [...text.toUpperCase().replace(/[\s‐-―-]/gu, '')];
  if (signs.length !== 8 || !/^\d{7}[\dX]$/.test(signs.join(''))) return false;
  return signs.reduce((sum, sign, at) => sum + (sign === 'X' ? 10 : Number(sign)) * (8 - at), 0) % 11 === 0;
};

const closedTexts = (text: string): string[] =>
  text
    .split(/[,;،؛\n]+/u)
    .map((one) => one.replaceAll(/\s/gu, ''))
    .filter((one) => one !== '');

const isDay = (text: string): boolean => {
  const whole = text.length === 5 ? `2000-${text}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(whole)) return false;
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
};

const isClosed = (text: string): boolean => {
  const [from = '', to = from, ...more] = text.split('/');
  return more.length === 0 && isDay(from) && isDay(to) && from.length === to.length && (from.length === 5 || from <= to);
};

/** What of the form cannot be kept. */
export function wrongIn({ issn, closed }: FactsForm): FactsFaults {
  const bare = issn.trim().replace(/^ISSN[\s:]*/i, '');
  return { issn: bare !== '' && !isIssn(bare), closed: closedTexts(closed).find((one) => !isClosed(one)) ?? null };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The facts, or null where something cannot be kept. Relations without a title are left out. */
export function factsOf(form: FactsForm): TitleFacts | null {
  const faults = wrongIn(form);
  if (faults.issn || faults.closed !== null) return null;
  return {
    issn: orNull(form.issn),
    publisher: orNull(form.publisher),
    place: orNull(form.place),
    language: orNull(form.language),
    frequencies: [...form.frequencies],
    closed: [...form.rests, ...closedTexts(form.closed)] as TitleFacts['closed'],
    collectedFrom: orNull(form.collectedFrom),
    collectedTo: form.isCurrent ? null : orNull(form.collectedTo),
    isCurrent: form.isCurrent,
    relations: form.relations.filter(({ title }) => title.trim() !== ''),
    note: form.note.trim(),
  };
}
