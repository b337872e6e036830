// A library to play network faults in: the real product, with servers that end with each row.
// Refuses to look inside: what it shows are the library's files, the codes that people are told, and what lies in incoming/.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { type Core, type CoreOptions, openCore } from '../../../main/core.ts';
import type { Downloads } from '../../../main/flows/downloads/open-downloads.ts';
import { writingOf } from '../../../main/flows/parts.ts';
import type { Synced } from '../../../main/flows/sync.ts';
import { getEdition } from '../../../main/library/read-editions.ts';
import { sumOf } from '../paper.ts';
import { openPaperServer, type PaperServer, readCertificate } from '../paper-server.ts';
import { quietCore } from '../quiet-core.ts';

/** A port of this machine. */
export type Port = { port: number; connections: () => number };

/** A library that rows are played in, one after the other. */
export type Stage = {
  core: Core;
  root: string;
  downloads: Downloads;
  /** A day that no row has used yet, so that no edition corrects another by accident. */
  nextDay: () => string;
  /** Opens a publisher that ends with the row. */
  openServer: (certificate?: string) => Promise<PaperServer>;
  /** A port at which connections are taken and nothing is said, until the row ends; or one at which nobody listens. */
  openPort: (isMute: boolean) => Promise<Port>;
  /** Adds the feed of a publisher as a source and gives its id. */
  follow: (server: PaperServer) => Promise<string>;
  sync: (sourceId: string) => Promise<Synced>;
  /** Whether a part of a file lies in incoming/. */
  hasPart: (id: string) => boolean;
  /** How many bytes of any file lie in incoming/. */
  writtenBytes: () => number;
  /** The sum of the bytes that the library has of an edition. */
  sumOfEdition: (id: string) => string;
  /** Ends a row: its servers are closed, nothing of it is on its way any more, and incoming/ has only ever held what rows claim. */
  clear: () => Promise<void>;
  close: () => Promise<void>;
};

/** How a stage differs from the usual one. A library at `root` stays when the stage is closed. */
export type StageOptions = { network?: CoreOptions['network']; root?: string; proxy?: string };

type Network = NonNullable<CoreOptions['network']>;

/** Waits so long that no row ends by waiting. */
export const usualNetwork: Network = {
  patience: { attempts: 4, firstMs: 5 },
  timeouts: { connectMs: 20_000, headersMs: 20_000, idleMs: 20_000 },
  certificates: [readCertificate('ca.pem')],
};

/** Waits a third of a second: for the rows of silence. */
export const hastyNetwork: Network = {
  ...usualNetwork,
  leastRate: { bytesPerSecond: 1024, windowMs: 400 },
  timeouts: { connectMs: 1000, headersMs: 300, idleMs: 300 },
};

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 30_000, interval: 5 });
}

type Ending = () => Promise<void>;

const openMutePort = async (): Promise<Port & { close: Ending }> => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const ended = new Promise((done) => server.close(done));
    for (const socket of sockets) socket.destroy();
    await ended;
  };
  return { port, connections: () => sockets.length, close };
};

/** Threads take the environment over when they are started. */
const setProxy = (proxy: string | undefined): void => {
  for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']) delete process.env[name];
  if (proxy !== undefined) process.env.HTTP_PROXY = proxy;
};

/** Opens a stage. */
export async function openStage({ network = usualNetwork, root: given, proxy }: StageOptions = {}): Promise<Stage> {
  setProxy(proxy);
  const folder = given === undefined ? mkdtempSync(join(tmpdir(), 'kiosque-')) : null;
  const root = given ?? join(folder ?? '', 'library');
  const bugs: unknown[] = [];
  const core = await openCore({
    ...quietCore,
    libraryDir: root,
    isFetching: true,
    network,
    log: { info: () => {}, error: (message, error) => void bugs.push(message, error) },
  });
  const { downloads } = writingOf(core.parts);
  await core.handlers['settings.set']({ downloadsAtOnce: 8, downloadsPerHost: 8 });
  const endings: Ending[] = [];
  let days = 0;

  const partOf = (id: string): string => join(root, 'incoming', id, 'edition.pdf');
  // A cover that is being drawn of what has just arrived is nothing that was left.
  const incoming = (): string[] => readdirSync(join(root, 'incoming')).filter((name) => !name.endsWith('.jpg.tmp'));
  const endWithRow = <Opened extends { close: Ending }>(opened: Opened): Opened => {
    endings.push(opened.close);
    return opened;
  };
  return {
    core,
    root,
    downloads,
    nextDay: () => {
      days += 1;
      return new Date(Date.UTC(1990, 0, days)).toISOString().slice(0, 10);
    },
    openServer: async (certificate) => endWithRow(await openPaperServer(certificate)),
    openPort: async (isMute) => {
      const port = await openMutePort();
      if (isMute) return endWithRow(port);
      await port.close();
      return port;
    },
    follow: async (server) => (await core.handlers['sources.add']({ address: server.feedUrl })).source.id,
    sync: (id) => core.sync([id], new AbortController().signal),
    hasPart: (id) => existsSync(partOf(id)),
    writtenBytes: () => {
      const parts = downloads.rows().map(({ id }) => partOf(id));
      return parts.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
    },
    sumOfEdition: (id) => sumOf(readFileSync(join(root, ...getEdition(core.parts.database, id).path.split('/')))),
    clear: async () => {
      const claimed = new Set(downloads.rows().map(({ id }) => id));
      const unclaimed = incoming().filter((name) => !claimed.has(name.split('.')[0] ?? ''));
      if (claimed.size > 0) await core.handlers['downloads.cancel']({ ids: [...claimed] });
      // A later publisher may be given the same port, and would be taken for this one.
      const { sources } = await core.handlers['sources.list']({});
      for (const { id } of sources) await core.handlers['sources.remove']({ id });
      for (const end of endings.splice(0)) await end();
      expect({ unclaimed, left: incoming(), bugs: bugs.splice(0) }).toEqual({ unclaimed: [], left: [], bugs: [] });
    },
    close: async () => {
      await core.close();
      setProxy(undefined);
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}
