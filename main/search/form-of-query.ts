// Shows a query tree in the fields of the search form, where each of them has room for what it asks.
import type { SearchForm } from '#border/model-search-form';
import { type QueryNode, type Term, usualDistance } from './query.ts';
import { writeQuery } from './write-query.ts';

const emptyForm: SearchForm = {
  all: '',
  phrase: '',
  any: '',
  none: '',
  near: { words: '', distance: usualDistance },
  title: '',
  section: '',
  language: null,
  pageFrom: null,
  pageTo: null,
  from: null,
  to: null,
  has: [],
};

const areTerms = (nodes: readonly QueryNode[]): nodes is readonly Term[] => nodes.every(({ kind }) => kind === 'term');
const textOf = (terms: readonly Term[]): string => terms.map((term) => writeQuery(term)).join(' ');
const join = (one: string, other: string): string => (one === '' ? other : `${one} ${other}`);

/** A phrase goes into its own field; a second one, and one with `=`, stands among the words in quotation marks. */
function showTerm(form: SearchForm, term: Term): SearchForm {
  const isPhrase = term.words.length > 1 && !term.isCompound && !term.isExact && !term.isPrefix;
  return isPhrase && form.phrase === '' ? { ...form, phrase: term.typed } : { ...form, all: join(form.all, textOf([term])) };
}

/** The form with one part more; null where its field has something else already, or there is none for it. */
function showPart(form: SearchForm, part: QueryNode): SearchForm | null {
  switch (part.kind) {
    case 'term':
      return showTerm(form, part);
    case 'any':
      return form.any === '' && areTerms(part.parts) ? { ...form, any: textOf(part.parts) } : null;
    case 'near':
      return form.near.words === '' ? { ...form, near: { words: textOf(part.terms), distance: part.distance } } : null;
    case 'title':
    case 'section':
      return form[part.kind] === '' ? { ...form, [part.kind]: `${part.typed}${part.isPrefix ? '*' : ''}` } : null;
    case 'language':
      return form.language === null ? { ...form, language: part.language } : null;
    case 'page':
      return form.pageFrom === null ? { ...form, pageFrom: part.from, pageTo: part.to } : null;
    case 'date':
      return form.from === null && form.to === null ? { ...form, from: part.from, to: part.to } : null;
    case 'marked':
      return form.has.includes(part.by) ? form : { ...form, has: [...form.has, part.by] };
    case 'all':
      return null;
  }
}

/** The form that asks for the same; null where the query is more than a form can show. */
export function formOf(node: QueryNode | null): SearchForm | null {
  if (node === null) return emptyForm;
  const { parts, without } = node.kind === 'all' ? node : { parts: [node], without: [] };
  if (!areTerms(without)) return null;
  const start: SearchForm | null = { ...emptyForm, none: textOf(without) };
  return parts.reduce<SearchForm | null>((form, part) => (form === null ? null : showPart(form, part)), start);
}
