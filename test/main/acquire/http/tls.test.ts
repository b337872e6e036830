// Certificates are always checked, each fault by its name, and nothing in the environment switches the check off.
import { describe, expect, it, onTestFinished } from 'vitest';
import { askOwn, authority, failureOf, openTestClient, serve, serveTls, textOf } from './servers.ts';

describe('a certificate', () => {
  it.each(['127.0.0.1', 'localhost'])('of a trusted authority opens the line to %s', async (host) => {
    const server = await serveTls('good', (_, response) => response.end('hello'));
    const reply = await askOwn(openTestClient({ certificates: [authority] }), `https://${host}:${server.port}/`);
    expect([await textOf(reply), reply.zone]).toEqual(['hello', 'own']);
  });

  it.each([
    ['expired', 'expired'],
    ['not-yet', 'not-yet-valid'],
    ['wrong-host', 'wrong-host'],
    ['self-signed', 'self-signed'],
  ])('that is %s is refused, the second time too', async (name, reason) => {
    const server = await serveTls(name, (_, response) => response.end('secret'));
    const client = openTestClient({ certificates: [authority] });
    for (const _ of [1, 2]) {
      expect(await failureOf(askOwn(client, server.url))).toEqual({ code: 'network/tls', detail: { host: '127.0.0.1', reason } });
    }
    expect(server.requests).toHaveLength(0);
  });

  it('of an authority that nobody trusts is refused', async () => {
    const server = await serveTls('good', (_, response) => response.end('secret'));
    expect(await failureOf(askOwn(openTestClient(), server.url))).toEqual({
      code: 'network/tls',
      detail: { host: '127.0.0.1', reason: 'untrusted' },
    });
  });

  it('is checked whatever the environment says', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    onTestFinished(() => {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    });
    const server = await serveTls('self-signed', (_, response) => response.end('secret'));
    expect((await failureOf(askOwn(openTestClient(), server.url))).detail.reason).toBe('self-signed');
    expect(server.requests).toHaveLength(0);
  });

  it('is checked for every hop', async () => {
    const bad = await serveTls('expired', (_, response) => response.end('secret'));
    const good = await serveTls('good', (_, response) => response.writeHead(302, { location: bad.url }).end());
    expect((await failureOf(askOwn(openTestClient({ certificates: [authority] }), good.url))).detail.reason).toBe('expired');
  });
});

describe('a server that does not speak TLS', () => {
  it('is told apart from one that cannot be reached', async () => {
    const server = await serve((_, response) => response.end());
    const failure = await failureOf(askOwn(openTestClient(), `https://127.0.0.1:${server.port}/`));
    expect(failure).toEqual({ code: 'network/tls', detail: { host: '127.0.0.1', reason: 'handshake' } });
  });
});

describe('an encrypted body', () => {
  it('that ends early is cut', async () => {
    const server = await serveTls('good', (_, response) => {
      response.writeHead(200, { 'content-length': '9' });
      response.write('half', () => response.socket?.destroy());
    });
    const reply = await askOwn(openTestClient({ certificates: [authority] }), server.url);
    expect((await failureOf(textOf(reply))).code).toBe('network/cut');
  });
});
