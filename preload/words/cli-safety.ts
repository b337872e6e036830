// What `kiosque backup`, `restore`, `rebuild` and `trash` say, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { sayCliCount } from './cli-count.ts';
import type { PluralForms } from './locale.ts';

type CommandWords = { does: string; more?: string; options?: Partial<Record<'to' | 'new' | 'list' | 'title', string>> };

/** The words of the commands. Numbers stand in Western digits, as everywhere on the command line. */
export type CliSafetyWords = {
  backup: CommandWords;
  restore: CommandWords;
  rebuild: CommandWords;
  trash: CommandWords;
  options: { check: string; prune: string };
  copying: (done: string, total: string) => string;
  backedUp: (editions: number, files: number, size: string) => string;
  removed: (editions: number) => string;
  pruned: (editions: number) => string;
  restored: (editions: number, size: string) => string;
  rebuilt: (editions: number) => string;
  discarded: string;
  asideDeleted: (files: number, size: string) => string;
  /** Of an edition that a backup holds and the library had no longer. */
  onlyThere: string;
};

const arabicEditions: PluralForms = {
  zero: 'لا أعداد',
  one: 'عدد واحد',
  two: 'عددان',
  few: '# أعداد',
  many: '# عددا',
  other: '# عدد',
};
const arabic = (n: number): string => sayCliCount(n, 'ar', arabicEditions);
const english = (n: number): string => sayCliCount(n, 'en', { one: '# edition', other: '# editions' });
const french = (n: number): string => sayCliCount(n, 'fr', { one: '# numéro', other: '# numéros' });

