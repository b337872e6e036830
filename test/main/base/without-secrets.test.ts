import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../../main/base/without-secrets.ts';

describe('an address in a bag', () => {
  it('has neither user, password nor anything that looks like a secret', () => {
    const told = [
      ['https://me:pw@press.ma/2024.pdf', 'https://press.ma/2024.pdf'],
      ['https://press.ma/a.pdf?access_token=abc&day=2024-01-02', 'https://press.ma/a.pdf?day=2024-01-02'],
      ['https://press.ma/a.pdf?k=9f8e7d6c5b4a39281706f5e4d3c2b1a0', 'https://press.ma/a.pdf'],
      ['https://s3.ma/a.pdf?X-Amz-Signature=1&X-Amz-Date=2', 'https://s3.ma/a.pdf'],
      ['https://press.ma/#access_token=abc', 'https://press.ma/'],
    ] as const;
    for (const [from, to] of told) expect(withoutSecrets(from)).toBe(to);
    expect(withoutSecrets('sha256 ab from https://u:p@x.ma/a?sid=1, page 2')).toBe('sha256 ab from https://x.ma/a, page 2');
  });

  it('is otherwise left to the letter', () => {
    for (const plain of ['https://press.ma/a%20b.pdf?file=2024-01-02.pdf&page=3', 'urn:isbn:1', 'kein://x y', 'nothing', ''])
      expect(withoutSecrets(plain)).toBe(plain);
  });
});
