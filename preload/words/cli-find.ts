// What the command line says of finding: the query language in short, and what was searched in place of a query with mistakes.
import type { InterfaceLanguage } from '../model.ts';

/** The words of `kiosque find` in one language. */
export type CliFindWords = {
  command: { does: string; more: string };
  concordance: string;
  searchedInstead: (query: string) => string;
};

/** They by language. */
export const cliFind: Record<InterfaceLanguage, CliFindWords> = {
  en: {
    command: {
      does: 'find words in all editions',
      more: 'A query has words, "phrases", beginnings*, =words as they stand, AND, OR, NOT or -word, parentheses, a NEAR/5 b, and the fields title: section: lang: page:2-4 date:2024-01..2024-06 has:note has:mark has:bookmark. A mistake is told, and what can be understood is searched. --concordance place|left|word|right gives the words in their context, sorted by where they stand, what is before, the word, what is after.',
    },
    concordance: 'the words in their context, by place, left, word or right',
    searchedInstead: (query) => `Searched instead: ${query}`,
  },
  fr: {
    command: {
      does: 'chercher des mots dans toutes les éditions',
      more: 'Une requête contient des mots, des "expressions", des débuts*, des =mots tels quels, ET, OU, SAUF ou -mot, des parenthèses, a PRÈS/5 b, et les champs titre: rubrique: langue: page:2-4 date:2024-01..2024-06 avec:note avec:annotation avec:signet. Une erreur est signalée, et ce qui se comprend est cherché. --concordance place|left|word|right donne les mots dans leur contexte, triés selon leur place, ce qui précède, le mot, ce qui suit.',
    },
    concordance: 'les mots dans leur contexte, par place, left, word ou right',
    searchedInstead: (query) => `Recherche faite à la place\u202f: ${query}`,
  },
  ar: {
    command: {
      does: 'البحث عن كلمات في كل الأعداد',
      more: 'في الاستعلام: كلمات، و"عبارات"، وأوائل*، و‎=كلمات كما هي، و«أو» و«وليس» أو ‎-كلمة، وأقواس، و«أ قرب/5 ب»، والحقول عنوان: وقسم: ولغة: وصفحة:2-4 وتاريخ:2024-01..2024-06 ومع:ملاحظة ومع:علامة ومع:إشارة. يُبيَّن الخطأ ويُبحث عما يُفهم. وتعطي ‎--concordance place|left|word|right‎ الكلمات في سياقها مرتبة حسب الموضع أو ما قبلها أو الكلمة أو ما بعدها.',
    },
    concordance: 'الكلمات في سياقها، مرتبة حسب place أو left أو word أو right',
    searchedInstead: (query) => `بُحث بدلا من ذلك عن: ${query}`,
  },
};
