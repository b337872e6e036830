// `npm run bench:bags`: a library of 2 GB exported as a bag, beside `cp -r`, `sha256sum` and `sha512sum` over the same files, in turns.
// Both sides force every file to the disk before the clock stops. Refuses to judge: what falls short is printed as such.
import { spawnSync } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editionSidecarText } from '../../main/archive/sidecar.ts';
import { withEvents } from '../../main/base/events.ts';
import { makeId } from '../../main/base/ids.ts';
import { EditionRecord } from '../../main/base/record.ts';
import { openCore } from '../../main/core.ts';
import { openBagRun } from '../../main/flows/bags/bag-desk.ts';
import { exportBags } from '../../main/flows/bags/export-bags.ts';
import { type Figure, median, printFigures, readable } from './figures.ts';

const editions = 40;
const editionBytes = 50_000_000;
const totalBytes = editions * editionBytes;
const rounds = Number(process.env.KIOSQUE_ROUNDS ?? 5);
const leastRatio = 0.8;

const recordOf = (at: number, bytes: Buffer): EditionRecord => {
  const day = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
  const fact = { source: 'user', confidence: 1, printed: null };
  const record = EditionRecord.parse({
    id: makeId(),
    revision: 1,
    title: 'Le Matin',
    day,
    issue: null,
    language: 'fr',
    direction: 'ltr',
    variant: '',
    version: 1,
    replaces: null,
    state: 'confirmed',
    facts: { title: fact, day: fact, issue: fact, language: fact },
    pageSizes: [{ widthPoints: 800, heightPoints: 1100, rotation: 0 }],
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    isLocked: false,
    addedAtMs: 0,
    readAtMs: null,
    lastPage: null,
    removedAtMs: null,
    source: { name: 'edition.pdf', modifiedAtMs: 0 },
    events: [],
  });
  const agent = { program: 'Kiosque', version: '1.0.0', operator: null };
  return withEvents(record, agent, [{ type: 'ingestion', atMs: 0, outcome: 'success', detail: 'made' }]);
};

/** Folders with sidecars, as another Kiosque might have left them: the library takes them in when it is opened. */
const makeLibrary = (root: string): string => {
  const bytes = Buffer.alloc(editionBytes);
  for (let at = 0; at < editions; at += 1) {
    randomFillSync(bytes);
    const record = recordOf(at, bytes);
    const folder = join(root, 'editions', 'Le Matin', '2024', record.day ?? '');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'edition.pdf'), bytes);
    writeFileSync(join(folder, 'edition.json'), editionSidecarText(record));
  }
  return root;
};

const theirs = `set -e
cp -r "$1/editions" "$2"
cd "$2"
find . -type f -print0 | xargs -0 sha256sum > ../sha256.txt
find . -type f -print0 | xargs -0 sha512sum > ../sha512.txt
find . -print0 | xargs -0 sync
sync ../sha256.txt ../sha512.txt ..`;

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const peerOnce = (library: string, to: string): void => {
  const { status, stderr } = spawnSync('sh', ['-c', theirs, 'sh', library, join(to, 'copy')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the peers ended with ${status}: ${stderr}`);
};

const bench = async (folder: string): Promise<Figure[]> => {
  const library = makeLibrary(join(folder, 'library'));
  const core = await openCore({
    libraryDir: library,
    mode: 'write',
    samplesDir: '',
    version: '1.0.0',
    language: 'en',
    indexing: 'none',
    isWatching: false,
  });
  const wish = { content: { kind: 'library' }, as: 'folder', isEach: false, labels: [], profile: null } as const;
  const oursOnce = async (to: string): Promise<void> => {
    const run = openBagRun(new AbortController().signal, () => {});
    const { bags } = await exportBags(core.parts, wish, to, run);
    if (bags[0]?.valid !== true || bags[0].editions.length !== editions) throw new Error('the bag is not whole');
  };
  const inPlace = async (work: (to: string) => unknown): Promise<number> => {
    const to = mkdtempSync(join(folder, 'to-'));
    spawnSync('sync');
    const ms = await timed(() => work(to));
    rmSync(to, { recursive: true });
    return ms;
  };
  const [ours, peers]: [number[], number[]] = [[], []];
  try {
    await inPlace((to) => peerOnce(library, to));
    for (let round = 0; round < rounds; round += 1) {
      const isFirst = round % 2 === 0;
      if (isFirst) ours.push(await inPlace(oursOnce));
      peers.push(await inPlace((to) => peerOnce(library, to)));
      if (!isFirst) ours.push(await inPlace(oursOnce));
    }
  } finally {
    await core.close();
  }
  const rate = (ms: readonly number[]): string => readable(totalBytes / 1e6 / (median(ms) / 1000), 'MB/s');
  const ratios = ours.map((ms, round) => (peers[round] ?? Number.NaN) / ms);
  const ratio = median(ratios);
  console.log(
    `rounds (ours s, peers s): ${ours.map((ms, at) => `${readable(ms / 1000)}, ${readable((peers[at] ?? 0) / 1000)}`).join(' | ')}`,
  );
  return [
    {
      name: `a bag of ${readable(totalBytes / 1e9, 'GB')}`,
      figure: rate(ours),
      peer: `${rate(peers)} (cp -r, sha256sum, sha512sum, sync)`,
    },
    { name: 'export ÷ peers', figure: readable(ratio), target: `≥ ${leastRatio}`, isReached: ratio >= leastRatio },
  ];
};

const folder = mkdtempSync(join(process.env.KIOSQUE_BENCH_DIR ?? tmpdir(), 'kiosque-bags-'));
try {
  printFigures(`Bags: medians of ${rounds} interleaved rounds, every file forced to the disk on both sides`, await bench(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
