// kiosque remove and kiosque trash: editions out of sight and back.
import type { Fault } from '#border/errors';
import { toFault } from '../base/to-fault.ts';
import type { Core } from '../core.ts';
import { listRemoved } from '../flows/read-shelf.ts';
import { emptyAside, listAsideFiles } from './aside.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { readWords, refuseWords } from './options.ts';
import { pickVerb } from './pick-verb.ts';
import { printEditions, printJson } from './print.ts';
import { withCore } from './with-core.ts';

type Move = 'removed' | 'restored' | 'discarded';

const moveOne = async (core: Core, move: Move, id: string): Promise<void> => {
  if (move === 'removed') await core.handlers['editions.remove']({ ids: [id] });
  else if (move === 'restored') await core.handlers['editions.restore']({ ids: [id] });
  else await core.handlers['trash.empty']({ ids: [id] });
};

/** Each id stands for itself, so that one that is not there does not keep the others. */
const moveAll = async (tools: CommandTools, ids: readonly string[], move: Move): Promise<ExitCode> => {
  const { io, words, language, log, isJson } = tools;
  return withCore(tools, 'write', async (core) => {
    const moved: string[] = [];
    const failed: (Pick<Fault, 'code' | 'message'> & { id: string })[] = [];
    for (const id of ids) {
      try {
        await moveOne(core, move, id);
        moved.push(id);
      } catch (error) {
        const { code, message } = toFault(error, language, log);
        failed.push({ id, code, message });
      }
    }
    if (isJson) printJson(tools, { [move === 'discarded' ? 'removed' : move]: moved, failed });
    else {
      for (const id of moved) io.out(`${move === 'discarded' ? words.safety.discarded : words[move]}  ${id}\n`);
      for (const { id, message } of failed) io.err(`${words.failed}  ${id}  ${message}\n`);
    }
    return failed.length === 0 ? exitCodes.done : exitCodes.someFailed;
  });
};

const listTrash = async (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  refuseWords(parsed);
  return withCore(tools, 'read', async (core) => {
    printEditions(tools, await listRemoved(core.parts));
    return exitCodes.done;
  });
};

/** Deletes for good what is named, or all that lies there. */
const emptyTrash = async (tools: CommandTools, { words }: Parsed): Promise<ExitCode> => {
  if (words.length > 0) return moveAll(tools, words, 'discarded');
  const removed = await withCore(tools, 'read', ({ parts }) => listRemoved(parts));
  return moveAll(
    tools,
    removed.map(({ id }) => id),
    'discarded',
  );
};

/** Moves editions to the trash. */
export const removeCommand: Command = {
  synopsis: 'ID…',
  options: {},
  run: (tools, parsed) => moveAll(tools, readWords(parsed, 'ID'), 'removed'),
};

const trashVerbs = {
  list: listTrash,
  restore: (tools: CommandTools, parsed: Parsed) => moveAll(tools, readWords(parsed, 'ID'), 'restored'),
  empty: emptyTrash,
  aside: (tools: CommandTools, parsed: Parsed) => {
    refuseWords(parsed);
    return listAsideFiles(tools);
  },
  'empty-aside': (tools: CommandTools, { words }: Parsed) => emptyAside(tools, words),
};

/** Lists the trash, brings editions back, or deletes them for good. */
export const trashCommand: Command = {
  synopsis: 'list | restore ID… | empty [ID…] | aside | empty-aside [ID…]',
  options: {},
  run: pickVerb('trash', trashVerbs),
};
