// Whether a page answers a field, by the same rules as the tags of the index.
import type { Day, Language } from '#border/model';
import { tokenize } from '../text/tokens.ts';
import type { Field } from './query.ts';
import { titleKey } from './title-key.ts';

/** What is known of a page beside its words. */
export type FieldFacts = { title: string; day: Day | null; page: number; language: Language | null; section: string | null };

/** Whether words stand together in a name of folded words; with `isPrefix` the last one may go on. */
export function standTogether(key: string, words: readonly string[], isPrefix: boolean): boolean {
  return ` ${key} `.includes(` ${words.join(' ')}${isPrefix ? '' : ' '}`);
}

/** Whether the page is what the field asks for. Marks are not known here: the tree was split by them before, so they are there. */
export function answersField(field: Field, { title, day, page, language, section }: FieldFacts): boolean {
  switch (field.kind) {
    case 'title':
      return standTogether(titleKey(title), field.words, field.isPrefix);
    case 'section': {
      const words = tokenize(section ?? '').map(({ word }) => word);
      const isMeant = field.also?.some((one) => one.title === titleKey(title) && one.sections.includes(words.join('')));
      return standTogether(words.join(' '), field.words, field.isPrefix) || isMeant === true;
    }
    case 'language':
      return field.language === language;
    case 'page':
      return page >= field.from && (field.to === null || page <= field.to);
    case 'date':
      return day !== null && (field.from === null || day >= field.from) && (field.to === null || day <= field.to);
    case 'marked':
      return true;
  }
}
