// What the window's requests are answered with: real files, real descriptors, and nothing for a hostile address.
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { silentLog } from '../../../main/base/log.ts';
import { openEditionProtocol, type PageRequest } from '../../../main/shell/edition-protocol.ts';
import { listPageFiles } from '../../../main/shell/page-files.ts';

const id = '0123456789abcdef';
const folder = mkdtempSync(join(tmpdir(), 'kiosque-protocol-'));
const pdfPath = join(folder, 'library', 'edition.pdf');
const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 256));
const errors: unknown[] = [];
let handle: (request: PageRequest) => Promise<Response>;

beforeAll(async () => {
  const page = join(folder, 'renderer');
  await mkdir(join(page, 'assets'), { recursive: true });
  await mkdir(join(folder, 'library'));
  await writeFile(join(page, 'index.html'), '<!doctype html>');
  await writeFile(join(page, 'assets', 'index.js'), 'let a');
  await writeFile(join(page, 'assets', 'notes.exe'), 'x');
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(pdfPath, bytes);
  handle = openEditionProtocol({
    files: listPageFiles(page),
    core: Promise.resolve({
      openPdf: async (asked) => {
        if (asked === 'zzzzzzzzzzzzzzzz') throw new Error('a bug');
        if (asked !== id) throw new AppError('edition/not-found');
        return { handle: await open(pdfPath), sizeBytes: bytes.length };
      },
      picture: async (asked, number) => {
        if (asked !== id) throw new AppError('edition/not-found');
        if (number > 9) throw new AppError('page/not-found');
        return new Uint8Array([0xff, 0xd8, number]);
      },
      crop: async (asked, number, box) => {
        if (asked !== id) throw new AppError('edition/not-found');
        return new Uint8Array([0xff, 0xd8, number, box.x, box.width]);
      },
      clipping: async (dossier, item) => {
        if (dossier !== id || item !== id) throw new AppError('dossier/not-found');
        return new Uint8Array([0x89, 0x50, 0x4e]);
      },
      offerPicture: async (asked) => {
        if (asked !== 'a1') throw new AppError('input/invalid');
        return { bytes: new Uint8Array([0x89, 0x50]), type: 'image/png' };
      },
      printFile: async (asked, name) => {
        if (asked !== id) throw new AppError('page/not-found');
        return { bytes: Buffer.from(name), type: 'text/html; charset=utf-8' };
      },
    }),
    log: { ...silentLog, error: (_message, error) => errors.push(error) },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (path: string, init: RequestInit & { initiatorOrigin?: string } = {}): Promise<Response> =>
  handle(
    Object.assign(
      new Request(`kiosque://app/${path}`, init),
      init.initiatorOrigin === undefined ? {} : { initiatorOrigin: init.initiatorOrigin },
    ),
  );

const openDescriptors = (): number =>
  readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`) === pdfPath;
    } catch {
      return false;
    }
  }).length;

describe('the files of the page', () => {
  it('come with their type, the policy and no sniffing (point 8)', async () => {
    const answer = await ask('');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|blob:|data:|\*/);
  });

  it('are those that were there at the start, of the types that a page loads', async () => {
    expect((await ask('assets/index.js')).status).toBe(200);
    expect((await ask('assets/notes.exe')).status).toBe(404);
    expect((await ask('assets')).status).toBe(404);
    expect((await ask('secret.js')).status).toBe(404);
    expect((await ask(`edition/${id}`)).status).toBe(404);
  });
});

describe('a PDF', () => {
  it('comes whole', async () => {
    const answer = await ask(`edition/${id}.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('comes in the part that is asked for (point 7)', async () => {
    const answer = await ask(`edition/${id}.pdf`, { headers: { range: 'bytes=65536-400000' } });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes 65536-400000/${bytes.length}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes.subarray(65536, 400001))).toBe(true);
  });

  it('has no part behind its end (point 7)', async () => {
    const answer = await ask(`edition/${id}.pdf`, { headers: { range: `bytes=${bytes.length}-` } });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe(`bytes */${bytes.length}`);
  });

  it('tells its size to HEAD and sends nothing (point 7)', async () => {
    const answer = await ask(`edition/${id}.pdf`, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(answer.body).toBeNull();
  });

  it.runIf(process.platform === 'linux')(
    'is let go when it is read, asked for by HEAD, refused, or turned away from (point 7)',
    async () => {
      await (await ask(`edition/${id}.pdf`)).arrayBuffer();
      await ask(`edition/${id}.pdf`, { method: 'HEAD' });
      await ask(`edition/${id}.pdf`, { headers: { range: 'bytes=99999999-' } });
      expect(openDescriptors()).toBe(0);
      const answer = await ask(`edition/${id}.pdf`);
      const reader = answer.body?.getReader();
      await reader?.read();
      expect(openDescriptors()).toBe(1);
      await reader?.cancel();
      expect(openDescriptors()).toBe(0);
    },
  );

  it('that is not there is not found, and says why', async () => {
    const answer = await ask('edition/1111111111111111.pdf');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('x-kiosque-fault')).toBe('edition/not-found');
  });

  it('behind a bug is a failure without a word of it, and the log has it', async () => {
    const answer = await ask('edition/zzzzzzzzzzzzzzzz.pdf');
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('');
    expect(errors).toHaveLength(1);
  });
});

