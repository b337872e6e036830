// Between the query that people type and the form for those who do not. Asks nothing of the index.
import type { Output, ParsedInput } from '#border/contract';
import { formOf } from '../search/form-of-query.ts';
import { parseQuery } from '../search/parse-query.ts';
import { queryOf } from '../search/query-of-form.ts';

/** A query as the form shows it; null where it says more than that. Throws search/bad-query where nothing in it can be searched. */
export function readForm({ query }: ParsedInput<'search.read'>): Output<'search.read'> {
  return { form: query.trim() === '' ? formOf(null) : formOf(parseQuery(query).node) };
}

/** The query of a form. Throws search/bad-query where a field cannot be read. */
export function writeForm({ form, language }: ParsedInput<'search.write'>): Output<'search.write'> {
  return { query: queryOf(form, language) };
}
