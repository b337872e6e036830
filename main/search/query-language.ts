// The words of the query language in three languages: operators, fields and what stands in them. Both the reader and the writer of
// queries use them; the first spelling of each is the one that is written.
import type { InterfaceLanguage } from '#border/model';
import { type MarkedBy, markedBys } from '#border/model-search-form';
import { fold } from '../text/fold.ts';

export type Operator = 'and' | 'or' | 'not';
export type FieldName = 'title' | 'section' | 'language' | 'page' | 'date' | 'has' | 'before' | 'after' | 'since' | 'until';

/** A word of the query language, and whose word it is. */
export type Known<Name> = { name: Name; language: InterfaceLanguage };

/** In capitals only, because `et` and `or` are words. Arabic has no capitals; in quotation marks these are words. */
export const operatorWords: Record<InterfaceLanguage, Record<Operator, string>> = {
  en: { and: 'AND', or: 'OR', not: 'NOT' },
  fr: { and: 'ET', or: 'OU', not: 'SAUF' },
  ar: { and: 'و', or: 'أو', not: 'وليس' },
};

/** Before a distance, and before a parenthesis. */
export const nearWords: Record<InterfaceLanguage, string> = { en: 'NEAR', fr: 'PRÈS', ar: 'قرب' };

/** Everyday words that exclude only what a sign encloses: `بدون (…)`, `ليس "…"`. */
const arabicNots = ['ليس', 'بدون', 'باستثناء'];

/** The spellings of each field. */
export const fieldWords: Record<FieldName, Record<InterfaceLanguage, readonly string[]>> = {
  title: { en: ['title'], fr: ['titre', 'journal'], ar: ['عنوان', 'العنوان', 'جريدة', 'الجريدة', 'صحيفة'] },
  section: { en: ['section'], fr: ['rubrique'], ar: ['قسم', 'القسم', 'ركن'] },
  language: { en: ['lang', 'language'], fr: ['langue'], ar: ['لغة', 'اللغة'] },
  page: { en: ['page', 'pages'], fr: ['page', 'pages'], ar: ['صفحة', 'الصفحة', 'صفحات'] },
  date: { en: ['date'], fr: ['date'], ar: ['تاريخ', 'التاريخ'] },
  has: { en: ['has'], fr: ['avec'], ar: ['مع', 'فيها'] },
  before: { en: ['before'], fr: ['avant'], ar: ['قبل'] },
  after: { en: ['after'], fr: ['après'], ar: ['بعد'] },
  since: { en: ['since'], fr: ['depuis'], ar: ['منذ'] },
  until: { en: ['until'], fr: ['jusque'], ar: ['حتى'] },
};

/** What `has:` may be followed by. */
export const markWords: Record<MarkedBy, Record<InterfaceLanguage, readonly string[]>> = {
  note: {
    en: ['note', 'notes'],
    fr: ['note', 'notes', 'remarque', 'remarques'],
    ar: ['ملاحظة', 'ملاحظات', 'حاشية', 'تعليق'],
  },
  mark: { en: ['mark', 'marks'], fr: ['annotation', 'annotations', 'marque', 'marques'], ar: ['علامة', 'علامات'] },
  bookmark: {
    en: ['bookmark', 'bookmarks'],
    fr: ['signet', 'signets', 'marque-page', 'marque-pages'],
    ar: ['إشارة', 'إشارات', 'إشارة مرجعية', 'إشارات مرجعية'],
  },
};

const languages: readonly InterfaceLanguage[] = ['en', 'fr', 'ar'];

/** A word without what has no shape, and without the differences that a fold takes away. */
export function bareWord(text: string): string {
  return fold(text.replaceAll(/\p{Cf}/gu, '')).text;
}

function spellings<Name>(entries: readonly [string, Known<Name>][]): ReadonlyMap<string, Known<Name>> {
  // The first language that has a spelling owns it.
  return new Map([...entries].reverse());
}

const operators = spellings(
  languages.flatMap((language) =>
    (['and', 'or', 'not'] as const).map((name): [string, Known<Operator>] => {
      const word = operatorWords[language][name];
      return [language === 'ar' ? bareWord(word) : word, { name, language }];
    }),
  ),
);
const signOperators: Readonly<Record<string, Operator>> = { '&': 'and', '&&': 'and', '|': 'or', '||': 'or' };
const foldedNots = new Set(arabicNots.map(bareWord));

/** The operator that a stretch between spaces is; `isBeforeSign` where a parenthesis or a quotation mark follows. */
export function operatorOf(chunk: string, isBeforeSign: boolean): { name: Operator; language: InterfaceLanguage | null } | null {
  const bare = chunk.replaceAll(/\p{Cf}/gu, '');
  if (Object.hasOwn(signOperators, bare)) return { name: signOperators[bare] ?? 'and', language: null };
  const folded = bareWord(bare);
  if (isBeforeSign && foldedNots.has(folded)) return { name: 'not', language: 'ar' };
  return operators.get(bare) ?? (/\p{Script=Arabic}/u.test(folded) ? (operators.get(folded) ?? null) : null);
}

const fields = spellings(
  (Object.keys(fieldWords) as FieldName[]).flatMap((name) =>
    languages.flatMap((language) =>
      fieldWords[name][language].map((word): [string, Known<FieldName>] => [bareWord(word), { name, language }]),
    ),
  ),
);

/** The field that a stretch before a colon names. */
export function fieldOf(chunk: string): Known<FieldName> | null {
  return fields.get(bareWord(chunk)) ?? null;
}

const nears = new Map(languages.map((language) => [bareWord(nearWords[language]), language]));

/** `NEAR/5`, in any case; `NEAR` alone in capitals and with its accent, because it is a word too. `distance` is null where none is named. */
export function nearOf(chunk: string): { distance: number | null; language: InterfaceLanguage } | null {
  const bare = chunk.replaceAll(/\p{Cf}/gu, '');
  if (bare === nearWords.en || bare.normalize('NFC') === nearWords.fr)
    return { distance: null, language: bare === nearWords.en ? 'en' : 'fr' };
  const [, word = '', distance = ''] = /^(\p{L}+)\/(\d{1,9})$/u.exec(bareWord(bare)) ?? [];
  const language = nears.get(word);
  return language === undefined ? null : { distance: Number(distance), language };
}

/** Whose word for nearness stands before a parenthesis, where one does: in capitals, or in Arabic. */
export function nearFunctionOf(chunk: string): InterfaceLanguage | null {
  const bare = chunk.replaceAll(/\p{Cf}/gu, '');
  return bare === bare.toUpperCase() ? (nears.get(bareWord(bare)) ?? null) : null;
}

const markSpellings = new Map(
  markedBys.flatMap((by) =>
    languages.flatMap((language) => markWords[by][language].map((word): [string, MarkedBy] => [bareWord(word), by])),
  ),
);

/** What a value of `has:` means; null where it means nothing. */
export function readMarkedBy(value: string): MarkedBy | null {
  return markSpellings.get(bareWord(value)) ?? null;
}
