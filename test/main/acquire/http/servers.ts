// Real servers on this machine for tests of the network: HTTP, HTTPS with the certificates of the fixtures, and bare sockets.
// They end with the test that opened them.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer, type Socket, type Server as SocketServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Ask, type Client, type ClientOptions, openClient, type Reply } from '../../../../main/acquire/http/client.ts';
import type { AppError } from '../../../../preload/errors.ts';

/** A server that counts: requests for HTTP, connections for all. */
export type TestServer = { url: string; port: number; requests: IncomingMessage[]; connections: () => number };

const certificate = (file: string): string => readFileSync(resolve(import.meta.dirname, '../../../fixtures/tls', file), 'utf8');

// A proxy of whoever runs the tests would stand between them and their servers.
for (const name of Object.keys(process.env)) if (/^(https?|no)_proxy$/i.test(name)) delete process.env[name];

/** The authority that signed the certificates. */
export const authority = certificate('ca.pem');

const open = async (server: SocketServer, scheme: string, host: string): Promise<TestServer> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const requests: IncomingMessage[] = [];
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  server.on('request', (request: IncomingMessage) => requests.push(request));
  await new Promise<void>((done) => server.listen(0, host, done));
  onTestFinished(async () => {
    const ended = new Promise((done) => server.close(done));
    for (const socket of sockets) socket.destroy();
    await ended;
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    requests,
    connections: () => connections,
  };
};

/** An HTTP server; it listens on 127.0.0.1 unless told. */
export function serve(handle: RequestListener, host = '127.0.0.1'): Promise<TestServer> {
  return open(createServer(handle), 'http', host);
}

/** An HTTPS server with one of the fixtures' certificates. */
export function serveTls(name: string, handle: RequestListener): Promise<TestServer> {
  const server = createSecureServer({ cert: certificate(`${name}.pem`), key: certificate(`${name}.key`) }, handle);
  server.on('tlsClientError', () => {});
  return open(server as Server, 'https', '127.0.0.1');
}

/** A server of bare sockets. */
export function serveRaw(handle: (socket: Socket) => void): Promise<TestServer> {
  return open(createSocketServer(handle), 'http', '127.0.0.1');
}

/** A server that answers every request with the same bytes and then ends the connection. */
export function serveBytes(answer: string): Promise<TestServer> {
  return serveRaw((socket) => socket.once('data', () => socket.end(answer, 'latin1')));
}

/** A client that ends with the test. */
export function openTestClient(options: ClientOptions = {}): Client {
  const client = openClient(options);
  onTestFinished(() => client.close());
  return client;
}

/** Asks on this machine's own terms. */
export function askOwn(client: Client, url: string, more: Partial<Ask> = {}): Promise<Reply> {
  return client.ask({ url, reach: 'own', ...more });
}

/** The text of a body. */
export async function textOf(reply: Reply): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of reply.body) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** What went wrong; fails when nothing did. */
export async function failureOf(question: Promise<unknown>): Promise<Pick<AppError, 'code' | 'detail'>> {
  try {
    await question;
  } catch (error) {
    const { code, detail } = error as AppError;
    return { code, detail };
  }
  throw new Error('nothing failed');
}

/** An address of this machine that counts as one of the local network; null on a machine without any. */
export const lanAddress: string | null =
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .find((address) =>
      /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd])/.test(address),
    ) ?? null;
