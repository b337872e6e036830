// The fields of an edition in words: what a value of each says, and which values a field can have. Pure.
import type { Direction, InterfaceLanguage } from '#border/model';
import type { FieldChange, MetadataField } from '#border/model-changes';
import type { Words } from '#border/words/en';
import { arabicFigures, sayLanguage } from '#border/words/locale';
import { sayDayInFigures } from './parse-day.ts';

/** A language and what is said in it. */
export type Spoken = { language: InterfaceLanguage; words: Words };

/** The fields that a person can change, in the order in which they are shown. */
export const fieldsInOrder = [
  'title',
  'day',
  'covers',
  'issue',
  'variant',
  'language',
  'direction',
  'price',
  'printedPages',
  'state',
] as const satisfies readonly MetadataField[];

const directions = ['ltr', 'rtl'] as const;
const states = ['confirmed', 'unconfirmed'] as const;

const sayDirection = (direction: Direction, { details }: Words): string =>
  direction === 'rtl' ? details.rightToLeft : details.leftToRight;

/** The values that a field can have, with their words; none where it can have any. */
export function choicesOf(field: MetadataField, { words }: Spoken): readonly { value: string; text: string }[] {
  if (field === 'direction') return directions.map((value) => ({ value, text: sayDirection(value, words) }));
  if (field === 'state') return states.map((value) => ({ value, text: words.metadata.states[value] }));
  return [];
}

/** A value of a field; empty where nothing is known. */
export function sayValue(field: MetadataField, value: FieldChange['from'], spoken: Spoken): string {
  if (value === null || value === '') return '';
  const text = String(value);
  const { language } = spoken;
  if (field === 'day' || field === 'covers') return sayDayInFigures(text, language);
  if (field === 'language') return sayLanguage(text, language);
  if (field === 'printedPages' && language === 'ar') return arabicFigures(text);
  return choicesOf(field, spoken).find((choice) => choice.value === text)?.text ?? text;
}
