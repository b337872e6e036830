// Kills the program while many files are on their way. KIOSQUE_KILLS says how often; a release is checked with 50 or more, and twenty files.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openWriter } from '../../../../main/flows/writer/open-writer.ts';
import { type DownloadRow, insertDownloads, listDownloads } from '../../../../main/library/downloads.ts';
import { openLibraryReader } from '../../../../main/library/open-library.ts';
import { openShelf } from '../../../../main/library/open-shelf.ts';
import { builtProgram } from '../../../support/built-cli.ts';
import { makePaper, type Paper, seededBytes, sumOf } from '../../../support/paper.ts';
import { endOf } from '../../../support/run-cli.ts';
import { openSteadyServer, type SteadyServer } from '../../../support/steady-server.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const kills = Number(process.env.KIOSQUE_KILLS ?? 2);
const mebibyte = 1 << 20;
const files = kills < 10 ? 8 : 20;

const start = (library: string, server: SteadyServer): ChildProcess =>
  spawn(process.execPath, [builtProgram('sync-child'), library, server.feedUrl], {
    env: { ...process.env, NODE_OPTIONS: '', http_proxy: '', HTTP_PROXY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const publish = async (papers: readonly Paper[], bytesPerSecond: number): Promise<SteadyServer> => {
  const server = await openSteadyServer(papers, bytesPerSecond);
  onTestFinished(server.close);
  return server;
};

const until = async (isSo: () => boolean, child: ChildProcess): Promise<void> => {
  while (!isSo() && child.exitCode === null) await new Promise((done) => setTimeout(done, 2));
};

const rowsOf = (library: string): DownloadRow[] => {
  const database = openLibraryReader(library);
  try {
    return listDownloads(database);
  } finally {
    database.close();
  }
};

const partOf = (library: string, { id }: DownloadRow): { bytes: number; isWhole: boolean } => {
  const [file, record] = [join(library, 'incoming', id, 'edition.pdf'), join(library, 'incoming', `${id}.part.json`)];
  const isWhole = existsSync(record) && JSON.parse(readFileSync(record, 'utf8')).sha256 !== null;
  return { bytes: existsSync(file) ? statSync(file).size : 0, isWhole };
};

/** Runs the program until the publisher has handed out so many more bytes, and kills it there. */
const runAndKill = async (library: string, server: SteadyServer, moreBytes: number): Promise<void> => {
  const handedBytes = server.handedBytes() + moreBytes;
  const child = start(library, server);
  const ended = endOf(child);
  await until(() => server.handedBytes() >= handedBytes, child);
  child.kill('SIGKILL');
  const { signal, err } = await ended;
  expect({ signal, err }).toEqual({ signal: 'SIGKILL', err: '' });
  await server.whenQuiet();
};

const finish = async (library: string, server: SteadyServer): Promise<void> => {
  const { code, out, err } = await endOf(start(library, server));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ failed: [] });
};

/** Opens the library as the next program would: every paper is there to the byte, and nothing else. */
const expectAll = async (library: string, papers: readonly Paper[]): Promise<void> => {
  expect(rowsOf(library)).toEqual([]);
  const writer = openWriter({ root: library, mustExist: true, now: Date.now, version: '1.2.3' });
  try {
    expect(writer.recovery).toMatchObject({ leftAlone: [], missing: 0 });
    expect(writer.database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(readdirSync(join(library, 'incoming'))).toEqual([]);
    const shelf = (await openShelf(writer.database)).list();
    expect(shelf.map(({ path }) => sumOf(readFileSync(join(library, path)))).sort()).toEqual(
      papers.map(({ sha256 }) => sha256).sort(),
    );
  } finally {
    writer.close();
  }
};

/** What a kill has left of each file, and how far the publisher had come with it. */
type Left = { url: string; partBytes: number; isWhole: boolean; handedTo: number; answers: number };

const lookAtParts = (library: string, server: SteadyServer): Left[] =>
  rowsOf(library).map((row) => {
    const { bytes, isWhole } = partOf(library, row);
    const url = new URL(row.url).pathname;
    const answers = server.sent.filter((sent) => sent.url === url);
    const handedTo = Math.max(0, ...answers.map(({ first, handedBytes }) => first + handedBytes));
    return { url, partBytes: bytes, isWhole, handedTo, answers: answers.length };
  });

/** How much of each file was fetched twice because of the kill before: by its part, and by the publisher's count. */
const measureLoss = ({ sent }: SteadyServer, left: readonly Left[]): { byPart: number; byCount: number }[] =>
  left.flatMap(({ url, partBytes, isWhole, handedTo, answers }) => {
    const next = sent.filter((one) => one.url === url)[answers];
    if (isWhole) expect(next, `${url} was whole`).toBeUndefined();
    return next === undefined ? [] : [{ byPart: partBytes - next.first, byCount: handedTo - next.first }];
  });

it(
  'goes on after every kill where each file stood',
  async () => {
    const papers = Array.from({ length: files }, (_, index) => makePaper(`killed ${index}`, 5_000_000 + index * 1001));
    const totalBytes = papers.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const server = await publish(papers, 2 * mebibyte);
    const library = join(temporaryFolder(), 'library');
    const shares = [...seededBytes(`kills ${kills}`, kills)].map((byte) => (0.4 + (0.55 * byte) / 256) / (kills + 1));
    const losses: { byPart: number; byCount: number }[] = [];
    let left: Left[] = [];
    for (const share of shares) {
      await runAndKill(library, server, share * totalBytes);
      losses.push(...measureLoss(server, left));
      left = lookAtParts(library, server);
    }
    await finish(library, server);
    losses.push(...measureLoss(server, left));
    await expectAll(library, papers);
    expect(Math.max(...losses.map(({ byPart }) => byPart))).toBeLessThanOrEqual(mebibyte);
    expect(server.handedBytes() - totalBytes).toBeLessThanOrEqual(losses.length * mebibyte);
    const worst = Math.max(...losses.map(({ byCount }) => byCount));
    console.info(
      `kills: ${kills}, after ${shares.map((share) => `${Math.round(share * 100)} %`).join(', ')} more; ${files} of ${files} whole; ` +
        `${losses.length} parts gone on with, ${server.handedBytes() - totalBytes} bytes fetched twice, ${worst} at most of one`,
    );
  },
  120_000 + kills * 30_000,
);

it('fetches nothing again when it was killed between the last byte and the shelf', async () => {
  const papers = [makePaper('last byte', mebibyte)];
  const server = await publish(papers, 64 * mebibyte);
  const library = join(temporaryFolder(), 'library');
  const child = start(library, server);
  const ended = endOf(child);
  const isFetched = (): boolean => {
    const names = existsSync(join(library, 'incoming')) ? readdirSync(join(library, 'incoming')) : [];
    const record = names.find((name) => name.endsWith('.part.json'));
    return record !== undefined && /"sha256":"/.test(readFileSync(join(library, 'incoming', record), 'utf8'));
  };
  await until(isFetched, child);
  child.kill('SIGKILL');
  await ended;
  expect(rowsOf(library).map((row) => partOf(library, row))).toEqual([{ bytes: mebibyte, isWhole: true }]);
  await finish(library, server);
  await expectAll(library, papers);
  expect(server.requests).toHaveLength(1);
}, 120_000);

it('fetches nothing again when it was killed between the shelf and the end of the download', async () => {
  const papers = [makePaper('on the shelf', mebibyte)];
  const server = await publish(papers, 64 * mebibyte);
  server.entries = server.entries.map(({ id, day, href }) => ({ id, day, href }));
  const library = join(temporaryFolder(), 'library');
  const child = start(library, server);
  const ended = endOf(child);
  await until(() => existsSync(join(library, 'library.sqlite')) && server.requests.length > 0, child);
  const [row] = rowsOf(library);
  await ended;
  // The library as it was before its last write: the edition is there, and so are the download and its record.
  const writer = openWriter({ root: library, mustExist: true, now: Date.now, version: '1.2.3' });
  const [edition] = (await openShelf(writer.database)).list();
  if (row === undefined || edition === undefined) throw new Error('the download or its edition is missing');
  writer.database.prepare('DELETE FROM arrivals').run();
  insertDownloads(writer.database, [{ ...row, id: edition.id }]);
  writeFileSync(join(library, 'incoming', `${edition.id}.part.json`), '{}');
  writer.close();
  await finish(library, server);
  expect(rowsOf(library)).toEqual([]);
  expect(readdirSync(join(library, 'incoming'))).toEqual([]);
  await expectAll(library, papers);
  expect(server.requests).toHaveLength(1);
}, 120_000);
