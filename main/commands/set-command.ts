// kiosque set: a person's word for what is known of an edition, or of several as one act.

import { AppError } from '#border/errors';
import { EditionId } from '#border/model';
import { EditionChange } from '#border/model-changes';
import { Correction } from '#border/model-correction';
import type { Core } from '../core.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { hasSwitch } from './options.ts';
import { printEditions, printJson } from './print.ts';
import { printActEnd, printPreview } from './print-act.ts';
import { withCore } from './with-core.ts';

const readChange = (pairs: readonly string[]): EditionChange => {
  if (pairs.length === 0) throw new AppError('usage/missing-argument', { argument: 'key=value' });
  const fields: Record<string, string | number | null> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new AppError('usage/bad-option', { option: pair });
    const value = pair.slice(at + 1).trim();
    const key = pair.slice(0, at);
    const isCount = key === 'printedPages' && /^\d+$/.test(value);
    fields[key] = value === '' && key !== 'variant' ? null : isCount ? Number(value) : value;
  }
  const parsed = EditionChange.safeParse(fields);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  throw new AppError('usage/bad-option', { option: String(field ?? pairs[0]) });
};

/** The ids, and from the first word with `=` on the fields. */
const readWords = (words: readonly string[]): { ids: string[]; pairs: readonly string[] } => {
  const first = words.findIndex((word) => word.includes('='));
  const ids = first < 0 ? words : words.slice(0, first);
  if (ids.length === 0) throw new AppError('usage/missing-argument', { argument: 'ID' });
  const strange = first < 0 ? ids[1] : undefined;
  if (strange !== undefined && !EditionId.safeParse(strange).success) throw new AppError('usage/bad-option', { option: strange });
  return { ids: [...new Set(ids)], pairs: first < 0 ? [] : words.slice(first) };
};

/** One edition, from which its title may be learned. */
const correctOne = async (tools: CommandTools, core: Core, id: string, correction: Correction): Promise<ExitCode> => {
  const { edition, learned } = await core.handlers['editions.set']({ id, correction });
  if (tools.isJson) printJson(tools, { edition, learned });
  else printEditions(tools, [edition]);
  return exitCodes.done;
};

/** Corrects an edition, or several. */
export const setCommand: Command = {
  synopsis: 'ID… key=value…',
  options: { 'dry-run': { type: 'boolean' }, 'keep-both': { type: 'boolean' } },
  run: async (tools, parsed) => {
    const { ids, pairs } = readWords(parsed.words);
    const said = readChange(pairs);
    const isDry = hasSwitch(parsed, 'dry-run');
    return withCore(tools, 'write', async (core) => {
      const [id, second] = ids;
      const correction = Correction.safeParse(said);
      if (!isDry && id !== undefined && second === undefined && correction.success)
        return await correctOne(tools, core, id, correction.data);
      const known = ids.filter((one) => EditionId.safeParse(one).success);
      if (known.length < ids.length)
        throw new AppError('edition/not-found', { id: ids.find((one) => !known.includes(one)) ?? '' });
      const change: EditionChange = { state: 'confirmed', ...said };
      const input = { act: { kind: 'set-all' as const, ids: known, change }, keepsBoth: hasSwitch(parsed, 'keep-both') };
      if (isDry) return printPreview(tools, await core.handlers['metadata.preview'](input));
      return await printActEnd(tools, core, await core.handlers['metadata.change'](input));
    });
  },
};
