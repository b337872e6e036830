// kiosque marks: what is highlighted, noted and bookmarked, and files made of it. Never overwrites a file.
import { z } from 'zod';
import { AppError } from '#border/errors';
import { EditionId } from '#border/model';
import { type ListedMark, MarkFilter, MarkFormat } from '#border/model-marks';
import { wordsIn } from '#border/words/speak';
import { writeMarks, writeMarksText } from '../flows/marks/export-marks.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { readOption } from './options.ts';
import { pickVerb } from './pick-verb.ts';
import { printJson } from './print.ts';
import { isolateText, layOut } from './table.ts';
import { withCore } from './with-core.ts';

const isoOf = (atMs: number): string => new Date(atMs).toISOString();

const show = ({ createdAtMs, changedAtMs, ...mark }: ListedMark) => ({
  ...mark,
  createdAt: isoOf(createdAtMs),
  changedAt: isoOf(changedAtMs),
});

const readFilter = (parsed: Parsed, text: string): MarkFilter => {
  const title = readOption(parsed, 'title', z.string().min(1).max(300));
  const tag = readOption(parsed, 'tag', z.string().min(1).max(60));
  const filter = MarkFilter.safeParse({
    ...(text === '' ? {} : { text }),
    ...(title === undefined ? {} : { title }),
    ...(tag === undefined ? {} : { tag }),
  });
  if (!filter.success) throw new AppError('usage/bad-option', { option: 'QUERY' });
  return filter.data;
};

const Limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number)
  .refine((limit) => limit <= 500);

const list = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const filter = readFilter(parsed, parsed.words.join(' '));
  const limit = readOption(parsed, 'limit', Limit) ?? 100;
  return withCore(tools, 'read', async (core) => {
    const { io, words, language } = tools;
    const { total, marks } = await core.handlers['marks.find']({ filter, sort: 'title', limit });
    if (tools.isJson) {
      printJson(tools, { total, marks: marks.map(show) });
      return exitCodes.done;
    }
    const { kinds } = wordsIn(language).marks;
    const headings = [
      { heading: words.columns.title, mostWidth: 30 },
      { heading: words.columns.day },
      { heading: words.marks.columns.page, isNumber: true },
      { heading: words.marks.columns.kind },
      { heading: words.marks.columns.says, mostWidth: 100 },
    ];
    const rows = marks.map(({ title, day, page, kind, quote, note }) => [
      title,
      day ?? words.noDay,
      String(page),
      kinds[kind],
      [quote, note].filter((part) => part !== '').join(' | '),
    ]);
    if (rows.length > 0) io.out(layOut(headings, rows));
    io.out(`${words.marks.count(marks.length, total)}\n`);
    return exitCodes.done;
  });
};

const write = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const [word, extra] = parsed.words;
  if (extra !== undefined) throw new AppError('usage/bad-option', { option: extra });
  const id = word === undefined ? null : EditionId.safeParse(word);
  if (id?.success === false) throw new AppError('usage/bad-option', { option: 'ID', value: word ?? '' });
  const as = readOption(parsed, 'as', MarkFormat);
  if (as === undefined) throw new AppError('usage/missing-argument', { argument: '--as' });
  const to = readOption(parsed, 'to', z.string().min(1));
  if (as === 'pdf' && id === null) throw new AppError('usage/missing-argument', { argument: 'ID' });
  if (as === 'pdf' && to === undefined) throw new AppError('usage/missing-argument', { argument: '--to' });
  const of = id === null ? { filter: readFilter(parsed, ''), sort: 'title' as const } : { id: id.data };
  return withCore(tools, 'read', async (core) => {
    if (to !== undefined) {
      await writeMarks(core.parts, { as, of }, { path: to, isNew: true });
      if (tools.isJson) printJson(tools, { exported: { path: to } });
      else tools.io.out(`${tools.words.exported}  ${isolateText(to)}\n`);
      return exitCodes.done;
    }
    const text = (await writeMarksText(core.parts, { as, of })) ?? '';
    if (tools.isJson) printJson(tools, { exported: { path: null, text } });
    else tools.io.out(text);
    return exitCodes.done;
  });
};

const verbs = { list, export: write };

/** Lists marks and writes them. */
export const marksCommand: Command = {
  synopsis: 'list [QUERY…] [--title T] [--tag TAG] [--limit N] | export [ID] --as FORMAT [--title T] [--tag TAG] [--to FILE]',
  options: {
    title: { type: 'string' },
    tag: { type: 'string' },
    limit: { type: 'string' },
    as: { type: 'string' },
    to: { type: 'string' },
  },
  run: pickVerb('marks', verbs),
};
