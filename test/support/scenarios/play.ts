// Plays one row of the tables of network faults, and holds what came of it against what the row says.
import { expect } from 'vitest';
import { makePaper, type Paper } from '../paper.ts';
import type { FeedEntry, PaperServer } from '../paper-server.ts';
import type { Answer, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Answers the requests one after the other, the last answer for ever. */
export function inTurn(answers: readonly Answer[], paper: Paper, later: Paper): PaperServer['onFile'] {
  return (exchange) => answers[Math.min(exchange.number, answers.length - 1)]?.({ ...exchange, paper, later });
}

const announce = ({ feed }: Scenario, expected: Paper, other: Paper): Pick<FeedEntry, 'sizeBytes' | 'sha256'> => ({
  ...(feed?.size === undefined ? {} : { sizeBytes: expected.bytes.length + (feed.size === 'right' ? 0 : 100) }),
  ...(feed?.digest === undefined ? {} : { sha256: (feed.digest === 'right' ? expected : other).sha256 }),
});

const placeFile = async ({ openPort }: Stage, { place = 'plain' }: Scenario, { origins }: PaperServer): Promise<string> => {
  if (place === 'plain' || place === 'secure') return `${origins[place]}/paper.pdf`;
  if (place === 'no-name') return 'http://papers.kiosque.invalid/paper.pdf';
  const { port } = await openPort(place !== 'refused');
  return `${place === 'mute-secure' ? 'https' : 'http'}://127.0.0.1:${port}/paper.pdf`;
};

/** Adds the publisher of a row as a source, brings it up to date, and looks at the library, at the faults and at the requests. */
export async function playScenario(stage: Stage, scenario: Scenario): Promise<void> {
  const [paper, later] = [makePaper(`${scenario.name} 1`), makePaper(`${scenario.name} 2`, scenario.laterBytes)];
  const [expected, other] = scenario.ends === 'later' ? [later, paper] : [paper, later];
  const server = await stage.openServer(scenario.certificate);
  const href = await placeFile(stage, scenario, server);
  server.entries = [{ id: scenario.name, day: stage.nextDay(), href, ...announce(scenario, expected, other) }];
  server.onFile = inTurn(scenario.answers, paper, later);
  const source = await stage.follow(server);
  const { downloaded, failed } = await stage.sync(source);
  const row = stage.downloads.rows().find(({ sourceId }) => sourceId === source);
  const isWhole = scenario.ends === 'whole' || scenario.ends === 'later';
  expect({
    failed: failed.map(({ error }) => error.code),
    arrived: downloaded.map(({ id }) => stage.sumOfEdition(id)),
    hasPart: row !== undefined && stage.hasPart(row.id),
    isOnItsWay: row !== undefined,
  }).toEqual({
    failed: isWhole ? [] : [scenario.ends],
    arrived: isWhole ? [expected.sha256] : [],
    hasPart: scenario.part === 'kept',
    isOnItsWay: !isWhole,
  });
  expect(Math.max(server.requests.length, row?.attempts ?? 0)).toBe(scenario.requests);
}
