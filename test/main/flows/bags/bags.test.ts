// Bags out of a library and into another: what was known of editions comes back, damage and secrets do not travel, foreign bags bring newspapers.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BagProfile } from '#border/model-bag-profile';
import type { BagContent, BagWriteForm } from '#border/model-bags';
import { TitleFacts } from '#border/model-holdings';
import { readEditionSidecar, writeEditionSidecar } from '../../../../main/archive/sidecar.ts';
import { findBreak } from '../../../../main/base/events.ts';
import type { EditionRecord } from '../../../../main/base/record.ts';
import { openBagRun } from '../../../../main/flows/bags/bag-desk.ts';
import { exportBags } from '../../../../main/flows/bags/export-bags.ts';
import { importBag } from '../../../../main/flows/bags/import-bag.ts';
import { listPlaces } from '../../../../main/library/list-places.ts';
import { findTitle } from '../../../../main/library/titles.ts';
import { makeBag, sumOf, writeFiles } from '../../../support/made-bag.ts';
import { makePdf } from '../../../support/make-pdf.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { pdfFileOf } from '../../../support/pdf-file-of.ts';
import { suite } from '../../../support/suites.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { verifyAt } from '../../../support/verify-at.ts';

const run = (signal = new AbortController().signal, tell = () => {}) => openBagRun(signal, tell);
const pdf = (text: string): Buffer => makePdf([{ content: `BT /F 12 Tf 50 700 Td (${text}) Tj ET` }]);
const temporaryFiles = (folder: string, files: Record<string, Uint8Array>): string => writeFiles(join(folder, 'sources'), files);

const add = async (core: TestCore, title: string, day: string, path: string): Promise<string> => {
  const adding = core.add([path], { title, day });
  await adding.settled;
  const [item] = adding.items;
  if (item?.state !== 'added') throw new Error(`not added: ${JSON.stringify(item)}`);
  return item.edition.id;
};

type Filled = { core: TestCore; ids: [string, string, string] };

let filled: { folder: string; ids: Filled['ids'] } | null = null;

/** Two newspapers and a METS/ALTO issue, corrected, read, pinned, and one in the trash. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-'));
  let close = async (): Promise<void> => {};
  const core = await openTestCore({ libraryDir: join(folder, 'library') }, (end) => {
    close = end;
  });
  const sources = temporaryFiles(folder, { 'a.pdf': pdf('one'), 'b.pdf': pdf('two') });
  const ids: Filled['ids'] = [
    await add(core, 'Le Matin', '2024-01-02', join(sources, 'a.pdf')),
    await add(core, 'لوماتان 100 %', '2024-01-03', join(sources, 'b.pdf')),
    await add(core, 'Débats', '1814-04-01', suite('alto/altomator/18140401_1')),
  ];
  await core.ask('editions.keepPosition', { id: ids[0], page: 1 });
  await core.ask('editions.set', { id: ids[0], correction: { issue: '17021' } });
  await core.ask('editions.pin', { ids: [ids[2]], isPinned: true });
  await core.ask('editions.remove', { ids: [ids[1]] });
  await close();
  filled = { folder, ids };
  return () => rmSync(folder, { recursive: true, force: true });
}, 180_000);

const openFilled = async (more: Parameters<typeof openTestCore>[0] = {}): Promise<Filled> => {
  if (filled === null) throw new Error('not filled yet');
  const libraryDir = join(temporaryFolder(), 'library');
  cpSync(join(filled.folder, 'library'), libraryDir, { recursive: true });
  return { core: await openTestCore({ libraryDir, ...more }), ids: filled.ids };
};

const all: BagContent = { kind: 'library' };
const noFacts = TitleFacts.parse({});
const exportTo = async (
  core: TestCore,
  content: BagContent,
  as: BagWriteForm,
  more: { isEach?: boolean; profile?: BagProfile } = {},
) => {
  const to = temporaryFolder();
  const wish = { content, as, isEach: more.isEach ?? false, labels: [], profile: more.profile ?? null };
  return { to, ...(await exportBags(core.parts, wish, to, run())) };
};

const importInto = async (core: TestCore, path: string) => (await importBag(core.parts, path, null, run())).finish();

const recordsOf = (core: TestCore): Map<string, EditionRecord> =>
  new Map(
    listPlaces(core.parts.database).map(({ id, path }) => {
      const record = readEditionSidecar(join(core.libraryDir, path));
      if (record === null) throw new Error(`no sidecar: ${path}`);
      return [id, record];
    }),
  );

/** All that a person knows of an edition; events and revisions go on in each library. */
const known = ({ events: _, revision: __, ...record }: EditionRecord): unknown => record;

