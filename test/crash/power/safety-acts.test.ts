// The acts that copy or remake a whole library, with the power lost in them: what counted before counts, or what was made does.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { readWholeManifest } from '../../../main/archive/full-backup/restore-library.ts';
import { locate } from '../../../main/archive/full-backup/settle-backup.ts';
import { hashFile } from '../../../main/archive/store.ts';
import { libraryPlace } from '../../../main/base/library-place.ts';
import { openWriter } from '../../../main/flows/writer/open-writer.ts';
import { projectRoot } from '../../run/project-root.ts';
import { openTasks } from '../../support/kept-file.ts';
import { exportState, type LibraryState } from '../../support/library-state.ts';
import { prepareKept } from '../../support/prepare-kept.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { canRecord, recordRun } from './record.ts';
import { powerLossStates } from './states.ts';
import { type Judge, judgeStates } from './survive.ts';

/** One state in so many is judged with all other tests, each by `npm run test:power`. */
const every = process.env.KIOSQUE_POWER === 'whole' ? 1 : 25;
const master = prepareKept(24);
const script = join(projectRoot, 'test/support/safety-child.ts');

/** Opens a library as the next program would; null where nobody may open it, and it says so. */
const openNext = async (root: string): Promise<LibraryState | null> => {
  if (!existsSync(root)) return null;
  try {
    const writer = openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3' });
    const { leftAlone, missing } = writer.recovery;
    const verdict = writer.database.pragma('integrity_check', { simple: true });
    writer.close();
    if (leftAlone.length + missing > 0 || verdict !== 'ok') throw new Error(`opened with ${leftAlone}, ${missing}, ${verdict}`);
    return await exportState(root);
  } catch (error) {
    if (error instanceof AppError && ['library/unfinished', 'library/not-found'].includes(error.code)) return null;
    throw error;
  }
};

/** What a backup holds by its manifest, and is not there. */
const lacksOf = (folder: string): string[] => {
  const { files, removed } = readWholeManifest(folder);
  const isThere = (entry: (typeof files)[number]): boolean => {
    const path = locate(folder, entry);
    return existsSync(path) && hashFile(path) === entry.sha256;
  };
  return [...files, ...removed].filter((entry) => !isThere(entry)).map(({ path }) => `the backup counts ${path} and lacks it`);
};

/** An act: what it is given beside the library, what is made for it, and what is wrong in a state, `isDone` when it had said so. */
type Act = {
  folder: string;
  root?: string;
  prepare?: (place: string) => Promise<void>;
  judge: (place: string, isDone: boolean, before: LibraryState) => Promise<string[]>;
};

const dataIn = (place: string): string => join(place, 'data');

const runAct = async (act: string, place: string, { root = 'library', folder }: Pick<Act, 'root' | 'folder'>) => {
  Object.assign(process.env, { XDG_DATA_HOME: dataIn(place), KIOSQUE_LIBRARY: '', NODE_OPTIONS: '' });
  return recordRun([process.execPath, script, act, join(place, root), join(place, folder)], place);
};

const change = (place: string): void => {
  const tasks = openTasks(join(place, 'library'));
  tasks.setSettings({ settings: { theme: 'light' } });
  tasks.close({});
};

/** Judges a library that is made: nobody opens it, or it is as the one that it is made of; the latter when the act is done. */
const judgeMade = async (root: string, isDone: boolean, before: LibraryState): Promise<string[]> => {
  const state = await openNext(root);
  if (state === null) return isDone ? ['the library that was made is lost'] : [];
  return isDeepStrictEqual(state, before) ? [] : ['the library that was made is another'];
};

const acts: Record<string, Act> = {
  backup: {
    folder: 'backup',
    judge: async (place, isDone) => {
      const folder = join(place, 'backup');
      try {
        return lacksOf(folder);
      } catch (error) {
        const isNone = error instanceof AppError && ['backup/not-found', 'backup/unfinished'].includes(error.code);
        if (!isNone) throw error;
        return isDone ? ['the backup is lost'] : [];
      }
    },
  },
  'backup again': {
    folder: 'backup',
    prepare: async (place) => {
      await runAct('backup', place, { folder: 'backup' });
      change(place);
    },
    judge: async (place) => lacksOf(join(place, 'backup')),
  },
  restore: {
    folder: 'backup',
    root: 'restored',
    prepare: async (place) => void (await runAct('backup', place, { folder: 'backup' })),
    judge: (place, isDone, before) => judgeMade(join(place, 'restored'), isDone, before),
  },
  move: {
    folder: 'elsewhere',
    judge: async (place, isDone, before) => {
      const now = libraryPlace({ XDG_DATA_HOME: dataIn(place) }, 'linux', '/nowhere');
      const isMoved = now.endsWith('/elsewhere');
      const wrong = isDone && !isMoved ? ['where the library was moved is forgotten'] : [];
      return [...wrong, ...(await judgeMade(join(place, isMoved ? 'elsewhere' : 'library'), true, before))];
    },
  },
  rebuild: {
    folder: 'backup',
    judge: (place, _, before) => judgeMade(join(place, 'library'), true, before),
  },
};

describe.skipIf(!canRecord)('a loss of power in the middle of', { timeout: 600_000 }, () => {
  let survived = 0;
  let all = 0;
  beforeAll(() => () => console.log(`safety: power-loss states survived ${survived} of ${all}`));

  it.for(Object.keys(acts))('%s leaves what counted or what was made', async (name) => {
    const act = acts[name];
    if (act === undefined) throw new Error(name);
    const place = temporaryFolder();
    cpSync(master(), join(place, 'library'), { recursive: true, preserveTimestamps: true });
    mkdirSync(dataIn(place));
    await act.prepare?.(place);
    const before = await exportState(join(place, 'library'));
    const recorded = await runAct(name.split(' ')[0] ?? '', place, act);
    const states = powerLossStates(recorded, { begins: (line) => line === 'begun' }).filter((_, at) => at % every === 0);
    const judge: Judge = (where, acks) => act.judge(where, acks.includes('done'), before);
    const { losses } = await judgeStates(states, recorded.folders, judge);
    survived += states.length - losses.length;
    all += states.length;
    console.log(`${name}: power-loss states survived ${states.length - losses.length} of ${states.length}`);
    expect(losses).toEqual([]);
    expect(states.length * every).toBeGreaterThan(60);
  });
});
