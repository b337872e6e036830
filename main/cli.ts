// The command line's entry: streams, signals, exit code. What a command does stands in commands/.

import { readVersion } from './base/read-version.ts';
import { openIo } from './commands/io.ts';
import { runCli } from './commands/run-cli.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  environment: process.env,
  io: openIo(),
  signal: stopping.signal,
  version: readVersion(),
});
