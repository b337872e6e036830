// A server of newspapers for the click tests: catalogues and feeds over the sample papers.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';
import { samples } from './sample-library.ts';

/** What answers at a path. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void;
/** A server of newspapers: what it serves at each path, and what it was asked for. */
export type Press = { url: string; routes: Record<string, Route>; asked: string[] };

/** Opens one on this machine alone; `close` ends it with whoever is still connected. */
export const openPress = async (): Promise<Press & { close: () => Promise<void> }> => {
  const routes: Record<string, Route> = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(path);
    const route = routes[decodeURIComponent(path)];
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, routes, asked, close };
};

/** Answers with a body. */
export const send =
  (body: string | Buffer, type: string): Route =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);

type Issue = { day: string; file: string; name?: string; language?: string; isClosed?: boolean };

/** One issue as an OPDS 2 publication. */
export const publication = (
  { day, file, name = 'L’Atlas du Matin', language = 'fr', isClosed = false }: Issue,
  bytes: Buffer,
) => ({
  metadata: {
    identifier: `urn:${name}:${day}`,
    title: `${name} — ${day}`,
    language,
    published: day,
    belongsTo: { newspaper: { name } },
  },
  links: [
    {
      rel: isClosed ? 'http://opds-spec.org/acquisition/buy' : 'http://opds-spec.org/acquisition/open-access',
      type: 'application/pdf',
      href: `/${file}`,
      size: bytes.length,
      properties: { digest: `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:` },
    },
  ],
  images: [{ href: `/${file}.jpg`, type: 'image/jpeg' }],
});

/** A cover as catalogues give them, and the speck that some give instead. */
const cover = readFileSync(join(projectRoot, 'assets/pictures/reader.png'));
const speck = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Two sample papers behind a title feed, an Arabic one, a closed one, and shelves above them. */
export const fill = ({ routes, url }: Press): void => {
  const issues: Issue[] = [
    { day: '2024-03-29', file: 'atlas-du-matin-2024-03-29.pdf' },
    { day: '2024-03-28', file: 'atlas-du-matin-2024-03-28.pdf' },
  ];
  const arabic: Issue = { day: '2024-03-28', file: 'صباح المدينة 2024-03-28.pdf', name: 'صباح المدينة', language: 'ar' };
  for (const { file } of [...issues, arabic]) {
    routes[`/${file}`] = send(readFileSync(join(samples, file)), 'application/pdf');
    routes[`/${file}.jpg`] = send(file === arabic.file ? speck : cover, 'image/png');
  }
  const feed = (title: string, list: readonly Issue[], more: object = {}): Route =>
    send(
      JSON.stringify({
        metadata: { title },
        links: [{ rel: 'self', href: '/', type: 'application/opds+json' }],
        publications: list.map((issue) => publication(issue, readFileSync(join(samples, issue.file)))),
        ...more,
      }),
      'application/opds+json',
    );
  routes['/feed'] = feed('L’Atlas du Matin', issues);
  const closed = { ...issues[1], name: 'The Closed Post', isClosed: true } as Issue;
  routes['/all'] = feed('All newspapers', [...issues, arabic, closed], {
    links: [
      { rel: 'self', href: '/all', type: 'application/opds+json' },
      { rel: 'search', href: '/find{?query}', type: 'application/opds+json', templated: true },
    ],
    facets: [
      {
        metadata: { title: 'Language' },
        links: [
          { href: '/feed', title: 'French', type: 'application/opds+json', properties: { numberOfItems: 2 } },
          { href: '/all', rel: 'self', title: 'All', type: 'application/opds+json', properties: { numberOfItems: 4 } },
        ],
      },
    ],
  });
  routes['/find'] = feed('Found', [arabic]);
  routes['/catalogue'] = send(
    JSON.stringify({
      metadata: { title: 'City library' },
      links: [{ rel: 'self', href: '/catalogue', type: 'application/opds+json' }],
      navigation: [
        { href: `${url}/all`, title: 'All newspapers', type: 'application/opds+json' },
        { href: `${url}/feed`, title: 'L’Atlas du Matin', type: 'application/opds+json' },
      ],
    }),
    'application/opds+json',
  );
};
