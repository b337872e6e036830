// Short answers in memory: decoded, capped by what comes out, and never taken for whole when they are not.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../main/acquire/http/read-body.ts';
import { askOwn, failureOf, openTestClient, serve, serveBytes } from './servers.ts';

const text = 'Le Matin — الصباح\n'.repeat(1000);
const maxBytes = 100_000;

const serveEncoded = (encoding: string, bytes: Buffer) =>
  serve((_, response) => response.writeHead(200, encoding === '' ? {} : { 'content-encoding': encoding }).end(bytes));

const readFrom = async (url: string, options: Partial<Parameters<typeof readBody>[1]> = {}): Promise<string> => {
  const reply = await askOwn(openTestClient(), url, { headers: { 'accept-encoding': 'gzip, br' } });
  return Buffer.from(await readBody(reply, { maxBytes, ...options })).toString('utf8');
};

describe('a body', () => {
  it.each([
    ['as it is', '', Buffer.from(text)],
    ['as identity', 'identity', Buffer.from(text)],
    ['gzip', 'gzip', gzipSync(text)],
    ['x-gzip in other letters', 'X-GZip', gzipSync(text)],
    ['gzip in two members', 'gzip', Buffer.concat([gzipSync(text.slice(0, 500)), gzipSync(text.slice(500))])],
    ['gzip with padding after it', 'gzip', Buffer.concat([gzipSync(text), Buffer.alloc(512)])],
    ['deflate', 'deflate', deflateSync(text)],
    ['deflate without its wrapping', 'deflate', deflateRawSync(text)],
    ['br', 'br', brotliCompressSync(text)],
    ['br within gzip', 'br, gzip', gzipSync(brotliCompressSync(text))],
  ])('is decoded: %s', async (_, encoding, bytes) => {
    expect(await readFrom((await serveEncoded(encoding, bytes)).url)).toBe(text);
  });

  it('that is empty is empty in every encoding', async () => {
    for (const encoding of ['', 'gzip', 'br'])
      expect(await readFrom((await serveEncoded(encoding, Buffer.alloc(0))).url)).toBe('');
  });

  it.each([
    ['gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
  ])('of %s that ends early is cut', async (encoding, bytes) => {
    for (const length of [1, 10, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const server = await serveEncoded(encoding, bytes.subarray(0, length));
      expect([length, await failureOf(readFrom(server.url))]).toEqual([
        length,
        { code: 'network/cut', detail: { host: '127.0.0.1' } },
      ]);
    }
  });

  it.each([
    ['gzip', Buffer.from('<html>not packed at all</html>')],
    ['br', Buffer.from('<html>not packed at all</html>')],
    ['gzip', Buffer.concat([gzipSync(text).subarray(0, 40), Buffer.alloc(100, 0xff)])],
    ['zstd', Buffer.from(text)],
    ['compress', Buffer.from(text)],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text)))],
  ])('in %s that cannot be decoded is a bad answer', async (encoding, bytes) => {
    expect(await failureOf(readFrom((await serveEncoded(encoding, bytes)).url))).toMatchObject({
      code: 'network/bad-answer',
      detail: { reason: 'encoding' },
    });
  });

  it('is capped by what comes out, to the byte', async () => {
    const server = await serveEncoded('gzip', gzipSync(Buffer.alloc(5000)));
    expect((await readFrom(server.url, { maxBytes: 5000 })).length).toBe(5000);
    expect(await failureOf(readFrom(server.url, { maxBytes: 4999 }))).toEqual({
      code: 'source/too-large',
      detail: { host: '127.0.0.1', limitBytes: 4999 },
    });
    const plain = await serve((_, response) => {
      response.write(Buffer.alloc(3000));
      response.end(Buffer.alloc(2000));
    });
    expect((await readFrom(plain.url, { maxBytes: 5000 })).length).toBe(5000);
    expect((await failureOf(readFrom(plain.url, { maxBytes: 4999 }))).code).toBe('source/too-large');
  });

  it.each([
    ['gzip', gzipSync(gzipSync(Buffer.alloc(300_000_000)))],
    ['br', brotliCompressSync(Buffer.alloc(300_000_000))],
  ])('that is a bomb of %s is stopped before it fills the memory', async (encoding, bytes) => {
    const server = await serveEncoded(encoding === 'gzip' ? 'gzip, gzip' : encoding, bytes);
    const before = process.memoryUsage().rss;
    expect(bytes.length).toBeLessThan(maxBytes);
    expect((await failureOf(readFrom(server.url))).code).toBe('source/too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('that says beforehand that it is too large is not read', async () => {
    let written = 0;
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000000000' });
      const write = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) written += 65_536;
      };
      response.on('drain', write);
      write();
    });
    expect((await failureOf(readFrom(server.url))).code).toBe('source/too-large');
    expect(written).toBeLessThan(20_000_000);
  });

  it('without end is stopped at the cap', async () => {
    const server = await serve((_, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(50_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect((await failureOf(readFrom(server.url))).code).toBe('source/too-large');
  });

  it('shorter than its length is cut', async () => {
    const server = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf');
    expect((await failureOf(readFrom(server.url))).code).toBe('network/cut');
  });

  it('can be given up', async () => {
    const server = await serve((_, response) => void response.write('x'));
    const reply = await askOwn(openTestClient(), server.url);
    expect((await failureOf(readBody(reply, { maxBytes, signal: AbortSignal.timeout(30) }))).code).toBe('add/cancelled');
    const other = await askOwn(openTestClient(), server.url);
    expect((await failureOf(readBody(other, { maxBytes, signal: AbortSignal.abort() }))).code).toBe('add/cancelled');
  });
});
