// Media that become read-only, hold their files or go away while a library is open: what only reads goes on or says why, writes say why,
// nothing is written where the disk was, and the library opens again.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { type Core, openCoreOrRead } from '../../main/core.ts';
import { projectRoot } from '../run/project-root.ts';
import { closingOnce } from '../support/closing-once.ts';
import { folderSums } from '../support/folder-sums.ts';
import { mountJournalled } from '../support/journalled-disk.ts';
import { canMount, mountDisk } from '../support/mounted-disk.ts';
import { prepareLibrary } from '../support/prepare-library.ts';
import { quietCore } from '../support/quiet-core.ts';

if (!canMount) console.log('Media that change are left out: this system lets the test mount nothing');

const paper = join(projectRoot, 'assets/samples/atlas-du-matin-2024-03-28.pdf');
const copyLibrary = prepareLibrary([paper]);

const open = async (libraryDir: string): Promise<Core> => {
  return closingOnce(await openCoreOrRead({ ...quietCore, libraryDir, mustExist: true }));
};

type Act = readonly [name: string, input: unknown];

/** Acts that change the library, each in its own way. */
const changes = (id: string): Act[] => [
  ['editions.set', { id, correction: { title: 'Le Matin' } }],
  ['editions.pin', { ids: [id], isPinned: true }],
  ['marks.add', { id, kind: 'bookmark', at: { page: 1 } }],
  ['searches.save', { name: 'Port', query: 'port' }],
  ['dossiers.create', { name: 'Port' }],
  ['settings.set', { theme: 'light' }],
  ['safety.copy', {}],
  ['editions.remove', { ids: [id] }],
];

const outcomes = async (core: Core, acts: readonly Act[]): Promise<[string, string][]> => {
  const said: [string, string][] = [];
  for (const [name, input] of acts) {
    const answer = await core.answer(name, input);
    said.push([name, answer.ok ? 'ok' : answer.fault.code]);
  }
  return said;
};

const journalled = (context: TestContext) => mountJournalled(48) ?? context.skip('no disk with a journal can be mounted here');

/** The library on a disk, open, with an edition and a word of it. */
const setUp = async (disk: string) => {
  const library = join(disk, 'library');
  cpSync(copyLibrary(), library, { recursive: true });
  const core = await open(library);
  const [edition] = (await core.handlers['editions.list']({})).editions;
  const id = edition?.id ?? '';
  const { pages } = await core.handlers['editions.show']({ id, page: 1 });
  return { library, core, id, word: /\p{L}{5,}/u.exec(pages[0]?.text ?? '')?.[0] ?? '' };
};

const told = new Set(['library/read-only', 'disk/failed', 'library/not-found']);

/** Prints and asserts that each act was refused by a name that fits. */
const expectTold = (what: string, said: readonly [string, string][]): void => {
  const wrong = said.filter(([, code]) => !told.has(code));
  console.log(`${what}: ${said.length - wrong.length} of ${said.length} acts say why`);
  expect(wrong).toEqual([]);
};

describe.skipIf(!canMount)('a disk', () => {
  it('that its system makes read-only under an open library is read and searched, and what writes says why', {
    timeout: 300_000,
  }, async (context) => {
    const { disk, abort } = journalled(context);
    const { library, core, id, word } = await setUp(disk);
    const before = folderSums(join(library, 'editions'));
    abort();
    const said = await outcomes(core, changes(id));
    expect((await core.handlers['search.find']({ query: word })).total).toBeGreaterThan(0);
    expect((await core.handlers['editions.list']({})).editions).toHaveLength(1);
    expect((await core.picture(id, 1, 'page')).length).toBeGreaterThan(1000);
    await core.close();
    expectTold('Read-only in the middle', said);
    expect(folderSums(join(library, 'editions'))).toEqual(before);
  });

  it('whose files nobody may change is opened to read, searched, and left as it is', { timeout: 300_000 }, async (context) => {
    const { disk, hold } = journalled(context);
    const { library, core, id, word } = await setUp(disk);
    await core.close();
    hold(library);
    const before = folderSums(library);
    const held = await open(library);
    expect(await held.handlers['library.state']({})).toMatchObject({ access: 'read-only' });
    const said = await outcomes(
      held,
      changes(id).filter(([name]) => name !== 'settings.set'),
    );
    expect((await held.handlers['search.find']({ query: word })).total).toBeGreaterThan(0);
    await held.close();
    expectTold('Files that nobody may change', said);
    expect(folderSums(library)).toEqual(before);
  });

  it('that goes away under an open library leaves nothing where it was, and the library opens again', {
    timeout: 300_000,
  }, async () => {
    const media = mountDisk(65_536);
    const { library, core, id } = await setUp(media.disk);
    await core.close();
    const kept = join(media.disk, '..', 'kept');
    cpSync(media.disk, kept, { recursive: true });
    const open2 = await open(library);
    media.vanish();
    mkdirSync(library);
    const said = await outcomes(open2, changes(id));
    await open2.close();
    expect(readdirSync(library, { recursive: true })).toEqual([]);
    expectTold('Absent in the middle', said);
    cpSync(kept, media.disk, { recursive: true });
    const again = await open(library);
    expect((await again.handlers['editions.list']({})).editions).toHaveLength(1);
  });
});
