// Reads values of options, and refuses those that do not fit with a code that names the option.
import { z } from 'zod';
import { AppError } from '#border/errors';
import type { Parsed } from './command.ts';

/** The value of an option, or undefined where it is not given. Throws usage/bad-option. */
export function readOption<Schema extends z.ZodType>(parsed: Parsed, name: string, schema: Schema): z.output<Schema> | undefined {
  const value = parsed.options[name];
  if (value === undefined) return undefined;
  const read = schema.safeParse(value);
  if (!read.success) throw new AppError('usage/bad-option', { option: `--${name}`, value: String(value) });
  return read.data;
}

const PageNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

/** The page that --page names, or undefined. Throws usage/bad-option. */
export function readPage(parsed: Parsed): number | undefined {
  return readOption(parsed, 'page', PageNumber);
}

/** Whether a switch is set. */
export function hasSwitch(parsed: Parsed, name: string): boolean {
  return parsed.options[name] === true;
}

/** The only word after the command. Throws usage/missing-argument, usage/bad-option for a second one. */
export function readOneWord({ words }: Parsed, argument: string): string {
  const [word, extra] = words;
  if (word === undefined) throw new AppError('usage/missing-argument', { argument });
  if (extra !== undefined) throw new AppError('usage/bad-option', { option: extra });
  return word;
}

/** The words after the command, at least one. Throws usage/missing-argument. */
export function readWords({ words }: Parsed, argument: string): readonly string[] {
  if (words.length === 0) throw new AppError('usage/missing-argument', { argument });
  return words;
}

/** Refuses words where none belong. */
export function refuseWords({ words }: Parsed): void {
  if (words[0] !== undefined) throw new AppError('usage/bad-option', { option: words[0] });
}
