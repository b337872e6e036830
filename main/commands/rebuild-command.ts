// kiosque rebuild: the catalogue and all that is derived made anew from the library's files. What they cannot say is named, nothing is deleted.
import { listRows } from '../library/edition-rows.ts';
import { printProblems } from './backup-command.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { hasSwitch, refuseWords } from './options.ts';
import { printJson } from './print.ts';

const rebuild = async (tools: CommandTools, isWaiting: boolean): Promise<ExitCode> => {
  const { io, words, signal } = tools;
  const indexing = isWaiting ? 'all' : 'none';
  const core = await tools.open({ mode: 'write', mustExist: true, indexing, isRebuilding: true });
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  try {
    const problems = core.parts.recovery?.losses ?? [];
    const editions = listRows(core.parts.database).length;
    if (isWaiting && !signal.aborted) await Promise.race([core.whenSearchable(), stopped]);
    if (tools.isJson) printJson(tools, { editions, problems });
    else {
      io.out(`${words.safety.rebuilt(editions)}\n`);
      printProblems(tools, problems);
    }
    return problems.length === 0 && !signal.aborted ? exitCodes.done : exitCodes.someFailed;
  } finally {
    await core.close();
  }
};

/** Makes catalogue and index anew. */
export const rebuildCommand: Command = {
  synopsis: '[--no-wait]',
  options: { 'no-wait': { type: 'boolean' } },
  run: (tools, parsed) => {
    refuseWords(parsed);
    return rebuild(tools, !hasSwitch(parsed, 'no-wait'));
  },
};
