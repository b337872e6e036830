// French words of links to places in newspapers.
import { isolate } from './isolate.ts';
import type { LinkWords } from './links-en.ts';
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'fr');

/** French. */
export const linksFrench: LinkWords = {
  missingPage: (missing, last) => `Ce numéro n’a pas de page ${num(missing)}. Il est ouvert à la page ${num(last)}, la dernière.`,
  several: (title, day, n) =>
    `${isolate(title, 'fr')} a ${num(n)} éditions datées du ${day}, et le lien ne dit pas laquelle. Voici la première.`,
  other: 'Voir une autre',
  framed: (page) => `Un passage de la page ${num(page)} est encadré. Échap retire le cadre.`,
};
