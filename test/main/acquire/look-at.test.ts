// What an address turns out to be when it is looked at: a PDF is known by its beginning, however it is called, sent or packed.
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileNameOf, type Look, lookAt, lookForFile } from '../../../main/acquire/look-at.ts';
import { makePaper } from '../../support/paper.ts';
import { failureOf, lanAddress, openTestClient, serve } from './http/servers.ts';

const paper = makePaper('looked at');
const pdf = { 'content-type': 'application/pdf' };
const typed = { access: null, reach: 'own', isTyped: true } as const;

const look = (url: string, more: { etag?: string } = {}): Promise<Look> =>
  lookAt(openTestClient(), { ...typed, url, etag: null, lastModified: null, ...more });

describe('a PDF', () => {
  it('is one, with its name, its length and what tells its state', async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(200, { ...pdf, etag: '"one"', 'content-length': paper.bytes.length }).end(paper.bytes),
    );
    expect(await look(`${url}/le%20matin.pdf?x=1`)).toMatchObject({
      what: 'file',
      name: 'le matin.pdf',
      sizeBytes: paper.bytes.length,
      stamp: '"one"',
    });
  });

  it('is one though its first bytes come one at a time', async () => {
    const { url } = await serve(async (_, response) => {
      response.writeHead(200, pdf);
      for (const byte of paper.bytes.subarray(0, 12)) {
        response.write(Uint8Array.of(byte));
        await pause(2);
      }
      response.end(paper.bytes.subarray(12));
    });
    expect(await look(`${url}/a`)).toMatchObject({ what: 'file' });
  });

  it('is one though it is packed, and its packed length is not taken for its own', async () => {
    const packed = gzipSync(paper.bytes);
    const { url } = await serve((_, response) =>
      response.writeHead(200, { ...pdf, 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed),
    );
    expect(await look(`${url}/a.pdf`)).toMatchObject({ what: 'file', sizeBytes: null });
  });

  it.each(['application/octet-stream', 'text/html', ''])(
    'is one though it is called "%s" and is longer than any feed',
    async (type) => {
      const { url } = await serve((_, response) => {
        response.writeHead(200, type === '' ? {} : { 'content-type': type });
        response.write(paper.bytes);
        response.end(Buffer.alloc(20 * 1024 * 1024));
      });
      expect(await look(`${url}/get?id=5`)).toMatchObject({ what: 'file' });
    },
  );

  it('is none where it only calls itself one', async () => {
    const { url } = await serve((_, response) => response.writeHead(200, pdf).end('<html></html>'));
    expect(await failureOf(look(`${url}/a.pdf`))).toMatchObject({ code: 'pdf/not-pdf' });
  });
});

describe('an answer', () => {
  it('that nothing has changed is believed only where that was asked', async () => {
    const { url } = await serve((_, response) => response.writeHead(304).end());
    expect(await look(url, { etag: '"one"' })).toMatchObject({ what: 'unchanged' });
    expect(await failureOf(look(url))).toMatchObject({ code: 'network/bad-answer' });
  });

  it('that is a feed is read whole, though its first bytes were looked at', async () => {
    const feed = `<rss version="2.0"><channel><title>Le Matin</title>${'<item><guid>1</guid></item>'.repeat(2000)}</channel></rss>`;
    const { url } = await serve((_, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed));
    expect(await look(url)).toMatchObject({ what: 'document', document: { catalogue: { title: 'Le Matin' } } });
  });
});

describe('a closed door', () => {
  const relation = 'rel="http://opds-spec.org/auth/document"';
  const lookAtDoor = async (link: string): Promise<Look> => {
    const { url } = await serve((_, response) => response.writeHead(401, { link, 'www-authenticate': 'Basic realm="x"' }).end());
    return look(url);
  };

  it.each(['http://[', 'file:///etc/passwd', 'javascript:alert(1)'])(
    'is described without the document that no one can ask for: %s',
    async (target) => {
      expect(await lookAtDoor(`<${target}>; ${relation}`)).toMatchObject({ what: 'sign-in', document: null, asks: ['basic'] });
    },
  );

  it.skipIf(lanAddress === null)('is as public as the document that it names', async () => {
    const type = 'application/opds-authentication+json';
    const text = JSON.stringify({ id: 'x', title: 'Le Matin', authentication: [{ type: 'http://opds-spec.org/auth/basic' }] });
    const named = await serve((_, response) => response.writeHead(200, { 'content-type': type }).end(text), lanAddress ?? '');
    expect(await lookAtDoor(`<${named.url}/>; ${relation}`)).toMatchObject({ document: { title: 'Le Matin' }, zone: 'lan' });
    expect(await lookAtDoor(`<http://[>; ${relation}`)).toMatchObject({ zone: 'own' });
  });
});

describe('looking for a file', () => {
  const find = (url: string) => lookForFile(openTestClient(), { ...typed, url });

  it('asks for its head alone', async () => {
    const server = await serve((_, response) => response.writeHead(200, { ...pdf, etag: '"one"', 'content-length': 5 }).end());
    expect(await find(server.url)).toMatchObject({ isThere: true, stamp: '"one"', sizeBytes: 5 });
    expect(server.requests.map(({ method }) => method)).toEqual(['HEAD']);
  });

  it.each([400, 403, 405, 501])('asks for its beginning where the server refuses heads (%i)', async (code) => {
    const server = await serve(({ method }, response) => {
      if (method === 'HEAD') response.writeHead(code).end();
      else
        response
          .writeHead(206, { ...pdf, etag: '"one"', 'content-range': 'bytes 0-1023/65536' })
          .end(paper.bytes.subarray(0, 1024));
    });
    expect(await find(server.url)).toMatchObject({ isThere: true, stamp: '"one"', sizeBytes: 65536 });
    expect(server.requests.map(({ method, headers }) => [method, headers.range])).toEqual([
      ['HEAD', undefined],
      ['GET', 'bytes=0-1023'],
    ]);
  });

  it.each([404, 410])('finds none where the server says so (%i)', async (code) => {
    const { url } = await serve((_, response) => response.writeHead(code).end());
    expect(await find(url)).toMatchObject({ isThere: false, answer: 'missing', status: code });
  });

  it.each([402, 403, 451])('is told nothing of the file where the server refuses (%i)', async (code) => {
    const { url } = await serve((_, response) => response.writeHead(code).end());
    expect(await find(url)).toMatchObject({ isThere: false, answer: 'refused', status: code });
  });

  it('is told nothing of the file where a page for people stands', async () => {
    const { url } = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end());
    expect(await find(url)).toMatchObject({ isThere: false, answer: 'page' });
  });

  it('fails where the server is broken or the door is closed', async () => {
    const broken = await serve((_, response) => response.writeHead(503).end());
    const closed = await serve((_, response) => response.writeHead(401).end());
    expect(await failureOf(find(broken.url))).toMatchObject({ code: 'network/busy' });
    expect(await failureOf(find(closed.url))).toMatchObject({ code: 'source/sign-in' });
  });
});

describe('the name of a file', () => {
  it.each([
    ['https://papers.example/2024/le%20matin.pdf', 'le matin.pdf'],
    ['https://papers.example/100%.pdf', '100%.pdf'],
    ['https://papers.example/..%2f..%2fetc%2fpasswd', 'passwd'],
    ['https://papers.example/a%5Cb.pdf', 'b.pdf'],
    ['https://papers.example/', 'edition.pdf'],
  ])('is the last part of its address: %s', (url, name) => {
    expect(fileNameOf(url)).toBe(name);
  });
});
