// A PIN as it is kept: only what proves it. Refuses to keep the PIN itself.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Salt and proof, both lower-case hex. A PIN of few figures can be tried out by who has the file; it keeps visitors out, not owners. */
export const PinProof = z.object({ salt: z.string().regex(/^[0-9a-f]{32}$/), hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type PinProof = z.infer<typeof PinProof>;

const hashBytes = 32;
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

const hashOf = (pin: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(pin, Buffer.from(salt, 'hex'), hashBytes, cost, (error, hash) => (error === null ? resolve(hash) : reject(error))),
  );

/** The proof of a new PIN (scrypt, RFC 7914), on a thread of Node's own. */
export async function provePin(pin: string): Promise<PinProof> {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: (await hashOf(pin, salt)).toString('hex') };
}

/** Whether a PIN is the one that a proof was made from. */
export async function isProvedPin(pin: string, { salt, hash }: PinProof): Promise<boolean> {
  return timingSafeEqual(await hashOf(pin, salt), Buffer.from(hash, 'hex'));
}
