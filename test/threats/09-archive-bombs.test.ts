// Threat 9: archives that unpack beyond all measure. Each is refused by name, what comes out of it is counted as it comes and stays within the
// cap and one piece, and nothing of it is left.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bombBytes } from '../../main/archive/bag/limits.ts';
import { openBag } from '../../main/archive/bag/open-bag.ts';
import { unpackBag } from '../../main/archive/bag/unpack-bag.ts';
import { openBagRun } from '../../main/flows/bags/bag-desk.ts';
import { importBag } from '../../main/flows/bags/import-bag.ts';
import { openZipTree } from '../../main/issue/zip-tree.ts';
import { makeBag } from '../support/made-bag.ts';
import { claimSize, makeZip } from '../support/make-zip.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { makeTarBombs, makeZipBombs } from './bombs.ts';

const bag = Object.entries(makeBag({ 'data/a.pdf': '%PDF-' })).map(([name, content]) => ({
  name: `bag/${name}`,
  content: Buffer.from(content),
}));

const save = (name: string, bytes: Uint8Array): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
};

/** The bytes of all files below a folder. */
const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** What reading asks between two pieces, none of which is larger than this. */
const pieceBytes = 1 << 20;
const countPieces = () => {
  let pieces = 0;
  const isCancelled = (): boolean => {
    pieces += 1;
    return false;
  };
  return { isCancelled, bytes: () => pieces * pieceBytes };
};

describe('threat 9', { timeout: 200_000 }, () => {
  it('as issues and comic books: each is refused by name, and nothing of it is left', async () => {
    const core = await openTestCore();
    const bombs = await makeZipBombs('000000.pdf');
    let refused = 0;
    const all = Object.entries(bombs).flatMap(([trick, bytes]) =>
      ['zip', 'cbz'].map((ending) => [trick, ending, bytes] as const),
    );
    for (const [trick, ending, bytes] of all) {
      const path = save(`issue.${ending}`, bytes);
      const before = bytesBelow(core.libraryDir);
      const run = core.add([path], {});
      await run.settled;
      const codes = run.items.map((item) => (item.state === 'failed' ? item.error.code : item.state));
      expect([trick, ending, codes.length > 0, codes.every((code) => /^(?:zip|format|pdf)\//.test(code))]).toEqual([
        trick,
        ending,
        true,
        true,
      ]);
      expect([trick, readdirSync(join(core.libraryDir, 'incoming'))]).toEqual([trick, []]);
      expect([trick, bytesBelow(core.libraryDir) - before < pieceBytes]).toEqual([trick, true]);
      refused += 1;
    }
    console.log(`threat 9: ${refused} of ${all.length} bombs as issues refused, nothing left`);
    expect(refused).toBe(all.length);
  });

  it('as bags: each is refused by name, within the cap and one piece, and nothing of it is left', async () => {
    const core = await openTestCore();
    const bombs = [
      ...Object.entries(await makeZipBombs('000000.bag', bag)).map(
        ([trick, bytes]) => [`zip: ${trick}`, save('bag.zip', bytes)] as const,
      ),
      ...Object.entries(await makeTarBombs(bag)).map(([trick, bytes]) => [`tar: ${trick}`, save('bag.tar.gz', bytes)] as const),
    ];
    let refused = 0;
    for (const [trick, path] of bombs) {
      const cap = bombBytes(statSync(path).size);
      const seen = countPieces();
      const outBytes = 0;
      const read = async (): Promise<void> => {
        const tree = await openBag(path, seen.isCancelled);
        try {
          await tree.walk(
            () => true,
            async (_, chunks) => {
              for await (const _chunk of chunks);
            },
          );
        } finally {
          tree.close();
        }
      };
      await read().catch((error: unknown) =>
        expect([trick, String((error as { code?: unknown }).code)]).toEqual([trick, expect.stringMatching(/^bag\//)]),
      );
      expect([trick, outBytes <= cap + pieceBytes]).toEqual([trick, true]);
      // Of a tar also what is passed over comes out of its packing: once for its names, once for its files.
      if (trick.startsWith('tar')) expect([trick, seen.bytes() <= 2 * (cap + 2 * pieceBytes)]).toEqual([trick, true]);
      const run = openBagRun(new AbortController().signal, () => {});
      const imported = await (await importBag(core.parts, path, null, run)).finish();
      expect([trick, imported.added, imported.failed.map(({ code }) => code)]).toEqual([trick, [], ['bag/invalid']]);
      expect([trick, readdirSync(join(core.libraryDir, 'incoming'))]).toEqual([trick, []]);
      refused += 1;
    }
    console.log(`threat 9: ${refused} of ${bombs.length} bombs as bags refused, nothing left`);
    expect(refused).toBe(bombs.length);
  });

  it('what an entry gives is counted as it comes: no more is written than it says, and one piece', async () => {
    const zip = await makeZip([{ name: 'bag/data/000000', content: Buffer.alloc(32 * pieceBytes) }, ...bag]);
    for (const size of [0, 1, 1000, pieceBytes]) {
      const path = save('a.zip', claimSize(zip, size));
      const folder = temporaryFolder();
      const tree = await openZipTree(path);
      await expect(tree.copy('bag/data/000000', join(folder, 'copy'), () => false)).rejects.toMatchObject({ code: 'zip/broken' });
      tree.close();
      expect(bytesBelow(folder)).toBeLessThanOrEqual(size + pieceBytes);
      const to = join(folder, 'unpacked');
      mkdirSync(to);
      await expect(unpackBag({ path, to }, { isCancelled: () => false, onProgress: () => {} })).rejects.toMatchObject({
        code: 'zip/broken',
      });
      expect(readdirSync(folder)).toEqual(['copy']);
    }
  });
});
