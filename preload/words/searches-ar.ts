// The words of saved searches in Arabic.
import { isolate, quote } from './isolate.ts';
import { sayCount } from './locale.ts';
import { sayNewPages } from './search-alerts.ts';
import type { SearchesWords } from './searches-en.ts';

/** Arabic. */
export const searchesArabic: SearchesWords = {
  heading: 'عمليات البحث المحفوظة',
  none: 'ابحث عن شيء واحفظ البحث: ستُنبَّه إلى الصفحات الجديدة التي تجيب عنه عند وصولها.',
  save: 'حفظ البحث',
  saveHeading: 'حفظ هذا البحث',
  saveAsNew: 'حفظه بحثا جديدا',
  edit: 'الاسم والتنبيه',
  name: 'الاسم',
  notify: 'عند وصول صفحات جديدة',
  how: {
    none: 'عدّها هنا فقط',
    digest: 'عرضها في الكشك',
    notify: 'عرضها في الكشك وإشعاري بها',
  },
  told: { none: 'بلا تنبيه', digest: 'في الكشك', notify: 'مع إشعار' },
  saved: (name) => `حُفظ باسم ${quote(name, 'ar')}. تُعدّ الصفحات الجديدة من الآن.`,
  changed: 'حُفظ.',
  removed: (name) => `حُذف ${quote(name, 'ar')}.`,
  remove: 'حذف',
  removeOf: (name) => `حذف ${isolate(name, 'ar')}`,
  editOf: (name) => `اسم ${isolate(name, 'ar')} وتنبيهه`,
  menuLine: (name, pages) => `\u200f${isolate(name, 'ar')}${pages === null ? '' : ` · ${pages}`}`,
  others: 'عمليات البحث المحفوظة',
  all: 'كل عمليات البحث المحفوظة',
  newPages: (n, isExact) => (isExact ? sayNewPages(n, 'ar') : `أكثر من ${sayNewPages(n, 'ar')}`),
  onlyNew: 'الصفحات الجديدة وحدها',
  isNew: 'جديدة',
  differs: 'معدَّل',
  keepChange: 'حفظ التغيير',
  backToSaved: 'العودة إليه',
  alerts: 'التنبيهات',
  paper: (title, day) => (day === null ? isolate(title, 'ar') : `${isolate(title, 'ar')}، ${day}`),
  morePapers: (n) =>
    sayCount(n, 'ar', { zero: '', one: 'وواحدة أخرى', two: 'واثنتان أخريان', few: 'و# أخرى', many: 'و# أخرى', other: 'و# أخرى' }),
};
