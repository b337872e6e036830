// The words of the names of sections and places in Arabic.
import type { AuthorityKind } from '../model-authority.ts';
import { quote } from './isolate.ts';
import { type PluralForms, sayCount } from './locale.ts';
import type { NamesWords } from './names-en.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const name = (text: string): string => quote(text, 'ar');
const list = (sections: string, places: string): Record<AuthorityKind, string> => ({ sections, places });
const names = (n: number): string =>
  count(n, { zero: 'لا أسماء', one: 'اسم واحد', two: 'اسمان', few: '# أسماء', many: '# اسما', other: '# اسم' });
const editions = (n: number): string =>
  count(n, { zero: 'لا أعداد', one: 'عدد واحد', two: 'عددان', few: '# أعداد', many: '# عددا', other: '# عدد' });

/** Arabic. */
export const namesArabic: NamesWords = {
  heading: 'الأسماء',
  title: 'الجريدة',
  lists: 'أي أسماء',
  list: list('الأقسام', 'الأماكن'),
  filter: 'تصفية الأسماء',
  names: list('أقسام هذه الجريدة', 'أماكن هذه الجريدة'),
  counted: (listed, proposed) => `في القائمة: ${names(listed)}، والمقترح: ${names(proposed)}`,
  chosen: (n) => `المختار: ${names(n)}`,
  proposed: list('مطبوع، ليس في القائمة بعد', 'مستعمل، ليس في القائمة بعد'),
  variantsOf: 'وأيضا',
  keys: 'الأسهم للتنقل، والمسافة للاختيار، والإدخال للذهاب إلى الاسم.',
  emptyTitle: 'لا جرائد بعد',
  emptyText: 'هنا أسماء أقسام كل جريدة وأماكنها. أضف أعدادا إلى الكشك تُقترح الأسماء التي تستعملها.',
  titleGone: (title) => `لم تعد الجريدة ${name(title)} في المكتبة`,
  titleGoneText: 'ربما صار لأعدادها اسم آخر. اختر جريدة في الأعلى.',
  noNames: list('لا أقسام بعد', 'لا أماكن بعد'),
  noNamesText: list(
    'لا تطبع أي صفحة قابلة للبحث من هذه الجريدة اسم قسم. ويمكن مع ذلك إضافة اسم.',
    'ليس لأي عدد من هذه الجريدة مكان. ويمكن مع ذلك إضافة اسم.',
  ),
  noneFits: 'لا اسم فيه هذا.',
  about: list(
    'الأسماء التي تعني القسم نفسه يُبحث عنها وتُعدّ معا. وتبقى الصفحات كما طُبعت.',
    'الأسماء التي تعني المكان نفسه تُعدّ واحدا. وتبقى الأعداد كما هي.',
  ),
  add: 'إضافة اسم',
  addField: 'اسم جديد',
  accepted: 'الاسم المعتمد',
  says: {
    add: (one, uses) => `يدخل ${name(one)} القائمة: ${uses}.`,
    addEach: (n, uses) => `يدخل القائمة: ${names(n)}، ${uses}.`,
    rename: (from, to, uses) => `يصير ${name(from)} باسم ${name(to)}: ${uses}. ويبقى الاسم السابق صيغة له.`,
    merge: (n, into, uses) => `يُعدّ باسم ${name(into)}: ${names(n)}، والمجموع ${uses}.`,
    remove: (n, uses) => `يخرج من القائمة بكل صيغه: ${names(n)}، ويُعدّ باسمه: ${uses}.`,
    part: (uses) => `على حدة: ${uses}`,
  },
  acts: {
    add: 'إضافة',
    addEach: 'إضافة كل منها',
    rename: 'تغيير الاسم',
    merge: 'دمج',
    remove: 'إخراج من القائمة',
    part: 'فصل',
  },
  partOf: (variant) => `فصل ${name(variant)}`,
  variants: 'الصيغ الأخرى',
  done: {
    add: (n) => `دخل القائمة: ${names(n)}.`,
    rename: (to) => `صار الاسم ${name(to)}.`,
    merge: (n, into) => `صار باسم ${name(into)}: ${names(n)}.`,
    part: (one) => `عاد ${name(one)} على حدة.`,
    remove: (n) => `خرج من القائمة: ${names(n)}.`,
  },
  undone: 'تم التراجع.',
  redone: 'أُعيد.',
  nothingToUndo: 'ليس هناك تغيير لأسماء يُتراجع عنه.',
  nothingToRedo: 'ليس هناك تغيير لأسماء يُعاد.',
  otherActs: 'لم يكن التغيير الأخير تغييرا لأسماء. تراجع عنه حيث أُجري.',
  stayed: (n) => `بقي كما كان: ${editions(n)}.`,
  renameTitle: 'تغيير الاسم أو الدمج…',
  renameHeading: 'تغيير اسم الجريدة أو دمجها',
  newTitle: 'الاسم الجديد',
  titleRenamed: (some, to) => `يصير باسم ${name(to)}: ${some}، وما في المهملات منها.`,
  titleMerged: (some, into, there) => `ينضم إلى ${name(into)}: ${some}، وما في المهملات منها. وفيه الآن: ${there}.`,
  searchesFollow: 'وتتبعه عمليات البحث المحفوظة.',
  titleRefused: (n) => `يبقى لأن يومه موجود هناك: ${editions(n)}.`,
  keepBoth: 'الاحتفاظ بالاثنين نسختين من عدد واحد',
  renameIt: 'تغيير الاسم',
  mergeIt: 'دمج',
  titleDone: (n, to) => `${name(to)}: غُيّر ${editions(n)}.`,
  changing: 'تغيير الأعداد',
  stop: 'إيقاف',
};
