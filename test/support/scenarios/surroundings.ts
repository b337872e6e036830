// Faults that lie neither with the server nor with the line: no network for a while, a proxy, a full disk, a link that leads inwards.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeId } from '../../../main/base/ids.ts';
import type { DownloadOffer } from '../../../main/library/downloads.ts';
import { plainOffer } from '../offer.ts';
import { makePaper } from '../paper.ts';
import { begin, chunksOf, half, ranges, raw, whole } from './answers.ts';
import { inTurn } from './play.ts';
import type { Answer, Story } from './scenario.ts';
import { openStage, type Stage, until, usualNetwork } from './stage.ts';

/** Puts a file into the queue by itself, as a choice in a catalogue does, and waits for what comes of it. */
const fetchOne = async ({ core, downloads }: Stage, url: string, reach: DownloadOffer['reach']): Promise<string | undefined> => {
  const id = makeId();
  const offer = { ...plainOffer, reach };
  const fresh = { attempts: 0, nextTryAtMs: null, fault: null, asked: 'file', state: 'waiting' } as const;
  const row = { id, sourceId: null, entryId: id, stamp: '', url, offer, ...fresh };
  await core.parts.workers.library.run('putDownloads', { downloads: [row] });
  downloads.refresh();
  await downloads.whenSettled([id]);
  return downloads.rows().find((one) => one.id === id)?.fault?.code;
};

const mount = (folder: string, sizeMb: number, more = ''): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', `${more}size=${sizeMb}m`, 'tmpfs', folder], { stdio: 'pipe' });
const unmount = (folder: string): void => void execFileSync('umount', [folder], { stdio: 'pipe' });

/** Null where a disk of any size can be made, else why not. */
const whyNoSmallDisk = ((): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-'));
  try {
    mount(folder, 1);
    unmount(folder);
    return null;
  } catch {
    return 'a small disk needs root and mount';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

const mebibyte = 1 << 20;
const paper = makePaper('full', 12 * mebibyte);
const chunked: Answer = raw('HTTP/1.1 200 OK\nETag: "first"\nTransfer-Encoding: chunked\n\n', (offered) =>
  Buffer.concat([chunksOf(offered.paper.bytes, mebibyte), Buffer.from('0\r\n\r\n')]),
);

/** A disk with room for a library and for half a paper; then there is more. */
const fillDisk = async (outer: Stage, answer: Answer): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-'));
  mount(folder, 8);
  try {
    const stage = await openStage({ root: join(folder, 'library') });
    try {
      const server = await outer.openServer();
      server.entries = [{ id: 'full', day: '1990-01-01', href: '/paper.pdf' }];
      server.onFile = inTurn([answer], paper, paper);
      const source = await stage.follow(server);
      expect((await stage.sync(source)).failed.map(({ error }) => error.code)).toEqual(['disk/full']);
      const [row] = stage.downloads.rows();
      expect({ state: row?.state, hasPart: stage.hasPart(row?.id ?? '') }).toEqual({ state: 'failed', hasPart: false });
      expect(server.requests.length).toBeLessThanOrEqual(4);
      mount(folder, 64, 'remount,');
      const { downloaded } = await stage.sync(source);
      expect(downloaded.map(({ id }) => stage.sumOfEdition(id))).toEqual([paper.sha256]);
      await stage.clear();
    } finally {
      await stage.close();
    }
  } finally {
    unmount(folder);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The rows. */
export const surroundings: readonly Story[] = [
  {
    name: 'a link from the world to this machine: refused, and nobody is asked',
    tell: async (stage) => {
      const { port, connections } = await stage.openPort(true);
      expect(await fetchOne(stage, `http://127.0.0.1:${port}/paper.pdf`, 'public')).toBe('network/forbidden');
      expect(await fetchOne(stage, `http://localhost:${port}/paper.pdf`, 'public')).toBe('network/forbidden');
      expect(await fetchOne(stage, `http://[::ffff:127.0.0.1]:${port}/paper.pdf`, 'lan')).toBe('network/forbidden');
      expect(connections()).toBe(0);
    },
  },
  {
    name: 'no network in the middle, and again: the rest',
    tell: async (outer) => {
      const stage = await openStage({ network: { ...usualNetwork, patience: { attempts: 30, firstMs: 20 } } });
      try {
        const server = await outer.openServer();
        const offline = makePaper('offline');
        server.entries = [{ id: 'offline', day: '1990-01-01', href: '/paper.pdf' }];
        server.onFile = inTurn([begin(half, undefined, () => void server.goOffline()), ranges()], offline, offline);
        const source = await stage.follow(server);
        const syncing = stage.sync(source);
        await until(() => stage.downloads.rows()[0]?.fault?.code === 'network/unreachable');
        await server.goOnline();
        const { downloaded, failed } = await syncing;
        expect({ failed, sums: downloaded.map(({ id }) => stage.sumOfEdition(id)) }).toEqual({
          failed: [],
          sums: [offline.sha256],
        });
        expect(server.requests.map(({ headers }) => headers.range)).toEqual([undefined, `bytes=${half}-`]);
        await stage.clear();
      } finally {
        await stage.close();
      }
    },
  },
  {
    name: 'a proxy that wants a password (407)',
    tell: async () => {
      let asked = 0;
      const proxy = createServer((_, response) => {
        asked += 1;
        response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
      });
      await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
      const { port } = proxy.address() as AddressInfo;
      const stage = await openStage({ proxy: `http://127.0.0.1:${port}` });
      try {
        expect(await fetchOne(stage, 'http://papers.example/paper.pdf', 'public')).toBe('network/proxy');
        expect(asked).toBeLessThanOrEqual(4);
        await stage.clear();
      } finally {
        await stage.close();
        proxy.closeAllConnections();
        proxy.close();
      }
    },
  },
  {
    name: 'a disk that is too small for the length that is said',
    skip: whyNoSmallDisk,
    tell: (stage) => fillDisk(stage, whole()),
  },
  {
    name: 'a disk that is full before the end, of which nobody has said where it is',
    skip: whyNoSmallDisk,
    tell: (stage) => fillDisk(stage, chunked),
  },
];
