// What `kiosque audit` and `kiosque repair` say, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { sayCliCount } from './cli-count.ts';

type Described = { does: string; more: string };

/** The words of both commands. Numbers stand in Western digits, as everywhere on the command line. */
export type CliAuditWords = {
  audit: Described;
  repair: Described;
  /** What the options do. */
  options: { full: string; source: string };
  sum: (checked: number, ok: number, problems: number) => string;
  notMarked: string;
  stopped: string;
  progress: (done: number, total: number) => string;
  repaired: string;
  stillMissing: string;
  isWhole: string;
};

/** The words by language. */
export const cliAudit: Record<InterfaceLanguage, CliAuditWords> = {
  en: {
    audit: {
      does: 'check the files of the library against its catalogue',
      more: 'Looks for missing, cut off, extra and orphaned files; with --full every byte is read. Damage is marked on its edition; nothing is moved or changed. Beside a program that has the library open, it reports without marking.',
    },
    repair: {
      does: 'put verified copies in the place of damaged files of an edition',
      more: '--from is a folder (a backup, a bag) or a file; what has the right SHA-256 there is taken. --source fetches the edition again from where it came. Damaged files are set aside beside the new ones.',
    },
    options: { full: 'read every byte', source: 'fetch the edition again from where it came' },
    sum: (checked, ok, problems) =>
      `${sayCliCount(checked, 'en', { one: '# edition', other: '# editions' })} checked, ${ok} well, ${sayCliCount(problems, 'en', { one: '# problem', other: '# problems' })}`,
    notMarked: 'The library could only be read: damage was reported and not marked.',
    stopped: 'Stopped. What was checked until then counts.',
    progress: (done, total) => `Checked ${done} of ${total}`,
    repaired: 'repaired',
    stillMissing: 'not found',
    isWhole: 'All files of this edition are what arrived.',
  },
  fr: {
    audit: {
      does: 'comparer les fichiers de la bibliothèque à son catalogue',
      more: 'Cherche les fichiers manquants, coupés, en trop ou sans numéro\u202f; avec --full, chaque octet est lu. Les dégâts sont marqués sur leur numéro\u202f; rien n’est déplacé ni modifié. À côté d’un programme qui tient la bibliothèque ouverte, le rapport est fait sans marquer.',
    },
    repair: {
      does: 'mettre des copies vérifiées à la place des fichiers abîmés d’un numéro',
      more: '--from est un dossier (une sauvegarde, un sac BagIt) ou un fichier\u202f; ce qui y a le bon SHA-256 est pris. --source va rechercher le numéro là d’où il est venu. Les fichiers abîmés sont mis de côté près des nouveaux.',
    },
    options: { full: 'lire chaque octet', source: 'rechercher le numéro là d’où il est venu' },
    sum: (checked, ok, problems) =>
      `${sayCliCount(checked, 'fr', { one: '# numéro vérifié', other: '# numéros vérifiés' })}, ${ok} en ordre, ${sayCliCount(problems, 'fr', { one: '# problème', other: '# problèmes' })}`,
    notMarked: 'La bibliothèque ne pouvait qu’être lue\u202f: les dégâts sont signalés sans être marqués.',
    stopped: 'Arrêté. Ce qui a été vérifié jusque-là compte.',
    progress: (done, total) => `${done} sur ${total} vérifiés`,
    repaired: 'réparé',
    stillMissing: 'introuvable',
    isWhole: 'Tous les fichiers de ce numéro sont ceux qui sont arrivés.',
  },
  ar: {
    audit: {
      does: 'مقارنة ملفات المكتبة بفهرسها',
      more: 'يبحث عن الملفات المفقودة والمبتورة والزائدة واليتيمة، ومع --full يُقرأ كل بايت. يُعلَّم التلف على عدده، ولا يُنقل شيء ولا يُغيَّر. وإلى جانب برنامج يفتح المكتبة يُكتب التقرير دون تعليم.',
    },
    repair: {
      does: 'وضع نسخ متحقق منها مكان ملفات عدد تالفة',
      more: '--from مجلد (نسخة احتياطية أو حقيبة BagIt) أو ملف، ويؤخذ منه ما له SHA-256 الصحيح. --source يجلب العدد من جديد من حيث أتى. توضع الملفات التالفة جانبا قرب الجديدة.',
    },
    options: { full: 'قراءة كل بايت', source: 'جلب العدد من جديد من حيث أتى' },
    sum: (checked, ok, problems) =>
      `فُحص ${sayCliCount(checked, 'ar', { one: 'عدد واحد', two: 'عددان', few: '# أعداد', other: '# عددا' })}، السليم منها ${ok}، والمشكلات ${problems}`,
    notMarked: 'لم يكن ممكنا إلا قراءة المكتبة: ذُكر التلف ولم يُعلَّم.',
    stopped: 'توقف. وما فُحص حتى ذلك الحين محسوب.',
    progress: (done, total) => `فُحص ${done} من ${total}`,
    repaired: 'أُصلح',
    stillMissing: 'لم يوجد',
    isWhole: 'كل ملفات هذا العدد هي التي وصلت.',
  },
};
