// Verbs of kiosque titles: newspapers renamed and merged, and how their sections and places are called.
import { AppError } from '#border/errors';
import { AuthorityAct, type AuthorityKind, type ShownAuthority } from '#border/model-authority';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { hasSwitch } from './options.ts';
import { printJson } from './print.ts';
import { printActEnd, printPreview } from './print-act.ts';
import { isolateText } from './table.ts';
import { withCore } from './with-core.ts';

/** Gives all editions of a newspaper to a name; one of that name takes them in. */
export const renameTitle = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const [from, to, extra] = parsed.words;
  if (from === undefined || to === undefined) throw new AppError('usage/missing-argument', { argument: 'TITLE NAME' });
  if (extra !== undefined) throw new AppError('usage/bad-option', { option: extra });
  const input = { act: { kind: 'rename-title' as const, from, to }, keepsBoth: hasSwitch(parsed, 'keep-both') };
  return withCore(tools, 'write', async (core) =>
    hasSwitch(parsed, 'dry-run')
      ? printPreview(tools, await core.handlers['metadata.preview'](input))
      : printActEnd(tools, core, await core.handlers['metadata.change'](input)),
  );
};

/** `merge INTO NAME…` makes the names mean INTO; `part NAME VARIANT` lets one go. */
const readAct = (verb: string, names: readonly string[]): AuthorityAct => {
  const [first, second] = names;
  const acts: Record<string, unknown> = {
    add: { kind: 'add', names },
    remove: { kind: 'remove', names },
    rename: { kind: 'rename', name: first, to: second },
    merge: { kind: 'merge', into: first, names: names.slice(1) },
    part: { kind: 'part', name: first, variant: second },
  };
  const isPair = verb === 'rename' || verb === 'part';
  if (!Object.hasOwn(acts, verb)) throw new AppError('usage/unknown-command', { command: `titles ${verb}` });
  if (isPair && names[2] !== undefined) throw new AppError('usage/bad-option', { option: names[2] });
  const act = AuthorityAct.safeParse(acts[verb]);
  if (!act.success) throw new AppError('usage/missing-argument', { argument: 'NAME' });
  return act.data;
};

const printAuthority = (tools: CommandTools, { entries, proposed, ...of }: ShownAuthority): void => {
  if (tools.isJson) {
    printJson(tools, { ...of, entries, proposed });
    return;
  }
  const say = ({ name, count }: { name: string; count: number }): string => `${isolateText(name)} (${count})`;
  for (const { variants, ...entry } of entries)
    tools.io.out(`${say(entry)}${variants.length === 0 ? '' : ` = ${variants.map(say).join(', ')}`}\n`);
  for (const one of proposed) tools.io.out(`? ${say(one)}\n`);
};

/** Shows a list of a title, or changes it. */
export const keepNames =
  (kind: AuthorityKind): Command['run'] =>
  (tools, { words: [title, verb, ...names] }) => {
    if (title === undefined) throw new AppError('usage/missing-argument', { argument: 'TITLE' });
    const act = verb === undefined ? null : readAct(verb, names);
    return withCore(tools, act === null ? 'read' : 'write', async ({ handlers }) => {
      const of = { title, list: kind };
      printAuthority(
        tools,
        act === null ? await handlers['authority.show'](of) : await handlers['authority.change']({ ...of, act }),
      );
      return exitCodes.done;
    });
  };
