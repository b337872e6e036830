// Editions whose file is gone, cut off, turned in a bit, or another edition's: whoever opens one is told before any audit ran, is offered to put it
// right, and reads it without a word once it is. In `npm test` those of a small library, in `npm run test:storage` four times a hundred.
import { copyFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../main/base/log.ts';
import { openEditionProtocol } from '../../main/shell/edition-protocol.ts';
import { listShelved, type Shelved } from '../support/audited-library.ts';
import { openTestCore, type TestCore } from '../support/open-test-core.ts';
import { prepareKept } from '../support/prepare-kept.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { isWhole } from './sampled.ts';

const master = prepareKept(isWhole ? 112 : 24);
const most = isWhole ? 100 : 5;
const mostMs = 1_200_000;

/** What befalls the file, `number` being that of the edition; and what it is called then. */
type Kind = { name: string; code: string; damage: (path: string, other: string, number: number) => void };

const kinds: readonly Kind[] = [
  { name: 'missing', code: 'file-missing', damage: (path) => rmSync(path) },
  { name: 'cut off', code: 'file-truncated', damage: (path, _, number) => truncateSync(path, number * 7) },
  {
    name: 'turned in a bit',
    code: 'file-changed',
    damage: (path, _, number) => {
      const bytes = readFileSync(path);
      const at = (number * 37) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (number % 8));
      writeFileSync(path, bytes);
    },
  },
  { name: 'another edition’s', code: 'file-swapped', damage: (path, other) => copyFileSync(other, path) },
];

const setUp = async () => {
  const libraryDir = join(temporaryFolder(), 'library');
  cpSync(master(), libraryDir, { recursive: true });
  const backup = temporaryFolder();
  cpSync(join(libraryDir, 'editions'), backup, { recursive: true });
  const nobody = { chooseFiles: async () => [], chooseSave: async () => null, openAddress: async () => {} };
  const desk = { ...nobody, chooseFolder: async () => backup };
  const core = await openTestCore({ libraryDir, desk, isWatching: true, isFetching: false });
  const protocol = openEditionProtocol({ files: new Map(), core: Promise.resolve(core), log: silentLog });
  const shelved = listShelved(libraryDir).slice(0, most);
  // The copies have been written just now: what is read from here on is what counts.
  expect((await core.ask('checks.run', { isFull: true })).report.problems).toEqual([]);
  return { core, protocol, shelved, pathOf: ({ folder }: Shelved) => join(libraryDir, folder, 'edition.pdf') };
};

type Opened = { code: string | null; status: number; fault: string | null; bytes: Buffer };

/** Opens it as the reader does, which looks again whenever it is told of a change. */
const openInReader = async (core: TestCore, protocol: ReturnType<typeof openEditionProtocol>, id: string): Promise<Opened> => {
  const { edition, urls } = await core.ask('editions.open', { id });
  const answer = await protocol({ url: `kiosque://app/${urls.pdf}`, method: 'GET', headers: new Headers() });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    code: edition.damage?.files[0]?.code ?? null,
    status: answer.status,
    fault: answer.headers.get('x-kiosque-fault'),
    bytes,
  };
};

/** Opens a damaged one until it is told so; what is wrong with what was said, and with how it is once it was repaired. */
const judge = async (
  { core, protocol }: Awaited<ReturnType<typeof setUp>>,
  id: string,
  kind: Kind,
  whole: Buffer,
): Promise<string[]> => {
  const open = () => openInReader(core, protocol, id);
  const told = await vi.waitFor(
    async () => {
      const opened = await open();
      if (opened.code === null) throw new Error('it was shown as good');
      return opened;
    },
    { timeout: 20_000, interval: 5 },
  );
  const { damaged } = await core.ask('checks.problems', {});
  const { repaired } = await core.ask('checks.repair', { id, from: 'folder' });
  const after = await open();
  const isRefused = told.status === 404 && told.fault === 'edition/damaged';
  return [
    ...(told.code === kind.code ? [] : [`it was called ${told.code}`]),
    ...(isRefused === (kind.name === 'missing') ? [] : [`the file was answered with ${told.status}`]),
    ...(damaged.includes(id) ? [] : ['no repair is offered']),
    ...(repaired?.repaired.join() === 'edition.pdf' ? [] : ['it was not repaired']),
    ...(after.code === null && after.bytes.equals(whole) ? [] : ['it is not good again']),
  ];
};

describe('an edition that is opened and whose file is', () => {
  it('missing, cut off, changed or swapped is not shown as good, and is once it was repaired', { timeout: mostMs }, async () => {
    const library = await setUp();
    const { shelved, pathOf } = library;
    const wrong: string[] = [];
    for (const kind of kinds)
      for (const [number, edition] of shelved.entries()) {
        const path = pathOf(edition);
        const whole = readFileSync(path);
        kind.damage(path, pathOf(shelved[(number + 1) % shelved.length] as Shelved), number);
        const found = await judge(library, edition.id, kind, whole).catch((error: unknown) => [String(error)]);
        if (found.length === 0) continue;
        wrong.push(`${kind.name}, ${edition.folder}: ${found.join('; ')}`);
        writeFileSync(path, whole);
      }
    const all = kinds.length * shelved.length;
    console.log(`Damaged editions: ${all - wrong.length} of ${all} told when they were opened, and good again once repaired`);
    expect(wrong).toEqual([]);
    expect(shelved).toHaveLength(most);
  });
});
