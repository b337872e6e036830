// The digests that a server announces in the headers of an answer. Refuses those that speak of other bytes than the whole file's.
import type { Digest } from '../feeds/catalogue.ts';
import { parseDigest } from '../feeds/digest.ts';
import { type AnswerHeaders, headerOf, isIdentity } from './read-answer.ts';

/**
 * What an answer says of the whole file: `Repr-Digest` and the older `Digest` in every answer, `Content-Digest` only where the
 * content is the whole (RFC 9530, 2 and 3). All speak of packed bytes where the answer is packed, which are not the file's.
 */
export function digestsOf(status: number, headers: AnswerHeaders): Digest[] {
  if (!isIdentity(headers)) return [];
  const names = status === 206 ? ['repr-digest', 'digest'] : ['repr-digest', 'digest', 'content-digest'];
  return names.flatMap((name) => parseDigest(headerOf(headers, name)) ?? []);
}
