// A report of a problem: what it holds, what it never holds, and that what is saved is what was shown.
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoreOptions } from '../../../../main/core.ts';
import type { Desk } from '../../../../main/flows/parts.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { suite } from '../../../support/suites.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const quiet: Desk = {
  chooseFiles: async () => [],
  chooseFolder: async () => null,
  chooseSave: async () => null,
  openAddress: async () => {},
};

/** A library with an edition, a source that cannot be reached and names that are nobody's business. */
const openLibrary = async (options: Partial<CoreOptions> = {}) => {
  const core = await openTestCore(options);
  await core.add([suite('pdf/newspapers/minimal-2-page.pdf')], { title: 'La Gazette Canari', day: '2024-03-28' }).settled;
  await core.whenSearchable();
  await core.ask('settings.set', { operator: 'Amal Canari', organization: 'Institut Canari', theme: 'dark' });
  await core
    .ask('sources.add', { address: 'http://127.0.0.1:9/canari/feed.xml?token=canari', title: 'Source Canari' })
    .catch(() => null);
  return core;
};

describe('a report of a problem', () => {
  it('counts what there is and names nobody and nothing', async () => {
    const core = await openLibrary({ readLog: () => '2026-11-27T00:00:00.000Z info library open\n' });
    const { parts } = await core.ask('report.show', {});
    expect(parts.map(({ part }) => part)).toEqual(['program', 'library', 'settings', 'log']);
    const [program, library, settings] = parts.slice(0, 3).map(({ text }) => JSON.parse(text));
    expect(program).toMatchObject({ kiosque: core.parts.version, node: process.versions.node, electron: null });
    expect(program.sqlite).toMatch(/^3\.\d+/u);
    expect(library).toMatchObject({ editions: 1, pages: 2, titles: 1, inTrash: 0, pending: 0, damaged: 0, access: 'whole' });
    expect(library.freeMiB).toBeGreaterThan(0);
    expect(settings).toMatchObject({ theme: 'dark', hasOperator: true, hasOrganization: true });
    for (const { text } of parts) {
      expect(text.toLowerCase()).not.toContain('canari');
      expect(text).not.toContain(core.libraryDir);
      expect(text).not.toContain('minimal-2-page');
    }
  });

  it('is saved as it was shown, without the parts that were taken away, under what the person says', async () => {
    const path = join(temporaryFolder(), 'report.txt');
    const names: string[] = [];
    const chooseSave = async (name: string): Promise<string> => {
      names.push(name);
      return path;
    };
    const core = await openTestCore({ desk: { ...quiet, chooseSave }, readLog: () => 'a line of the log\n' });
    const shown = await core.ask('report.show', {});
    // What happens after it was shown is not in it.
    await core.ask('settings.set', { theme: 'dark' });
    const { saved } = await core.ask('report.save', { id: shown.id, said: '  Rien ne s’ouvre.\n', parts: ['settings', 'log'] });
    expect(saved?.name).toBe('report.txt');
    expect(names).toEqual([expect.stringMatching(/^kiosque-report-\d{4}-\d\d-\d\d\.txt$/u)]);
    const settings = shown.parts.find(({ part }) => part === 'settings')?.text;
    expect(readFileSync(path, 'utf8')).toBe(
      `== problem ==\nRien ne s’ouvre.\n\n== settings ==\n${settings}\n== log ==\na line of the log\n`,
    );
  });

  it('holds the newest of a long log, from the beginning of a line', async () => {
    const log = Array.from({ length: 20_000 }, (_, n) => `line ${n} of the log`).join('\n');
    const core = await openTestCore({ readLog: () => log });
    const text = (await core.ask('report.show', {})).parts.find(({ part }) => part === 'log')?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(200_002);
    expect(text.split('\n')[0]).toBe('…');
    expect(text.split('\n')[1]).toMatch(/^line \d+ of the log$/u);
    expect(text.endsWith('line 19999 of the log')).toBe(true);
  });

  it('is made of what can be read where the library is what is wrong', async () => {
    const core = await openTestCore({ readLog: () => 'a line of the log\n' });
    renameSync(core.libraryDir, `${core.libraryDir} unplugged`);
    const { parts } = await core.ask('report.show', {});
    const text = (wanted: string): string => parts.find(({ part }) => part === wanted)?.text ?? '';
    expect(JSON.parse(text('library'))).toEqual({ unreadable: 'internal', system: 'ENOENT' });
    expect(JSON.parse(text('program'))).toMatchObject({ kiosque: core.parts.version });
    expect(text('log')).toBe('a line of the log\n');
    renameSync(`${core.libraryDir} unplugged`, core.libraryDir);
  });

  it('writes nothing where no place was chosen, and refuses one that was never shown', async () => {
    const core = await openTestCore({ desk: quiet });
    const { id, parts } = await core.ask('report.show', {});
    expect(parts.map(({ part }) => part)).not.toContain('log');
    expect(await core.ask('report.save', { id, said: '', parts: ['program'] })).toEqual({ saved: null });
    expect(await core.faultOf('report.save', { id: 'x', said: '', parts: [] })).toBe('input/invalid');
    for (let more = 0; more < 8; more += 1) await core.ask('report.show', {});
    expect(await core.faultOf('report.save', { id, said: '', parts: [] })).toBe('input/invalid');
  });
});
