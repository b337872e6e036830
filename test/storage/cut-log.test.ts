// The logs of both databases as a power cut may leave them: cut off anywhere, and shared memory that means nothing. What the catalogue lost
// stands again from the sidecars; what the index lost is pending, and nothing that it has is half there.
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openWriter } from '../../main/flows/writer/open-writer.ts';
import { listIndexed } from '../../main/search/list-indexed.ts';
import { openSmallArchive } from '../main/search/small-archive.ts';
import { openTasks } from '../support/kept-file.ts';
import { openDraws } from '../support/kept-library.ts';
import { exportState } from '../support/library-state.ts';
import { prepareKept } from '../support/prepare-kept.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { sampled } from './sampled.ts';

const master = prepareKept(24);
const mostMs = 3_600_000;
const stepBytes = 512;

/** Every place at which a log of this size may end. */
const cutsOf = (sizeBytes: number): number[] =>
  Array.from({ length: Math.ceil(sizeBytes / stepBytes) }, (_, step) => step * stepBytes);

/** Bytes that a seed draws. */
const noise = (length: number, seed: number): Buffer => {
  const draw = openDraws(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(draw() * 256)));
};

/** A library as it lies on the disk while its writer has changes in the log, and what it holds. */
const killedLibrary = async () => {
  const root = join(temporaryFolder(), 'library');
  cpSync(master(), root, { recursive: true });
  openTasks(root).close({});
  const ids = (await exportState(root)).shelf;
  const tasks = openTasks(root);
  for (const [number, id] of ids.entries()) tasks.correct({ id, correction: { issue: String(5000 + number), price: '4,10 €' } });
  tasks.setSettings({ settings: { theme: 'light', operator: 'Samir' } });
  const killed = join(temporaryFolder(), 'killed');
  cpSync(root, killed, { recursive: true, preserveTimestamps: true });
  const truth = await exportState(root);
  tasks.close({});
  const names = ['', '-wal', '-shm'].map((end) => join(killed, `library.sqlite${end}`));
  const kept = names.map((name) => [name, readFileSync(name)] as const);
  const putBack = (): void => {
    rmSync(join(killed, 'library.sqlite.seal'), { force: true });
    for (const [name, bytes] of kept) writeFileSync(name, bytes);
  };
  return {
    root: killed,
    log: names[1] as string,
    memory: names[2] as string,
    logBytes: kept[1]?.[1].length ?? 0,
    truth,
    putBack,
  };
};

const isTrue = async (root: string, truth: unknown): Promise<boolean> => {
  openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3' }).close();
  return isDeepStrictEqual(await exportState(root), truth);
};

describe('the log of the catalogue', () => {
  it('may be cut off anywhere, or its shared memory be noise: every row is as it was acknowledged', {
    timeout: mostMs,
  }, async () => {
    const { root, log, memory, logBytes, truth, putBack } = await killedLibrary();
    const cuts = sampled(cutsOf(logBytes), 5);
    const missed: string[] = [];
    for (const cut of cuts) {
      putBack();
      truncateSync(log, cut);
      if (!(await isTrue(root, truth))) missed.push(`cut at ${cut}`);
    }
    const seeds = sampled(
      Array.from({ length: 32 }, (_, seed) => seed + 1),
      3,
    );
    for (const seed of seeds) {
      putBack();
      writeFileSync(memory, noise(32_768, seed));
      if (!(await isTrue(root, truth))) missed.push(`noise ${seed}`);
    }
    const all = cuts.length + seeds.length;
    console.log(
      `Logs of a catalogue cut off or with noise beside them: ${all - missed.length} of ${all} lost nothing (${logBytes} bytes)`,
    );
    expect(missed).toEqual([]);
    expect(logBytes).toBeGreaterThan(50_000);
  });
});

describe('the log of the index', () => {
  it('may be cut off anywhere: what it still has is whole, and the rest is pending', { timeout: mostMs }, () => {
    const folder = temporaryFolder();
    const archive = openSmallArchive(folder);
    for (let number = 0; number < 12; number += 1)
      archive.put({ name: `e${number}`, pages: ['port du soir', `mot${number} port`] });
    const names = ['', '-wal', '-shm'].map((end) => `${archive.path}${end}`);
    const kept = names.map((name) => [name, readFileSync(name)] as const);
    archive.close();
    const logBytes = kept[1]?.[1].length ?? 0;
    const cuts = sampled(cutsOf(logBytes), 12);
    const missed: number[] = [];
    const counts = new Set<number>();
    for (const cut of cuts) {
      for (const name of readdirSync(dirname(archive.path))) rmSync(join(dirname(archive.path), name));
      for (const [name, bytes] of kept) writeFileSync(name, bytes);
      truncateSync(`${archive.path}-wal`, cut);
      const again = openSmallArchive(folder);
      const indexed = again.writer.run(listIndexed).value.length;
      const isWhole = Array.from({ length: 12 }, (_, number) => again.find(`mot${number}`).total).every(
        (total, number) => total === (number < indexed ? 1 : 0),
      );
      if (!isWhole || again.find('port').total !== 2 * indexed) missed.push(cut);
      counts.add(indexed);
      again.close();
    }
    console.log(
      `Logs of an index cut off: ${cuts.length - missed.length} of ${cuts.length} with whole editions alone (${logBytes} bytes)`,
    );
    expect(missed).toEqual([]);
    expect(counts.size).toBeGreaterThan(3);
  });
});
