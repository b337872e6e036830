// A program that may open no more files: from none at all to as many as the act needs. What is said is a code of ours, what was acknowledged is
// there, and the same act goes through once there is no such limit. `npm run test:storage` tries every act and every number.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crashProgram } from '../crash/crash-program.ts';
import { dismissJudges, judgePlace } from '../crash/judge-place.ts';
import { type Prepared, prepareOperation } from '../crash/prepare-operation.ts';
import { openPress, type Press } from '../crash/press.ts';
import { whyNoStrace } from '../crash/strace.ts';
import { copyStart } from '../crash/traced-run.ts';
import { temporaryPlace } from '../run/temporary-place.ts';
import { runWithFewFiles, whyNoLimit } from './run-with-few-files.ts';
import { isWhole } from './sampled.ts';

const reason = whyNoLimit() ?? whyNoStrace();
const names =
  process.env.KIOSQUE_STORAGE_ONLY?.split(',') ?? (isWhole ? ['note', 'settings', 'add', 'index', 'backup'] : ['note']);
/** No act needs more than so many. */
const most = 64;
/** What it may be called. SQLite says the same of a file for which there is no more room in the program, and of one that nobody may write. */
const expected = ['disk/failed', 'library/read-only'];

let folder = '';
let press: Press;

type Verdict = { code: string | null; wrong: string[] };

const judge = async (prepared: Prepared, more: number): Promise<Verdict> => {
  const place = copyStart(prepared.start);
  try {
    const { lines, code } = await runWithFewFiles(prepared.program, prepared.name, place.root, more);
    const acks = [...prepared.acks, ...lines].join('\n');
    const violations = await judgePlace(prepared, place.root, acks);
    const isNamed = code === null || expected.includes(code);
    return { code, wrong: [...(isNamed ? [] : [`it said ${code}`]), ...violations] };
  } catch (error) {
    return { code: 'none', wrong: [String(error)] };
  } finally {
    place.drop();
  }
};

describe.skipIf(reason !== null)(`a program that may open no more files${reason === null ? '' : ` (${reason})`}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(temporaryPlace(), 'kiosque-storage-'));
    press = await openPress();
  });
  afterAll(async () => {
    await dismissJudges();
    await press?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of names)
    it(`under ${name} says so by its name, and nothing that was acknowledged is lost`, { timeout: 3_600_000 }, async () => {
      const prepared = await prepareOperation(crashProgram(), name, folder, press.feedUrl);
      const wrong: string[] = [];
      let [all, refused, isEnough] = [0, 0, false];
      for (let more = 0; !isEnough && more < most; more += 1) {
        const found = await judge(prepared, more);
        all += 1;
        if (found.code !== null) refused += 1;
        if (found.wrong.length > 0) wrong.push(`${more} more files: ${found.wrong.join('; ')}`);
        isEnough = found.code === null;
      }
      console.log(`Out of files, ${name}: ${all - wrong.length} of ${all} limits lost nothing, ${refused} were told`);
      expect(wrong).toEqual([]);
      expect([isEnough, refused > 0]).toEqual([true, true]);
    });
});
