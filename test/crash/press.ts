// A publisher with one newspaper, for operations that fetch: it stays at one address while many libraries, or many copies of one, ask it. At
// `/hold` it begins to send the first half of the paper only, to whoever asks for all of it, and at `/go` it ends that.
import type { ServerResponse } from 'node:http';
import { makePaper } from '../support/paper.ts';
import { type Exchange, openPaperServer } from '../support/paper-server.ts';

/** Where the feed is, and how the publisher is closed. */
export type Press = { feedUrl: string; close: () => Promise<void> };

const paper = makePaper('crash matrix', 300_000);
const etag = `"${paper.sha256}"`;

const send = (response: ServerResponse, first: number, isHolding: boolean): void => {
  const total = paper.bytes.length;
  const head = { etag, 'content-type': 'application/pdf', 'content-length': total - first };
  if (first === 0) response.writeHead(200, head);
  else response.writeHead(206, { ...head, 'content-range': `bytes ${first}-${total - 1}/${total}` });
  if (isHolding) response.write(paper.bytes.subarray(first, total / 2));
  else response.end(paper.bytes.subarray(first));
};

/** Opens it. */
export async function openPress(): Promise<Press> {
  const server = await openPaperServer();
  let isHolding = false;
  server.entries = [{ id: 'urn:0', day: '2024-03-27', href: '/0.pdf', sha256: paper.sha256 }];
  server.onFile = ({ request, response }: Exchange): void => {
    if (request.url === '/hold' || request.url === '/go') {
      isHolding = request.url === '/hold';
      response.end();
      return;
    }
    const isSame = request.headers['if-range'] === etag;
    const first = isSame ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
    send(response, first, isHolding && first === 0);
  };
  return { feedUrl: server.feedUrl, close: server.close };
}
