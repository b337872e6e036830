// The fields of the search form. Pure.
import type { MarkedBy, SearchForm } from '#border/model-search-form';

/** Asks for nothing. */
export const emptyForm: SearchForm = {
  all: '',
  phrase: '',
  any: '',
  none: '',
  near: { words: '', distance: 10 },
  title: '',
  section: '',
  language: null,
  pageFrom: null,
  pageTo: null,
  from: null,
  to: null,
  has: [],
};

/** What pages can be asked to carry, in the order in which the form has it. */
export const markedBys: readonly MarkedBy[] = ['note', 'mark', 'bookmark'];

/** Whether a form asks for anything. */
export function isEmptyForm({ near, ...fields }: SearchForm): boolean {
  return near.words.trim() === '' && Object.values(fields).every((value) => !value || String(value).trim() === '');
}
