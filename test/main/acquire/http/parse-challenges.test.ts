// WWW-Authenticate as servers write it: RFC 9110's own example, several headers, and what is not quite right.
import { describe, expect, it } from 'vitest';
import { parseChallenges } from '../../../../main/acquire/http/parse-challenges.ts';

const plain = (header: string | string[] | undefined): unknown[] =>
  parseChallenges(header).map(({ scheme, token, parameters }) => [scheme, token, Object.fromEntries(parameters)]);

describe('a header with challenges', () => {
  it.each([
    ['nothing', undefined, []],
    ['nothing to read', '', []],
    ['a bare scheme', 'Negotiate', [['negotiate', null, {}]]],
    ['one challenge', 'Basic realm="a, b"', [['basic', null, { realm: 'a, b' }]]],
    [
      'a token',
      'NTLM TlRMTVNTUAAC==, Basic realm=x',
      [
        ['ntlm', 'TlRMTVNTUAAC==', {}],
        ['basic', null, { realm: 'x' }],
      ],
    ],
    [
      'the example of RFC 9110',
      'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
      [
        ['basic', null, { realm: 'simple' }],
        ['newauth', null, { realm: 'apps', type: '1', title: 'Login to "apps"' }],
      ],
    ],
    [
      'several headers',
      ['Digest realm="r", nonce="a=b==", qop="auth,auth-int"', 'Basic realm="r", charset="UTF-8"'],
      [
        ['digest', null, { realm: 'r', nonce: 'a=b==', qop: 'auth,auth-int' }],
        ['basic', null, { realm: 'r', charset: 'UTF-8' }],
      ],
    ],
    [
      'empty elements',
      ', ,Basic realm=x,, ,Bearer',
      [
        ['basic', null, { realm: 'x' }],
        ['bearer', null, {}],
      ],
    ],
    ['blanks around the sign', 'DIGEST Realm = "r" , NONCE= n', [['digest', null, { realm: 'r', nonce: 'n' }]]],
    ['missing commas', 'Digest realm="r" nonce="n"', [['digest', null, { realm: 'r', nonce: 'n' }]]],
    ['a quote that never ends', 'Basic realm="left open', [['basic', null, { realm: 'left open' }]]],
    [
      'a comma in quotes with a scheme in it',
      'Bearer error="x, Basic realm=y"',
      [['bearer', null, { error: 'x, Basic realm=y' }]],
    ],
    ['a parameter without a scheme', 'realm="Basic x", Digest nonce=n', [['digest', null, { nonce: 'n' }]]],
    [
      'tabs and line ends',
      'Basic\trealm="x",\r\n Digest nonce="n"',
      [
        ['basic', null, { realm: 'x' }],
        ['digest', null, { nonce: 'n' }],
      ],
    ],
    ['nonsense', '"";;=\\"', []],
  ])('with %s', (_, header, expected) => {
    expect(plain(header)).toEqual(expected);
  });

  it('of great length is read in a moment, whatever is in it', () => {
    for (const unit of ['a="', '"\\', ' ,', 'x=', 'x ', '\t"'])
      expect(parseChallenges(unit.repeat(20_000)).length).toBeLessThan(40_001);
  });
});
