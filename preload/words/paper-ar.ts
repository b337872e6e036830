// Arabic words of printing pages and of giving them to other programs.
import { isolate } from './isolate.ts';
import { type PluralForms, sayCount, sayNumber } from './locale.ts';
import type { PaperWords } from './paper-en.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const num = (n: number): string => sayNumber(n, 'ar');
const name = (text: string): string => isolate(text, 'ar');
const pages: PluralForms = { one: 'صفحة واحدة', two: 'صفحتان', few: '# صفحات', many: '# صفحة', other: '# صفحة' };
const sheets: PluralForms = { one: 'ورقة واحدة', two: 'ورقتان', few: '# أوراق', many: '# ورقة', other: '# ورقة' };

/** Arabic. */
export const paperArabic: PaperWords = {
  print: 'طباعة',
  printDots: 'طباعة…',
  what: 'ما الذي يُطبع',
  thisPage: (page) => `الصفحة ${num(page)}`,
  thisSpread: (from, to) => `الصفحتان ${num(from)} و${num(to)} جنبا إلى جنب`,
  range: 'صفحات',
  from: 'من الصفحة',
  to: 'إلى الصفحة',
  whole: (n) => `العدد كله، ${count(n, pages)}`,
  part: 'القصاصة',
  article: 'المقال نصا',
  size: 'الورق',
  sizes: { a3: 'A3', a4: 'A4', a5: 'A5', letter: 'رسالة أمريكية', legal: 'قانوني أمريكي', tabloid: 'تابلويد أمريكي' },
  fit: 'الحجم على الورق',
  fits: { fit: 'ملاءمة الورقة', cut: 'الحجم الأصلي مقطوعا عند الحافة', poster: 'الحجم الأصلي على عدة أوراق' },
  preview: 'معاينة',
  sheets: (n) => count(n, sheets),
  sheet: (n, of) => `الورقة ${num(n)} من ${num(of)}`,
  moreSheets: (n) =>
    count(n, { one: 'وورقة أخرى', two: 'وورقتان أخريان', few: 'و# أوراق أخرى', many: 'و# ورقة أخرى', other: 'و# ورقة أخرى' }),
  sheetOf: (n, of) => `(الورقة ${num(n)} من ${num(of)})`,
  drawing: (done, total) => `جار التحضير، ${num(done)} من ${num(total)}`,
  drawingBar: 'ما تم تحضيره للطابعة',
  waiting: 'نافذة الطباعة في النظام مفتوحة.',
  stop: 'إيقاف',
  printed: 'أُرسلت إلى الطابعة.',
  saveAsPdf: 'حفظ بصيغة PDF…',
  share: 'مشاركة وحفظ',
  saveEdition: 'حفظ نسخة من العدد…',
  savePage: (page) => `حفظ الصفحة ${num(page)} بصيغة PDF…`,
  saveSpread: (from, to) => `حفظ الصفحتين ${num(from)} و${num(to)} بصيغة PDF…`,
  savePicture: (page) => `حفظ الصفحة ${num(page)} كصورة…`,
  send: 'مشاركة…',
  saved: (file) => `حُفظ الملف ${name(file)}.`,
  reveal: 'إظهار في المجلد',
  drag: 'اسحبها إلى خارج النافذة لتحصل على ملف PDF لهذه الصفحة.',
  keyPrint: 'طباعة',
  file: {
    pages: (from, to) => (from === to ? `ص ${from}` : `ص ${from}-${to}`),
    part: (page) => `ص ${page} قصاصة`,
  },
};
