// Waits on this machine for the browser to come back from a sign-in: one listener on 127.0.0.1, for one answer (RFC 8252,
// section 7.3). Refuses every request but a GET of its own address with the right state, and shows a plain page in words that
// it is given.
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '#border/errors';

/** What the page says in the end. `language` and `direction` are those of its words. */
export type CallbackWords = { title: string; done: string; failed: string; language: string; direction: 'ltr' | 'rtl' };

/** What to wait for. */
export type CallbackOptions = { state: string; words: CallbackWords; timeoutMs: number; signal?: AbortSignal };

/**
 * A listener that waits. `answer` fails with sign-in/failed (timeout) or add/cancelled; the listener ends with it in any case.
 */
export type Callback = { redirectUrl: string; answer: Promise<URLSearchParams>; close: () => Promise<void> };

const path = '/signed-in';
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const writePage = ({ title, done, failed, language, direction }: CallbackWords, hasFailed: boolean): string =>
  `<!doctype html><html lang="${escapeHtml(language)}" dir="${direction}"><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(hasFailed ? failed : done)}</p></html>\n`;

const isSame = (given: string | null, expected: string): boolean => {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/**
 * Null for anything but the browser's way back. The name of the host is checked so that no page can come here under another.
 */
const readAnswer = (request: IncomingMessage, origin: string, state: string): URLSearchParams | null => {
  const url = URL.parse(request.url ?? '', origin);
  const isOurs = request.method === 'GET' && `http://${request.headers.host}` === origin && url?.pathname === path;
  return isOurs && isSame(url.searchParams.get('state'), state) ? url.searchParams : null;
};

const listen = async (handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> => {
  const server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
};

/** Opens the listener. Requests without the right state are answered with 400 and change nothing. */
export async function openCallback({ state, words, timeoutMs, signal }: CallbackOptions): Promise<Callback> {
  const { promise: answer, resolve, reject } = Promise.withResolvers<URLSearchParams>();
  // Whoever opened this may be gone before the answer fails; a failure nobody waits for is no bug.
  answer.catch(() => {});
  let origin = '';
  const server = await listen((request, response) => {
    const found = readAnswer(request, origin, state);
    if (found === null) {
      response.writeHead(request.url?.startsWith(path) === true ? 400 : 404, { connection: 'close' }).end();
      return;
    }
    response.writeHead(200, pageHeaders).end(writePage(words, found.has('error') || !found.has('code')), () => void close());
    resolve(found);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const onAbort = (): void => fail(new AppError('add/cancelled'));
  const timer = setTimeout(() => fail(new AppError('sign-in/failed', { reason: 'timeout' })), timeoutMs);
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    reject(new AppError('add/cancelled'));
    if (!server.listening) return;
    const ended = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await ended;
  };
  function fail(error: AppError): void {
    reject(error);
    void close();
  }
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted === true) onAbort();
  return { redirectUrl: `${origin}${path}`, answer, close };
}
