// The words of the archive in Arabic.
import type { ArchiveWords } from './archive-en.ts';
import { type PluralForms, sayCount } from './locale.ts';

const count = (n: number, forms: PluralForms): string => sayCount(n, 'ar', forms);
const editions = (n: number): string =>
  count(n, { zero: 'لا أعداد', one: 'عدد واحد', two: 'عددان', few: '# أعداد', many: '# عددا', other: '# عدد' });

/** Arabic. */
export const archiveArabic: ArchiveWords = {
  heading: 'الأرشيف',
  views: 'أقسام الأرشيف',
  view: {
    holdings: 'المقتنيات',
    names: 'الأسماء',
    trash: 'المهملات',
    scans: 'الصفحات الممسوحة',
    bags: 'الحقائب',
    exchange: 'التبادل',
    safety: 'الصحة',
    checks: 'الفحوص',
    metadata: 'البيانات الوصفية',
  },
  trash: {
    heading: 'المهملات',
    list: 'الأعداد في المهملات',
    counted: (n, size) => `${editions(n)}، ${size}`,
    chosen: (n) => `المختار: ${editions(n)}`,
    restore: 'إعادة إلى الكشك',
    restoreAll: 'إعادة الكل',
    restored: (n) =>
      count(n, {
        one: 'عاد العدد إلى الكشك.',
        two: 'عاد العددان إلى الكشك.',
        few: 'عادت # أعداد إلى الكشك.',
        many: 'عاد # عددا إلى الكشك.',
        other: 'عاد # عدد إلى الكشك.',
      }),
    removedAgain: (n) =>
      count(n, {
        one: 'عاد العدد إلى المهملات.',
        two: 'عاد العددان إلى المهملات.',
        few: 'عادت # أعداد إلى المهملات.',
        many: 'عاد # عددا إلى المهملات.',
        other: 'عاد # عدد إلى المهملات.',
      }),
    removed: (when) => `أُزيل ${when}`,
    emptyTitle: 'المهملات فارغة',
    emptyText: 'تأتي إلى هنا الأعداد التي تزيلها من الكشك، بعلاماتها وملاحظاتها، ويمكنك إعادتها في أي وقت.',
    keys: 'الأسهم للتنقل، والمسافة للاختيار، والإدخال لإعادة المختار.',
  },
};
