// What can go wrong between two computers, each with its own code: silence, refusals, broken lines, and answers that are none.
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { askOwn, failureOf, openTestClient, serve, serveBytes, serveRaw, type TestServer, textOf } from './servers.ts';

const short = { connectMs: 150, headersMs: 150, idleMs: 150 };
const head = (headers: string): string => `HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`;

const failureAt = async (server: TestServer, more = {}): Promise<unknown> =>
  failureOf(askOwn(openTestClient(), server.url, more));
const bodyFailureAt = async (server: TestServer, more = {}): Promise<unknown> =>
  failureOf(textOf(await askOwn(openTestClient(), server.url, more)));

describe('a host', () => {
  it('that refuses is unreachable', async () => {
    const server = await serve((_, response) => response.end());
    const gone = `http://127.0.0.1:${server.port === 1 ? 2 : 1}/`;
    expect(await failureOf(askOwn(openTestClient(), gone))).toEqual({
      code: 'network/unreachable',
      detail: { host: '127.0.0.1', reason: 'refused' },
    });
  });

  it('that refuses by every address of its name is unreachable', async () => {
    const failure = await failureOf(
      askOwn(
        openTestClient({
          lookup: (_, __, callback) =>
            callback(null, [
              { address: '127.0.0.1', family: 4 },
              { address: '::1', family: 6 },
            ]),
        }),
        'http://two.example:1/',
      ),
    );
    expect(failure).toEqual({ code: 'network/unreachable', detail: { host: 'two.example', reason: 'refused' } });
  });

  it('is found by its second address where the first refuses', async () => {
    const server = await serve((_, response) => response.end('hello'));
    const client = openTestClient({
      lookup: (_, __, callback) =>
        callback(null, [
          { address: '::1', family: 6 },
          { address: '127.0.0.1', family: 4 },
        ]),
    });
    expect(await textOf(await askOwn(client, `http://two.example:${server.port}/`))).toBe('hello');
  });

  it.each([
    ['ENOTFOUND', 'dns'],
    ['ESERVFAIL', 'dns'],
    ['EHOSTUNREACH', 'no-route'],
    ['ENETDOWN', 'offline'],
  ])('that fails with %s is unreachable because of %s', async (code, reason) => {
    const client = openTestClient({ lookup: (_, __, callback) => callback(Object.assign(new Error(code), { code }), []) });
    const failure = await failureOf(askOwn(client, 'http://nowhere.example/'));
    expect(failure).toMatchObject({ code: 'network/unreachable', detail: { host: 'nowhere.example' } });
    expect([reason, 'offline']).toContain(failure.detail.reason);
  });

  it('without a name in any list is unreachable', async () => {
    expect(await failureOf(askOwn(openTestClient(), 'http://name.invalid/'))).toMatchObject({ code: 'network/unreachable' });
  });
});

