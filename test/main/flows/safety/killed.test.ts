// Kills backup, restore, move and rebuild wherever they stand. KIOSQUE_KILLS says how often each; `npm run proof:safety` does it at forty
// places. Nothing is ever half there: what counted before counts, or what was made does.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../../main/archive/full-backup/backup-manifest.ts';
import { restoreLibrary } from '../../../../main/archive/full-backup/restore-library.ts';
import { libraryPlace } from '../../../../main/base/library-place.ts';
import { openWriter } from '../../../../main/flows/writer/open-writer.ts';
import { projectRoot } from '../../../run/project-root.ts';
import { codeOf } from '../../../support/code-of.ts';
import { openTasks } from '../../../support/kept-file.ts';
import { openDraws } from '../../../support/kept-library.ts';
import { exportState } from '../../../support/library-state.ts';
import { prepareKept } from '../../../support/prepare-kept.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const kills = Number(process.env.KIOSQUE_KILLS ?? 2);
const count = kills < 10 ? 24 : 60;
const script = join(projectRoot, 'test/support/safety-child.ts');
const tools = { isStopped: () => false, onPlan: () => {}, onBytes: () => {} };
const master = prepareKept(count);

const libraryIn = (folder: string): string => {
  const root = join(folder, 'library');
  cpSync(master(), root, { recursive: true, preserveTimestamps: true });
  return root;
};

type Run = { act: string; root: string; folder: string; data: string };

/** Runs an act, and kills it so many milliseconds after it began; null lets it end. Gives how long it took, and whether it ended. */
const run = (
  { act, root, folder, data }: Run,
  killAfterMs: number | null,
): Promise<{ ms: number; isDone: boolean; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, act, root, folder], {
      env: { ...process.env, NODE_OPTIONS: '', XDG_DATA_HOME: data, KIOSQUE_LIBRARY: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    let begunAt = 0;
    let doneAt = 0;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (begunAt === 0 && out.includes('begun')) {
        begunAt = performance.now();
        if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      }
      if (out.includes('done')) doneAt = performance.now();
    });
    child.on('close', () => resolve({ ms: doneAt - begunAt, isDone: doneAt > 0, err }));
  });

const open = (root: string) => {
  const writer = openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3' });
  const { recovery } = writer;
  expect(writer.database.pragma('integrity_check', { simple: true })).toBe('ok');
  writer.close();
  expect(recovery.leftAlone).toEqual([]);
};

/** Runs an act once whole to learn how long it takes, then kills it at places that a seed draws; each starts from what `prepare` makes. */
const killAt = async (
  act: string,
  prepare: (folder: string) => Promise<Omit<Run, 'act'>>,
  check: (made: Run) => Promise<void>,
) => {
  const first = { act, ...(await prepare(temporaryFolder())) };
  const whole = await run(first, null);
  expect(whole).toMatchObject({ isDone: true, err: '' });
  const draw = openDraws(act.length);
  let midway = 0;
  for (let number = 0; number < kills; number += 1) {
    const made = { act, ...(await prepare(temporaryFolder())) };
    const { isDone, err } = await run(made, draw() * whole.ms);
    expect(err).toBe('');
    if (!isDone) midway += 1;
    await check(made);
  }
  console.log(`${act}: ${kills} kills, ${midway} before its end, nothing half there`);
};

describe('a kill in the middle of', { timeout: 60_000 + kills * 20_000 }, () => {
  it('a backup leaves the one before whole, and the next run goes on', async () => {
    let round = 0;
    await killAt(
      'backup',
      async (folder) => {
        const made = { root: libraryIn(folder), folder: join(folder, 'backup'), data: folder };
        round += 1;
        // Every other one is a first backup, the rest take what has changed since.
        if (round % 2 === 0) return made;
        expect((await run({ act: 'backup', ...made }, null)).err).toBe('');
        const tasks = openTasks(made.root);
        const [id = ''] = (await exportState(made.root)).shelf;
        tasks.remove({ id });
        tasks.setSettings({ settings: { theme: 'light' } });
        tasks.close({});
        return made;
      },
      async ({ act, root, folder, data }) => {
        const after = await exportState(root);
        const early = join(data, 'early');
        const manifest = existsSync(folder) ? readManifest(folder) : null;
        if (manifest?.finishedAtMs != null) {
          expect(restoreLibrary({ folder, root: early, now: Date.now }, tools).problems).toEqual([]);
          const found = await exportState(early);
          expect(Object.keys(found.editions)).toEqual(Object.keys(after.editions));
          open(early);
        }
        expect(await run({ act, root, folder, data }, null)).toMatchObject({ isDone: true, err: '' });
        const late = join(data, 'late');
        expect(restoreLibrary({ folder, root: late, now: Date.now }, tools).problems).toEqual([]);
        expect(await exportState(late)).toEqual(after);
      },
    );
  });

  it('a restore leaves no library or a whole one, and the same restore goes on', async () => {
    const place = temporaryFolder();
    const [library, backup] = [libraryIn(place), join(place, 'backup')];
    expect((await run({ act: 'backup', root: library, folder: backup, data: place }, null)).err).toBe('');
    const before = await exportState(library);
    await killAt(
      'restore',
      async (folder) => ({ root: join(folder, 'restored'), folder: backup, data: folder }),
      async ({ act, root, folder, data }) => {
        const code = existsSync(root) ? codeOf(() => open(root)) : 'library/not-found';
        expect([null, 'library/unfinished', 'library/not-found']).toContain(code);
        if (code !== null) expect(await run({ act, root, folder, data }, null)).toMatchObject({ isDone: true, err: '' });
        expect(await exportState(root)).toEqual(before);
        open(root);
      },
    );
  });

  it('a move leaves one library that opens, the old or the new, and it is whole', async () => {
    await killAt(
      'move',
      async (folder) => ({ root: libraryIn(folder), folder: join(folder, 'elsewhere'), data: join(folder, 'data') }),
      async ({ act, root, folder, data }) => {
        const before = await exportState(root);
        const placeNow = (): string => libraryPlace({ XDG_DATA_HOME: data }, 'linux', '/nowhere');
        const isMoved = placeNow() === folder;
        open(isMoved ? folder : root);
        expect(await exportState(isMoved ? folder : root)).toEqual(before);
        if (isMoved) return;
        const isWhole = existsSync(folder) && codeOf(() => open(folder)) === null;
        if (isWhole) return;
        expect(await run({ act, root, folder, data }, null)).toMatchObject({ isDone: true, err: '' });
        expect(placeNow()).toBe(folder);
        expect(await exportState(folder)).toEqual(before);
      },
    );
  });

  it('a rebuild loses nothing: the next opening makes it whole', async () => {
    const before = await exportState(master());
    await killAt(
      'rebuild',
      async (folder) => {
        mkdirSync(join(folder, 'none'));
        return { root: libraryIn(folder), folder: join(folder, 'none'), data: folder };
      },
      async ({ root }) => {
        open(root);
        expect(await exportState(root)).toEqual(before);
      },
    );
  });
});
