// What follows a fault: the next check, the time that a server asked for, a sign-in, a password, another state of the paper.

import { readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { expect } from 'vitest';
import { getEdition } from '../../../main/library/read-editions.ts';
import { makePaper, type Paper } from '../paper.ts';
import { type FeedEntry, type PaperServer, sendDoor } from '../paper-server.ts';
import { suite } from '../suites.ts';
import { changed, cutAt, half, ranges, send, status, strong, whole } from './answers.ts';
import { inTurn } from './play.ts';
import type { Answer, Story } from './scenario.ts';
import { type Stage, until } from './stage.ts';

const hourMs = 3_600_000;

type Published = { server: PaperServer; paper: Paper; later: Paper; entry: FeedEntry; source: string };

/** A publisher with one paper under a name, and its source. */
const publish = async (
  stage: Stage,
  name: string,
  answers: readonly Answer[],
  announced: Partial<FeedEntry> = {},
): Promise<Published> => {
  const server = await stage.openServer();
  const [paper, later] = [makePaper(`${name} 1`), makePaper(`${name} 2`)];
  const entry: FeedEntry = { id: name, day: stage.nextDay(), href: '/paper.pdf', ...announced };
  server.entries = [entry];
  server.onFile = inTurn(answers, paper, later);
  return { server, paper, later, entry, source: await stage.follow(server) };
};

const arrivedAt = (stage: Stage, arrived: readonly { id: string }[]): string[] => arrived.map(({ id }) => stage.sumOfEdition(id));

/** The pause that a server asked for is kept to the second, and an hour at most. */
const waits = (name: string, code: number, retryAfter: () => string, mostMs: number): Story => ({
  name,
  tell: async (stage) => {
    const answer: Answer = (offered) => status(code, { 'retry-after': retryAfter() } satisfies OutgoingHttpHeaders)(offered);
    const { server, source } = await publish(stage, name, [answer]);
    const stop = new AbortController();
    const syncing = stage.core.sync([source], stop.signal);
    const waiting = () => stage.downloads.list().downloads.find(({ sourceId, hold }) => sourceId === source && hold === 'later');
    await until(() => waiting() !== undefined);
    const inMs = (waiting()?.nextTryAtMs ?? 0) - Date.now();
    stop.abort();
    await syncing;
    expect(inMs).toBeGreaterThan(mostMs - 60_000);
    expect(inMs).toBeLessThanOrEqual(mostMs);
    expect(server.requests).toHaveLength(1);
  },
});

/** The rows. */
export const laterStories: readonly Story[] = [
  waits('busy (429) for ten minutes', 429, () => '600', 600_000),
  waits('busy (503) until a time', 503, () => new Date(Date.now() + 600_000).toUTCString(), 600_000),
  waits('busy (503) for thirty years: an hour', 503, () => '1000000000', hourMs),
  waits('broken (500) for ten minutes', 500, () => '600', 600_000),
  {
    name: 'not there (404), but at the next check',
    tell: async (stage) => {
      const { server, paper, source } = await publish(stage, 'late', [status(404), whole()]);
      expect((await stage.sync(source)).failed.map(({ error }) => error.code)).toEqual(['source/missing']);
      expect(arrivedAt(stage, (await stage.sync(source)).downloaded)).toEqual([paper.sha256]);
      expect(server.requests).toHaveLength(2);
    },
  },
  {
    name: 'who are you (401) in the middle: after the sign-in the rest',
    tell: async (stage) => {
      const { server, paper, source } = await publish(stage, 'door', [
        cutAt(half),
        ({ response }) => sendDoor(response),
        ranges(),
      ]);
      expect((await stage.sync(source)).failed.map(({ error }) => error.code)).toEqual(['source/sign-in']);
      const [row] = stage.downloads.rows();
      expect(stage.hasPart(row?.id ?? '')).toBe(true);
      server.password = 'reader:secret';
      await stage.core.handlers['sources.signIn']({
        id: source,
        credential: { kind: 'password', user: 'reader', password: 'secret' },
      });
      await stage.downloads.whenSettled([row?.id ?? '']);
      expect(stage.sumOfEdition(row?.id ?? '')).toBe(paper.sha256);
      expect(server.requests.map(({ headers }) => [headers.range, headers.authorization !== undefined])).toEqual([
        [undefined, false],
        [`bytes=${half}-`, false],
        [`bytes=${half}-`, true],
      ]);
    },
  },
  {
    name: 'a locked PDF: its password is enough, the file is not fetched again',
    tell: async (stage) => {
      const locked = readFileSync(
        suite('pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf'),
      );
      const { server, source } = await publish(stage, 'locked', [send(Buffer.concat([locked, Buffer.from('\n')]))]);
      expect((await stage.sync(source)).failed.map(({ error }) => error.code)).toEqual(['pdf/locked']);
      const ids = stage.downloads.rows().map(({ id }) => id);
      await stage.core.handlers['downloads.retry']({ ids, password: 'openpassword' });
      await stage.downloads.whenSettled(ids);
      expect(getEdition(stage.core.parts.database, ids[0] ?? '')).toMatchObject({ isLocked: true, sizeBytes: locked.length + 1 });
      expect(server.requests).toHaveLength(1);
    },
  },
  {
    name: 'the same bytes from another source, with their digest: not fetched',
    tell: async (stage) => {
      const first = await publish(stage, 'same', [whole()]);
      expect((await stage.sync(first.source)).downloaded).toHaveLength(1);
      const second = await publish(stage, 'same', [whole()], { sha256: first.paper.sha256 });
      expect(await stage.sync(second.source)).toMatchObject({ checked: 1, downloaded: [], failed: [] });
      expect(second.server.requests).toHaveLength(0);
    },
  },
  {
    name: 'the same bytes from another source, with nothing announced: fetched once, and kept once',
    tell: async (stage) => {
      const first = await publish(stage, 'twin', [whole()]);
      expect((await stage.sync(first.source)).downloaded).toHaveLength(1);
      const before = (await stage.core.handlers['editions.list']({})).editions.length;
      const second = await publish(stage, 'twin', [whole()]);
      for (const round of [1, 2]) {
        expect(await stage.sync(second.source), `check ${round}`).toMatchObject({ checked: 1, downloaded: [], failed: [] });
      }
      expect(second.server.requests).toHaveLength(1);
      expect((await stage.core.handlers['editions.list']({})).editions).toHaveLength(before);
    },
  },
  {
    name: 'a corrected edition by its digest: kept beside the first',
    tell: async (stage) => {
      const { server, paper, later, entry, source } = await publish(stage, 'corrected', [whole(strong), whole(changed, 'later')]);
      server.entries = [{ ...entry, sha256: paper.sha256 }];
      const [first] = (await stage.sync(source)).downloaded;
      server.entries = [{ ...entry, sha256: later.sha256 }];
      const [second] = (await stage.sync(source)).downloaded;
      expect(getEdition(stage.core.parts.database, second?.id ?? '').replaces).toBe(first?.id);
      expect([stage.sumOfEdition(first?.id ?? ''), stage.sumOfEdition(second?.id ?? '')]).toEqual([paper.sha256, later.sha256]);
      expect(server.requests).toHaveLength(2);
    },
  },
  {
    name: 'an entry that was touched: the server is asked whether the file has changed, and it has not',
    tell: async (stage) => {
      const { server, entry, source } = await publish(stage, 'touched', [whole(strong), status(304)], {
        modified: '2024-01-01T05:00:00Z',
      });
      expect((await stage.sync(source)).downloaded).toHaveLength(1);
      server.entries = [{ ...entry, modified: '2024-01-01T06:00:00Z' }];
      for (const round of [1, 2]) {
        expect(await stage.sync(source), `check ${round}`).toMatchObject({ checked: 1, downloaded: [], failed: [] });
      }
      expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"first"']);
      expect(stage.downloads.rows()).toEqual([]);
    },
  },
  {
    name: 'an entry that was touched: the server is asked, and the file has changed',
    tell: async (stage) => {
      const answers = [whole(strong), whole(changed, 'later')];
      const { server, later, entry, source } = await publish(stage, 'touched 2', answers, { modified: '2024-01-01T05:00:00Z' });
      const [first] = (await stage.sync(source)).downloaded;
      server.entries = [{ ...entry, modified: '2024-01-01T06:00:00Z' }];
      const { downloaded } = await stage.sync(source);
      expect(arrivedAt(stage, downloaded)).toEqual([later.sha256]);
      expect(getEdition(stage.core.parts.database, downloaded[0]?.id ?? '').replaces).toBe(first?.id);
    },
  },
  {
    name: 'a wrong digest that the publisher mends in the feed',
    tell: async (stage) => {
      const { server, paper, later, entry, source } = await publish(stage, 'mended', [whole()]);
      server.entries = [{ ...entry, sha256: later.sha256 }];
      expect((await stage.sync(source)).failed.map(({ error }) => error.code)).toEqual(['download/wrong-digest']);
      server.entries = [{ ...entry, sha256: paper.sha256 }];
      expect(arrivedAt(stage, (await stage.sync(source)).downloaded)).toEqual([paper.sha256]);
      expect(stage.downloads.rows()).toEqual([]);
      const asked = server.requests.length;
      expect(await stage.sync(source)).toMatchObject({ checked: 1, downloaded: [], failed: [] });
      expect(server.requests).toHaveLength(asked);
    },
  },
  {
    name: 'cancelled: not fetched again at the next check',
    tell: async (stage) => {
      const { server, source } = await publish(stage, 'unwanted', [status(404)]);
      await stage.sync(source);
      await stage.core.handlers['downloads.cancel']({ ids: stage.downloads.rows().map(({ id }) => id) });
      expect(await stage.sync(source)).toMatchObject({ checked: 1, downloaded: [], failed: [] });
      expect(server.requests).toHaveLength(1);
    },
  },
];
