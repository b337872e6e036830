// Which digests of an answer speak of the whole file (RFC 9530, and RFC 3230 before it).
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestsOf } from '../../../../main/acquire/download/digests-of.ts';

const sum = (algorithm: 'sha256' | 'sha512'): { hex: string; base64: string } => {
  const digest = createHash(algorithm).update('a paper').digest();
  return { hex: digest.toString('hex'), base64: digest.toString('base64') };
};
const [short, long] = [sum('sha256'), sum('sha512')];
const found = { algorithm: 'sha-256', hex: short.hex };

describe('the digests of an answer', () => {
  it.each([
    ['repr-digest', `sha-256=:${short.base64}:`],
    ['content-digest', `sha-256=:${short.base64}:`],
    ['digest', `SHA-256=${short.base64}`],
  ])('are read from %s', (name, value) => {
    expect(digestsOf(200, { [name]: value })).toEqual([found]);
  });

  it('are all of those that are there', () => {
    const headers = { 'repr-digest': `sha-512=:${long.base64}:`, digest: `SHA-256=${short.base64}` };
    expect(digestsOf(200, headers)).toEqual([{ algorithm: 'sha-512', hex: long.hex }, found]);
  });

  it('do not speak of the whole file in a part, where they are those of the content', () => {
    const value = `sha-256=:${short.base64}:`;
    expect(digestsOf(206, { 'content-digest': value })).toEqual([]);
    expect(digestsOf(206, { 'repr-digest': value })).toEqual([found]);
  });

  it('do not speak of the file where the answer is packed', () => {
    expect(digestsOf(200, { 'repr-digest': `sha-256=:${short.base64}:`, 'content-encoding': 'gzip' })).toEqual([]);
  });

  it.each(['md5=:1B2M2Y8AsgTpgAmY7PhCfg==:', 'sha-256=:AAAA:', 'sha-256', '', 'unixsum=30637'])('are none in %s', (value) => {
    expect(digestsOf(200, { 'repr-digest': value, digest: value })).toEqual([]);
  });
});
