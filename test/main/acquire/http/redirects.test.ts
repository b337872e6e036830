// Redirects by hand: what is followed, how requests change on the way, and what is refused with which reason.
import { describe, expect, it } from 'vitest';
import { askOwn, authority, failureOf, openTestClient, serve, serveTls, textOf } from './servers.ts';

const bodyOf = async (request: AsyncIterable<Buffer>): Promise<string> => {
  let text = '';
  for await (const piece of request) text += piece.toString();
  return text;
};

/** /3 leads to /2, to /1, to /0, which answers. */
const serveChain = () =>
  serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end('here');
    else response.writeHead(302, { location: `/${left - 1}` }).end('<p>moved</p>');
  });

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %i is followed', async (status) => {
    const server = await serve((request, response) => {
      if (request.url === '/from?x=1') response.writeHead(status, { location: 'to?y=2' }).end();
      else response.end(request.url);
    });
    const reply = await askOwn(openTestClient(), `${server.url}/from?x=1`);
    expect([await textOf(reply), reply.url, reply.requests, reply.status]).toEqual(['/to?y=2', `${server.url}/to?y=2`, 2, 200]);
  });

  it.each([
    ['../up', '/up'],
    ['?q', '/a/b?q'],
    ['//HOST/x', '/x'],
    ['/sp ace/é', '/sp%20ace/%C3%A9'],
    ['/raw/\u00c3\u00a9', '/raw/%C3%A9'],
    [' /blank ', '/blank'],
  ])('to %j is read against where it came from', async (location, expected) => {
    const server = await serve((request, response) => {
      if (request.url !== '/a/b') return response.end(request.url);
      response.writeHead(302, [['location', location.replace('HOST', request.headers.host ?? '')]]).end();
    });
    expect(await textOf(await askOwn(openTestClient(), `${server.url}/a/b`))).toBe(expected);
  });

  it('keeps fragments out of requests and of the answer', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/to#part' }).end();
      else response.end();
    });
    const reply = await askOwn(openTestClient(), `${server.url}/#start`);
    expect(reply.url).toBe(`${server.url}/to`);
    expect(server.requests.map(({ url }) => url)).toEqual(['/', '/to']);
  });

  it('is followed five times and not six, unless told', async () => {
    const server = await serveChain();
    const client = openTestClient();
    const reply = await askOwn(client, `${server.url}/5`);
    expect([await textOf(reply), reply.requests]).toEqual(['here', 6]);
    const failure = await failureOf(askOwn(client, `${server.url}/6`));
    expect(failure).toEqual({ code: 'network/redirect', detail: { host: '127.0.0.1', reason: 'too-many' } });
    expect(server.requests).toHaveLength(12);
    expect((await failureOf(askOwn(client, `${server.url}/1`, { redirects: 0 }))).detail.reason).toBe('too-many');
    expect(await textOf(await askOwn(client, `${server.url}/8`, { redirects: 8 }))).toBe('here');
  });

  it.each(['/', '/#other', '/x'])('in a circle by way of %s is found out', async (location) => {
    const server = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/' ? location : '/' }).end(),
    );
    const failure = await failureOf(askOwn(openTestClient(), server.url));
    expect(failure).toMatchObject({ code: 'network/redirect', detail: { reason: 'loop' } });
    expect(server.requests.length).toBeLessThan(4);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'javascript:alert(1)', 'data:text/plain,x', 'opds://example.org/'])(
    'to %s is refused',
    async (location) => {
      const server = await serve((_, response) => response.writeHead(302, { location }).end());
      const failure = await failureOf(askOwn(openTestClient(), server.url));
      expect(failure).toEqual({ code: 'network/redirect', detail: { host: '127.0.0.1', reason: 'scheme' } });
    },
  );

  it('from https to http is refused, and the second server is never asked', async () => {
    const plain = await serve((_, response) => response.end());
    const secure = await serveTls('good', (_, response) => response.writeHead(301, { location: plain.url }).end());
    const failure = await failureOf(askOwn(openTestClient({ certificates: [authority] }), secure.url));
    expect(failure).toEqual({ code: 'network/redirect', detail: { host: '127.0.0.1', reason: 'downgrade' } });
    expect(plain.connections()).toBe(0);
  });

  it('from http to https is followed', async () => {
    const secure = await serveTls('good', (_, response) => response.end('safe'));
    const plain = await serve((_, response) => response.writeHead(301, { location: secure.url }).end());
    expect(await textOf(await askOwn(openTestClient({ certificates: [authority] }), plain.url))).toBe('safe');
  });

  it('to an address with a user is refused', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: 'http://user:word@127.0.0.1/' }).end());
    expect(await failureOf(askOwn(openTestClient(), server.url))).toMatchObject({
      code: 'address/invalid',
      detail: { reason: 'userinfo' },
    });
  });

  it.each([
    [[]],
    [[['location', 'http://[']]],
    [
      [
        ['location', '/a'],
        ['location', '/b'],
      ],
    ],
  ])('without one readable address is a bad answer: %j', async (headers) => {
    const server = await serve((_, response) => response.writeHead(302, headers).end());
    expect((await failureOf(askOwn(openTestClient(), server.url))).code).toBe('network/bad-answer');
  });

  it('with a page without end does not hold up the way on', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/to') return response.end('here');
      response.writeHead(302, { location: '/to' });
      const timer = setInterval(() => response.write('x'.repeat(100_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await textOf(await askOwn(openTestClient(), server.url))).toBe('here');
  });

  it('within a server uses its connection again', async () => {
    const server = await serveChain();
    await textOf(await askOwn(openTestClient(), `${server.url}/3`));
    expect([server.requests.length, server.connections()]).toEqual([4, 1]);
  });
});

