// The fields of the search form. Pure.
import type { SearchForm } from '#border/model-search-form';

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
  hasNote: false,
};

/** Whether a form asks for anything. */
export function isEmptyForm({ near, ...fields }: SearchForm): boolean {
  return near.words.trim() === '' && Object.values(fields).every((value) => !value || String(value).trim() === '');
}
