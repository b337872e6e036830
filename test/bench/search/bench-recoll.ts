// Build speed and size beside `recollindex` on the same texts, in turns, each from nothing and as a process of its own.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, median, readable } from '../figures.ts';
import { isInstalled } from '../peers.ts';
import { runCommand } from '../run-command.ts';
import { archiveFolder } from './archive-folder.ts';
import { type IndexSize, measureIndex } from './index-size.ts';
import type { Archive } from './open-archive.ts';
import type { ArchiveSource } from './open-archive-source.ts';
import { writeTexts } from './text-files.ts';

const rounds = 3;
const leastSpeed = 1.5;
const mostSize = 0.55;

/** What recoll is told: the same stems as ours, the text kept, nothing that is not about texts, and no more patience than ours. */
const settings = (texts: string): string =>
  [
    `topdirs = ${texts}`,
    'indexstemminglanguages = english french arabic',
    'indexStoreDocText = 1',
    'noaspell = 1',
    'usesystemfilecommand = 0',
    'indexallfilenames = 0',
    'idxniceprio = 0',
    'loglevel = 2',
    '',
  ].join('\n');

const folderBytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

type Rounds = { ours: number[]; theirs: number[]; own: IndexSize | null; peerBytes: number };

async function runRounds(texts: string, folder: string, isBeside: boolean): Promise<Rounds> {
  const run: Rounds = { ours: [], theirs: [], own: null, peerBytes: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const own = join(folder, `own-${round}`);
    mkdirSync(join(own, 'derived'), { recursive: true });
    run.ours.push((await runCommand(process.execPath, [join(import.meta.dirname, 'run-index-texts.ts'), texts, own])).ms);
    run.own = measureIndex(join(own, 'derived'));
    if (!isBeside) continue;
    const peer = join(folder, `recoll-${round}`);
    mkdirSync(peer);
    writeFileSync(join(peer, 'recoll.conf'), settings(join(texts, 'texts')));
    run.theirs.push((await runCommand('recollindex', ['-c', peer, '-z'])).ms);
    run.peerBytes = folderBytes(join(peer, 'xapiandb'));
  }
  return run;
}

/** The figures on the texts of an archive: both sides get the same files and nothing else. */
export async function benchRecoll(seed: string, archive: Archive, source: ArchiveSource): Promise<Figure[]> {
  const isBeside = isInstalled('recollindex');
  if (!isBeside) console.log('recollindex is not installed, so it is not measured: apt-get install recollcmd');
  const texts = join(archiveFolder(seed, archive.built.pages), '..', `texts-${archive.built.editions}`);
  await writeTexts(texts, archive.built.editions, source);
  const folder = mkdtempSync(`${texts}-run-`);
  try {
    return toFigures(await runRounds(texts, folder, isBeside));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toFigures({ ours, theirs, own, peerBytes }: Rounds): Figure[] {
  const pages = own?.pages ?? 0;
  const rate = (ms: readonly number[]): string => readable(pages / (median(ms) / 1000), 'pages/s');
  const size = (bytes: number): string => readable(bytes / pages, 'B a page');
  const built = { name: `index of ${pages.toLocaleString('en')} texts, from files`, figure: rate(ours) };
  const stored = { name: 'on the disk', figure: size(own?.bytes ?? Number.NaN) };
  if (theirs.length === 0) return [built, stored];
  const speed = median(ours.map((ms, round) => (theirs[round] ?? Number.NaN) / ms));
  const share = (own?.bytes ?? Number.NaN) / peerBytes;
  return [
    { ...built, peer: `${rate(theirs)} (recollindex)` },
    { ...stored, peer: `${size(peerBytes)} (recoll)` },
    { name: 'speed ÷ recollindex', figure: readable(speed), target: `≥ ${leastSpeed}`, isReached: speed >= leastSpeed },
    { name: 'size ÷ recoll', figure: readable(share), target: `≤ ${mostSize}`, isReached: share <= mostSize },
  ];
}
