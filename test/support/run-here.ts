// A command of the command line in this process: quicker than starting it, for tests of what it answers.
import { runCli } from '../../main/commands/run-cli.ts';

/** Runs a command as if it were typed, in the language of a locale; gives its exit code and what it printed. */
export const runHere = async (argv: readonly string[], locale = 'en_GB.UTF-8') => {
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
  const { signal } = new AbortController();
  const code = await runCli({ argv, io, environment: { LANG: locale }, signal, version: '1.0.0' });
  return { code, ...said };
};
