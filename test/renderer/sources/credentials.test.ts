import { describe, expect, it } from 'vitest';
import { credentialOf, isHeaderName, nothingTyped } from '../../../renderer/sources/credentials.ts';

describe('a credential', () => {
  it('is missing while nothing was typed, except in the browser', () => {
    expect(credentialOf('password', nothingTyped)).toBeNull();
    expect(credentialOf('bearer', nothingTyped)).toBeNull();
    expect(credentialOf('headers', nothingTyped)).toBeNull();
    expect(credentialOf('browser', nothingTyped)).toEqual({ kind: 'browser' });
  });

  it('keeps a password exactly as typed, and lets one of the two be empty', () => {
    expect(credentialOf('password', { ...nothingTyped, user: 'lina', password: ' p ' })).toEqual({
      kind: 'password',
      user: 'lina',
      password: ' p ',
    });
    expect(credentialOf('password', { ...nothingTyped, user: 'lina' })).not.toBeNull();
  });

  it('takes the space from around a pasted token', () => {
    expect(credentialOf('bearer', { ...nothingTyped, token: ' abc\n' })).toEqual({ kind: 'bearer', token: 'abc' });
  });

  it('leaves out empty header rows and refuses names that are none', () => {
    const headers = [
      { name: ' Cookie ', value: ' a=b ' },
      { name: '', value: 'left over' },
    ];
    expect(credentialOf('headers', { ...nothingTyped, headers })).toEqual({ kind: 'headers', headers: { Cookie: 'a=b' } });
    expect(credentialOf('headers', { ...nothingTyped, headers: [{ name: 'Bad Name', value: 'x' }] })).toBeNull();
    expect(credentialOf('headers', { ...nothingTyped, headers: [{ name: 'Cookie', value: ' ' }] })).toBeNull();
  });

  it('knows a header name from a sentence', () => {
    expect(['Cookie', 'X-Api-Key', ''].map(isHeaderName)).toEqual([true, true, true]);
    expect(['a b', 'a:b', 'é'].map(isHeaderName)).toEqual([false, false, false]);
  });
});
