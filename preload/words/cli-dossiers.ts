// What `kiosque dossiers` says, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { sayCliCount } from './cli-count.ts';
import type { PluralForms } from './locale.ts';

/** The words of the command. Numbers stand in Western digits, as everywhere on the command line. */
export type CliDossierWords = {
  command: { does: string; more: string; options: { as: string; to: string; query: string; note: string } };
  columns: { name: string; items: string; comments: string; changed: string };
  count: (dossiers: number) => string;
  collected: (added: number, known: number) => string;
  gone: string;
  comment: string;
  writing: (done: number, total: number) => string;
};

const arabicDossiers: PluralForms = {
  zero: 'لا ملفات',
  one: 'ملف واحد',
  two: 'ملفان',
  few: '# ملفات',
  many: '# ملفا',
  other: '# ملف',
};

/** The words by language. */
export const cliDossiers: Record<InterfaceLanguage, CliDossierWords> = {
  en: {
    command: {
      does: 'collect hits and pages in dossiers, and write these as files',
      more: 'add takes places as EDITION:PAGE, or EDITION:PAGE:ARTICLE with the number that show --articles gives it, or with --query every hit of a search. export writes to the standard output unless --to names a file; pictures (html, pdf) need one. Nothing is overwritten.',
      options: {
        as: 'the format: csv, ris, bibtex, csl, markdown, html or pdf',
        to: 'the file to write to',
        query: 'collect what this search finds, at most 500 pages, newest first',
        note: 'what the dossier is about',
      },
    },
    columns: { name: 'Name', items: 'Items', comments: 'Comments', changed: 'Changed' },
    count: (n) => sayCliCount(n, 'en', { one: '# dossier', other: '# dossiers' }),
    collected: (added, known) => `${added} collected, ${known} there already`,
    gone: 'no longer in the library',
    comment: 'comment',
    writing: (done, total) => `Writing ${done} of ${total}`,
  },
  fr: {
    command: {
      does: 'verser des résultats et des pages dans des dossiers, et les écrire dans des fichiers',
      more: 'add prend des endroits de la forme ÉDITION:PAGE, ou ÉDITION:PAGE:ARTICLE avec le numéro que donne show --articles, ou avec --query chaque résultat d’une recherche. export écrit sur la sortie standard sauf si --to nomme un fichier\u202f; les images (html, pdf) en demandent un. Rien n’est écrasé.',
      options: {
        as: 'le format\u202f: csv, ris, bibtex, csl, markdown, html ou pdf',
        to: 'le fichier à écrire',
        query: 'verser ce que trouve cette recherche, 500 pages au plus, les plus récentes d’abord',
        note: 'de quoi parle le dossier',
      },
    },
    columns: { name: 'Nom', items: 'Pièces', comments: 'Commentaires', changed: 'Modifié' },
    count: (n) => sayCliCount(n, 'fr', { one: '# dossier', other: '# dossiers' }),
    collected: (added, known) => `versé\u202f: ${added}, déjà là\u202f: ${known}`,
    gone: 'n’est plus dans la bibliothèque',
    comment: 'commentaire',
    writing: (done, total) => `Écriture de ${done} sur ${total}`,
  },
  ar: {
    command: {
      does: 'جمع النتائج والصفحات في ملفات، وكتابتها خارج المكتبة',
      more: 'تأخذ add مواضع على شكل EDITION:PAGE، أو EDITION:PAGE:ARTICLE بالرقم الذي تعطيه show --articles، أو كل نتائج بحث مع ‎--query‎. وتكتب export على المخرج القياسي ما لم تسمّ ‎--to‎ ملفا، والصور (html وpdf) تحتاج إليه. لا يُكتب فوق شيء.',
      options: {
        as: 'الصيغة: csv أو ris أو bibtex أو csl أو markdown أو html أو pdf',
        to: 'الملف الذي يُكتب فيه',
        query: 'جمع ما يجده هذا البحث، 500 صفحة على الأكثر، الأحدث أولا',
        note: 'موضوع الملف',
      },
    },
    columns: { name: 'الاسم', items: 'القصاصات', comments: 'التعليقات', changed: 'التعديل' },
    count: (n) => sayCliCount(n, 'ar', arabicDossiers),
    collected: (added, known) => `جُمع ${added}، وكان هنا ${known}`,
    gone: 'لم يعد في المكتبة',
    comment: 'تعليق',
    writing: (done, total) => `كتابة ${done} من ${total}`,
  },
};
