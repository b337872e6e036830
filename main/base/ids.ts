// Ids of our own making. Refuses to carry meaning: an id says nothing about what it names.
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Sixteen characters of lower-case Crockford base 32: 80 random bits, as preload/model.ts wants for an edition. */
export function makeId(): string {
  return Array.from(randomBytes(16), (byte) => alphabet[byte & 31]).join('');
}