/** The words by language. */
export const cliSafety: Record<InterfaceLanguage, CliSafetyWords> = {
  en: {
    backup: {
      does: 'copy the whole library into a folder; only what has changed is copied again',
      more: 'Each copied file is read back and its sum compared. What the library no longer has is kept in the backup until --prune. A run that is stopped is gone on with by the next one. Works beside a running Kiosque. Passwords of sources are not in it.',
      options: {
        to: 'the folder of the backup, best on another disk',
        new: 'begin a new backup although the last one into this folder is not there',
      },
    },
    restore: {
      does: 'make a library of a backup, in a new or an empty folder, or bring single editions back',
      more: 'The library is the folder of --library. Each file is read back and held against the backup; one that is damaged is named. An existing library is never overwritten. Named editions (by id, or by their folder in the backup) come back into the library with all that was known of them; those that are damaged there are repaired, and those that are whole are left alone.',
      options: { list: 'what the backup holds', title: 'only editions whose title has this in it' },
    },
    rebuild: {
      does: 'make the catalogue and the index anew, from the files of the library alone',
      more: 'The catalogue that is replaced goes to backups/. Each file that cannot be read is named with its code. Waits until the editions can be searched.',
    },
    trash: {
      does: 'list the trash, bring editions back from it, or delete them for good',
      more: 'empty deletes the named editions for good, or all of them where none is named; log/deaccessions.jsonl keeps what they were. aside lists the damaged files that repairs have set aside, empty-aside deletes them; the history of their edition tells so.',
    },
    options: { check: 'read all that the backup holds again', prune: 'delete from the backup what the library no longer has' },
    copying: (done, total) => `Copying ${done} of ${total}`,
    backedUp: (editions, files, size) => `${english(editions)} backed up; copied now: ${files} files, ${size}`,
    removed: (n) => `The backup keeps ${english(n)} that the library no longer has; --prune deletes them there.`,
    pruned: (n) => `${english(n)} that the library no longer has deleted from the backup`,
    restored: (n, size) => `${english(n)} restored, ${size}`,
    rebuilt: (n) => `${english(n)} in the catalogue that was made anew`,
    discarded: 'deleted for good',
    asideDeleted: (n, size) =>
      `${sayCliCount(n, 'en', { one: '# damaged file', other: '# damaged files' })} deleted for good, ${size}`,
    onlyThere: 'in the backup only',
  },
  fr: {
    backup: {
      does: 'copier toute la bibliothèque dans un dossier\u202f; seul ce qui a changé est recopié',
      more: 'Chaque fichier copié est relu et sa somme comparée. Ce que la bibliothèque n’a plus reste dans la sauvegarde jusqu’à --prune. Une exécution interrompue est reprise par la suivante. Fonctionne à côté d’un Kiosque ouvert. Les mots de passe des sources n’y sont pas.',
      options: {
        to: 'le dossier de la sauvegarde, de préférence sur un autre disque',
        new: 'commencer une nouvelle sauvegarde bien que la dernière dans ce dossier ne soit plus là',
      },
    },
    restore: {
      does: 'faire une bibliothèque d’une sauvegarde, dans un dossier nouveau ou vide, ou faire revenir certains numéros',
      more: 'La bibliothèque est le dossier de --library. Chaque fichier est relu et comparé à la sauvegarde\u202f; s’il est abîmé, il est nommé. Une bibliothèque existante n’est jamais écrasée. Les numéros nommés (par leur identifiant ou leur dossier dans la sauvegarde) reviennent dans la bibliothèque avec tout ce qu’on en savait\u202f; ceux qui y sont abîmés sont réparés, ceux qui sont intacts ne changent pas.',
      options: { list: 'ce que contient la sauvegarde', title: 'seulement les numéros dont le titre contient ceci' },
    },
    rebuild: {
      does: 'refaire le catalogue et l’index, d’après les seuls fichiers de la bibliothèque',
      more: 'Le catalogue remplacé va dans backups/. Chaque fichier illisible est nommé avec son code. Attend que les numéros soient cherchables.',
    },
    trash: {
      does: 'lister la corbeille, en faire revenir des numéros, ou les supprimer définitivement',
      more: 'empty supprime définitivement les numéros nommés, ou tous quand aucun ne l’est\u202f; log/deaccessions.jsonl garde ce qu’ils étaient. aside liste les fichiers abîmés que des réparations ont mis de côté, empty-aside les supprime\u202f; l’historique de leur numéro le dit.',
    },
    options: {
      check: 'relire tout ce que contient la sauvegarde',
      prune: 'supprimer de la sauvegarde ce que la bibliothèque n’a plus',
    },
    copying: (done, total) => `Copie de ${done} sur ${total}`,
    backedUp: (editions, files, size) =>
      `${french(editions)} en sauvegarde\u202f; copié cette fois\u202f: ${files} fichiers, ${size}`,
    removed: (n) => `La sauvegarde garde ${french(n)} que la bibliothèque n’a plus\u202f; --prune les y supprime.`,
    pruned: (n) => `supprimé de la sauvegarde, absent de la bibliothèque\u202f: ${french(n)}`,
    restored: (n, size) => `restauré\u202f: ${french(n)}, ${size}`,
    rebuilt: (n) => `${french(n)} dans le catalogue refait`,
    discarded: 'supprimé définitivement',
    asideDeleted: (n, size) =>
      `supprimé définitivement\u202f: ${sayCliCount(n, 'fr', { one: '# fichier abîmé', other: '# fichiers abîmés' })}, ${size}`,
    onlyThere: 'seulement dans la sauvegarde',
  },
  ar: {
    backup: {
      does: 'نسخ المكتبة كلها إلى مجلد، ولا يُنسخ من جديد إلا ما تغير',
      more: 'يُقرأ كل ملف منسوخ من جديد ويُقارن مجموعه. وما لم يعد في المكتبة يبقى في النسخة حتى ‎--prune‎. وما انقطع يكمله التشغيل التالي. يعمل بجانب كشك مفتوح. وليست فيها كلمات مرور المصادر.',
      options: {
        to: 'مجلد النسخة، والأفضل على قرص آخر',
        new: 'بدء نسخة جديدة مع أن آخر نسخة في هذا المجلد غير موجودة',
      },
    },
    restore: {
      does: 'صنع مكتبة من نسخة احتياطية، في مجلد جديد أو فارغ، أو إعادة أعداد بعينها',
      more: 'المكتبة هي مجلد ‎--library‎. يُقرأ كل ملف من جديد ويُقارن بالنسخة، ويُسمى التالف. ولا يُكتب أبدا فوق مكتبة موجودة. والأعداد المسماة (بمعرّفها أو بمجلدها في النسخة) تعود إلى المكتبة بكل ما كان معروفا عنها، ويُصلح التالف منها هناك، ويُترك السليم كما هو.',
      options: { list: 'ما في النسخة', title: 'الأعداد التي في عنوانها هذا فقط' },
    },
    rebuild: {
      does: 'صنع الفهرس والكشاف من جديد من ملفات المكتبة وحدها',
      more: 'يذهب الفهرس القديم إلى backups/‎. ويُسمى كل ملف لا تمكن قراءته برمزه. وينتظر حتى يمكن البحث في الأعداد.',
    },
    trash: {
      does: 'عرض المهملات، أو إعادة أعداد منها، أو حذفها نهائيا',
      more: 'تحذف empty الأعداد المسماة نهائيا، أو كلها إن لم يُسمّ شيء، ويبقى في log/deaccessions.jsonl ما كانت. وتعرض aside الملفات التالفة التي نحّتها الإصلاحات، وتحذفها empty-aside، ويقول ذلك سجل عددها.',
    },
    options: { check: 'قراءة كل ما في النسخة من جديد', prune: 'حذف ما لم يعد في المكتبة من النسخة' },
    copying: (done, total) => `نسخ ${done} من ${total}`,
    backedUp: (editions, files, size) => `في النسخة ${arabic(editions)}، ونُسخ الآن ${files} من الملفات، ${size}`,
    removed: (n) => `تحتفظ النسخة بما لم يعد في المكتبة: ${arabic(n)}، ويحذفه ‎--prune‎.`,
    pruned: (n) => `حُذف من النسخة ما لم يعد في المكتبة: ${arabic(n)}`,
    restored: (n, size) => `استُعيد ${arabic(n)}، ${size}`,
    rebuilt: (n) => `في الفهرس الجديد ${arabic(n)}`,
    discarded: 'حُذف نهائيا',
    asideDeleted: (n, size) => `حُذف نهائيا من الملفات التالفة: ${n}، ${size}`,
    onlyThere: 'في النسخة فقط',
  },
};
