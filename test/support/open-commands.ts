// The command line over a library of its own, in this process: quicker than starting it, for tests of what it answers.
import { join } from 'node:path';
import { runCli } from '../../main/commands/run-cli.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Runs commands over one library, a new one unless told; `json` reads what they print. */
export const openCommands = (library = join(temporaryFolder(), 'library')) => {
  const run = async (args: readonly string[], locale = 'en_GB.UTF-8') => {
    const said = { out: '', err: '' };
    const io = {
      out: (text: string) => {
        said.out += text;
      },
      err: (text: string) => {
        said.err += text;
      },
      isTerminal: false,
      hasBar: false,
      canAsk: false,
      columns: 100,
      flush: async () => {},
    };
    const signal = new AbortController().signal;
    const argv = [...args, '--library', library];
    const code = await runCli({ argv, io, environment: { LANG: locale }, signal, version: '1.0.0' });
    return { code, ...said };
  };
  const json = async (args: readonly string[]) => {
    const { code, out } = await run([...args, '--json']);
    return { code, value: JSON.parse(out) };
  };
  return { run, json, libraryDir: library };
};
