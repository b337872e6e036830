// What is wrong with a typed query, in a sentence that says where. A reason without its three sentences does not compile.
import type { FaultDetail } from '../errors.ts';
import type { InterfaceLanguage } from '../model.ts';
import { sayNumber } from './locale.ts';

const english = {
  'unclosed-quote': 'A quotation mark is opened and never closed',
  'unclosed-parenthesis': 'A parenthesis is opened and never closed',
  'unopened-parenthesis': 'A parenthesis is closed that was never opened',
  'operator-without-word': 'AND, OR, NOT or a minus has no word beside it',
  'prefix-too-short': 'An asterisk needs at least three letters before it',
  'only-excluded': 'The search only says what must not be there',
  'too-long': 'The search is longer than can be read',
  'too-many-words': 'The search has more words than can be looked for at once',
  'too-deep': 'Too many parentheses stand inside one another',
};

/** Every reason that `search/bad-query` may carry as `detail.reason`. */
export type QueryReason = keyof typeof english;
/** The reasons as a list. */
export const queryReasons = Object.keys(english) as QueryReason[];

const french: Record<QueryReason, string> = {
  'unclosed-quote': 'Un guillemet est ouvert et jamais fermé',
  'unclosed-parenthesis': 'Une parenthèse est ouverte et jamais fermée',
  'unopened-parenthesis': 'Une parenthèse est fermée sans avoir été ouverte',
  'operator-without-word': 'ET, OU, SAUF ou le signe moins n’a pas de mot à côté de lui',
  'prefix-too-short': 'L’astérisque demande au moins trois lettres avant lui',
  'only-excluded': 'La recherche dit seulement ce qui ne doit pas s’y trouver',
  'too-long': 'La recherche est trop longue pour être lue',
  'too-many-words': 'La recherche a plus de mots qu’on ne peut en chercher à la fois',
  'too-deep': 'Trop de parenthèses sont emboîtées',
};

const arabic: Record<QueryReason, string> = {
  'unclosed-quote': 'علامة اقتباس فُتحت ولم تُغلق',
  'unclosed-parenthesis': 'قوس فُتح ولم يُغلق',
  'unopened-parenthesis': 'قوس أُغلق ولم يُفتح',
  'operator-without-word': 'لا كلمة بجانب «أو» أو «وليس» أو علامة الطرح',
  'prefix-too-short': 'تحتاج النجمة إلى ثلاثة أحرف على الأقل قبلها',
  'only-excluded': 'لا تذكر العبارة إلا ما ينبغي ألا يوجد',
  'too-long': 'العبارة أطول مما يمكن قراءته',
  'too-many-words': 'في العبارة كلمات أكثر مما يمكن البحث عنه دفعة واحدة',
  'too-deep': 'أقواس كثيرة بعضها داخل بعض',
};

type Book = { reasons: Record<QueryReason, string>; unnamed: string; at: (place: string) => string };

const books: Record<InterfaceLanguage, Book> = {
  en: { reasons: english, unnamed: 'This search cannot be understood', at: (place) => `, at character ${place}` },
  fr: { reasons: french, unnamed: 'Cette recherche ne se comprend pas', at: (place) => `, au caractère ${place}` },
  ar: { reasons: arabic, unnamed: 'عبارة البحث غير مفهومة', at: (place) => `، عند الحرف ${place}` },
};

/** The sentence for `search/bad-query`; `detail.position` counts UTF-16 units from 0, people count characters from 1. */
export function queryMistake({ reason, position }: FaultDetail, language: InterfaceLanguage): string {
  const { reasons, unnamed, at } = books[language];
  const what = typeof reason === 'string' && Object.hasOwn(reasons, reason) ? reasons[reason as QueryReason] : unnamed;
  const place = typeof position === 'number' ? at(sayNumber(position + 1, language)) : '';
  return `${what}${place}.`;
}
