// What a rebuild promises: everything that was known stands again from files alone, and what is lost is named. KIOSQUE_EDITIONS says how
// large the library is (500 in `npm run proof:safety`), KIOSQUE_DRAWS how often one class of files is deleted at random.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWriter } from '../../../../main/flows/writer/open-writer.ts';
import type { Recovery } from '../../../../main/flows/writer/recover-library.ts';
import { openDraws } from '../../../support/kept-library.ts';
import { countFields, exportState, type LibraryState } from '../../../support/library-state.ts';
import { prepareKept } from '../../../support/prepare-kept.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const count = Number(process.env.KIOSQUE_EDITIONS ?? 500);
const draws = Number(process.env.KIOSQUE_DRAWS ?? 7);
/** For a machine that others use too; it ends nothing that goes on. */
const mostMs = 600_000;

const master = prepareKept(count);
let before: LibraryState;

const copyOf = (): string => {
  const root = join(temporaryFolder(), 'library');
  cpSync(master(), root, { recursive: true });
  return root;
};

const rebuild = (root: string): Recovery => {
  const writer = openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3', isRebuilding: true });
  writer.close();
  return writer.recovery;
};

const deleteCatalogue = (root: string): void => {
  for (const name of readdirSync(root)) if (name.startsWith('library.sqlite')) rmSync(join(root, name));
  rmSync(join(root, 'derived'), { recursive: true, force: true });
};

/** The state without some editions, and without what the shelf lists of them. */
const without = (state: LibraryState, gone: ReadonlySet<string>): LibraryState => ({
  ...state,
  shelf: state.shelf.filter((id) => !gone.has(id)),
  editions: Object.fromEntries(Object.entries(state.editions).filter(([id]) => !gone.has(id))),
});

/** Counts of changes of the whole go on; what they lead to is compared. */
const comparable = ({ whole: { revision: _, ...whole }, ...state }: LibraryState) => ({ ...state, whole });

beforeAll(async () => {
  before = await exportState(master());
}, 300_000);

describe('a rebuild', () => {
  it('makes the same library from files alone', { timeout: mostMs }, async () => {
    const root = copyOf();
    deleteCatalogue(root);
    rmSync(join(root, 'backups'), { recursive: true, force: true });
    const { losses, adopted } = rebuild(root);
    const after = await exportState(root);
    expect(after).toEqual(before);
    expect(losses).toEqual([]);
    expect(adopted).toBe(count);
    const removed = Object.values(after.editions).filter(({ record }) => record.removedAtMs !== null).length;
    expect(removed).toBeGreaterThan(count / 20);
    console.log(`Rebuild: ${count} editions (${removed} in the trash), ${countFields(after)} fields equal`);
  });

  it('keeps the catalogue that it replaces', { timeout: mostMs }, async () => {
    const root = copyOf();
    rebuild(root);
    expect(await exportState(root)).toEqual(before);
    expect(readdirSync(join(root, 'backups')).some((name) => name.startsWith('before rebuild '))).toBe(true);
  });
});

type Class = {
  name: string;
  /** Deletes files of the class from a library whose catalogue is gone where `isAlone` is false. Gives the editions whose files went. */
  remove: (root: string, draw: () => number) => string[];
  /** The code of each edition that is lost; null where nothing is. */
  code: string | null;
};

const some = (draw: () => number): string[] => Object.keys(before.editions).filter(() => draw() < 0.04);
const fileOf = (root: string, id: string, name: string): string => join(root, before.editions[id]?.path ?? '', name);
const removeWhole = (name: string) => (root: string) => {
  rmSync(join(root, name), { recursive: true, force: true });
  return [];
};
const removeOf = (name: string) => (root: string, draw: () => number) => {
  const ids = some(draw);
  for (const id of ids) rmSync(fileOf(root, id, name));
  return ids;
};

const classes: Class[] = [
  { name: 'library.json', remove: removeWhole('library.json'), code: null },
  { name: 'edition.json', remove: removeOf('edition.json'), code: 'rebuild/no-sidecar' },
  { name: 'edition.pdf', remove: removeOf('edition.pdf'), code: 'rebuild/file-missing' },
  { name: 'derived', remove: removeWhole('derived'), code: null },
  { name: 'backups', remove: removeWhole('backups'), code: null },
  { name: 'incoming', remove: removeWhole('incoming'), code: null },
  {
    name: 'trash',
    remove: (root) => {
      rmSync(join(root, 'trash'), { recursive: true });
      return Object.entries(before.editions).flatMap(([id, { record }]) => (record.removedAtMs === null ? [] : [id]));
    },
    code: 'trash',
  },
];

/** Deletes what a draw says, rebuilds, and gives what was touched and what may be gone. */
const runDraw = async (kind: Class, draw: () => number, hasCatalogue: boolean, hasCopies: boolean) => {
  const root = copyOf();
  if (!hasCatalogue) deleteCatalogue(root);
  if (!hasCopies) rmSync(join(root, 'backups'), { recursive: true, force: true });
  const touched = kind.remove(root, draw);
  const { losses } = rebuild(root);
  const knows = hasCatalogue || (hasCopies && kind.name !== 'backups');
  const isSaved = kind.code === null || (kind.name === 'edition.json' && knows);
  expect(existsSync(join(root, 'library.json'))).toBe(true);
  return { touched, losses, knows, gone: new Set(isSaved ? [] : touched), after: comparable(await exportState(root)) };
};

/** Without library.json and all who knew it, what the whole held is gone and named; the editions are all there. */
const expectEditionsAlone = (found: ReturnType<typeof comparable>, losses: Recovery['losses']): void => {
  const paths = (state: Pick<LibraryState, 'editions'>) => Object.values(state.editions).map(({ path }) => path);
  expect(losses).toEqual([{ path: 'library.json', code: 'rebuild/no-sidecar' }]);
  expect(paths(found)).toEqual(paths(before));
  expect(found.shelf).toEqual(before.shelf);
};

describe('a rebuild after one class of files was deleted', () => {
  for (let draw = 0; draw < draws; draw += 1) {
    const next = openDraws(draw + 1);
    const kind = classes[draw % classes.length] as Class;
    const [hasCatalogue, hasCopies] = [next() < 0.4, next() < 0.5];
    const circumstances = `${hasCatalogue ? 'with' : 'without'} the catalogue, ${hasCopies ? 'with' : 'without'} its copies`;
    it(`loses nothing but what it names: ${kind.name}, draw ${draw + 1}, ${circumstances}`, { timeout: mostMs }, async () => {
      const { touched, losses, knows, gone, after } = await runDraw(kind, next, hasCatalogue, hasCopies);
      if (kind.name === 'library.json' && !knows) expectEditionsAlone(after, losses);
      else expect(after).toEqual(comparable(without(before, gone)));
      const named = new Set(losses.map(({ path }) => dirname(path)));
      // A folder that is gone whole is missed by whoever knew it: the catalogue, or a copy of it.
      if (kind.name === 'trash') expect(losses).toHaveLength(knows ? touched.length : 0);
      else for (const id of gone) expect(named).toContain(before.editions[id]?.path);
      const isWritten = kind.name === 'edition.json' && knows;
      if (isWritten) expect(losses.map(({ code }) => code)).toEqual(touched.map(() => 'rebuild/from-copy'));
      console.log(`${kind.name} (${circumstances}): ${touched.length} touched, ${gone.size} lost, ${losses.length} named`);
    });
  }
});
