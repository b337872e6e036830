// How an act over many editions is printed: what it would change, or what it came to.
import type { ActPreview, ActResult, FieldChange } from '#border/model-changes';
import type { Core } from '../core.ts';
import { type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';

const tell = ({ field, from, to }: FieldChange): string =>
  `${field}: ${isolateText(String(from ?? '—'))} → ${isolateText(String(to ?? '—'))}`;

const listRefused = (refused: ActResult['refused']) => refused.map(({ id, fault: { code, message } }) => ({ id, code, message }));

/** Prints what would change. Changes nothing. */
export function printPreview(tools: CommandTools, preview: ActPreview): ExitCode {
  const { io, words, isJson } = tools;
  const { rows, refusals, ...counts } = preview;
  if (isJson) printJson(tools, { ...counts, rows, failed: listRefused(refusals) });
  else {
    for (const { id, title, day, fields } of rows)
      io.out(`${id}  ${day ?? words.noDay}  ${isolateText(title)}  ${fields.map(tell).join('; ')}\n`);
    for (const { id, message } of listRefused(refusals)) io.err(`${words.failed}  ${id}  ${message}\n`);
    io.out(`${words.metadata.wouldChange(counts.changed, counts.unchanged)}\n`);
  }
  return preview.refused === 0 ? exitCodes.done : exitCodes.someFailed;
}

/** Prints what was changed, and what could not be. */
export async function printActEnd(tools: CommandTools, core: Core, { changed, refused, stopped }: ActResult): Promise<ExitCode> {
  const { io, words, isJson } = tools;
  const failed = listRefused(refused);
  if (isJson) {
    const ids = new Set(changed);
    const { editions } = await core.handlers['editions.list']({});
    printJson(tools, { editions: editions.filter(({ id }) => ids.has(id)), changed, failed, stopped });
  } else {
    for (const { id, message } of failed) io.err(`${words.failed}  ${id}  ${message}\n`);
    if (stopped !== null) io.err(`${stopped.message}\n`);
    io.out(`${words.metadata.changed(changed.length)}\n`);
  }
  return failed.length === 0 && stopped === null ? exitCodes.done : exitCodes.someFailed;
}
