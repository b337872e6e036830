// Serves the application's own scheme from a loopback port behind a one-time token, and refuses every other address as a proxy.
// Electron needs none of this; here it is what makes `kiosque://app` one origin of a real browser.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** The handler of one scheme's requests, as `protocol.handle` takes it. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** Asked for each request of a page before it is made; false refuses it. */
export type RequestFilter = (url: string, resourceType: string) => Promise<boolean>;

/** The open origin of one scheme's host. */
export type Origin = {
  port: number;
  /** `http://127.0.0.1:<port>`, what the browser sees. */
  outer: string;
  /** `kiosque://app`, what the application sees. */
  inner: string;
  /** An address of the application, as one that lets the browser in; the token in it works once. */
  entrance: (innerUrl: string) => string;
  /** An address of the browser, as the application would see it. */
  toInner: (outerUrl: string) => string;
  close: () => void;
};

const hopHeaders = /^(cookie|host|connection|proxy-connection|accept-encoding)$/;

const requestOf = (incoming: IncomingMessage, inner: string, signal: AbortSignal): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !hopHeaders.test(name)) headers.set(name, String(value));
  }
  const request = new Request(inner + (incoming.url ?? '/'), { method: incoming.method ?? 'GET', headers, signal });
  const site = incoming.headers['sec-fetch-site'];
  const initiatorOrigin = site === 'same-origin' ? inner : (incoming.headers.origin ?? 'null');
  return site === undefined || site === 'none' ? request : Object.assign(request, { initiatorOrigin });
};

const answer = async (response: Response, outgoing: ServerResponse, method: string | undefined): Promise<void> => {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null || method === 'HEAD') {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  outgoing.on('close', () => body.destroy());
  body.on('error', () => outgoing.destroy());
  body.pipe(outgoing);
};

const refuse = (outgoing: ServerResponse, status: number): void => {
  outgoing.writeHead(status, { 'content-type': 'text/plain' }).end();
};

/** Opens the origin on a free port of 127.0.0.1. */
export async function openOrigin(inner: string, handle: SchemeHandler, allows: RequestFilter): Promise<Origin> {
  const cookie = randomUUID();
  const tokens = new Set<string>();
  let outer = '';

  const enter = (url: URL, outgoing: ServerResponse): void => {
    if (!tokens.delete(url.searchParams.get('token') ?? '')) {
      refuse(outgoing, 403);
      return;
    }
    const to = url.searchParams.get('to') ?? '/';
    outgoing.writeHead(302, { 'set-cookie': `entered=${cookie}; HttpOnly; SameSite=Strict; Path=/`, location: to }).end();
  };

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const address = incoming.url ?? '/';
    if (!address.startsWith('/')) {
      await allows(address, 'other');
      return refuse(outgoing, 403);
    }
    if (incoming.headers.host !== outer.slice('http://'.length)) return refuse(outgoing, 403);
    if (address.startsWith('/__enter?')) return enter(new URL(address, outer), outgoing);
    if (incoming.headers.cookie !== `entered=${cookie}`) return refuse(outgoing, 403);
    if (incoming.headers['service-worker'] !== undefined) return refuse(outgoing, 403);
    const isDocument = incoming.headers['sec-fetch-dest'] === 'document';
    if (!(await allows(inner + address, isDocument ? 'mainFrame' : 'other'))) return void outgoing.destroy();
    const abort = new AbortController();
    outgoing.on('close', () => abort.abort());
    await answer(await handle(requestOf(incoming, inner, abort.signal)), outgoing, incoming.method);
  };

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      console.error('the handler of the scheme failed:', error);
      if (outgoing.headersSent) outgoing.destroy();
      else refuse(outgoing, 500);
    });
  });
  server.on('connect', (request, socket) => {
    void allows(`https://${request.url}/`, 'other').then(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  outer = `http://127.0.0.1:${port}`;
  return {
    port,
    outer,
    inner,
    entrance: (innerUrl) => {
      if (innerUrl !== inner && !innerUrl.startsWith(`${inner}/`)) throw new Error(`not in the stand-in: loading ${innerUrl}`);
      const token = randomUUID();
      tokens.add(token);
      return `${outer}/__enter?token=${token}&to=${encodeURIComponent(innerUrl.slice(inner.length) || '/')}`;
    },
    toInner: (outerUrl) =>
      outerUrl === outer || outerUrl.startsWith(`${outer}/`) ? inner + outerUrl.slice(outer.length) : outerUrl,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
