// Writes the query that asks for what the search form says. What a field holds is read as a query of its own, so that nothing typed
// there can change what the other fields mean.
import type { InterfaceLanguage } from '#border/model';
import type { SearchForm } from '#border/model-search-form';
import { allOf, anyOf } from './build-query.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryNode } from './query.ts';
import { writeQuery } from './write-query.ts';

const quotationMarks = /["“”„«»]/gu;
const quote = (text: string): string => `"${text.replaceAll(quotationMarks, ' ').trim()}"`;

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The tree of a field's text; null where it has no word yet. Throws `search/bad-query`. */
const read = (text: string): QueryNode | null => (hasLetters(text) ? parseQuery(text).node : null);

/** The parts of a field whose words stand side by side. */
function partsOf(text: string): QueryNode[] {
  const node = read(text);
  if (node === null) return [];
  return node.kind === 'all' ? [...node.parts, ...node.without] : [node];
}

function readNear({ words, distance }: SearchForm['near']): QueryNode | null {
  return !hasLetters(words) ? null : read(`NEAR(${words.replaceAll(/[(),;،؛]/gu, ' ')}, ${distance})`);
}

function readNamed(field: 'title' | 'section', text: string): QueryNode | null {
  const isPrefix = text.trim().endsWith('*');
  const name = text.replaceAll('*', ' ');
  return hasLetters(name) ? read(`${field}:${quote(name)}${isPrefix ? '*' : ''}`) : null;
}

/** From the smaller to the larger, whichever was named first. */
function inOrder<Value extends string | number>(from: Value | null, to: Value | null): { from: Value | null; to: Value | null } {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

function readPages(form: SearchForm): QueryNode | null {
  const { from, to } = inOrder(form.pageFrom, form.pageTo);
  return from === null && to === null ? null : { kind: 'page', from: from ?? 1, to };
}

function readDays(form: SearchForm): QueryNode | null {
  const { from, to } = inOrder(form.from, form.to);
  return from === null && to === null ? null : { kind: 'date', from, to };
}

/** The query in the words of a language; empty where the form asks for nothing. Throws `search/bad-query` where a field cannot be read. */
export function queryOf(form: SearchForm, language: InterfaceLanguage): string {
  const parts = [
    read(form.all),
    read(quote(form.phrase)),
    anyOf(partsOf(form.any)),
    readNear(form.near),
    readNamed('title', form.title),
    readNamed('section', form.section),
    form.language === null ? null : ({ kind: 'language', language: form.language } as const),
    readPages(form),
    readDays(form),
    ...form.has.map((by) => ({ kind: 'marked', by }) as const),
  ].filter((part) => part !== null);
  const without = partsOf(form.none);
  return parts.length + without.length === 0 ? '' : writeQuery(allOf(parts, without), language);
}
