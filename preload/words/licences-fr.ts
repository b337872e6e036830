// The words around the licences, in French.
import type { LicencesWords } from './licences-en.ts';
import { sayCount } from './locale.ts';

/** French. */
export const licencesFrench: LicencesWords = {
  heading: 'Licences',
  open: 'Licences…',
  text: 'Kiosque est fait avec le travail d’autres personnes, qui permettent de s’en servir sous ces licences. Ce sont des textes de droit, donnés ici tels que leurs auteurs les ont écrits.',
  count: (n) => sayCount(n, 'fr', { one: '# paquet', other: '# paquets' }),
};
