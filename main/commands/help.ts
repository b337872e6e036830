// The help of the command line: all commands, or one with its options.
import type { CommandName, OptionName } from '#border/words/cli';
import { type CliWords, commandNames } from '#border/words/cli';
import type { Command } from './command.ts';
import { commands, sharedOptions } from './commands.ts';

const pad = (lines: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

const optionLines = (options: Command['options'], words: CliWords, own: Partial<CliWords['options']> = {}): [string, string][] =>
  Object.entries(options).map(([name, { type }]) => [
    `--${name}${type === 'string' ? ' …' : ''}`,
    own[name as OptionName] ?? words.options[name as OptionName],
  ]);

/** The help of the whole. */
export function helpOfAll(words: CliWords): string {
  const lines = commandNames.map((name) => [name, words.commands[name].does] as const);
  const head = `${words.summary}\n\n${words.usage}: kiosque <command> --library DIR [--json]\n`;
  const body = `\n${words.commandsHeading}:\n${pad(lines)}\n\n${words.optionsHeading}:\n${pad(optionLines(sharedOptions, words))}\n`;
  return `${head}${body}\n${words.helpHint}\n`;
}

/** The help of one command. */
export function helpOf(name: CommandName, words: CliWords): string {
  const command = commands[name];
  const { does, more, options } = words.commands[name];
  const lines = optionLines({ ...command.options, ...sharedOptions }, words, options);
  return [
    `kiosque ${name}: ${does}\n`,
    `${words.usage}: kiosque ${name} ${command.synopsis}\n`,
    ...(more === undefined ? [] : [`${more}\n`]),
    `${words.optionsHeading}:\n${pad(lines)}\n`,
  ].join('\n');
}
