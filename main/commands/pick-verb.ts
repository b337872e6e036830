// Commands that have several verbs, such as `trash list` and `trash empty`: the first word says which.
import { AppError } from '#border/errors';
import type { Command } from './command.ts';

/** Runs the verb that the first word names, with the words after it. Throws usage/missing-argument, which names the verbs, and usage/unknown-command. */
export const pickVerb =
  (command: string, verbs: Readonly<Record<string, Command['run']>>): Command['run'] =>
  (tools, { options, words }) => {
    const [verb, ...rest] = words;
    if (verb === undefined) throw new AppError('usage/missing-argument', { argument: Object.keys(verbs).join(' | ') });
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (run === undefined) throw new AppError('usage/unknown-command', { command: `${command} ${verb}` });
    return run(tools, { options, words: rest });
  };
