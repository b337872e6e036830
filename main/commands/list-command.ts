// kiosque list: the shelf.

import { z } from 'zod';
import { Day } from '#border/model';
import { type Command, exitCodes } from './command.ts';
import { readOption, refuseWords } from './options.ts';
import { printEditions } from './print.ts';
import { withCore } from './with-core.ts';

/** Lists the editions, newest first. */
export const listCommand: Command = {
  synopsis: '[--title T] [--from DAY] [--to DAY]',
  options: { title: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  run: async (tools, parsed) => {
    refuseWords(parsed);
    const title = readOption(parsed, 'title', z.string());
    const from = readOption(parsed, 'from', Day);
    const to = readOption(parsed, 'to', Day);
    return withCore(tools, 'read', async (core) => {
      const { editions } = await core.handlers['editions.list']({ title, from, to });
      printEditions(tools, editions);
      return exitCodes.done;
    });
  },
};
