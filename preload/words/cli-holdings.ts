// What `kiosque gaps` and `kiosque titles` say, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { sayCliCount } from './cli-count.ts';

type Options = { all: string; claims: string; claim: string; statement: string; marc: string; 'to-file': string };

/** The words of both commands. */
export type CliHoldingsWords = {
  gaps: { command: { does: string; more: string }; number: string; state: string; none: string };
  titles: { command: { does: string; more: string }; count: (titles: number) => string };
  options: Options & { on: string };
};

/** The words by language. */
export const cliHoldings: Record<InterfaceLanguage, CliHoldingsWords> = {
  en: {
    gaps: {
      command: {
        does: 'show what a title lacks, and write claims and holdings',
        more: 'A skipped day with a skipped number is missing; with continuous numbers nothing was published. What lies between the first and the last held day counts, unless titles describe says since when the title is collected. Files are never overwritten.',
      },
      number: 'Number',
      state: 'State',
      none: 'no day counts',
    },
    titles: {
      command: {
        does: 'list titles, describe them as serials, and rule single days',
        more: 'Keys: issn, publisher, place, language, note, collectedFrom, collectedTo, isCurrent (true or false), and as JSON frequencies, closed, relations. An empty value clears. found lifts a ruling.',
      },
      count: (n) => sayCliCount(n, 'en', { one: '# title', other: '# titles' }),
    },
    options: {
      all: 'all titles, where something is written',
      claims: 'the claim list as CSV',
      claim: 'the same, and keep what is missing as claimed today',
      statement: 'the holdings statement',
      marc: 'a MARC 21 record: mrk or marcxml',
      'to-file': 'the file to write to',
      on: 'the day of a claim',
    },
  },
  fr: {
    gaps: {
      command: {
        does: 'montrer ce qui manque à un titre, écrire réclamations et collections',
        more: 'Un jour sauté avec un numéro sauté manque\u202f; si les numéros se suivent, rien n’a paru. Compte ce qui va du premier au dernier jour présent, sauf si titles describe dit depuis quand le titre est collectionné. Aucun fichier n’est écrasé.',
      },
      number: 'Numéro',
      state: 'État',
      none: 'aucun jour ne compte',
    },
    titles: {
      command: {
        does: 'lister les titres, les décrire comme périodiques, statuer sur un jour',
        more: 'Clés\u202f: issn, publisher, place, language, note, collectedFrom, collectedTo, isCurrent (true ou false), et en JSON frequencies, closed, relations. Une valeur vide efface. found lève une décision.',
      },
      count: (n) => sayCliCount(n, 'fr', { one: '# titre', other: '# titres' }),
    },
    options: {
      all: 'tous les titres, quand quelque chose est écrit',
      claims: 'la liste de réclamations en CSV',
      claim: 'la même, en gardant ce qui manque comme réclamé aujourd’hui',
      statement: 'l’état de collection',
      marc: 'une notice MARC 21\u202f: mrk ou marcxml',
      'to-file': 'le fichier à écrire',
      on: 'le jour d’une réclamation',
    },
  },
  ar: {
    gaps: {
      command: {
        does: 'إظهار ما ينقص من عنوان، وكتابة المطالبات والمقتنيات',
        more: 'اليوم المتروك مع رقم متروك ناقص، ومع أرقام متصلة لم يصدر فيه شيء. ويُحتسب ما بين أول يوم موجود وآخره، ما لم يقل titles describe منذ متى يُجمع العنوان. ولا يُكتب فوق ملف.',
      },
      number: 'الرقم',
      state: 'الحالة',
      none: 'لا يوم يُحتسب',
    },
    titles: {
      command: {
        does: 'سرد العناوين ووصفها بوصفها دوريات، والحكم في يوم بعينه',
        more: 'المفاتيح: issn وpublisher وplace وlanguage وnote وcollectedFrom وcollectedTo وisCurrent (‏true أو false)، وبصيغة JSON: frequencies وclosed وrelations. والقيمة الفارغة تمحو. وfound ترفع الحكم.',
      },
      count: (n) =>
        sayCliCount(n, 'ar', { one: 'عنوان واحد', two: 'عنوانان', few: '# عناوين', many: '# عنوانا', other: '# عنوان' }),
    },
    options: {
      all: 'كل العناوين، حين يُكتب شيء',
      claims: 'قائمة المطالبات CSV',
      claim: 'هي نفسها، مع حفظ الناقص مُطالَبا به اليوم',
      statement: 'بيان المقتنيات',
      marc: 'تسجيلة مارك 21: mrk أو marcxml',
      'to-file': 'الملف الذي يُكتب فيه',
      on: 'يوم المطالبة',
    },
  },
};
