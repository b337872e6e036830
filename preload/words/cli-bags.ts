// What `kiosque bag` says, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { sayCliCount } from './cli-count.ts';
import type { PluralForms } from './locale.ts';

type BagOption = 'all' | 'each' | 'organization' | 'info' | 'profile';

/** The words of the command. Numbers stand in Western digits, as everywhere on the command line. */
export type CliBagWords = {
  command: { does: string; more: string; options: { as: string; to: string; title: string } };
  options: Record<BagOption, string>;
  verdicts: { valid: string; complete: string; invalid: string };
  problem: string;
  warning: string;
  written: string;
  stopped: string;
  holds: (editions: number) => string;
  /** So many bags of killed exports went. */
  cleared: (bags: number) => string;
  tasks: { export: string; verify: string; import: string };
};

const arabicEditions: PluralForms = {
  zero: 'لا أعداد',
  one: 'عدد واحد',
  two: 'عددان',
  few: '# أعداد',
  many: '# عددا',
  other: '# عدد',
};

const arabicUnfinished: PluralForms = {
  zero: 'لا حقائب',
  one: 'حقيبة واحدة غير مكتملة',
  two: 'حقيبتان غير مكتملتين',
  few: '# حقائب غير مكتملة',
  many: '# حقيبة غير مكتملة',
  other: '# حقيبة غير مكتملة',
};

/** The words by language. */
export const cliBags: Record<InterfaceLanguage, CliBagWords> = {
  en: {
    command: {
      does: 'write editions as BagIt bags, verify bags, and import them',
      more: 'export puts all editions into one bag unless --each is given; --all is the whole library with its trash. A bag that is there already is never overwritten. verify needs no library and changes nothing. import takes valid bags alone. What fetch.txt names is never fetched.',
      options: {
        as: 'how a bag is written: folder (unless told), zip or tar',
        to: 'the folder that the bags are written to',
        title: 'all editions of this newspaper',
      },
    },
    options: {
      all: 'the whole library, the trash included',
      each: 'a bag for each edition instead of one for all',
      organization: 'who sends the bag, for Source-Organization',
      info: 'a file with further labels, written like bag-info.txt',
      profile: 'the JSON file of a BagIt profile that the bag is to follow',
    },
    verdicts: { valid: 'valid', complete: 'complete, but not valid', invalid: 'not valid' },
    problem: 'problem',
    warning: 'warning',
    written: 'written',
    stopped: 'Stopped. The bags that were whole by then are there; nothing half written is left.',
    holds: (n) => sayCliCount(n, 'en', { one: '# edition', other: '# editions' }),
    cleared: (n) =>
      `Cleared away from an export that was broken off: ${sayCliCount(n, 'en', { one: '# unfinished bag', other: '# unfinished bags' })}`,
    tasks: { export: 'Writing', verify: 'Verifying', import: 'Importing' },
  },
  fr: {
    command: {
      does: 'écrire des numéros en sacs BagIt, vérifier des sacs et les importer',
      more: 'export met tous les numéros dans un seul sac, sauf avec --each\u202f; --all prend toute la bibliothèque avec sa corbeille. Un sac déjà là n’est jamais écrasé. verify ne demande aucune bibliothèque et ne change rien. import ne prend que les sacs valides. Ce que nomme fetch.txt n’est jamais récupéré.',
      options: {
        as: 'la forme du sac\u202f: folder (par défaut), zip ou tar',
        to: 'le dossier où écrire les sacs',
        title: 'tous les numéros de ce journal',
      },
    },
    options: {
      all: 'toute la bibliothèque, corbeille comprise',
      each: 'un sac par numéro au lieu d’un pour tous',
      organization: 'qui envoie le sac, pour Source-Organization',
      info: 'un fichier d’autres étiquettes, écrit comme bag-info.txt',
      profile: 'le fichier JSON d’un profil BagIt que le sac doit suivre',
    },
    verdicts: { valid: 'valide', complete: 'complet, mais non valide', invalid: 'non valide' },
    problem: 'problème',
    warning: 'avertissement',
    written: 'écrit',
    stopped: 'Arrêté. Les sacs déjà entiers sont là\u202f; rien d’inachevé ne reste.',
    holds: (n) => sayCliCount(n, 'fr', { one: '# numéro', other: '# numéros' }),
    cleared: (n) =>
      `Reste d’un export interrompu, retiré\u202f: ${sayCliCount(n, 'fr', { one: '# sac inachevé', other: '# sacs inachevés' })}`,
    tasks: { export: 'Écriture', verify: 'Vérification', import: 'Import' },
  },
  ar: {
    command: {
      does: 'كتابة الأعداد في حقائب BagIt، والتحقق من الحقائب، واستيرادها',
      more: 'تضع export كل الأعداد في حقيبة واحدة ما لم يُعط ‎--each‎، و‎--all‎ هي المكتبة كلها مع سلتها. لا يُكتب فوق حقيبة موجودة أبدا. لا تحتاج verify إلى مكتبة ولا تغير شيئا. ولا تأخذ import إلا الحقائب الصالحة. وما يسميه fetch.txt لا يُجلب أبدا.',
      options: {
        as: 'هيئة الحقيبة: folder (ما لم يُذكر غيرها) أو zip أو tar',
        to: 'المجلد الذي تُكتب فيه الحقائب',
        title: 'كل أعداد هذه الجريدة',
      },
    },
    options: {
      all: 'المكتبة كلها والسلة معها',
      each: 'حقيبة لكل عدد بدل واحدة للجميع',
      organization: 'مرسل الحقيبة، للوسم Source-Organization',
      info: 'ملف فيه وسوم أخرى مكتوب مثل bag-info.txt',
      profile: 'ملف JSON لمواصفة BagIt ينبغي أن تتبعها الحقيبة',
    },
    verdicts: { valid: 'صالحة', complete: 'مكتملة لكنها غير صالحة', invalid: 'غير صالحة' },
    problem: 'مشكلة',
    warning: 'تنبيه',
    written: 'كُتبت',
    stopped: 'توقّف. الحقائب التي كانت مكتملة باقية، ولم يبق شيء ناقص.',
    holds: (n) => sayCliCount(n, 'ar', arabicEditions),
    cleared: (n) => `أُزيل ما بقي من تصدير انقطع: ${sayCliCount(n, 'ar', arabicUnfinished)}`,
    tasks: { export: 'كتابة', verify: 'تحقق', import: 'استيراد' },
  },
};
