// The examples of RFC 7616, section 3.9, of RFC 2069 and RFC 2617, and challenges as servers really write them.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerDigest, type DigestChallenge, readDigestChallenge } from '../../../../main/acquire/http/digest-auth.ts';
import { parseChallenges } from '../../../../main/acquire/http/parse-challenges.ts';

const read = (header: string): DigestChallenge => {
  const challenge = parseChallenges(header).map(readDigestChallenge)[0];
  if (challenge === null || challenge === undefined) throw new Error('no challenge');
  return challenge;
};

const partOf = (header: string, name: string): string | undefined =>
  new RegExp(`(?<![\\w*])${name}="?([^",]*)`).exec(header)?.[1];

describe('an answer to Digest', () => {
  const mufasa = { user: 'Mufasa', password: 'Circle of Life', method: 'GET', uri: '/dir/index.html', count: 1 };
  const clientNonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
  const challenge = (algorithm: string): string =>
    `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
    'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';

  it('is that of RFC 7616, 3.9.1, for MD5', () => {
    const header = answerDigest({ ...mufasa, challenge: read(challenge('MD5')), clientNonce });
    expect(header).toBe(
      'Digest username="Mufasa", realm="http-auth@example.org", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", ' +
        'uri="/dir/index.html", response="8ca523f5e9506fed4657c9700eebdbec", algorithm=MD5, ' +
        'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", qop=auth, nc=00000001, ' +
        'cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"',
    );
  });

  it('is that of RFC 7616, 3.9.1, for SHA-256', () => {
    const header = answerDigest({ ...mufasa, challenge: read(challenge('SHA-256')), clientNonce });
    expect(partOf(header, 'response')).toBe('753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1');
  });

  it('hides the name as RFC 7616, 3.9.2, does, with SHA-512-256 in its true form', () => {
    const header = answerDigest({
      challenge: read(
        'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", ' +
          'opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true',
      ),
      user: 'Jäsøn Doe',
      password: 'Secret, or not?',
      method: 'GET',
      uri: '/doe.json',
      clientNonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
      count: 1,
    });
    // The RFC printed figures of an early SHA-512/256; these are the ones of its erratum 4897.
    expect(partOf(header, 'username')).toBe('793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b');
    expect(partOf(header, 'response')).toBe('3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5');
    expect(header).toContain('userhash=true');
  });

  it('is that of RFC 2617 for MD5 without a named algorithm', () => {
    const header = answerDigest({
      ...mufasa,
      password: 'Circle Of Life',
      challenge: read('Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"'),
      clientNonce: '0a4f113b',
    });
    expect(partOf(header, 'response')).toBe('6629fae49393a05397450978507c4ef1');
    expect(header).not.toContain('algorithm');
  });

  it('has neither counter nor nonce of its own where the server knows only RFC 2069', () => {
    const old = read(
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    );
    const header = answerDigest({ ...mufasa, password: 'CircleOfLife', challenge: old, clientNonce: 'unused' });
    expect(partOf(header, 'response')).toBe('1949323746fe6a43ef61f9606e7febea');
    expect(header).not.toMatch(/qop|nc=|cnonce/);
  });

  it('takes the nonces into the secret for the -sess forms', () => {
    const h = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');
    const header = answerDigest({
      ...mufasa,
      challenge: read('Digest realm="r", nonce="n", qop="auth", algorithm=MD5-sess'),
      clientNonce: 'c',
      count: 0x1f,
    });
    const first = h(`${h('Mufasa:r:Circle of Life')}:n:c`);
    expect(partOf(header, 'response')).toBe(h(`${first}:n:0000001f:c:auth:${h('GET:/dir/index.html')}`));
    expect(partOf(header, 'nc')).toBe('0000001f');
  });

  it('writes names beyond ASCII as the server can read them', () => {
    const write = (header: string): string => answerDigest({ ...mufasa, user: 'Zoë (1)', challenge: read(header), clientNonce });
    expect(write('Digest realm="r", nonce="n", qop=auth, charset=UTF-8')).toContain("username*=UTF-8''Zo%C3%AB%20%281%29");
    expect(write('Digest realm="r", nonce="n", qop=auth')).toContain('username="ZoÃ« (1)"');
  });

  it('escapes quotes and backslashes', () => {
    const header = answerDigest({ ...mufasa, user: 'a"b\\c', challenge: read('Digest realm="x\\"y", nonce="n"'), clientNonce });
    expect(header).toContain('username="a\\"b\\\\c", realm="x\\"y"');
  });
});

describe('a Digest challenge', () => {
  it('reads all that it may say', () => {
    expect(
      read(
        'DIGEST REALM="r", Nonce="n", OPAQUE="", Stale=TRUE, Algorithm="sha-256-SESS", QOP=Auth, userhash=True, charset="utf-8"',
      ),
    ).toEqual({
      realm: 'r',
      nonce: 'n',
      opaque: '',
      algorithm: 'sha-256-SESS',
      qop: 'auth',
      hashesUser: true,
      isUtf8: true,
      isStale: true,
    });
  });

  it.each([
    ['is not Digest', 'Basic realm="r", nonce="n"'],
    ['has no nonce', 'Digest realm="r"'],
    ['asks for the body to be signed', 'Digest realm="r", nonce="n", qop="auth-int"'],
    ['names an algorithm that nobody knows', 'Digest realm="r", nonce="n", algorithm=SHA-1'],
  ])('is passed over when it %s', (_, header) => {
    expect(parseChallenges(header).map(readDigestChallenge)).toEqual([null]);
  });
});
