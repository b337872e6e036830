// A damaged edition fetched again from its publisher: what comes is taken only where it is what once arrived, and nothing changes otherwise.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBreak } from '../../../../main/base/events.ts';
import { openMemorySecrets } from '../../../../main/flows/secrets.ts';
import { readRecord } from '../../../../main/library/read-record.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { makePaper, type Paper } from '../../../support/paper.ts';
import { type Exchange, openPaperServer, type PaperServer, sendDoor } from '../../../support/paper-server.ts';
import { openSteadyServer } from '../../../support/steady-server.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const paper = makePaper('as it arrived');

const sendPaper =
  ({ bytes }: Paper) =>
  ({ response }: Exchange): void =>
    void response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': bytes.length }).end(bytes);

/** A publisher with one paper. */
const openPublisher = async (): Promise<PaperServer> => {
  const server = await openPaperServer();
  onTestFinished(server.close);
  server.entries = [{ id: 'urn:1', day: '2024-03-28', href: '/1.pdf' }];
  server.onFile = sendPaper(paper);
  return server;
};

/** A library that has taken the paper of a publisher, whose file was spoiled then and found so. */
const openDamaged = async (server: PaperServer) => {
  const saved = join(temporaryFolder(), 'life.xml');
  const desk = {
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseSave: async () => saved,
    openAddress: async () => {},
  };
  const core = await openTestCore({ secrets: openMemorySecrets(), desk });
  const { source } = await core.ask('sources.add', { address: server.feedUrl });
  await core.syncAll();
  const [edition] = (await core.ask('editions.list', {})).editions;
  if (edition === undefined) throw new Error('nothing arrived');
  const file = join(core.libraryDir, edition.path);
  writeFileSync(file, 'spoiled');
  await core.ask('checks.run', { isFull: true });
  const record = () => readRecord(core.parts.database, edition.id).record;
  expect(record().damage?.files).toEqual([{ name: 'edition.pdf', code: 'file-truncated' }]);
  return {
    ...{ core, id: edition.id, source, file, saved, record },
    state: () => ({ files: readdirSync(dirname(file)).sort(), bytes: readFileSync(file, 'utf8'), record: record() }),
    repair: () => core.answer('checks.repair', { id: edition.id, from: 'source' }),
    incoming: () => readdirSync(join(core.libraryDir, 'incoming')),
  };
};

describe('repairing an edition from its source', { timeout: 240_000 }, () => {
  it('takes the bytes that once arrived, takes the mark away after they were verified, and tells so in the chain of events', async () => {
    const server = await openPublisher();
    const { core, id, file, saved, record, repair, incoming } = await openDamaged(server);
    const marks: boolean[] = [];
    server.onFile = (exchange) => {
      marks.push(record().damage !== null);
      sendPaper(paper)(exchange);
    };
    expect((await core.ask('checks.problems', {})).fromSource).toEqual([id]);
    expect(await repair()).toEqual({ ok: true, value: { repaired: { repaired: ['edition.pdf'], missing: [] } } });
    expect(marks).toEqual([true]);
    expect(readFileSync(file).equals(paper.bytes)).toBe(true);
    const aside = readdirSync(dirname(file)).find((name) => name.startsWith('edition.pdf.damaged-')) ?? '';
    expect(readFileSync(join(dirname(file), aside), 'utf8')).toBe('spoiled');
    const { damage, events } = record();
    expect(damage).toBeNull();
    expect(events.slice(-2).map(({ type, outcome }) => [type, outcome])).toEqual([
      ['fixity check', 'failure'],
      ['recovery', 'success'],
    ]);
    expect(events.at(-1)?.detail).toBe(`edition.pdf from ${new URL(server.origins.plain).host}, verified by SHA-256`);
    expect(findBreak(id, events)).toBeNull();
    await core.ask('editions.premis', { id });
    const premis = readFileSync(saved, 'utf8');
    expect(premis).toContain('>recovery</eventType>');
    expect(premis).toContain('verified by SHA-256');
    expect(incoming()).toEqual([]);
  });

  it('refuses other bytes and says what is wrong with a server, each with the next step, and changes nothing', async () => {
    const server = await openPublisher();
    const { core, source, state, repair, incoming, file } = await openDamaged(server);
    const host = new URL(server.origins.plain).host;
    const before = state();
    const refusal = async (): Promise<[string, string]> => {
      const answer = await repair();
      expect(state()).toEqual(before);
      expect(incoming()).toEqual([]);
      return answer.ok ? ['', ''] : [answer.fault.code, answer.fault.message];
    };
    const differs = expect.stringMatching(new RegExp(`${host}.* no longer has the bytes.* Repair it from a backup`, 'u'));
    for (const other of [
      makePaper('of the same length'),
      makePaper('longer', 80_000),
      { ...paper, bytes: Buffer.from('moved') },
    ]) {
      server.onFile = sendPaper(other);
      expect(await refusal()).toEqual(['repair/source-differs', differs]);
    }
    server.onFile = ({ response }) => void response.writeHead(404).end();
    expect(await refusal()).toEqual(['source/missing', expect.stringContaining('has nothing at this address any more')]);
    server.onFile = ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': paper.bytes.length });
      response.write(paper.bytes.subarray(0, 1000), () => response.destroy());
    };
    expect(await refusal()).toEqual(['network/cut', expect.stringContaining('Try again')]);
    await server.goOffline();
    expect(await refusal()).toEqual(['network/unreachable', expect.stringContaining('does not take connections at the moment')]);
    await server.goOnline();
    const basic = `Basic ${Buffer.from('reader:Sesame').toString('base64')}`;
    server.onFile = (exchange) =>
      exchange.request.headers.authorization === basic ? sendPaper(paper)(exchange) : sendDoor(exchange.response);
    expect(await refusal()).toEqual(['source/sign-in', expect.stringContaining('Sign in with the user name and password')]);
    server.password = 'reader:Sesame';
    await core.ask('sources.signIn', { id: source.id, credential: { kind: 'password', user: 'reader', password: 'Sesame' } });
    expect(await repair()).toMatchObject({ ok: true, value: { repaired: { repaired: ['edition.pdf'] } } });
    expect(readFileSync(file).equals(paper.bytes)).toBe(true);
  });

  it('asks nobody where all is well again, and takes the mark away', async () => {
    const server = await openPublisher();
    const { file, record, repair } = await openDamaged(server);
    writeFileSync(file, paper.bytes);
    const asked = server.requests.length;
    expect(await repair()).toEqual({ ok: true, value: { repaired: { repaired: [], missing: [] } } });
    expect(server.requests).toHaveLength(asked);
    expect(record().damage).toBeNull();
  });

  it('is stopped on its way, and leaves the edition as it was', async () => {
    const long = makePaper('long', 2_000_000);
    const server = await openSteadyServer([long], 50_000_000);
    onTestFinished(server.close);
    const { core, state, repair, incoming } = await openDamaged(server);
    const before = state();
    server.onFile = ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': long.bytes.length });
      response.write(long.bytes.subarray(0, 200_000), () => void core.ask('checks.stop', {}));
    };
    expect(await repair()).toEqual({ ok: true, value: { repaired: null } });
    expect(state()).toEqual(before);
    expect(incoming()).toEqual([]);
  });
});
