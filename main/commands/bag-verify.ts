// kiosque bag verify: the verdict on bags, without any library.
import { z } from 'zod';
import { readProfile } from '../flows/bags/read-wish.ts';
import { openBagPool, verifyBags } from '../flows/bags/verify-bags.ts';
import { openCliRun, printBag } from './bag-print.ts';
import { type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { readOption, readWords } from './options.ts';
import { printJson } from './print.ts';

/** Verifies bags. */
export async function verifyBagsCommand(tools: CommandTools, parsed: Parsed): Promise<ExitCode> {
  const paths = readWords(parsed, 'PATH');
  const profile = readOption(parsed, 'profile', z.string().min(1));
  const wanted = profile === undefined ? null : await readProfile(profile);
  const pool = openBagPool();
  const { run, close } = openCliRun(tools, 'verify');
  try {
    const { bags, isStopped } = await verifyBags(pool, paths, wanted, run);
    close();
    if (tools.isJson) printJson(tools, { bags });
    else for (const bag of bags) printBag(tools, bag);
    return !isStopped && bags.every(({ valid }) => valid) ? exitCodes.done : exitCodes.someFailed;
  } finally {
    close();
    await pool.close();
  }
}
