// Proxies of the environment: when they are used, what is checked before they are handed an address, and how they fail.
import { request as ask, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readProxies } from '../../../../main/acquire/http/proxy-choice.ts';
import { askOwn, authority, failureOf, openTestClient, serve, serveRaw, serveTls, type TestServer, textOf } from './servers.ts';

const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];

/** Sets the environment for one test. */
const setProxies = (values: Record<string, string>): void => {
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) delete process.env[name];
  Object.assign(process.env, values);
  onTestFinished(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
};

type Proxy = TestServer & { asked: string[]; credentials: (string | undefined)[] };

/** A proxy that leads every name to this machine. */
const serveProxy = async (options: { status?: number } = {}): Promise<Proxy> => {
  const asked: string[] = [];
  const credentials: (string | undefined)[] = [];
  const note = (request: IncomingMessage): void => {
    asked.push(`${request.method} ${request.url}`);
    credentials.push(request.headers['proxy-authorization']);
  };
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    note(request);
    if (options.status !== undefined)
      return response.writeHead(options.status, { 'proxy-authenticate': 'Basic realm="p"' }).end();
    const { port, pathname, search } = new URL(request.url ?? '');
    const onward = ask(
      { host: '127.0.0.1', port, path: pathname + search, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    request.pipe(onward);
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    note(request);
    if (options.status !== undefined) return socket.end(`HTTP/1.1 ${options.status} No\r\n\r\n`);
    const onward = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  const counted = await serveRaw((socket) => {
    server.emit('connection', socket);
  });
  return Object.assign(counted, { asked, credentials });
};

describe('a proxy', () => {
  it('is used for http, resolves names, and makes answers public', async () => {
    const [server, proxy] = [await serve((_, response) => response.end('hello')), await serveProxy()];
    setProxies({ HTTP_PROXY: proxy.url });
    const url = `http://news.example:${server.port}/x?y`;
    const client = openTestClient({ lookup: () => expect.unreachable() });
    const reply = await client.ask({ url, reach: 'public' });
    expect([await textOf(reply), reply.zone, proxy.asked]).toEqual(['hello', 'public', [`GET ${url}`]]);
  });

  it('is used for https by a tunnel, and the certificate is still that of the host', async () => {
    const server = await serveTls('good', (_, response) => response.end('hello'));
    const proxy = await serveProxy();
    setProxies({ HTTPS_PROXY: proxy.url });
    const reply = await askOwn(openTestClient({ certificates: [authority] }), `https://localhost:${server.port}/`);
    expect([await textOf(reply), proxy.asked]).toEqual(['hello', [`CONNECT localhost:${server.port}`]]);
    const failure = await failureOf(
      openTestClient({ certificates: [authority] }).ask({ url: `https://news.example:${server.port}/`, reach: 'public' }),
    );
    expect(failure).toEqual({ code: 'network/tls', detail: { host: 'news.example', reason: 'wrong-host' } });
    const stranger = await failureOf(askOwn(openTestClient(), `https://localhost:${server.port}/`));
    expect(stranger.detail.reason).toBe('untrusted');
  });

  it('is passed by where NO_PROXY says so', async () => {
    const [server, proxy] = [await serve((_, response) => response.end('hello')), await serveProxy()];
    setProxies({ http_proxy: proxy.url, no_proxy: 'example.org, 127.0.0.1' });
    const reply = await askOwn(openTestClient(), server.url);
    expect([await textOf(reply), reply.zone, proxy.connections()]).toEqual(['hello', 'own', 0]);
  });

  it('gets its own credentials, and never those of a source', async () => {
    const [server, proxy] = [await serve((request, response) => response.end(request.headers.authorization)), await serveProxy()];
    setProxies({ HTTP_PROXY: `http://us%40er:pass@127.0.0.1:${proxy.port}` });
    const access = { origin: server.url, credential: { kind: 'bearer', token: 'canary' } } as const;
    const headers = { 'Proxy-Authorization': 'canary' };
    expect(await textOf(await askOwn(openTestClient(), server.url, { access, headers }))).toBe('Bearer canary');
    expect(proxy.credentials).toEqual([`Basic ${Buffer.from('us@er:pass').toString('base64')}`]);
  });

  it('is never handed an address or a name that is too private', async () => {
    const proxy = await serveProxy();
    setProxies({ HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url });
    const client = openTestClient();
    for (const host of [
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      'localhost',
      'LOCALHOST.',
      'x.localhost',
      '169.254.169.254',
      '192.168.0.1',
    ]) {
      for (const scheme of ['http', 'https']) {
        const failure = await failureOf(client.ask({ url: `${scheme}://${host}:8080/`, reach: 'public' }));
        expect([host, failure.code]).toEqual([host, 'network/forbidden']);
      }
    }
    expect(proxy.connections()).toBe(0);
  });

  it('does not lead from a public answer to this machine', async () => {
    const own = await serve((_, response) => response.end('secret'));
    const server = await serve((_, response) => response.writeHead(302, { location: `http://127.1:${own.port}/` }).end());
    const proxy = await serveProxy();
    setProxies({ HTTP_PROXY: proxy.url });
    const ask = { url: `http://news.example:${server.port}/`, reach: 'own' } as const;
    for (const more of [{}, { isTyped: true }])
      expect((await failureOf(openTestClient().ask({ ...ask, ...more }))).code).toBe('network/forbidden');
    expect([server.requests.length, own.connections()]).toEqual([2, 0]);
  });

  it('is not used for what must stay private', async () => {
    const proxy = await serveProxy();
    setProxies({ HTTP_PROXY: proxy.url });
    expect((await failureOf(askOwn(openTestClient(), 'http://news.example/', { isPrivateOnly: true }))).code).toBe(
      'network/forbidden',
    );
    expect(proxy.connections()).toBe(0);
  });
});

describe('a proxy that fails', () => {
  it.each([407, 403, 502])('with %i to a tunnel is named', async (status) => {
    const proxy = await serveProxy({ status });
    setProxies({ HTTPS_PROXY: proxy.url });
    const failure = await failureOf(openTestClient().ask({ url: 'https://news.example/', reach: 'public' }));
    expect(failure).toEqual({ code: 'network/proxy', detail: { host: '127.0.0.1', status } });
  });

  it('with 407 to a request is named', async () => {
    const proxy = await serveProxy({ status: 407 });
    setProxies({ HTTP_PROXY: proxy.url });
    const failure = await failureOf(openTestClient().ask({ url: 'http://news.example/', reach: 'public' }));
    expect(failure).toEqual({ code: 'network/proxy', detail: { host: '127.0.0.1', status: 407 } });
  });

  it.each(['http', 'https'])('by refusing, or by hanging up, is named for %s', async (scheme) => {
    const mute = await serveRaw((socket) => socket.destroy());
    for (const url of [mute.url, 'http://127.0.0.1:1']) {
      setProxies({ HTTP_PROXY: url, HTTPS_PROXY: url });
      const failure = await failureOf(openTestClient().ask({ url: `${scheme}://news.example/`, reach: 'public' }));
      expect([url, failure.code]).toEqual([url, 'network/proxy']);
    }
  });

  it.each(['socks5://127.0.0.1:1080', 'http://', 'http://[', 'ftp://127.0.0.1'])('by its address is named: %s', async (uri) => {
    setProxies({ HTTP_PROXY: uri });
    expect((await failureOf(openTestClient().ask({ url: 'http://news.example/', reach: 'public' }))).code).toBe('network/proxy');
  });

  it('by silence ends in a timeout', async () => {
    const silent = await serveRaw(() => {});
    setProxies({ HTTP_PROXY: silent.url, HTTPS_PROXY: silent.url });
    const client = openTestClient();
    for (const scheme of ['http', 'https']) {
      const failure = await failureOf(
        client.ask({ url: `${scheme}://news.example/`, reach: 'public', timeouts: { connectMs: 100, headersMs: 100 } }),
      );
      expect(failure.code).toBe('network/timeout');
    }
  });
});

describe('a 407 without any proxy', () => {
  it('is the fault of one that nobody sees', async () => {
    setProxies({});
    const server = await serve((_, response) => response.writeHead(407).end());
    expect(await failureOf(askOwn(openTestClient(), server.url))).toEqual({
      code: 'network/proxy',
      detail: { host: '127.0.0.1', status: 407 },
    });
  });
});

describe('the environment', () => {
  const choose = (environment: Record<string, string>, url: string): string | null =>
    readProxies(environment)(new URL(url))?.uri ?? null;

  it('names a proxy by scheme, in small letters first', () => {
    const both = { HTTP_PROXY: 'http://a:1', http_proxy: 'http://b:2', HTTPS_PROXY: 'https://c:3' };
    expect([choose(both, 'http://x.org'), choose(both, 'https://x.org')]).toEqual(['http://b:2', 'https://c:3']);
    expect(choose({ HTTP_PROXY: 'a:1' }, 'https://x.org')).toBe('http://a:1');
    expect([
      choose({ HTTPS_PROXY: 'a:1' }, 'http://x.org'),
      choose({}, 'http://x.org'),
      choose({ HTTP_PROXY: ' ' }, 'http://x.org'),
    ]).toEqual([null, null, null]);
  });

  it.each([
    ['*', 'http://x.org', true],
    ['x.org', 'http://x.org', true],
    ['x.org', 'http://a.x.org', true],
    ['x.org', 'http://ax.org', false],
    ['.x.org', 'http://x.org', true],
    ['*.x.org', 'http://a.x.org', true],
    ['*.x.org', 'http://x.org', false],
    ['X.ORG.', 'http://x.org', true],
    ['x.org:8080', 'http://x.org:8080', true],
    ['x.org:8080', 'http://x.org', false],
    ['x.org:80', 'http://x.org', true],
    ['x.org:443', 'https://x.org', true],
    ['10.0.0.0/8', 'http://10.1.2.3', true],
    ['10.0.0.0/8', 'http://11.1.2.3', false],
    ['fd00::/8', 'http://[fd00::1]', true],
    ['[::1]', 'http://[::1]', true],
    ['::1', 'http://[::1]', true],
    ['[::1]:80', 'http://[::1]:81', false],
    ['a.org,b.org  x.org', 'http://x.org', true],
    [',,', 'http://x.org', false],
  ])('NO_PROXY=%s lets %s pass: %s', (exceptions, url, passes) => {
    expect(choose({ HTTP_PROXY: 'a:1', HTTPS_PROXY: 'a:1', NO_PROXY: exceptions }, url) === null).toBe(passes);
  });
});