describe('bags of a library', { timeout: 300_000 }, () => {
  it('bring every edition back with its sidecar, position, corrections and place in the trash, whatever they lie in', async () => {
    const { core, ids } = await openFilled();
    const before = recordsOf(core);
    for (const as of ['folder', 'zip'] as const) {
      const { bags, failed } = await exportTo(core, all, as);
      expect(failed).toEqual([]);
      expect(bags[0]).toMatchObject({ valid: true, complete: true, form: as });
      expect([...(bags[0]?.editions ?? [])].sort()).toEqual([...ids].sort());
      const other = await openTestCore();
      const bag = await importInto(other, bags[0]?.path ?? '');
      expect(bag).toMatchObject({ valid: true, skipped: [], failed: [] });
      const after = recordsOf(other);
      expect([...after.keys()].sort()).toEqual([...ids].sort());
      for (const [id, record] of after) {
        const old = before.get(id);
        expect(known(record)).toEqual(old === undefined ? null : known(old));
        expect(record.events.slice(0, -1)).toEqual(old?.events);
        expect(record.events.at(-1)).toMatchObject({ type: 'ingestion', outcome: 'success' });
        expect(findBreak(id, record.events)).toBeNull();
      }
      expect(listPlaces(other.parts.database).find(({ isRemoved }) => isRemoved)?.path).toMatch(/^trash\//u);
      expect(readdirSync(join(other.libraryDir, 'incoming'))).toEqual([]);
      // The pages of the issue are drawn again, since what can be made anew does not travel.
      if (as === 'zip') expect((await pdfFileOf(other, ids[2])).sizeBytes).toBeGreaterThan(1000);
      const again = await importInto(other, bags[0]?.path ?? '');
      expect(again).toMatchObject({ added: [], failed: [] });
      expect(again.skipped.map(({ code }) => code)).toEqual(Array(3).fill('library/duplicate'));
      await other.close();
    }
  });

  it('hold what was asked for: editions, a title, one bag for each, never over what is there', async () => {
    const { core, ids } = await openFilled();
    const one = await exportTo(core, { kind: 'editions', ids: [ids[0], '0000000000000000'] }, 'folder');
    expect(one.failed).toMatchObject([{ id: '0000000000000000', code: 'edition/not-found' }]);
    expect(one.bags.map(({ name, editions }) => [name, editions])).toEqual([['Le Matin 2024-01-02', [ids[0]]]]);
    const title = await exportTo(core, { kind: 'title', title: 'le matin' }, 'zip');
    expect(title.bags.map(({ name }) => name)).toEqual(['Le Matin 2024-01-02']);
    const each = await exportTo(core, all, 'tar', { isEach: true });
    expect(each.bags.map(({ editions }) => editions.length)).toEqual([1, 1, 1]);
    const wish = { content: all, as: 'folder', isEach: false, labels: [], profile: null } as const;
    const names: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const { bags } = await exportBags(core.parts, wish, each.to, run());
      names.push(...bags.map(({ name }) => name));
    }
    expect(names).toEqual(['library', 'library (2)']);
    await expect(exportTo(core, { kind: 'title', title: 'Nobody' }, 'folder')).rejects.toMatchObject({ code: 'title/not-found' });
  });

  it('say what they are in their labels, and write no sign that a manifest must encode', async () => {
    const { core } = await openFilled();
    await core.ask('settings.set', { organization: 'Bibliothèque nationale' });
    const { bags } = await exportTo(core, all, 'folder');
    const bag = bags[0]?.path ?? '';
    const info = readFileSync(join(bag, 'bag-info.txt'), 'utf8');
    expect(info).toContain('Source-Organization: Bibliothèque nationale\n');
    expect(info).toMatch(/^Payload-Oxum: \d+\.\d+$/mu);
    expect(info).toMatch(/^Bagging-Date: \d{4}-\d\d-\d\d$/mu);
    expect(info).toMatch(/^External-Identifier: urn:kiosque:edition:[0-9a-z]{16}$/mu);
    expect(readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')).not.toContain('%');
    expect(readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')).toContain('لوماتان 100 _');
  });

  it('carry the ISSN where all of it is of one newspaper that has one, and bring it to a library that does not know it', async () => {
    const { core, ids } = await openFilled();
    const { before: facts } = await core.ask('holdings.setFacts', {
      title: 'Le Matin',
      facts: { ...noFacts, issn: '0851-0156' },
    });
    const issnOf = (of: TestCore, title: string) => findTitle(of.parts.database, title)?.holdings.facts.issn;
    expect(facts.issn).toBeNull();
    const whole = await exportTo(core, all, 'folder');
    expect(whole.bags[0]).toMatchObject({ issn: null });
    const { bags } = await exportTo(core, { kind: 'title', title: 'Le Matin' }, 'zip');
    expect(bags[0]).toMatchObject({ issn: '0851-0156', valid: true });
    const one = await exportTo(core, { kind: 'editions', ids: [ids[0]] }, 'folder');
    expect(readFileSync(join(one.bags[0]?.path ?? '', 'bag-info.txt'), 'utf8').match(/^External-Identifier: .*$/gmu)).toEqual([
      'External-Identifier: urn:ISSN:0851-0156',
      `External-Identifier: urn:kiosque:edition:${ids[0]}`,
    ]);
    // Whoever takes one identifier alone gets that of the edition.
    const profile = BagProfile.parse({ 'BagIt-Profile-Info': {}, 'Bag-Info': { 'External-Identifier': { repeatable: false } } });
    const wish = { as: 'folder', isEach: false, labels: [], profile } as const;
    const content = { kind: 'editions' as const, ids: [ids[0]] };
    const alone = (await exportBags(core.parts, { ...wish, content }, temporaryFolder(), run())).bags[0]?.path ?? '';
    expect(readFileSync(join(alone, 'bag-info.txt'), 'utf8').match(/^External-Identifier: .*$/gmu)).toEqual([
      `External-Identifier: urn:kiosque:edition:${ids[0]}`,
    ]);
    const other = await openTestCore();
    expect((await importInto(other, bags[0]?.path ?? '')).failed).toEqual([]);
    expect(issnOf(other, 'Le Matin')).toBe('0851-0156');
    // From now on the number says whose the files of anybody's bag are, whatever they are called.
    const info = { 'bag-info.txt': 'External-Identifier: ISSN 0851-0156\n' };
    const foreign = writeFiles(join(temporaryFolder(), 'foreign'), makeBag({ 'data/scan 2024-05-06.pdf': pdf('six') }, info));
    expect((await importInto(other, foreign)).added).toMatchObject([{ title: 'Le Matin', day: '2024-05-06' }]);
    // What the library says already stays, and a number that two newspapers would have goes to none.
    const wrong = { 'bag-info.txt': 'External-Identifier: urn:issn:2049-3630\n' };
    await other.ask('holdings.setFacts', { title: 'Le Matin', facts: { ...noFacts, issn: '1234-5679' } });
    const again = writeFiles(join(temporaryFolder(), 'again'), makeBag({ 'data/Le Matin 2024-05-07.pdf': pdf('seven') }, wrong));
    expect((await importInto(other, again)).added).toMatchObject([{ title: 'Le Matin' }]);
    expect(issnOf(other, 'Le Matin')).toBe('1234-5679');
  });

  it('leave out an edition whose bytes have changed or are gone, and say so', async () => {
    const { core, ids } = await openFilled();
    const [changed, gone] = [ids[0], ids[2]].map(
      (id) => listPlaces(core.parts.database).find((row) => row.id === id)?.path ?? '',
    );
    const file = join(core.libraryDir, changed ?? '', 'edition.pdf');
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    rmSync(join(core.libraryDir, gone ?? '', 'mets.xml'), { force: true });
    rmSync(join(core.libraryDir, gone ?? '', 'alto'), { recursive: true, force: true });
    for (const as of ['folder', 'zip', 'tar'] as const) {
      const { bags, failed } = await exportTo(core, all, as);
      expect(failed.map(({ id, code }) => [id, code]).sort()).toEqual(
        [
          [ids[0], 'edition/damaged'],
          [ids[2], 'edition/damaged'],
        ].sort(),
      );
      expect(bags.map(({ editions, valid }) => [editions, valid])).toEqual([[[ids[1]], true]]);
    }
    const none = await exportTo(core, { kind: 'editions', ids: [ids[0]] }, 'folder');
    expect([none.bags, none.failed.length, readdirSync(none.to)]).toEqual([[], 1, []]);
  });

  it('carry no secret of an address, and the copy says nothing false of its chain', async () => {
    const { core, ids } = await openFilled();
    const path = listPlaces(core.parts.database).find(({ id }) => id === ids[0])?.path ?? '';
    const folder = join(core.libraryDir, path);
    const record = readEditionSidecar(folder);
    if (record === null) throw new Error('no sidecar');
    const url = 'https://me:geheim@press.ma/2024.pdf?access_token=geheim&day=2';
    const origin = { sourceId: null, entryId: url, stamp: `${url} 2024-03-28T05:00:00Z 10`, url, etag: null };
    const events = record.events.map((event) => ({ ...event, detail: `${event.detail} from ${url}`, link: null }));
    writeEditionSidecar(folder, { ...record, source: { ...record.source, origin }, events });
    for (const as of ['folder', 'zip', 'tar'] as const) {
      const { bags } = await exportTo(core, { kind: 'editions', ids: [ids[0]] }, as);
      const bag = bags[0]?.path ?? '';
      const bytes = as === 'folder' ? readFileSync(join(bag, 'data', path, 'edition.json')) : readFileSync(bag);
      expect(bytes.includes('geheim')).toBe(false);
      expect(bytes.includes('https://press.ma/2024.pdf?day=2')).toBe(true);
      if (as !== 'folder') continue;
      const copy = readEditionSidecar(join(bag, 'data', path));
      expect(findBreak(ids[0], copy?.events ?? [])).toBeNull();
    }
  });

  it('are not written where a profile asks for something else, and leave nothing behind', async () => {
    const { core } = await openFilled();
    const profile = BagProfile.parse({
      'BagIt-Profile-Info': { 'BagIt-Profile-Identifier': 'https://example.org/p.json' },
      'Bag-Info': { 'Contact-Name': { required: true } },
    });
    const to = temporaryFolder();
    const wish = { content: all, as: 'folder', isEach: false, labels: [], profile } as const;
    await expect(exportBags(core.parts, wish, to, run())).rejects.toMatchObject({
      code: 'bag/unfit',
      detail: { reason: 'Contact-Name' },
    });
    expect(readdirSync(to)).toEqual([]);
    const labels = [{ label: 'Contact-Name', value: 'Amina' }];
    const { bags } = await exportBags(core.parts, { ...wish, labels }, to, run());
    expect(await verifyAt(bags[0]?.path ?? '', profile)).toMatchObject({ valid: true });
  });

  it('are summed by what a profile allows and requires, and by sha256 and sha512 where it says nothing', async () => {
    const { core } = await openFilled();
    const ours = { 'BagIt-Profile-Info': {} };
    const cases = [
      [ours, ['manifest-sha256', 'manifest-sha512', 'tagmanifest-sha256', 'tagmanifest-sha512']],
      [
        { ...ours, 'Manifests-Allowed': ['sha512'], 'Tag-Manifests-Required': ['md5'], 'Tag-Manifests-Allowed': ['md5'] },
        ['manifest-sha512', 'tagmanifest-md5'],
      ],
      [
        { ...ours, 'Manifests-Required': ['md5'], 'Tag-Manifests-Allowed': [] },
        ['manifest-md5', 'manifest-sha256', 'manifest-sha512'],
      ],
    ] as const;
    for (const [rules, manifests] of cases) {
      const profile = BagProfile.parse(rules);
      for (const as of ['folder', 'zip'] as const) {
        const wish = { content: all, as, isEach: false, labels: [], profile };
        const { bags } = await exportBags(core.parts, wish, temporaryFolder(), run());
        const path = bags[0]?.path ?? '';
        expect(await verifyAt(path, profile)).toMatchObject({ valid: true, problems: [] });
        if (as === 'folder')
          expect(readdirSync(path).filter((name) => name.includes('manifest-'))).toEqual(manifests.map((name) => `${name}.txt`));
      }
    }
  });

  it('are exported, verified and imported by the profile that a person has chosen, until they go on without', async () => {
    const place = temporaryFolder();
    const [file, to] = [join(place, 'profile.json'), join(place, 'to')];
    mkdirSync(to);
    const rules = {
      'BagIt-Profile-Info': { 'BagIt-Profile-Identifier': 'https://example.org/p.json', 'Source-Organization': 'Archives' },
      'Bag-Info': {
        'Contact-Name': { required: true, description: 'Who answers for it' },
        Rights: { required: true, values: ['open', 'closed'] },
        'Bagging-Date': { required: true },
        'Internal-Sender-Identifier': {},
      },
      Serialization: 'required',
      'Accept-Serialization': ['application/zip'],
    };
    writeFileSync(file, JSON.stringify(rules));
    let folder = to;
    const { core } = await openFilled({
      desk: {
        chooseFiles: async (kind) => (kind === 'profile' ? [file] : []),
        chooseFolder: async () => folder,
        chooseSave: async () => null,
        openAddress: async () => {},
      },
    });
    expect((await core.ask('bags.chooseProfile', {})).profile).toEqual({
      name: 'profile.json',
      organization: 'Archives',
      asked: [
        { label: 'Contact-Name', values: [], about: 'Who answers for it' },
        { label: 'Rights', values: ['open', 'closed'], about: null },
      ],
      forms: ['zip'],
    });
    const wish = { content: all, as: 'zip', isEach: false } as const;
    expect((await core.ask('bags.export', wish)).last).toMatchObject({ kind: 'failed', fault: { code: 'bag/unfit' } });
    expect(readdirSync(to)).toEqual([]);
    const asked = [
      { label: 'Contact-Name', value: 'Amina' },
      { label: 'Rights', value: 'open' },
    ];
    expect((await core.ask('bags.export', { ...wish, asked })).last).toMatchObject({ kind: 'export', bags: [{ valid: true }] });
    expect(await verifyAt(join(to, 'library.zip'), BagProfile.parse(rules))).toMatchObject({ valid: true });

    folder = writeFiles(join(place, 'foreign'), makeBag({ 'data/a.pdf': pdf('eight') }));
    const unfit = ['bag/profile-identifier', 'bag/profile-label', 'bag/profile-serialization'];
    const codesOf = ({ last }: Awaited<ReturnType<typeof core.ask<'bags.verify'>>>): string[] =>
      last === null || last.kind === 'failed'
        ? []
        : [...new Set(last.bags.flatMap(({ problems }) => problems.map(({ code }) => code)))];
    expect(codesOf(await core.ask('bags.verify', { form: 'folder' })).sort()).toEqual(unfit);
    const refused = await core.ask('bags.import', { form: 'folder' });
    expect(codesOf(refused).sort()).toEqual(unfit);
    expect(refused.last).toMatchObject({ bags: [{ added: [], failed: [{ code: 'bag/invalid' }] }] });

    writeFileSync(file, '{}');
    expect(await core.faultOf('bags.chooseProfile', {})).toBe('bag/bad-profile');
    expect((await core.ask('bags.state', {})).profile?.name).toBe('profile.json');
    expect((await core.ask('bags.dropProfile', {})).profile).toBeNull();
    const taken = await core.ask('bags.import', { form: 'folder' });
    expect(taken.last).toMatchObject({ bags: [{ valid: true, failed: [], added: [{ pages: 1 }] }] });
  });

  it('leave nothing behind when they are stopped, and the others whole', async () => {
    const { core } = await openFilled();
    for (const as of ['folder', 'zip', 'tar'] as const) {
      const controller = new AbortController();
      const to = temporaryFolder();
      const wish = { content: all, as, isEach: false, labels: [], profile: null };
      const exporting = exportBags(
        core.parts,
        wish,
        to,
        run(controller.signal, () => controller.abort()),
      );
      expect(await exporting).toEqual({ bags: [], failed: [], cleared: 0, isStopped: true });
      expect(readdirSync(to)).toEqual([]);
    }
  });
});

describe('bags of others', { timeout: 300_000 }, () => {
  it('bring every PDF and every issue on the usual way', async () => {
    const core = await openTestCore();
    const source = suite('alto/altomator/18140401_1');
    const issue = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, Buffer] => {
        const path = join(entry.parentPath, entry.name);
        return [`data/issue/${path.slice(source.length + 1).replaceAll('\\', '/')}`, readFileSync(path)];
      });
    const payload = {
      'data/Le Matin 2024-02-03.pdf': pdf('three'),
      'data/notes.txt': 'not a newspaper',
      ...Object.fromEntries(issue),
    };
    const bag = writeFiles(join(temporaryFolder(), 'foreign'), makeBag(payload));
    const brought = await importInto(core, bag);
    expect(brought).toMatchObject({ valid: true, skipped: [], failed: [] });
    expect(brought.added.map(({ day }) => day).sort()).toEqual(['1814-04-01', '2024-02-03']);
    expect(existsSync(join(bag, 'data/Le Matin 2024-02-03.pdf'))).toBe(true);
    expect((await importInto(core, bag)).skipped).toHaveLength(2);
  });

  it('that are not valid bring nothing, and say why; warnings do not keep one out', async () => {
    const core = await openTestCore();
    const files = makeBag({ 'data/a.pdf': pdf('four') });
    const broken = await importInto(core, writeFiles(join(temporaryFolder(), 'broken'), { ...files, 'data/b.pdf': 'extra' }));
    expect(broken).toMatchObject({ valid: false, added: [], problems: [{ path: 'data/b.pdf', code: 'bag/extra' }] });
    expect(broken.failed.map(({ path, code }) => [path, code])).toEqual([['', 'bag/invalid']]);
    const warned = makeBag({ 'data/a.pdf': pdf('five') });
    warned['manifest-sha256.txt'] = `${sumOf(warned['data/a.pdf'] ?? '')}  ./data/a.pdf\n`;
    delete warned['tagmanifest-sha256.txt'];
    const bag = await importInto(core, writeFiles(join(temporaryFolder(), 'warned'), warned));
    expect([bag.valid, bag.warnings.length, bag.added.length]).toEqual([true, 1, 1]);
  });

  it('with an edition that is not what its sidecar says take in the others', async () => {
    const { core, ids } = await openFilled();
    const { bags } = await exportTo(core, all, 'folder');
    const bag = bags[0]?.path ?? '';
    const path = listPlaces(core.parts.database).find(({ id }) => id === ids[0])?.path ?? '';
    writeFileSync(join(bag, 'data', path, 'edition.pdf'), pdf('other bytes'));
    // Whoever changed it made the manifests anew.
    const payload = Object.fromEntries(
      readdirSync(join(bag, 'data'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [
          join(entry.parentPath, entry.name)
            .slice(bag.length + 1)
            .replaceAll('\\', '/'),
          readFileSync(join(entry.parentPath, entry.name)),
        ]),
    );
    const forged = writeFiles(join(temporaryFolder(), 'forged'), makeBag(payload));
    const other = await openTestCore();
    const brought = await importInto(other, forged);
    expect(brought.failed.map(({ path: where, code }) => [where, code])).toEqual([[`data/${path}`, 'edition/damaged']]);
    expect(
      listPlaces(other.parts.database)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([ids[1], ids[2]].sort());
    expect(dirname(path)).toContain('editions');
  });

  it('are neither taken in nor looked at from the window of a reading room', async () => {
    const { core } = await openFilled();
    await core.ask('access.enter', { pin: '1234' });
    expect(await core.faultOf('bags.import', { form: 'folder' })).toBe('access/reading-room');
    expect(await core.faultOf('bags.verify', { form: 'folder' })).toBe('access/keepers');
  });

  it('are asked for by the screens one task at a time, and what came of it is told without a path', async () => {
    const { core } = await openFilled();
    const states: unknown[] = [];
    const place = temporaryFolder();
    const asking = await openTestCore({
      desk: {
        chooseFiles: async () => [],
        chooseFolder: async () => place,
        chooseSave: async () => null,
        openAddress: async () => {},
      },
    });
    asking.on((event) => event.name === 'bags.changed' && states.push(event.value));
    const { bags } = await exportTo(core, all, 'folder');
    mkdirSync(join(place, 'data'));
    const verified = await asking.ask('bags.verify', { form: 'folder' });
    expect(verified.last).toMatchObject({
      kind: 'verify',
      bags: [{ valid: false, problems: [{ code: 'bag/no-declaration' }, { code: 'bag/no-manifest' }] }],
    });
    expect(JSON.stringify(verified)).not.toContain(dirname(place));
    const empty = await asking.ask('bags.export', { content: all, as: 'zip', isEach: false });
    expect(empty.last).toMatchObject({ kind: 'failed', fault: { code: 'bag/nothing' } });
    await importInto(asking, bags[0]?.path ?? '');
    const written = await asking.ask('bags.export', { content: all, as: 'zip', isEach: false, organization: 'Archives' });
    expect(written.last).toMatchObject({ kind: 'export', bags: [{ path: 'library.zip', valid: true }], failed: [] });
    expect(await asking.ask('bags.state', {})).toEqual(written);
    expect(await asking.faultOf('bags.export', { content: all, as: 'zip', isEach: false, info: 'no label' })).toBe(
      'bag/bad-labels',
    );
    expect(states.length).toBeGreaterThan(2);
    const both = await Promise.all([
      asking.faultOf('bags.verify', { form: 'folder' }),
      asking.faultOf('bags.verify', { form: 'folder' }),
    ]);
    expect(both.sort()).toEqual(['bag/busy', null].sort());
  });
});