describe('a POST that is redirected', () => {
  it.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'form=1'],
    [308, 'POST', 'form=1'],
  ])('with %i becomes %s', async (status, method, body) => {
    const seen: string[] = [];
    const server = await serve(async (request, response) => {
      seen.push(`${request.method} ${request.url} ${await bodyOf(request)}`);
      if (request.url === '/from') response.writeHead(status, { location: '/to' }).end();
      else response.end();
    });
    await askOwn(openTestClient(), `${server.url}/from`, { method: 'POST', body: 'form=1' });
    expect(seen).toEqual(['POST /from form=1', `${method} /to ${body}`]);
  });

  it('does not carry its body to another origin', async () => {
    const other = await serve((_, response) => response.end());
    const server = await serve((_, response) => response.writeHead(307, { location: other.url }).end());
    const failure = await failureOf(askOwn(openTestClient(), server.url, { method: 'POST', body: 'password=canary' }));
    expect(failure).toMatchObject({ code: 'network/redirect', detail: { reason: 'origin' } });
    expect(other.connections()).toBe(0);
  });

  it('stays HEAD where it was HEAD', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') response.writeHead(303, { location: '/to' }).end();
      else response.writeHead(200, { 'content-length': '5' }).end();
    });
    const reply = await askOwn(openTestClient(), server.url, { method: 'HEAD' });
    expect([server.requests.map(({ method }) => method), reply.headers['content-length'], await textOf(reply)]).toEqual([
      ['HEAD', 'HEAD'],
      '5',
      '',
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['ftp://example.org/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['opds://example.org/', 'scheme'],
    ['http://user@127.0.0.1/', 'userinfo'],
    ['http://user:word@127.0.0.1/', 'userinfo'],
    ['http://:word@127.0.0.1/', 'userinfo'],
    ['example.org', 'not-an-address'],
    ['http://', 'not-an-address'],
    ['', 'not-an-address'],
  ])('%j is refused before anything is sent', async (url, reason) => {
    expect(await failureOf(openTestClient().ask({ url, reach: 'own' }))).toMatchObject({
      code: 'address/invalid',
      detail: { reason },
    });
  });
});
