// A publisher with a long feed: 1,000 entries on pages of 50, of which 200 are editions of 5 MB. Says its port on stdout.
// `GET /requests` tells how many requests it has had, and sets the count to zero.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makePaper } from '../support/paper.ts';
import { feedEditions, feedEntries } from './feed-size.ts';

const perPage = 50;
const sizeBytes = 5_000_000;
const paper = makePaper('feed', sizeBytes).bytes;
/** In the middle of the stream that fills the file: a number there makes another file of the same length. */
const numberAt = sizeBytes / 2;
const every = feedEntries / feedEditions;

let requests = 0;

const dayOf = (index: number): string => new Date(Date.UTC(2024, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);

const publicationOf = (index: number) => ({
  metadata: {
    identifier: `urn:entry:${index}`,
    title: `Le Matin ${dayOf(index)}`,
    language: 'fr',
    published: dayOf(index),
    belongsTo: { newspaper: { name: 'Le Matin' } },
  },
  links: [
    {
      rel: 'http://opds-spec.org/acquisition/open-access',
      type: index % every === 0 ? 'application/pdf' : 'application/epub+zip',
      href: `/${index}.pdf`,
      size: sizeBytes,
    },
  ],
});

const pageOf = (page: number): string => {
  const next =
    (page + 1) * perPage < feedEntries ? [{ rel: 'next', href: `/feed/${page + 1}`, type: 'application/opds+json' }] : [];
  const publications = Array.from({ length: perPage }, (_, at) => publicationOf(page * perPage + at));
  const links = [{ rel: 'self', href: `/feed/${page}`, type: 'application/opds+json' }, ...next];
  return JSON.stringify({ metadata: { title: 'Le Matin', numberOfItems: feedEntries }, links, publications });
};

const server = createServer((request, response) => {
  if (request.url === '/requests') {
    response.end(String(requests));
    requests = 0;
    return;
  }
  requests += 1;
  const [, page] = /^\/feed\/(\d+)$/.exec(request.url ?? '') ?? [];
  if (page !== undefined) {
    const etag = `"page-${page}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'application/opds+json', etag }).end(pageOf(Number(page)));
    return;
  }
  const [, index] = /^\/(\d+)\.pdf$/.exec(request.url ?? '') ?? [];
  if (index === undefined) {
    response.writeHead(404).end();
    return;
  }
  const bytes = Buffer.from(paper);
  bytes.writeUInt32BE(Number(index), numberAt);
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': sizeBytes, etag: `"${index}"` }).end(bytes);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
