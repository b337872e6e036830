// A publisher on this machine: a feed of papers over http, and their files over http and https as a test wants them to be sent.
// Counts what it is asked; refuses to be polite unless it is told to.
import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { resolve } from 'node:path';

/** One edition of the feed. What it announces stands in it; `href` may be relative. */
export type FeedEntry = { id: string; day: string; href: string; sizeBytes?: number; sha256?: string; modified?: string };

/** One request for a file, and the way to answer it. `number` counts the requests for files from 0. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; number: number; origins: Origins };

/** Where the server can be reached. */
export type Origins = { plain: string; secure: string };

/** What was asked for a file. */
export type SeenRequest = { url: string; headers: IncomingHttpHeaders };

/** The server. `entries`, `onFile`, `password` and `isSilent` may be changed while it runs. */
export type PaperServer = {
  origins: Origins;
  feedUrl: string;
  entries: FeedEntry[];
  onFile: (exchange: Exchange) => void;
  /** The Basic credential that the feed asks for, such as `reader:secret`; none where null. */
  password: string | null;
  /** Whether the feed takes a request and says nothing. */
  isSilent: boolean;
  /** The requests for files. */
  requests: SeenRequest[];
  connections: () => number;
  /** Cuts every connection and refuses new ones, until `goOnline` listens at the same port again. */
  goOffline: () => Promise<void>;
  goOnline: () => Promise<void>;
  close: () => Promise<void>;
};

const folder = resolve(import.meta.dirname, '../fixtures/tls');

/** The text of a certificate or key of the fixtures. */
export function readCertificate(file: string): string {
  return readFileSync(resolve(folder, file), 'utf8');
}

const publicationOf = ({ id, day, href, sizeBytes, sha256, modified }: FeedEntry) => ({
  metadata: {
    '@type': 'http://schema.org/PublicationIssue',
    identifier: id,
    title: `Le Matin ${day}`,
    language: 'fr',
    published: day,
    ...(modified === undefined ? {} : { modified }),
    belongsTo: { newspaper: { name: 'Le Matin' } },
  },
  links: [
    {
      rel: 'http://opds-spec.org/acquisition',
      type: 'application/pdf',
      href,
      ...(sizeBytes === undefined ? {} : { size: sizeBytes }),
      ...(sha256 === undefined ? {} : { properties: { digest: `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:` } }),
    },
  ],
});

const feedOf = (entries: readonly FeedEntry[]): string =>
  JSON.stringify({
    metadata: { title: 'Le Matin' },
    links: [{ rel: 'self', href: '/feed', type: 'application/opds+json' }],
    publications: entries.map(publicationOf),
  });

const isAdmitted = ({ headers }: IncomingMessage, password: string | null): boolean =>
  password === null || headers.authorization === `Basic ${Buffer.from(password).toString('base64')}`;

/** Sends a door that asks for Basic credentials. */
export function sendDoor(response: ServerResponse): void {
  response.writeHead(401, { 'www-authenticate': 'Basic realm="Le Matin"' }).end();
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

const track = (server: Server, sockets: Set<Socket>): void => {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
};

const shut = async (server: Server, sockets: ReadonlySet<Socket>): Promise<void> => {
  const ended = new Promise((done) => server.close(done));
  for (const socket of sockets) socket.destroy();
  await ended;
};

/** Opens a publisher whose https speaks with one of the fixtures' certificates. */
export async function openPaperServer(certificate = 'good'): Promise<PaperServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const handle: RequestListener = (request, response) => {
    const url = request.url ?? '';
    if (url === '/feed') {
      if (server.isSilent) return;
      if (!isAdmitted(request, server.password)) return sendDoor(response);
      response.writeHead(200, { 'content-type': 'application/opds+json' }).end(feedOf(server.entries));
      return;
    }
    const number = server.requests.push({ url, headers: request.headers }) - 1;
    server.onFile({ request, response, number, origins: server.origins });
  };
  const plain = createServer(handle);
  const keys = { cert: readCertificate(`${certificate}.pem`), key: readCertificate(`${certificate}.key`) };
  const secure = createSecureServer(keys, handle).on('tlsClientError', () => {});
  for (const one of [plain, secure]) {
    track(one, sockets);
    one.on('connection', () => {
      connections += 1;
    });
  }
  const ports = { plain: await listen(plain, 0), secure: await listen(secure, 0) };
  const origins = { plain: `http://127.0.0.1:${ports.plain}`, secure: `https://127.0.0.1:${ports.secure}` };
  const server: PaperServer = {
    origins,
    feedUrl: `${origins.plain}/feed`,
    entries: [],
    onFile: ({ response }) => response.writeHead(404).end(),
    password: null,
    isSilent: false,
    requests: [],
    connections: () => connections,
    goOffline: () => shut(plain, sockets),
    goOnline: async () => void (await listen(plain, ports.plain)),
    close: async () => {
      await shut(secure, sockets);
      if (plain.listening) await shut(plain, sockets);
    },
  };
  return server;
}
