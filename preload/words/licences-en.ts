// The words around the licences of what Kiosque is made of, in English. The licences themselves are shown as they were written.
import { sayCount } from './locale.ts';

/** English, and the shape that the other languages must fill. */
export const licencesEnglish = {
  heading: 'Licences',
  open: 'Licences…',
  text: 'Kiosque is made with the work of others, who let it be used under these licences. They are texts of law and stand here as their authors wrote them.',
  count: (n: number) => sayCount(n, 'en', { one: '# package', other: '# packages' }),
};

/** What every language says of it. */
export type LicencesWords = typeof licencesEnglish;
