// A line that is reset at many places of a paper, and before its last byte: each paper is cut once. KIOSQUE_CUT_EVERY says how many bytes lie
// between the places; a release is checked with 512.
import { expect } from 'vitest';
import { makePaper, type Paper } from '../paper.ts';
import type { FeedEntry, SeenRequest } from '../paper-server.ts';
import { cutAt, ranges, strong, unnamed } from './answers.ts';
import type { Story } from './scenario.ts';
import type { Stage } from './stage.ts';

const length = 64 * 1024;
const everyBytes = Number(process.env.KIOSQUE_CUT_EVERY ?? 4096);
const offsets = [...Array.from({ length: length / everyBytes }, (_, index) => index * everyBytes), length - 1];

type Cut = { offset: number; paper: Paper; entry: FeedEntry };

const firstOf = (request: SeenRequest | undefined): number =>
  Number(/^bytes=(\d+)-$/.exec(request?.headers.range ?? '')?.[1] ?? 0);

/** Plays all cuts through one source and gives, of each, the place from which it was gone on with. */
const playCuts = async (stage: Stage, name: string, headers: typeof strong): Promise<number[]> => {
  const server = await stage.openServer();
  const cuts = offsets.map((offset): Cut => {
    const paper = makePaper(`${name} ${offset}`);
    return { offset, paper, entry: { id: `${name} ${offset}`, day: stage.nextDay(), href: `/${offset}.pdf` } };
  });
  server.entries = cuts.map(({ entry }) => entry);
  const requestsOf = ({ entry }: Cut): SeenRequest[] => server.requests.filter(({ url }) => url === entry.href);
  server.onFile = (exchange) => {
    const cut = cuts.find(({ entry }) => entry.href === exchange.request.url);
    if (cut === undefined) return;
    const answer = requestsOf(cut).length === 1 ? cutAt(cut.offset, headers) : ranges(headers);
    answer({ ...exchange, paper: cut.paper, later: cut.paper });
  };
  const { downloaded, failed } = await stage.sync(await stage.follow(server));
  expect(failed).toEqual([]);
  expect(downloaded.map(({ id }) => stage.sumOfEdition(id)).sort()).toEqual(cuts.map(({ paper }) => paper.sha256).sort());
  expect(cuts.map((cut) => requestsOf(cut).length)).toEqual(cuts.map(() => 2));
  return cuts.map((cut) => firstOf(requestsOf(cut)[1]));
};

/** The rows. */
export const resets: readonly Story[] = [
  {
    name: `reset at ${offsets.length} places, with a validator: gone on with where the part ends`,
    tell: async (stage) => {
      const places = await playCuts(stage, 'reset', strong);
      expect(places.every((place, index) => place <= (offsets[index] ?? 0))).toBe(true);
      // The machine may throw away what it had received when the line is reset, but not of all.
      expect(places.filter((place, index) => place === offsets[index]).length).toBeGreaterThan(offsets.length / 2);
    },
  },
  {
    name: `reset at ${offsets.length} places, without a validator: begun again`,
    tell: async (stage) => expect(await playCuts(stage, 'reset unnamed', unnamed)).toEqual(offsets.map(() => 0)),
  },
];