describe('a picture', () => {
  it('comes as JPEG of the asked page', async () => {
    for (const [path, page] of [
      [`cover/${id}.jpg`, 1],
      [`picture/${id}/7.jpg`, 7],
      [`thumb/${id}/3.jpg`, 3],
    ] as const) {
      const answer = await ask(path);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0xff, 0xd8, page]);
    }
  });

  it('of a part of a page comes by the place of the part', async () => {
    const answer = await ask(`crop/${id}/4/10,20.5,30,40.jpg`);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0xff, 0xd8, 4, 10, 30]);
    for (const place of ['10,20.5,30', '10,20.5,30,-4', '1e3,1,1,1', '010,1,1,1', '10,20.55,30,40', '100000,1,1,1'])
      expect((await ask(`crop/${id}/4/${place}.jpg`)).status).toBe(404);
  });

  it('gives a clipping as PNG that is not kept, and none that a dossier has not', async () => {
    const answer = await ask(`clipping/${id}/${id}.png`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'no-store',
    ]);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0x89, 0x50, 0x4e]);
    for (const place of [
      `${id}/zzzzzzzzzzzzzzzz.png`,
      `${id}.png`,
      `${id}/../${id}.png`,
      `${id}/${id}.jpg`,
      `${id}/${id}/${id}.png`,
    ])
      expect((await ask(`clipping/${place}`)).status).toBe(404);
  });

  it('of a page that is not there is not found', async () => {
    expect((await ask(`picture/${id}/10.jpg`)).status).toBe(404);
  });
});

describe('whoever asks', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('by %s is refused (point 6)', async (method) => {
    expect((await ask('', { method })).status).toBe(405);
  });

  it.each(['https://example.test', 'null', 'kiosque://open', 'http://127.0.0.1:1'])(
    'from %s is refused (point 6)',
    async (initiatorOrigin) => {
      expect((await ask(`edition/${id}.pdf`, { initiatorOrigin })).status).toBe(403);
    },
  );

  it('from our page, or from the browser itself, is answered', async () => {
    expect((await ask('', { initiatorOrigin: 'kiosque://app' })).status).toBe(200);
    expect((await ask('')).status).toBe(200);
  });
});

describe('the sources', () => {
  it('hold no way from an address to a path (point 7)', () => {
    const source = readFileSync(new URL('../../../main/shell/edition-protocol.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/\bjoin\(|\bresolve\(|net\.fetch|pathToFileURL|decodeURI/);
  });

  it('gives the page of a printing to our own window alone, and under our policy', async () => {
    const found = await ask(`print/${id}/page.html`);
    expect([found.status, found.headers.get('content-type'), await found.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      'page.html',
    ]);
    expect(found.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await ask(`print/${id}/page.html`, { initiatorOrigin: 'https://press.example' })).status).toBe(403);
    expect((await ask('print/fedcba9876543210/page.html')).status).toBe(404);
  });

  it('gives pictures of offers, and nothing at all where a catalogue has none', async () => {
    const found = await ask('offer/a1.jpg');
    expect([found.status, found.headers.get('content-type'), found.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'no-store',
    ]);
    const missing = await ask('offer/zz.jpg');
    expect([missing.status, await missing.text()]).toEqual([204, '']);
  });
});