describe('silence', () => {
  const forever = (): void => {};

  it('before a connection stands ends in a timeout', async () => {
    const client = openTestClient({ lookup: forever });
    expect(await failureOf(askOwn(client, 'http://slow.example/', { timeouts: short }))).toEqual({
      code: 'network/timeout',
      detail: { host: 'slow.example' },
    });
  });

  it('during the handshake of TLS ends in a timeout', async () => {
    const server = await serveRaw(forever);
    expect(await failureOf(askOwn(openTestClient(), `https://127.0.0.1:${server.port}/`, { timeouts: short }))).toMatchObject({
      code: 'network/timeout',
    });
  });

  it('after the connection, in the middle of headers, or drop by drop, ends in a timeout', async () => {
    const drip = (socket: Socket): void => {
      const timer = setInterval(() => socket.write('x: y\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    };
    const handlers = [
      forever,
      (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nx: '),
      (socket: Socket) => drip(socket.setNoDelay()),
    ];
    for (const handle of handlers) {
      const server = await serveRaw((socket) => {
        socket.write(handle === handlers[2] ? 'HTTP/1.1 200 OK\r\n' : '');
        handle(socket);
      });
      expect(await failureAt(server, { timeouts: short })).toEqual({ code: 'network/timeout', detail: { host: '127.0.0.1' } });
    }
  });

  it('with nothing but interim answers ends in a timeout', async () => {
    const server = await serveRaw((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await failureAt(server, { timeouts: short })).toMatchObject({ code: 'network/timeout' });
  });

  it('within a body ends it with a timeout', async () => {
    for (const body of ['', 'half']) {
      const server = await serveRaw((socket) => socket.write(head('content-length: 8') + body));
      expect(await bodyFailureAt(server, { timeouts: short })).toEqual({
        code: 'network/timeout',
        detail: { host: '127.0.0.1' },
      });
    }
  });

  it('of the reader is none of the sender', async () => {
    const server = await serve((_, response) => response.end(Buffer.alloc(8_000_000)));
    const reply = await askOwn(openTestClient(), server.url, { timeouts: short });
    await pause(600);
    expect((await textOf(reply)).length).toBe(8_000_000);
  });

  it('between pieces that keep coming is no silence', async () => {
    const server = await serve(async (_, response) => {
      for (let left = 8; left > 0; left -= 1) {
        response.write('x');
        await pause(50);
      }
      response.end();
    });
    expect(await textOf(await askOwn(openTestClient(), server.url, { timeouts: short }))).toBe('xxxxxxxx');
  });
});

describe('a line that breaks', () => {
  it('before the headers is cut', async () => {
    for (const handle of [
      (socket: Socket) => socket.end(),
      (socket: Socket) => socket.destroy(),
      (socket: Socket) => socket.once('data', () => socket.resetAndDestroy()),
      (socket: Socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nx')),
      (socket: Socket) => socket.once('data', () => socket.end()),
    ]) {
      expect(await failureAt(await serveRaw(handle))).toEqual({ code: 'network/cut', detail: { host: '127.0.0.1' } });
    }
  });

  it.each([
    ['before its length', `${head('content-length: 9')}half`],
    ['before its last chunk', `${head('transfer-encoding: chunked')}4\r\nhalf\r\n`],
    ['within a chunk', `${head('transfer-encoding: chunked')}9\r\nhalf`],
    ['before any chunk', head('transfer-encoding: chunked')],
  ])('%s cuts the body', async (_, bytes) => {
    for (const connection of ['close', 'keep-alive']) {
      const server = await serveBytes(bytes.replace('OK\r\n', `OK\r\nconnection: ${connection}\r\n`));
      expect(await bodyFailureAt(server)).toEqual({ code: 'network/cut', detail: { host: '127.0.0.1' } });
    }
  });

  it('by a reset cuts the body, after whatever number of bytes', async () => {
    for (const length of [0, 1, 511, 512, 4096, 65_535]) {
      const server = await serveRaw((socket) =>
        socket.once('data', () =>
          socket.write(head('content-length: 65536') + 'x'.repeat(length), () => setTimeout(() => socket.resetAndDestroy(), 20)),
        ),
      );
      expect([length, await bodyFailureAt(server)]).toEqual([length, { code: 'network/cut', detail: { host: '127.0.0.1' } }]);
    }
  });

  it('before anybody reads waits in the stream for its reader', async () => {
    const server = await serveBytes(`${head('content-length: 9')}half`);
    const reply = await askOwn(openTestClient(), server.url);
    await pause(100);
    expect((await failureOf(textOf(reply))).code).toBe('network/cut');
  });

  it('where the length was never said is the end', async () => {
    expect(await textOf(await askOwn(openTestClient(), (await serveBytes(`${head('x: y')}all of it`)).url))).toBe('all of it');
  });
});

describe('an answer that is none', () => {
  it.each([
    ['garbage', 'no such thing\r\n\r\n'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['a negative length', head('content-length: -1')],
    ['a length in words', head('content-length: many')],
    ['two lengths', head('content-length: 1\r\ncontent-length: 2')],
    ['a length beyond numbers', head(`content-length: ${'9'.repeat(30)}`)],
    ['a length beside chunks', head('content-length: 4\r\ntransfer-encoding: chunked')],
    ['a broken header', head('no colon here')],
    ['a NUL in a header', head('x: a\0b')],
    ['headers without end', head(`x: ${'y'.repeat(200_000)}`)],
    [
      'a change of protocol that nobody asked for',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
    ],
  ])('is a bad answer: %s', async (_, bytes) => {
    expect(await failureAt(await serveBytes(bytes))).toEqual({ code: 'network/bad-answer', detail: { host: '127.0.0.1' } });
  });

  it('in the middle of a body is a bad answer', async () => {
    const server = await serveBytes(`${head('transfer-encoding: chunked')}zz\r\nhalf\r\n`);
    expect(await failureOf(askOwn(openTestClient(), server.url).then(textOf))).toMatchObject({ code: 'network/bad-answer' });
  });

  it('after a good one does it no harm', async () => {
    const server = await serveBytes(`${head('content-length: 4')}good and more`);
    expect(await textOf(await askOwn(openTestClient(), server.url))).toBe('good');
  });

  it('does not hide long headers that are well formed', async () => {
    const server = await serveBytes(`${head(`x: ${'y'.repeat(40_000)}\r\ncontent-length: 4`)}good`);
    expect(await textOf(await askOwn(openTestClient(), server.url))).toBe('good');
  });
});

describe('cancelling', () => {
  it('before, while connecting, while waiting and while reading ends the question', async () => {
    const silent = await serveRaw(() => {});
    const half = await serveRaw((socket) => socket.write(`${head('content-length: 9')}half`));
    const client = openTestClient();
    const cancelled = { code: 'add/cancelled', detail: {} };
    expect(await failureOf(askOwn(client, silent.url, { signal: AbortSignal.abort() }))).toEqual(cancelled);
    expect(silent.connections()).toBe(0);
    const never = openTestClient({ lookup: () => {} });
    expect(await failureOf(askOwn(never, 'http://slow.example/', { signal: AbortSignal.timeout(30) }))).toEqual(cancelled);
    expect(await failureOf(askOwn(client, silent.url, { signal: AbortSignal.timeout(30) }))).toEqual(cancelled);
    const reply = await askOwn(client, half.url, { signal: AbortSignal.timeout(200) });
    expect(await failureOf(textOf(reply))).toEqual(cancelled);
  });

  it('reaches what has arrived but was not read yet', async () => {
    const server = await serve((_, response) => response.end('x'.repeat(1000)));
    const controller = new AbortController();
    const reply = await askOwn(openTestClient(), server.url, { signal: controller.signal });
    await pause(50);
    controller.abort();
    expect((await failureOf(textOf(reply))).code).toBe('add/cancelled');
  });

  it('by closing the client ends what is under way', async () => {
    const silent = await serveRaw(() => {});
    const half = await serveRaw((socket) => socket.write(`${head('content-length: 9')}half`));
    const client = openTestClient();
    const reading = failureOf(textOf(await askOwn(client, half.url)));
    const waiting = failureOf(askOwn(client, silent.url));
    await pause(50);
    await client.close();
    expect([(await reading).code, (await waiting).code]).toEqual(['add/cancelled', 'add/cancelled']);
  });

  it('ends the connection of a body that is thrown away', async () => {
    let closed: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((_, response) => {
      response.on('close', closed);
      response.write('x');
    });
    const reply = await askOwn(openTestClient(), server.url);
    reply.body.destroy();
    await ended;
    expect(server.requests).toHaveLength(1);
  });
});
