// The command line over a library of its own, in this process.
import { join } from 'node:path';
import { runHere } from './run-here.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Runs commands over one library, a new one unless told; `json` reads what they print. */
export const openCommands = (library = join(temporaryFolder(), 'library')) => {
  const run = (args: readonly string[], locale?: string) => runHere([...args, '--library', library], locale);
  const json = async (args: readonly string[]) => {
    const { code, out } = await run([...args, '--json']);
    return { code, value: JSON.parse(out) };
  };
  return { run, json, libraryDir: library };
};
