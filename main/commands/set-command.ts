// kiosque set: a person's word for what is known of an edition.
import { Correction } from '#border/contract';
import { AppError } from '#border/errors';
import { type Command, exitCodes } from './command.ts';
import { printEditions, printJson } from './print.ts';

const readCorrection = (pairs: readonly string[]): Correction => {
  if (pairs.length === 0) throw new AppError('usage/missing-argument', { argument: 'key=value' });
  const fields: Record<string, string | number | null> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new AppError('usage/bad-option', { option: pair });
    const value = pair.slice(at + 1).trim();
    const key = pair.slice(0, at);
    const isCount = key === 'printedPages' && /^\d+$/.test(value);
    fields[key] = value === '' ? null : isCount ? Number(value) : value;
  }
  const parsed = Correction.safeParse(fields);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  throw new AppError('usage/bad-option', { option: String(field ?? pairs[0]) });
};

/** Corrects an edition. */
export const setCommand: Command = {
  synopsis: 'ID key=value…',
  options: {},
  run: async (tools, { words }) => {
    const [id, ...pairs] = words;
    if (id === undefined) throw new AppError('usage/missing-argument', { argument: 'ID' });
    const correction = readCorrection(pairs);
    const core = await tools.open({ mode: 'write', mustExist: true, indexing: 'none' });
    try {
      const { edition, learned } = await core.handlers['editions.set']({ id, correction });
      if (tools.isJson) printJson(tools, { edition, learned });
      else printEditions(tools, [edition]);
      return exitCodes.done;
    } finally {
      await core.close();
    }
  },
};
