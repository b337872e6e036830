// Arabic words of links to places in newspapers.
import { isolate } from './isolate.ts';
import type { LinkWords } from './links-en.ts';
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'ar');

/** Arabic. */
export const linksArabic: LinkWords = {
  missingPage: (missing, last) => `ليس في هذا العدد صفحة ${num(missing)}، ففُتح على آخر صفحاته، وهي الصفحة ${num(last)}.`,
  several: (title, day, n) =>
    `لجريدة ${isolate(title, 'ar')} في ${day} أكثر من عدد (${num(n)})، والرابط لا يحدد أيها. هذا أولها.`,
  other: 'عرض غيره',
  framed: (page) => `أُحيط موضع في الصفحة ${num(page)} بإطار. يزيله مفتاح Escape.`,
};
