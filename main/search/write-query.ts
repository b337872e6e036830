// Writes a query tree back in the query language, in the one form that reads as the same tree.
import type { InterfaceLanguage } from '#border/model';
import type { All, Field, PageField, QueryNode, Term } from './query.ts';
import { writeDayRange } from './query-dates.ts';
import { type FieldName, fieldWords, markWords, nearOf, nearWords, operatorOf, operatorWords } from './query-language.ts';

/** What needs no quotation marks: letters and digits, with hyphens and apostrophes inside. */
const plain = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*$/u;

const isWord = (text: string): boolean => plain.test(text) && operatorOf(text, true) === null && nearOf(text) === null;

function writeTerm({ words, isExact, isPrefix, isCompound, typed }: Term): string {
  // A field's name before a colon would be read as the field, but never stands there: whatever follows is parted by a space.
  const isPlain = (words.length === 1 || isCompound) && isWord(typed);
  return `${isExact ? '=' : ''}${isPlain ? typed : `"${typed}"`}${isPrefix ? '*' : ''}`;
}

const writePages = ({ from, to }: PageField): string => (to === from ? `${from}` : `${from}-${to ?? ''}`);

function writeField(field: Field, language: InterfaceLanguage): string {
  const named = (name: FieldName, value: string): string => `${fieldWords[name][language][0]}:${value}`;
  switch (field.kind) {
    case 'title':
    case 'section': {
      const value = field.words.length === 1 && isWord(field.typed) ? field.typed : `"${field.typed}"`;
      return named(field.kind, `${value}${field.isPrefix ? '*' : ''}`);
    }
    case 'language':
      return named('language', field.language);
    case 'page':
      return named('page', writePages(field));
    case 'date':
      return named('date', writeDayRange(field));
    case 'marked':
      return named('has', markWords[field.by][language][0] ?? '');
  }
}

const isGroup = (node: QueryNode): boolean =>
  node.kind === 'any' || (node.kind === 'all' && node.parts.length + node.without.length > 1);

function writeAll({ parts, without }: All, language: InterfaceLanguage): string {
  const asked = parts.map((part) => (part.kind === 'any' ? `(${writeQuery(part, language)})` : writeQuery(part, language)));
  const excluded = without.map((part) => {
    const text = writeQuery(part, language);
    return `-${isGroup(part) || part.kind === 'near' ? `(${text})` : text}`;
  });
  return [...asked, ...excluded].join(' ');
}

/** The text of a tree, with the operators and fields of a language. */
export function writeQuery(node: QueryNode, language: InterfaceLanguage = 'en'): string {
  switch (node.kind) {
    case 'term':
      return writeTerm(node);
    case 'near':
      return node.terms.map(writeTerm).join(` ${nearWords[language]}/${node.distance} `);
    case 'all':
      return writeAll(node, language);
    case 'any':
      return node.parts.map((part) => writeQuery(part, language)).join(` ${operatorWords[language].or} `);
    default:
      return writeField(node, language);
  }
}
