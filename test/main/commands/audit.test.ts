import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreak } from '../../../main/base/events.ts';
import { openLock } from '../../../main/base/lock.ts';
import { listShelved, prepareAudited, type Shelved } from '../../support/audited-library.ts';
import { openCommands } from '../../support/open-commands.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const copyLibrary = prepareAudited();

/** A library of its own, the command line over it, and its editions that are PDFs. */
const openLibrary = () => {
  const { json, libraryDir: library } = openCommands();
  cpSync(copyLibrary(), library, { recursive: true });
  const [first, second] = listShelved(library).filter(({ files }) => files[0] === 'edition.pdf') as [Shelved, Shelved];
  const audit = async (...more: string[]) => {
    const { code, value } = await json(['audit', ...more]);
    return { code, report: value };
  };
  return { json, library, first, second, audit };
};

type Repaired = Pick<ReturnType<typeof openLibrary>, 'json' | 'library' | 'first' | 'second'>;

/** What two repairs have set aside is listed, deleted where all is whole, and told in the history; beside damage it stays. */
const forgetAside = async ({ json, library, first, second }: Repaired): Promise<void> => {
  const listed = async (): Promise<[string, number[]][]> =>
    (await json(['trash', 'aside'])).value.editions.map(({ id, files }: { id: string; files: { sizeBytes: number }[] }) => [
      id,
      files.map(({ sizeBytes }) => sizeBytes),
    ]);
  const before = await listed();
  expect(before.map(([id]) => id).sort()).toEqual([first.id, second.id].sort());
  expect(before.find(([id]) => id === second.id)).toEqual([second.id, [7]]);
  const folder = join(library, first.folder);
  const damagedNow = join(library, second.folder, 'edition.pdf');
  truncateSync(damagedNow, 9);
  const { code, value } = await json(['trash', 'empty-aside']);
  expect([code, value.files, value.failed.map((one: { id: string; code: string }) => [one.id, one.code])]).toEqual([
    1,
    1,
    [[second.id, 'edition/damaged']],
  ]);
  expect(await listed()).toEqual([[second.id, [7]]]);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  const { events } = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
  expect(events.at(-1)).toMatchObject({ type: 'deletion', outcome: 'success' });
  expect(events.at(-1).detail).toMatch(/^edition\.pdf\.damaged-\S+, \d+ bytes, sha256 [0-9a-f]{64}, set aside by a repair$/u);
  expect(findBreak(first.id, events)).toBeNull();
};

describe('kiosque audit and kiosque repair', () => {
  it('name damage with its edition, mark it, put it right from a backup, and forget what was damaged', {
    timeout: 180_000,
  }, async () => {
    const { json, library, first, second, audit } = openLibrary();
    const backup = join(temporaryFolder(), 'backup');
    cpSync(join(library, 'editions'), backup, { recursive: true });
    const file = join(library, first.folder, 'edition.pdf');
    const bytes = readFileSync(file);
    bytes[99] = (bytes[99] ?? 0) ^ 4;
    writeFileSync(file, bytes);
    truncateSync(join(library, second.folder, 'edition.pdf'), 7);

    const quick = await audit();
    expect(quick).toMatchObject({ code: 1, report: { checked: 6, ok: 5, isMarked: true } });
    const full = await audit('--full');
    expect(full.code).toBe(1);
    expect(
      full.report.problems.map(({ code, editionId, title, day }: typeof first & { code: string; editionId: string }) => [
        code,
        editionId,
        title,
        day,
      ]),
    ).toEqual([
      ['file-changed', first.id, first.title, first.day],
      ['file-truncated', second.id, second.title, second.day],
    ]);
    const listed = (await json(['list'])).value.editions;
    expect(
      listed
        .filter(({ damage }: { damage: unknown }) => damage !== null)
        .map(({ id }: { id: string }) => id)
        .sort(),
    ).toEqual([first.id, second.id].sort());

    for (const { id } of [first, second]) {
      const { code, value } = await json(['repair', id, '--from', backup]);
      expect([code, value]).toEqual([0, { id, repaired: ['edition.pdf'], missing: [] }]);
    }
    expect(await audit('--full')).toMatchObject({ code: 0, report: { checked: 6, ok: 6, problems: [] } });
    await forgetAside({ json, library, first, second });
  });

  it('report beside a program that has the library open, without marking', { timeout: 240_000 }, async () => {
    const { library, first, audit } = openLibrary();
    rmSync(join(library, first.folder, 'edition.pdf'));
    const lock = openLock(library);
    try {
      const { code, report } = await audit();
      expect({ code, report }).toMatchObject({ code: 1, report: { isMarked: false, problems: [{ code: 'file-missing' }] } });
    } finally {
      lock.close();
    }
  });

  it('refuse what cannot be', { timeout: 240_000 }, async () => {
    const { json, library, first } = openLibrary();
    const refusal = async (...args: string[]) => {
      const { code, value } = await json(args);
      return [code, value.fault.code];
    };
    expect(await refusal('repair', first.id)).toEqual([2, 'usage/missing-argument']);
    expect(await refusal('repair', first.id, '--from', '/nowhere/at/all')).toEqual([1, 'file/not-found']);
    expect(await refusal('repair', first.id, '--source')).toEqual([1, 'repair/no-source']);
    expect(await refusal('repair', '0000000000000000', '--from', library)).toEqual([1, 'edition/not-found']);
  });
});
