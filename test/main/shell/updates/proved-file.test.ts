// Files held against what was signed of them, while the program runs and in its last moment.
import { createHash } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProved, prove } from '../../../../main/shell/updates/proved-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('a file that was signed', () => {
  const bytes = Buffer.alloc(4 * 1024 * 1024, 'newer');
  const signed = { size: bytes.length, sha512: createHash('sha512').update(bytes).digest('base64') };

  it('is told from every other one, both ways', async () => {
    const path = join(temporaryFolder(), 'Kiosque.AppImage');
    writeFileSync(path, bytes);
    expect([await prove(path, signed), isProved(path, signed)]).toEqual([true, true]);
    const other = { ...signed, sha512: createHash('sha512').update('other').digest('base64') };
    expect([await prove(path, other), isProved(path, other)]).toEqual([false, false]);
    appendFileSync(path, 'x');
    expect([await prove(path, signed), isProved(path, signed)]).toEqual([false, false]);
  });

  it('is read piece by piece, and everything else has its turn between them', async () => {
    const path = join(temporaryFolder(), 'Kiosque.AppImage');
    writeFileSync(path, bytes);
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    const isSame = await prove(path, signed);
    clearImmediate(next);
    expect(isSame).toBe(true);
    // The pieces of a stream are 64 KiB.
    expect(turns).toBeGreaterThan(bytes.length / 65_536 / 2);
  });
});
