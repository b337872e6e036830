// The words of the exchange with other institutions and programs in Arabic.
import type { ExchangeWords } from './exchange-en.ts';
import { type PluralForms, sayCount } from './locale.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const editions = (n: number): string =>
  count(n, { zero: 'لا أعداد', one: 'عدد واحد', two: 'عددان', few: '# أعداد', many: '# عددا', other: '# عدد' });

/** Arabic. */
export const exchangeArabic: ExchangeWords = {
  heading: 'التبادل',
  tables: { holdings: 'المقتنيات', metadata: 'البيانات الوصفية' },
  columns: {
    id: 'المعرّف',
    title: 'العنوان',
    day: 'اليوم',
    covers: 'إلى غاية',
    issue: 'العدد',
    variant: 'الطبعة',
    version: 'النسخة',
    language: 'اللغة',
    direction: 'الاتجاه',
    pages: 'الصفحات',
    printedPages: 'الصفحات المطبوعة',
    price: 'السعر',
    sizeBytes: 'الحجم بالبايت',
    sha256: 'SHA-256',
    kind: 'النوع',
    state: 'الحالة',
    searchable: 'قابل للبحث',
    pinned: 'مثبّت',
    source: 'وصل باسم',
    sourceUrl: 'المصدر',
    added: 'أُضيف',
    read: 'قُرئ',
    path: 'الملف',
    replaces: 'يحل محل',
    isReplacedBy: 'حل محله',
    link: 'الرابط',
  },
  catalogue: { byTitle: 'حسب الصحيفة', byYear: 'حسب السنة', undated: 'بلا تاريخ' },
  editions: editions,
};
