import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

describe('kiosque audit and kiosque repair', () => {
  it('name damage with its edition, mark it, and put it right from a backup', { timeout: 60_000 }, async () => {
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
  });

  it('report beside a program that has the library open, without marking', { timeout: 60_000 }, async () => {
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

  it('refuse what cannot be', { timeout: 60_000 }, async () => {
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
