// What is wrong with a typed query, in a sentence that says where. A reason without its three sentences does not compile.
import type { FaultDetail } from '../errors.ts';
import type { InterfaceLanguage } from '../model.ts';
import { sayNumber } from './locale.ts';

const english = {
  'unclosed-quote': 'A quotation mark is opened and never closed',
  'unclosed-parenthesis': 'A parenthesis is opened and never closed',
  'unopened-parenthesis': 'A parenthesis is closed that was never opened',
  'operator-without-word': 'AND, OR, NOT, NEAR or a minus has no word beside it',
  'prefix-too-short': 'An asterisk needs at least three letters before it',
  'near-needs-words': 'NEAR needs words or phrases on both sides',
  'near-too-far': 'Words can be at most 1,000 words apart',
  'field-without-value': 'A field has nothing after its colon',
  'bad-date': 'The date is not a day, a month, a year or a range of them',
  'bad-page': 'A page is a number such as 1, or a range such as 2-4 or 10-',
  'unknown-language': 'The language is not known by this name or code',
  'unknown-mark': 'Pages can be asked for with has:note, has:mark and has:bookmark, and for nothing else',
  'too-long': 'The search is longer than can be read',
  'too-many-words': 'The search has more words than can be looked for at once',
  'too-deep': 'Too many parentheses stand inside one another',
};

/** Every way in which a query can be wrong: the `reason` of a mistake, and of `search/bad-query`. */
export type QueryReason = keyof typeof english;
/** The reasons as a list. */
export const queryReasons = Object.keys(english) as QueryReason[];

const french: Record<QueryReason, string> = {
  'unclosed-quote': 'Un guillemet est ouvert et jamais fermé',
  'unclosed-parenthesis': 'Une parenthèse est ouverte et jamais fermée',
  'unopened-parenthesis': 'Une parenthèse est fermée sans avoir été ouverte',
  'operator-without-word': 'ET, OU, SAUF, PRÈS ou le signe moins n’a pas de mot à côté de lui',
  'prefix-too-short': 'L’astérisque demande au moins trois lettres avant lui',
  'near-needs-words': 'PRÈS demande des mots ou des expressions de part et d’autre',
  'near-too-far': 'Les mots peuvent être séparés de 1\u202f000 mots au plus',
  'field-without-value': 'Un champ n’a rien après ses deux-points',
  'bad-date': 'La date n’est ni un jour, ni un mois, ni une année, ni une période',
  'bad-page': 'Une page est un nombre comme 1, ou une suite comme 2-4 ou 10-',
  'unknown-language': 'La langue n’est pas connue sous ce nom ou ce code',
  'unknown-mark': 'On peut demander des pages par avec:note, avec:annotation et avec:signet, et rien d’autre',
  'too-long': 'La recherche est trop longue pour être lue',
  'too-many-words': 'La recherche a plus de mots qu’on ne peut en chercher à la fois',
  'too-deep': 'Trop de parenthèses sont emboîtées',
};

const arabic: Record<QueryReason, string> = {
  'unclosed-quote': 'علامة اقتباس فُتحت ولم تُغلق',
  'unclosed-parenthesis': 'قوس فُتح ولم يُغلق',
  'unopened-parenthesis': 'قوس أُغلق ولم يُفتح',
  'operator-without-word': 'لا كلمة بجانب «أو» أو «وليس» أو «قرب» أو علامة الطرح',
  'prefix-too-short': 'تحتاج النجمة إلى ثلاثة أحرف على الأقل قبلها',
  'near-needs-words': 'تحتاج «قرب» إلى كلمات أو عبارات على جانبيها',
  'near-too-far': 'لا يزيد البعد بين الكلمات على ١٬٠٠٠ كلمة',
  'field-without-value': 'لا شيء بعد نقطتي الحقل',
  'bad-date': 'التاريخ ليس يوما ولا شهرا ولا سنة ولا مدة',
  'bad-page': 'الصفحة رقم مثل 1 أو مدى مثل 2-4 أو 10-',
  'unknown-language': 'لا تُعرف لغة بهذا الاسم أو الرمز',
  'unknown-mark': 'يمكن طلب الصفحات بكتابة «مع:ملاحظة» أو «مع:علامة» أو «مع:إشارة»، ولا شيء غيرها',
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
