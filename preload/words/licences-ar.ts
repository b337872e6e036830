// The words around the licences, in Arabic.
import type { LicencesWords } from './licences-en.ts';
import { sayCount } from './locale.ts';

const packages = { zero: 'لا حزم', one: 'حزمة واحدة', two: 'حزمتان', few: '# حزم', many: '# حزمة', other: '# حزمة' };

/** Arabic. */
export const licencesArabic: LicencesWords = {
  heading: 'الرخص',
  open: 'الرخص…',
  text: 'صُنع Kiosque بعمل آخرين يسمحون باستعماله بموجب هذه الرخص. وهي نصوص قانونية تظهر هنا كما كتبها أصحابها.',
  count: (n) => sayCount(n, 'ar', packages),
};
