// A publisher whose files come at a steady pace, and who keeps count of every byte that it has handed to a socket.
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Paper } from './paper.ts';
import { type Exchange, openPaperServer, type PaperServer } from './paper-server.ts';

/** One answer: which file, from which byte on, and how many bytes of it were handed over so far. */
export type Sent = { url: string; first: number; handedBytes: number };

/** The publisher with its counts. `whenQuiet` ends when no answer is under way. */
export type SteadyServer = PaperServer & { sent: Sent[]; handedBytes: () => number; whenQuiet: () => Promise<void> };

const chunkBytes = 64 * 1024;

const sendSteadily = async (response: ServerResponse, bytes: Buffer, sent: Sent, pauseMs: number): Promise<void> => {
  const closed = new Promise<void>((done) => response.once('close', done));
  for (let position = 0; position < bytes.length && !response.destroyed; position += chunkBytes) {
    const chunk = bytes.subarray(position, position + chunkBytes);
    await Promise.race([new Promise((done) => response.write(chunk, done)), closed]);
    if (response.destroyed) return;
    sent.handedBytes += chunk.length;
    await pause(pauseMs);
  }
  response.end();
};

/** Opens a publisher of papers, one a day, that sends each at so many bytes a second. Its validators are strong. */
export async function openSteadyServer(papers: readonly Paper[], bytesPerSecond: number): Promise<SteadyServer> {
  const server = await openPaperServer();
  const sent: Sent[] = [];
  const underWay = new Set<Promise<void>>();
  server.entries = papers.map(({ sha256 }, index) => ({
    id: `urn:${index}`,
    day: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    href: `/${index}.pdf`,
    sha256,
  }));
  server.onFile = ({ request, response }: Exchange): void => {
    const url = request.url ?? '';
    const paper = papers[Number(/\d+/.exec(url)?.[0])];
    if (paper === undefined) return void response.writeHead(404).end();
    const etag = `"${paper.sha256}"`;
    const isSame = request.headers['if-range'] === etag;
    const first = isSame ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
    const total = paper.bytes.length;
    const head = { etag, 'content-type': 'application/pdf', 'content-length': total - first };
    if (first === 0) response.writeHead(200, head);
    else response.writeHead(206, { ...head, 'content-range': `bytes ${first}-${total - 1}/${total}` });
    const one: Sent = { url, first, handedBytes: 0 };
    sent.push(one);
    const sending = sendSteadily(response, paper.bytes.subarray(first), one, (chunkBytes / bytesPerSecond) * 1000);
    underWay.add(sending);
    void sending.finally(() => underWay.delete(sending));
  };
  return Object.assign(server, {
    sent,
    handedBytes: () => sent.reduce((sum, { handedBytes }) => sum + handedBytes, 0),
    whenQuiet: async () => void (await Promise.allSettled(underWay)),
  });
}
