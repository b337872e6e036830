// The fields of an edition as the columns of a table: how a value is said, how it is typed, and what a typed text changes. Pure.
import type { Edition } from '#border/model';
import type { EditionChange, MetadataField } from '#border/model-changes';
import { sayLanguage } from '#border/words/locale';
import { parseDay } from '../../ui/parse-day.ts';
import { westernDigits } from '../../ui/parse-time.ts';
import { plainText } from '../../ui/plain-text.ts';
import { fieldsInOrder, type Spoken, sayValue } from '../../ui/say-field.ts';

/** The columns in their order. */
export const columns = fieldsInOrder;

/** Fields whose text is a person's own, so that words are replaced in it. */
export const textColumns = ['title', 'issue', 'variant', 'price'] as const satisfies readonly MetadataField[];
export type TextColumn = (typeof textColumns)[number];

/** Fields that have one of a few values. */
const choices = { direction: ['ltr', 'rtl'], state: ['confirmed', 'unconfirmed'] } as const;

/** Fields of which another edition may have the same title, day and variant. */
export const placingColumns: ReadonlySet<MetadataField> = new Set(['title', 'day', 'variant']);

/** How long a text may be. */
const mostLetters: Readonly<Record<TextColumn, number>> = { title: 300, issue: 60, variant: 60, price: 60 };
const mostPages = 10_000;

/** Languages that newspapers are known by their name in; any other one is typed by its code. */
const namedLanguages = [
  ...['fr', 'ar', 'en', 'ber', 'zgh', 'es', 'de', 'it', 'pt', 'nl', 'ca', 'eu', 'br', 'oc', 'co', 'tr', 'fa', 'ku'],
  ...['he', 'ur', 'hi', 'ru', 'uk', 'pl', 'ro', 'el', 'zh', 'ja', 'ko', 'vi', 'id', 'wo', 'sw', 'ha'],
];

type Value = Edition[MetadataField];

/** What stands in the field where a cell is edited: as it is said, or the value itself where it is chosen. */
export function typedValue(field: MetadataField, value: Value, spoken: Spoken): string {
  return field === 'direction' || field === 'state' ? String(value) : sayValue(field, value, spoken);
}

/** A code, or a name in the interface's language; null for what is neither. */
function languageOf(typed: string, { language }: Spoken): string | null {
  const plain = plainText(typed);
  const named = namedLanguages.find((code) => plainText(sayLanguage(code, language)) === plain);
  if (named !== undefined) return named;
  return /^[a-z]{2,3}$/.test(plain) && sayLanguage(plain, 'en').toLowerCase() !== plain ? plain : null;
}

const toText = (field: TextColumn, typed: string): EditionChange | null => {
  if (typed.length > mostLetters[field]) return null;
  if (field === 'title') return typed === '' ? null : { title: typed };
  if (field === 'variant') return { variant: typed };
  return field === 'issue' ? { issue: typed || null } : { price: typed || null };
};

const toDay = (field: 'day' | 'covers', typed: string): EditionChange | null => {
  const day = typed === '' ? null : parseDay(typed);
  if (typed !== '' && day === null) return null;
  return field === 'day' ? { day } : { covers: day };
};

const toPages = (typed: string): EditionChange | null => {
  if (typed === '') return { printedPages: null };
  const figures = westernDigits(typed);
  const printedPages = /^\d{1,5}$/.test(figures) ? Number(figures) : 0;
  return printedPages >= 1 && printedPages <= mostPages ? { printedPages } : null;
};

/** What a typed text makes of a field, an empty one clearing it; null where the field cannot hold it. */
export function toChange(field: MetadataField, text: string, spoken: Spoken): EditionChange | null {
  const typed = text.trim();
  switch (field) {
    case 'title':
    case 'issue':
    case 'variant':
    case 'price':
      return toText(field, typed.normalize('NFC'));
    case 'day':
    case 'covers':
      return toDay(field, typed);
    case 'printedPages':
      return toPages(typed);
    case 'language': {
      const language = typed === '' ? null : languageOf(typed, spoken);
      return typed !== '' && language === null ? null : { language };
    }
    case 'direction': {
      const direction = choices.direction.find((one) => one === typed);
      return direction === undefined ? null : { direction };
    }
    case 'state': {
      const state = choices.state.find((one) => one === typed);
      return state === undefined ? null : { state };
    }
  }
}

/** The change that gives a field the value that it has in an edition. */
export const changeFrom = (edition: Edition, field: MetadataField): EditionChange =>
  ({ [field]: edition[field] }) as EditionChange;

/** Whether an edition has all of a change already. */
export const hasAlready = (edition: Edition, change: EditionChange): boolean =>
  columns.every((field) => change[field] === undefined || change[field] === edition[field]);
