// What `kiosque marks` says, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { sayCliCount } from './cli-count.ts';

/** The words of the command. Numbers stand in Western digits, as everywhere on the command line. */
export type CliMarkWords = {
  command: {
    does: string;
    more: string;
    options: { title: string; as: string; to: string; limit: string };
  };
  /** What the option --tag does. */
  tag: string;
  columns: { kind: string; page: string; says: string };
  count: (shown: number, total: number) => string;
};

/** The words by language. */
export const cliMarks: Record<InterfaceLanguage, CliMarkWords> = {
  en: {
    command: {
      does: 'list highlights, notes and bookmarks, and write them as files',
      more: 'export with the ID of an edition writes its marks; without one, all that answer. pdf is a copy of the edition with annotations, and needs an ID and --to. Nothing is overwritten.',
      options: {
        title: 'only marks in this newspaper',
        as: 'the format: markdown, json or pdf',
        to: 'the file to write to, else the standard output',
        limit: 'how many are listed, 100 unless told',
      },
    },
    tag: 'only marks with this tag',
    columns: { kind: 'Mark', page: 'Page', says: 'Text and note' },
    count: (shown, total) => `${shown} of ${sayCliCount(total, 'en', { one: '# mark', other: '# marks' })}`,
  },
  fr: {
    command: {
      does: 'lister surlignages, notes et signets, et les écrire dans des fichiers',
      more: 'export avec l’ID d’un numéro écrit ses annotations, sans ID toutes celles qui répondent. pdf est une copie du numéro avec annotations, et demande un ID et --to. Rien n’est écrasé.',
      options: {
        title: 'seulement les annotations de ce journal',
        as: 'le format\u202f: markdown, json ou pdf',
        to: 'le fichier à écrire, sinon la sortie standard',
        limit: 'combien en lister, 100 sauf indication',
      },
    },
    tag: 'seulement les annotations qui portent cette étiquette',
    columns: { kind: 'Annotation', page: 'Page', says: 'Texte et note' },
    count: (shown, total) => `${shown} sur ${sayCliCount(total, 'fr', { one: '# annotation', other: '# annotations' })}`,
  },
  ar: {
    command: {
      does: 'عرض التظليلات والملاحظات والإشارات المرجعية وكتابتها في ملفات',
      more: 'يكتب export مع معرّف عدد علاماته، ومن دونه كل ما يوافق الشروط. pdf نسخة من العدد مع العلامات، وتحتاج إلى معرّف وإلى --to. لا يُكتب فوق أي ملف.',
      options: {
        title: 'علامات هذه الجريدة فقط',
        as: 'الصيغة: markdown أو json أو pdf',
        to: 'الملف الذي يُكتب، وإلا فالخرج القياسي',
        limit: 'عدد ما يُعرض، 100 ما لم يُحدَّد',
      },
    },
    tag: 'العلامات التي تحمل هذا الوسم فقط',
    columns: { kind: 'العلامة', page: 'الصفحة', says: 'النص والملاحظة' },
    count: (shown, total) =>
      `${shown} من ${sayCliCount(total, 'ar', { zero: '0', one: 'علامة واحدة', two: 'علامتين', few: '# علامات', many: '# علامة', other: '# علامة' })}`,
  },
};
