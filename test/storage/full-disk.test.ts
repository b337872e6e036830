// Every operation on disks that are too small for it, from the first that holds the library to the first that takes the whole act: what is said
// is `disk/full`, what was acknowledged is there to the byte, and the same act goes on once there is room. In steps of 512 KiB, in
// `npm run test:storage` of 128.
import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import type { Ack } from '../crash/ack.ts';
import { auditLibrary, inputsOf } from '../crash/audit.ts';
import { closeStages } from '../crash/open-stage.ts';
import { type Operation, type Place, placeAt } from '../crash/operation.ts';
import { operations } from '../crash/operations.ts';
import { openPress, type Press } from '../crash/press.ts';
import { canMount, mountDisk } from '../support/mounted-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { moreOperations } from './more-operations.ts';
import { isWhole } from './sampled.ts';

if (!canMount) console.log('Full disks are left out: this system lets the test mount nothing');

const stepKib = isWhole ? 128 : 512;
const roomKib = 65_536;
const all = [...operations, ...moreOperations];
const some = ['add', 'note'];
const chosen = process.env.KIOSQUE_STORAGE_ONLY?.split(',') ?? (isWhole ? all.map(({ name }) => name) : some);

/** How many KiB a folder takes on a disk of pages of 4 KiB, folders among them. */
const filledKib = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    const bytes = entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0;
    return sum + Math.ceil(bytes / 4096) * 4;
  }, 4);

/** What an act ended with; null where it ended well, or left the rest for later. */
const attempt = async ({ run }: Operation, place: Place, acks: Ack[]): Promise<string | null> => {
  try {
    const close = await run({ place, ack: (one) => acks.push(one), begin: async () => {} });
    await close();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    return /"(disk\/full)"/.exec(String(error))?.[1] ?? String(error);
  } finally {
    await closeStages();
  }
};

type Verdict = { code: string | null; wrong: string[] };

/** One act on one disk: what it said, what the library is then, and whether the act goes on once the disk is larger. */
const onDiskOf = async (operation: Operation, start: string, acks: readonly Ack[], sizeKib: number): Promise<Verdict> => {
  const { disk, grow } = mountDisk(sizeKib);
  cpSync(start, disk, { recursive: true });
  const place = placeAt(disk);
  const usual = { openMs: 60_000, inputs: inputsOf(place) };
  const promised = [...acks];
  const code = await attempt(operation, place, promised);
  grow(roomKib);
  const after = auditLibrary(place, promised, usual);
  const again = await attempt(operation, place, promised);
  const repeated = auditLibrary(place, promised, usual);
  const more = (await operation.check?.(place)) ?? [];
  return {
    code,
    wrong: [
      ...(code === null || code === 'disk/full' ? [] : [`it said ${code}`]),
      ...after.violations,
      ...(again === null ? [] : [`repeated, it said ${again}`]),
      ...(repeated.isUnfinished ? ['it is still unfinished'] : repeated.violations),
      ...more,
    ],
  };
};

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press.close());

describe.skipIf(!canMount)('a disk that is too small for', () => {
  for (const operation of all.filter(({ name }) => chosen.includes(name)))
    it(`${operation.name} ends it by its name, keeps what was acknowledged, and lets it go on`, {
      timeout: 3_600_000,
    }, async () => {
      const start = temporaryFolder();
      mkdirSync(placeAt(start).out);
      const acks: Ack[] = [];
      await operation.prepare(placeAt(start), (one) => acks.push(one), press.feedUrl);
      await closeStages();
      const wrong: string[] = [];
      let [full, steps, isEnough] = [0, 0, false];
      for (let sizeKib = filledKib(start) + 32; !isEnough && sizeKib < roomKib; sizeKib += stepKib) {
        const verdict = await onDiskOf(operation, start, acks, sizeKib);
        steps += 1;
        if (verdict.code !== null) full += 1;
        if (verdict.wrong.length > 0) wrong.push(`${sizeKib} KiB: ${verdict.wrong.join('; ')}`);
        isEnough = verdict.code === null;
      }
      console.log(
        `Full disks, ${operation.name}: ${steps - wrong.length} of ${steps} sizes lost nothing, ${full} said disk/full`,
      );
      expect(wrong).toEqual([]);
      expect(isEnough).toBe(true);
    });
});
