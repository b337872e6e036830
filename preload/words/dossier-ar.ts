// The words of dossiers in Arabic.
import type { DossierWords } from './dossier-en.ts';
import { isolate, quote } from './isolate.ts';
import { type PluralForms, sayCount, sayNumber } from './locale.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const num = (n: number): string => sayNumber(n, 'ar');
const name = (text: string): string => isolate(text, 'ar');

const pieces: PluralForms = { one: 'قصاصة واحدة', two: 'قصاصتان', few: '# قصاصات', many: '# قصاصة', other: '# قصاصة' };
const comments: PluralForms = { one: 'تعليق واحد', two: 'تعليقان', few: '# تعليقات', many: '# تعليقا', other: '# تعليق' };
const hits: PluralForms = {
  one: 'نتيجة القائمة',
  two: 'نتيجتا القائمة',
  few: 'نتائج القائمة الـ#',
  many: 'نتائج القائمة الـ#',
  other: 'نتائج القائمة الـ#',
};
const collectedIn: PluralForms = {
  one: 'جُمعت في',
  two: 'جُمعت نتيجتان في',
  few: 'جُمعت # نتائج في',
  many: 'جُمعت # نتيجة في',
  other: 'جُمعت # نتيجة في',
};

/** Arabic. */
export const dossierArabic: DossierWords = {
  notebook: 'الدفتر',
  dossiers: 'الملفات',
  items: (n) => (n === 0 ? 'فارغ' : count(n, pieces)),
  comments: (n) => count(n, comments),
  changed: (ago) => `عُدّل ${ago}`,
  create: 'ملف جديد',
  name: 'اسم الملف',
  namePlaceholder: 'موضوع أو شخص أو سؤال',
  createIt: 'إنشاء',
  rename: 'تغيير الاسم',
  note: 'ملاحظة',
  notePlaceholder: 'موضوع هذا الملف',
  remove: 'حذف',
  removed: (dossier) => `حُذف ${name(dossier)}.`,
  emptyTitle: 'لم يُجمع شيء بعد',
  emptyText: 'يحفظ الملف ما تجده: موضعه في الصفحة وكلماته ورأيك فيه، بالترتيب الذي تختاره.',
  emptyHow: 'في البحث، اضغط C على نتيجة لتجمعها.',
  emptyDossierTitle: 'هذا الملف فارغ',
  emptyDossierText: 'ابحث عن شيء ثم اضغط C على نتيجة، أو زر الجمع بجانب صفحتها.',
  search: 'إلى البحث',
  list: (dossier) => `محتوى ${name(dossier)}`,
  untitled: 'بلا عنوان',
  clipping: 'قصاصة',
  gone: 'لم يعد في المكتبة',
  found: (query) => `وُجد بالبحث عن ${quote(query, 'ar')}`,
  openOf: (headline) => `قراءة صفحة ${name(headline)}`,
  commentOf: (headline) => `تعليق على ${name(headline)}`,
  commentPlaceholder: 'أضف تعليقا',
  takeOf: (headline) => `إخراج ${name(headline)}`,
  taken: (n) =>
    count(n, {
      one: 'أُخرجت من الملف.',
      two: 'أُخرجت قصاصتان من الملف.',
      few: 'أُخرجت # قصاصات من الملف.',
      many: 'أُخرجت # قصاصة من الملف.',
      other: 'أُخرجت # قصاصة من الملف.',
    }),
  move: (headline) => `نقل ${name(headline)}`,
  moved: (place, total) => `الآن ${num(place)} من ${num(total)}`,
  keys: 'Alt مع ↑ أو ↓ ينقل القصاصة، وDelete يخرجها، وEnter يقرأ صفحتها.',
  keyCollect: 'جمع نتيجة القائمة، ومع Shift اختيار الملف',
  collect: 'جمع',
  collectMenu: 'جمع في ملف',
  collectInto: (dossier) => `في ${name(dossier)}`,
  collectNew: 'في ملف جديد…',
  collectOther: 'في ملف آخر أو جديد…',
  collectFirst: (n) => `أول ${num(n)} نتيجة من القائمة…`,
  collectAll: (n) => `${count(n, hits)}…`,
  collectWhere: (n) =>
    count(n, {
      one: 'أين تُجمع هذه النتيجة؟',
      two: 'أين تُجمع هاتان النتيجتان؟',
      few: 'أين تُجمع هذه النتائج الـ#؟',
      many: 'أين تُجمع هذه النتائج الـ#؟',
      other: 'أين تُجمع هذه النتائج الـ#؟',
    }),
  collected: (n, dossier) => `${count(n, collectedIn)} ${name(dossier)}.`,
  knownAlready: (dossier) => `هذه موجودة في ${name(dossier)} من قبل.`,
  export: 'تصدير',
  exportMenu: 'كتابة هذا الملف خارج المكتبة',
  formats: {
    pdf: 'PDF بالصور والإحالات',
    html: 'صفحة ويب بالصور',
    markdown: 'Markdown',
    png: 'صور (PNG، 300 نقطة في البوصة)',
    csv: 'جدول (CSV)',
    ris: 'RIS لبرنامج Zotero وغيره',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
  },
  exporting: (done, total) => `كتابة ${num(done)} من ${num(total)}`,
  exportBar: 'ما كُتب من الملف',
  stop: 'إيقاف',
  saved: (file) => `كُتب ${name(file)}.`,
  leftOut: (n) =>
    count(n, {
      one: 'قصاصة واحدة بلا صورة لم تُكتب.',
      two: 'قصاصتان بلا صورة لم تُكتبا.',
      few: '# قصاصات بلا صورة لم تُكتب.',
      many: '# قصاصة بلا صورة لم تُكتب.',
      other: '# قصاصة بلا صورة لم تُكتب.',
    }),
  file: {
    page: (n) => `الصفحة ${num(n)}`,
    contents: 'المحتويات',
    openIn: 'فتح في Kiosque',
    made: (day) => `جُمع ببرنامج Kiosque، ${day}`,
    noPicture: 'لم يعد العدد في المكتبة، فلا صورة لصفحته.',
    unreadable: 'تعذّر رسم الصفحة، فلا صورة لها.',
  },
};
