// A server that guards itself with Digest and checks every answer with a computation of its own (RFC 7616, section 3.4).
// Shares no line with the client that it tests.
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve, type TestServer } from './servers.ts';

/** What the server demands. `nonceUses` is after how many uses it calls a nonce stale. */
export type DigestRules = {
  user?: string;
  password?: string;
  realm?: string;
  algorithm?: 'MD5' | 'MD5-sess' | 'SHA-256' | 'SHA-256-sess' | 'SHA-512-256' | null;
  qop?: string | null;
  opaque?: string | null;
  hashesUser?: boolean;
  charset?: string | null;
  nonceUses?: number;
  isForgetful?: boolean;
  nextNonce?: boolean;
  also?: string[];
};

/** The server, and what it found: the scheme of each request and why it was refused. */
export type DigestServer = TestServer & { verdicts: string[] };

const readFields = (header: string): Map<string, string> => {
  const bytes = Buffer.from(header, 'latin1').toString('utf8');
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, plain] of bytes.matchAll(/([\w*]+)=(?:"((?:\\.|[^"\\])*)"|([^,\s]*))/g)) {
    if (fields.has(name)) throw new Error(`${name} came twice`);
    fields.set(name, quoted === undefined ? (plain ?? '') : quoted.replaceAll(/\\(.)/g, '$1'));
  }
  return fields;
};

/** Opens the server; `GET /x` answers `hello /x` to those who know the password. */
export async function serveDigest(rules: DigestRules = {}): Promise<DigestServer> {
  const { user = 'reader', password = 'secret', realm = 'news', algorithm = 'MD5', qop = 'auth', opaque = 'o"p\\q' } = rules;
  const { hashesUser = false, charset = 'UTF-8', nonceUses = Number.POSITIVE_INFINITY, isForgetful = false } = rules;
  const nonces = new Map<string, number>();
  const verdicts: string[] = [];
  const hashName = (algorithm ?? 'MD5')
    .replace('-sess', '')
    .toLowerCase()
    .replace('sha-256', 'sha256')
    .replace('sha-512-256', 'sha512-256');
  const h = (text: string): string => createHash(hashName).update(text, 'utf8').digest('hex');

  const openNonce = (): string => {
    const nonce = randomBytes(9).toString('base64');
    nonces.set(nonce, 0);
    return nonce;
  };

  const nameOf = (fields: Map<string, string>): string | null => {
    const extended = fields.get('username*');
    if (extended !== undefined) return decodeURIComponent(extended.replace(/^UTF-8''/, ''));
    return fields.get('username') ?? null;
  };

  const compute = (request: IncomingMessage, fields: Map<string, string>): string => {
    const [nonce = '', clientNonce = '', count = ''] = ['nonce', 'cnonce', 'nc'].map((name) => fields.get(name));
    let first = h(`${user}:${realm}:${password}`);
    if (algorithm?.endsWith('-sess') === true) first = h(`${first}:${nonce}:${clientNonce}`);
    const second = h(`${request.method}:${request.url}`);
    return qop === null ? h(`${first}:${nonce}:${second}`) : h(`${first}:${nonce}:${count}:${clientNonce}:auth:${second}`);
  };

  const judge = (request: IncomingMessage): string => {
    const header = request.headers.authorization ?? '';
    if (!header.startsWith('Digest ')) return `refused ${header.split(' ')[0]}`.trim();
    const fields = readFields(header.slice(7));
    const nonce = fields.get('nonce') ?? '';
    const used = nonces.get(nonce);
    if (used === undefined) return 'unknown nonce';
    const wantedName = hashesUser ? h(`${user}:${realm}`) : user;
    if (nameOf(fields) !== wantedName || (fields.get('userhash') === 'true') !== hashesUser) return 'wrong name';
    if (fields.get('realm') !== realm || fields.get('uri') !== request.url) return 'wrong realm or address';
    if (opaque !== null && fields.get('opaque') !== opaque) return 'wrong opaque';
    if ((fields.get('algorithm') ?? null) !== algorithm) return 'wrong algorithm';
    const count = fields.get('nc') ?? '';
    if (fields.get('response') !== compute(request, fields)) return 'wrong response';
    if (qop !== null && Number.parseInt(count, 16) !== used + 1) return 'wrong count';
    nonces.set(nonce, used + 1);
    return used >= nonceUses ? 'stale' : 'right';
  };

  const challenge = (verdict: string): string => {
    const parts = [`realm="${realm}"`, `nonce="${openNonce()}"`];
    if (opaque !== null) parts.push(`opaque="${opaque.replaceAll(/["\\]/g, '\\$&')}"`);
    if (algorithm !== null) parts.push(`algorithm=${algorithm}`);
    if (qop !== null) parts.push(`qop="${qop}"`);
    if (charset !== null) parts.push(`charset=${charset}`);
    if (hashesUser) parts.push('userhash=true');
    if (verdict === 'stale' && !isForgetful) parts.push('stale=true');
    return `Digest ${parts.join(', ')}`;
  };

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const verdict = judge(request);
    verdicts.push(verdict);
    if (verdict !== 'right') {
      const headers = [...(rules.also ?? []), challenge(verdict)].flatMap((value) => [
        'www-authenticate',
        Buffer.from(value).toString('latin1'),
      ]);
      response.writeHead(401, headers).end('<p>Who are you?</p>');
      return;
    }
    if (rules.nextNonce === true) response.setHeader('authentication-info', `nextnonce="${openNonce()}"`);
    response.end(`hello ${request.url}`);
  };
  return Object.assign(await serve(handle), { verdicts });
}
