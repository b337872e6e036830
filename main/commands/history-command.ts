// kiosque history: what was known of an edition before, and who changed it when.
import type { HistoryEntry } from '#border/model-changes';
import { type Command, exitCodes } from './command.ts';
import { readOneWord } from './options.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';
import { withCore } from './with-core.ts';

const show = ({ atMs, ...entry }: HistoryEntry) => ({ ...entry, at: new Date(atMs).toISOString() });

/** Tells the changes of an edition, the last first. */
export const historyCommand: Command = {
  synopsis: 'ID',
  options: {},
  run: async (tools, parsed) => {
    const id = readOneWord(parsed, 'ID');
    return withCore(tools, 'read', async (core) => {
      const { changes } = await core.handlers['metadata.history']({ id });
      if (tools.isJson) printJson(tools, { changes: changes.map(show) });
      else {
        for (const { atMs, operator, program, detail } of changes)
          tools.io.out(`${new Date(atMs).toISOString()}  ${isolateText(operator ?? program ?? '')}  ${isolateText(detail)}\n`);
        tools.io.out(`${tools.words.metadata.changes(changes.length)}\n`);
      }
      return exitCodes.done;
    });
  },
};
