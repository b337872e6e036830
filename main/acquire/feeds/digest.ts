// Reads the digest that a catalogue gives of a file: RFC 9530 (`sha-256=:BASE64:`), RFC 3230 (`SHA-256=BASE64`), or plain hex.
// Refuses weak algorithms and digests of the wrong length.
import type { Digest } from './catalogue.ts';

const lengths = { 'sha-256': 32, 'sha-512': 64 } as const;

type Algorithm = Digest['algorithm'];

function hexOf(value: string, algorithm: Algorithm): string | null {
  const plain = value.replace(/^:(.*):$/s, '$1');
  if (/^[\da-f]+$/i.test(plain) && plain.length === lengths[algorithm] * 2) return plain.toLowerCase();
  if (!/^[A-Za-z\d+/_-]+={0,2}$/.test(plain)) return null;
  const bytes = Buffer.from(plain, 'base64');
  return bytes.length === lengths[algorithm] ? bytes.toString('hex') : null;
}

/** The digest of a field; SHA-256 before SHA-512 where it has both. Null where it has neither in a form that can be checked. */
export function parseDigest(field: unknown): Digest | null {
  if (typeof field !== 'string') return null;
  const found: Digest[] = [];
  for (const member of field.split(',')) {
    const [, name, written = ''] = /^\s*(?:(sha-?(?:256|512))\s*[=:]\s*)?(\S*?)\s*(?:;.*)?$/is.exec(member) ?? [];
    const algorithms: Algorithm[] = name === undefined ? ['sha-256', 'sha-512'] : [name.endsWith('256') ? 'sha-256' : 'sha-512'];
    if (name === undefined && !/^[\da-f]+$/i.test(written)) continue;
    for (const algorithm of algorithms) {
      const hex = hexOf(written, algorithm);
      if (hex !== null) found.push({ algorithm, hex });
    }
  }
  return found.find(({ algorithm }) => algorithm === 'sha-256') ?? found[0] ?? null;
}
