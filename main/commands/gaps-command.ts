// kiosque gaps: what a title lacks, day by day; and claims, the statement and MARC 21 of its holdings. Only --claim changes anything, and
// never overwrites a file.
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { Day } from '#border/model';
import { dayStates, type HoldingDay, type HoldingsExport, type HoldingsFormat } from '#border/model-holdings';
import { wordsIn } from '#border/words/speak';
import { toOutsideError } from '../base/outside-error.ts';
import type { Core } from '../core.ts';
import { type WrittenHoldings, writeHoldings } from '../flows/holdings/write-holdings.ts';
import { writeStatement } from '../formats/holdings-statement.ts';
import { countDays } from '../holdings/count-days.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { hasSwitch, readOneWord, readOption } from './options.ts';
import { printJson } from './print.ts';
import { isolateText, layOut } from './table.ts';
import { withCore } from './with-core.ts';

type Span = Pick<HoldingsExport, 'from' | 'to'>;

const Marc = z.enum(['mrk', 'marcxml']);

const formatOf = (parsed: Parsed): HoldingsFormat | null => {
  const marc = readOption(parsed, 'marc', Marc);
  const wanted: HoldingsFormat[] = [];
  if (hasSwitch(parsed, 'claims') || hasSwitch(parsed, 'claim')) wanted.push('claims');
  if (hasSwitch(parsed, 'statement')) wanted.push('statement');
  if (marc !== undefined) wanted.push(marc);
  if (wanted.length > 1) throw new AppError('usage/bad-option', { option: '--statement' });
  return wanted[0] ?? null;
};

const printDays = (tools: CommandTools, days: readonly HoldingDay[]): void => {
  const { io, words, language } = tools;
  const { states } = wordsIn(language).holdings;
  const told = days.filter(({ state, partOf }) => state !== 'held' && state !== 'not-published' && partOf === null);
  const headings = [{ heading: words.columns.day }, { heading: words.gaps.number }, { heading: words.gaps.state }];
  if (told.length > 0)
    io.out(
      layOut(
        headings,
        told.map(({ day, number, state }) => [day, number ?? '', states[state]]),
      ),
    );
  const counts = countDays(days);
  const summed = dayStates.filter((state) => counts[state] > 0).map((state) => `${states[state]} ${counts[state]}`);
  io.out(`${summed.length === 0 ? words.gaps.none : summed.join(' · ')}\n`);
};

const showDays = async (tools: CommandTools, core: Core, name: string, { from, to }: Span): Promise<void> => {
  const { title, judged } = await core.parts.holdings.of(name);
  const days = judged.days.filter(({ day }) => (from === null || day >= from) && (to === null || day <= to));
  if (!tools.isJson) {
    printDays(tools, days);
    return;
  }
  printJson(tools, {
    title: title.name,
    days: days.map(({ editions, note, ...rest }) => ({ ...rest, editions, note })),
    counts: countDays(days),
    statement: writeStatement(judged.runs, tools.language),
    undated: judged.undated,
  });
};

/** Puts a text into a new file or prints it. */
const put = async (
  tools: CommandTools,
  { text }: WrittenHoldings,
  format: HoldingsFormat,
  to: string | undefined,
): Promise<void> => {
  const { io, words, isJson } = tools;
  if (to === undefined) {
    if (isJson) printJson(tools, { exported: { as: format, path: null, text } });
    else io.out(text);
    return;
  }
  try {
    await writeFile(to, text, { flag: 'wx' });
  } catch (error) {
    throw toOutsideError(error, to);
  }
  if (isJson) printJson(tools, { exported: { as: format, path: to } });
  else io.out(`${words.exported}  ${isolateText(to)}\n`);
};

const run = async (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const format = formatOf(parsed);
  const isAll = hasSwitch(parsed, 'all');
  const isClaiming = hasSwitch(parsed, 'claim');
  if (isAll && (format === null || parsed.words.length > 0)) throw new AppError('usage/bad-option', { option: '--all' });
  const name = isAll ? null : readOneWord(parsed, 'TITLE');
  const span = { from: readOption(parsed, 'from', Day) ?? null, to: readOption(parsed, 'to', Day) ?? null };
  const file = readOption(parsed, 'to-file', z.string().min(1));
  if (file !== undefined && format === null) throw new AppError('usage/bad-option', { option: '--to-file' });
  return withCore(tools, isClaiming ? 'write' : 'read', async (core) => {
    if (format === null) await showDays(tools, core, name ?? '', span);
    else {
      const written = await writeHoldings(core.parts, { titles: name === null ? null : [name], as: format, ...span });
      await put(tools, written, format, file);
      if (isClaiming && written.claims.length > 0) await core.handlers['holdings.rule']({ rulings: written.claims });
    }
    return exitCodes.done;
  });
};

/** The command. */
export const gapsCommand: Command = {
  synopsis: 'TITLE | --all [--from DAY] [--to DAY] [--claims | --claim | --statement | --marc mrk|marcxml] [--to-file FILE]',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    all: { type: 'boolean' },
    claims: { type: 'boolean' },
    claim: { type: 'boolean' },
    statement: { type: 'boolean' },
    marc: { type: 'string' },
    'to-file': { type: 'string' },
  },
  run,
};
