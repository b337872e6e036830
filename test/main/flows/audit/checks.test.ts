// The checks of an open library: what runs by itself, what a person asks for, and what the screens are told.
import { cpSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '#border/model-checks';
import { isWrittenSince } from '../../../../main/flows/audit/is-written-since.ts';
import { openChecks } from '../../../../main/flows/audit/open-checks.ts';
import { readCheckTimes } from '../../../../main/library/checks.ts';
import { type ExpectedEdition, findExpected } from '../../../../main/library/expected-editions.ts';
import { listShelved, prepareAudited, type Shelved } from '../../../support/audited-library.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const copyLibrary = prepareAudited();

const open = async () => {
  const libraryDir = copyLibrary();
  const saved: { name: string; path: string }[] = [];
  const folder = temporaryFolder();
  const desk = {
    chooseFiles: async () => [],
    chooseFolder: async () => join(folder, 'backup'),
    chooseSave: async (name: string) => {
      const path = join(folder, name);
      saved.push({ name, path });
      return path;
    },
    openAddress: async () => {},
  };
  cpSync(join(libraryDir, 'editions'), join(folder, 'backup'), { recursive: true });
  const core = await openTestCore({ libraryDir, desk, indexing: 'none' });
  const first = listShelved(libraryDir).find(({ files }) => files[0] === 'edition.pdf') as Shelved;
  return { core, libraryDir, saved, first, file: join(libraryDir, first.folder, 'edition.pdf') };
};

const spoil = (file: string): void => {
  const bytes = readFileSync(file);
  bytes[200] = (bytes[200] ?? 0) ^ 16;
  writeFileSync(file, bytes);
};

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** As if all editions had last been read long ago. */
const interval = (core: TestCore, intervalDays: number, isPaused = false) =>
  core.ask('settings.set', { checks: { intervalDays, isPaused } });

describe('checks', { timeout: 180_000 }, () => {
  it('audit, tell what is wrong by edition, repair from a folder that is chosen, and save the report', async () => {
    const { core, saved, first, file } = await open();
    expect(await core.ask('checks.state', {})).toMatchObject({
      lastFull: null,
      editions: 6,
      verified: 6,
      damaged: 0,
      progress: null,
    });
    spoil(file);
    const { report } = await core.ask('checks.run', { isFull: true });
    expect(report).toMatchObject({ checked: 6, ok: 5, isMarked: true, isComplete: true });
    const { problems } = await core.ask('checks.problems', {});
    expect(problems).toMatchObject([{ code: 'file-changed', editionId: first.id, title: first.title }]);
    const { editions } = await core.ask('editions.list', {});
    expect(editions.find(({ id }) => id === first.id)?.damage?.files).toEqual([{ name: 'edition.pdf', code: 'file-changed' }]);
    for (const as of ['csv', 'json', 'text'] as const) await core.ask('checks.save', { as });
    const [csv, json, text] = saved.map(({ path }) => readFileSync(path, 'utf8'));
    expect(csv).toContain(`file-changed,${first.title}`);
    expect((JSON.parse(json ?? '') as AuditReport).problems).toEqual(report.problems);
    expect(text).toContain(`${first.folder}/edition.pdf`);
    expect(await core.ask('checks.repair', { id: first.id, from: 'folder' })).toEqual({
      repaired: { repaired: ['edition.pdf'], missing: [] },
    });
    expect(await core.ask('checks.problems', {})).toEqual({ problems: [], damaged: [], fromSource: [] });
    expect(await core.ask('checks.edition', { id: first.id })).toEqual({ damage: null });
    expect(await core.ask('checks.state', {})).toMatchObject({ damaged: 0, lastFull: { problems: 1 } });
    expect(await core.faultOf('checks.repair', { id: first.id, from: 'source' })).toBe('repair/no-source');
  });

  it('tell the life of an edition, and write it as PREMIS', async () => {
    const { core, saved, first, file } = await open();
    await core.ask('settings.set', { operator: 'Nadia <B.>' });
    spoil(file);
    await core.ask('checks.run', { isFull: true });
    const timeline = await core.ask('editions.timeline', { id: first.id });
    expect(timeline).toMatchObject({ brokenAt: null, hasSource: false, damage: { files: [{ code: 'file-changed' }] } });
    expect(timeline.events.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([
      'ingestion success',
      'message digest calculation success',
      'format identification success',
      'validation success',
      'fixity check failure',
    ]);
    expect((await core.ask('editions.premis', { id: first.id })).saved).toMatch(/\.premis\.xml$/u);
    const premis = readFileSync(saved[0]?.path ?? '', 'utf8');
    expect(premis).toContain('<agentName>Nadia &lt;B.&gt;</agentName>');
    expect(premis).toContain('<eventOutcome>failure</eventOutcome>');
    expect(premis.match(/<event>/gu)).toHaveLength(5);
  });

  it('read what has waited longest by themselves, and mark what they find, unless they are paused', async () => {
    const { core, first, file } = await open();
    spoil(file);
    const { parts } = core;
    const paused = await interval(core, 1, true);
    expect(paused.checks).toEqual({ intervalDays: 1, isPaused: true });
    expect((await core.ask('checks.state', {})).nextAtMs).toBeNull();
    await interval(core, 1);
    const now = () => Date.now() + 3 * 86_400_000;
    const checks = openChecks(() => parts, { isScheduling: true, afterOpenMs: 1, afterLookMs: 1, now });
    try {
      await until(async () => (await core.ask('checks.state', {})).damaged === 1);
      expect((await core.ask('checks.problems', {})).problems).toMatchObject([{ code: 'file-changed', editionId: first.id }]);
      expect((await core.ask('checks.state', {})).verified).toBe(5);
    } finally {
      await checks.close();
    }
  });

  it('read an edition that is opened when that was long ago', async () => {
    const { core, first, file } = await open();
    spoil(file);
    const now = () => Date.now() + 10 * 86_400_000;
    const checks = openChecks(() => core.parts, { isScheduling: true, afterOpenMs: 1_000_000, afterLookMs: 1, now });
    try {
      checks.look(first.id);
      await until(async () => (await core.ask('checks.state', {})).damaged === 1);
    } finally {
      await checks.close();
    }
  });

  it('read an edition that is opened at once where its files were written, also under their old time, and else once a day', async () => {
    const { core, first, file } = await open();
    await core.ask('checks.edition', { id: first.id });
    const readAtMs = (): number => readCheckTimes(core.parts.database, first.id, Date.now())?.readAtMs ?? 0;
    const before = readAtMs();
    const checks = openChecks(() => core.parts, { isScheduling: true, afterOpenMs: 1_000_000, afterLookMs: 1 });
    try {
      expect(await isWrittenSince(core.libraryDir, findExpected(core.parts.database, first.id) as ExpectedEdition, before)).toBe(
        false,
      );
      const { atime, mtime } = statSync(file);
      spoil(file);
      utimesSync(file, atime, mtime);
      checks.look(first.id);
      await until(async () => (await core.ask('checks.state', {})).damaged === 1);
      expect((await core.ask('editions.open', { id: first.id })).edition.damage?.files).toEqual([
        { name: 'edition.pdf', code: 'file-changed' },
      ]);
      expect(readAtMs()).toBeGreaterThan(before);
    } finally {
      await checks.close();
    }
  });

  it('report and mark nothing where the library can only be read', async () => {
    const libraryDir = copyLibrary();
    const [first] = listShelved(libraryDir);
    rmSync(join(libraryDir, first?.folder ?? '', first?.files[0] ?? ''));
    const core = await openTestCore({ libraryDir, mode: 'read' });
    expect((await core.ask('checks.run', { isFull: false })).report).toMatchObject({
      isMarked: false,
      problems: [{ code: 'file-missing' }],
    });
    expect((await core.ask('checks.problems', {})).problems).toMatchObject([{ code: 'file-missing' }]);
    expect((await core.ask('checks.state', {})).nextAtMs).toBeNull();
  });

  it('run one at a time, and end when they are asked to', async () => {
    const { core } = await open();
    const first = core.ask('checks.run', { isFull: true });
    expect(await core.faultOf('checks.run', { isFull: false })).toBe('audit/busy');
    await core.ask('checks.stop', {});
    const { report } = await first;
    expect(report.isComplete).toBe(false);
    expect((await core.ask('checks.state', {})).lastFull).toBeNull();
  });
});
