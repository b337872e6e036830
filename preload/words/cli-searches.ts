// What `kiosque searches` says, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import type { Notify } from '../model-searches.ts';
import { sayCliCount } from './cli-count.ts';

/** The words of the command. Numbers stand in Western digits, as everywhere on the command line. */
export type CliSearchWords = {
  command: { does: string; more: string };
  options: { section: string; notify: string; asWritten: string; look: string };
  columns: { name: string; query: string; notify: string; newPages: string };
  notify: Record<Notify, string>;
  count: (searches: number) => string;
  newPages: (pages: number, isExact: boolean) => string;
  nothingNew: string;
  removed: string;
  pages: (pages: readonly number[]) => string;
};

/** The words by language. */
export const cliSearches: Record<InterfaceLanguage, CliSearchWords> = {
  en: {
    command: {
      does: 'save searches, list them, run them, and see what is new in them',
      more: 'Each edition is held against the saved searches when it becomes searchable. new lists the pages that have come since a search was last looked at; --look counts them as seen. The query is that of find.',
    },
    options: {
      section: 'the section of the newspaper',
      notify: 'how to hear of new pages: none, digest (on the shelf) or notify (a notification too)',
      asWritten: 'accents, vowels and forms of letters count',
      look: 'count what is listed as seen',
    },
    columns: { name: 'Name', query: 'Query', notify: 'Told', newPages: 'New' },
    notify: { none: 'no', digest: 'shelf', notify: 'notification' },
    count: (n) => sayCliCount(n, 'en', { one: '# saved search', other: '# saved searches' }),
    newPages: (n, isExact) =>
      `${isExact ? '' : 'more than '}${sayCliCount(n, 'en', { one: '# new page', other: '# new pages' })}`,
    nothingNew: 'Nothing is new.',
    removed: 'removed',
    pages: (pages) => `p. ${pages.join(', ')}`,
  },
  fr: {
    command: {
      does: 'enregistrer des recherches, les lister, les lancer et voir ce qu’elles ont de nouveau',
      more: 'Chaque édition est confrontée aux recherches enregistrées dès que son texte est consultable. new liste les pages venues depuis que la recherche a été regardée\u202f; --look les compte comme vues. La requête est celle de find.',
    },
    options: {
      section: 'la rubrique du journal',
      notify:
        'comment apprendre les nouvelles pages\u202f: none (pas du tout), digest (au kiosque) ou notify (aussi par une notification)',
      asWritten: 'les accents, les voyelles et les formes des lettres comptent',
      look: 'compter ce qui est listé comme vu',
    },
    columns: { name: 'Nom', query: 'Requête', notify: 'Annonce', newPages: 'Nouveau' },
    notify: { none: 'non', digest: 'kiosque', notify: 'notification' },
    count: (n) => sayCliCount(n, 'fr', { one: '# recherche enregistrée', other: '# recherches enregistrées' }),
    newPages: (n, isExact) =>
      `${isExact ? '' : 'plus de '}${sayCliCount(n, 'fr', { one: '# nouvelle page', other: '# nouvelles pages' })}`,
    nothingNew: 'Rien de nouveau.',
    removed: 'supprimée',
    pages: (pages) => `p. ${pages.join(', ')}`,
  },
  ar: {
    command: {
      does: 'حفظ عمليات البحث وسردها وتشغيلها ورؤية الجديد فيها',
      more: 'يُعرض كل عدد على عمليات البحث المحفوظة حين يصير البحث فيه ممكنا. يسرد new الصفحات التي وصلت منذ آخر اطلاع على البحث، ويعدّها ‎--look مقروءة. الاستعلام هو استعلام find.',
    },
    options: {
      section: 'قسم الجريدة',
      notify: 'كيف تعلم بالصفحات الجديدة: none (لا شيء) أو digest (في الكشك) أو notify (بإشعار أيضا)',
      asWritten: 'تُحسب الحركات وأشكال الحروف كما كُتبت',
      look: 'عدّ ما سُرد مقروءا',
    },
    columns: { name: 'الاسم', query: 'الاستعلام', notify: 'التنبيه', newPages: 'الجديد' },
    notify: { none: 'لا', digest: 'الكشك', notify: 'إشعار' },
    count: (n) =>
      sayCliCount(n, 'ar', {
        zero: 'لا عمليات بحث محفوظة',
        one: 'بحث محفوظ واحد',
        two: 'بحثان محفوظان',
        few: '# عمليات بحث محفوظة',
        many: '# عملية بحث محفوظة',
        other: '# عملية بحث محفوظة',
      }),
    newPages: (n, isExact) =>
      `${isExact ? '' : 'أكثر من '}${sayCliCount(n, 'ar', {
        zero: 'لا صفحات جديدة',
        one: 'صفحة جديدة واحدة',
        two: 'صفحتان جديدتان',
        few: '# صفحات جديدة',
        many: '# صفحة جديدة',
        other: '# صفحة جديدة',
      })}`,
    nothingNew: 'لا جديد.',
    removed: 'حُذف',
    pages: (pages) => `ص ${pages.join('، ')}`,
  },
};
