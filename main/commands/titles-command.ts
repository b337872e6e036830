// kiosque titles: the newspapers as serials: listed with what is held and missing, described, and their days ruled.
import { AppError } from '#border/errors';
import { Day } from '#border/model';
import { type HeldTitle, RuledDay, TitleFacts } from '#border/model-holdings';
import { wordsIn } from '#border/words/speak';
import type { Core } from '../core.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { readOption, readWords, refuseWords } from './options.ts';
import { pickVerb } from './pick-verb.ts';
import { printJson } from './print.ts';
import { isolateText, layOut, toPrintable } from './table.ts';
import { keepNames, renameTitle } from './title-names.ts';
import { withCore } from './with-core.ts';

const printTitles = (tools: CommandTools, titles: readonly HeldTitle[]): void => {
  const { columns } = wordsIn(tools.language).holdings;
  const headings = [
    { heading: columns.title, mostWidth: 60 },
    { heading: 'ISSN' },
    { heading: columns.span },
    { heading: columns.editions, isNumber: true },
    { heading: columns.missing, isNumber: true },
    { heading: columns.claimed, isNumber: true },
  ];
  const rows = titles.map(({ title, issn, first, last, editions, counts }) => [
    title,
    issn ?? '',
    first === null ? '' : `${first} / ${last}`,
    String(editions),
    String(counts.missing),
    String(counts.claimed),
  ]);
  if (rows.length > 0) tools.io.out(layOut(headings, rows));
  tools.io.out(`${tools.words.titles.count(titles.length)}\n`);
};

const list = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  refuseWords(parsed);
  return withCore(tools, 'read', async (core) => {
    const { titles } = await core.handlers['holdings.titles']({});
    if (tools.isJson) printJson(tools, { titles });
    else printTitles(tools, titles);
    return exitCodes.done;
  });
};

const show = async (tools: CommandTools, core: Core, name: string): Promise<void> => {
  const { title, facts, learned, statement } = await core.handlers['holdings.describe']({ title: name });
  if (tools.isJson) {
    printJson(tools, { title, facts, learned, statement });
    return;
  }
  const { io } = tools;
  io.out(`${isolateText(title)}\n`);
  for (const [key, value] of Object.entries(facts)) {
    if (value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)) continue;
    io.out(`${key}=${toPrintable(typeof value === 'string' ? value : JSON.stringify(value))}\n`);
  }
  const words = wordsIn(tools.language).holdings;
  for (const frequency of learned.frequencies) {
    const text = words.frequency(frequency);
    io.out(`${words.learned}: ${frequency.since === null ? text : words.frequencySince(text, frequency.since)}\n`);
  }
  io.out(`${words.statement}: ${statement === '' ? words.nothingHeld : isolateText(statement)}\n`);
};

/** Lists and switches are typed as JSON, all else as it is; nothing clears a field. */
const readFact = (value: string): unknown => (/^(?:\[.*\]|true|false)$/su.test(value) ? JSON.parse(value) : value);

const readFacts = (before: TitleFacts, pairs: readonly string[]): TitleFacts => {
  const fields: Record<string, unknown> = { ...before };
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at);
    if (at < 1 || !Object.hasOwn(TitleFacts.shape, key)) throw new AppError('usage/bad-option', { option: pair });
    const value = pair.slice(at + 1).trim();
    try {
      fields[key] = value === '' ? undefined : readFact(value);
    } catch (error) {
      throw new AppError('usage/bad-option', { option: key }, { cause: error });
    }
  }
  const facts = TitleFacts.safeParse(fields);
  if (!facts.success) throw new AppError('usage/bad-option', { option: String(facts.error.issues[0]?.path[0] ?? pairs[0]) });
  return facts.data;
};

const describe = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const [title = '', ...pairs] = readWords(parsed, 'TITLE');
  return withCore(tools, pairs.length === 0 ? 'read' : 'write', async (core) => {
    if (pairs.length > 0) {
      const { facts } = await core.handlers['holdings.describe']({ title });
      await core.handlers['holdings.setFacts']({ title, facts: readFacts(facts, pairs) });
    }
    await show(tools, core, title);
    return exitCodes.done;
  });
};

const rule = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const [title = '', typed, ruling] = readWords(parsed, 'TITLE');
  const day = Day.safeParse(typed);
  if (!day.success) throw new AppError('usage/missing-argument', { argument: 'DAY' });
  const on = readOption(parsed, 'on', Day) ?? null;
  const ruled = ruling === 'found' ? null : RuledDay.safeParse({ day: day.data, ruling, on });
  if (ruled?.success === false) throw new AppError('usage/bad-option', { option: ruling ?? 'RULING' });
  return withCore(tools, 'write', async (core) => {
    const rulings = [{ title, days: ruled === null ? [] : [ruled.data], lift: ruled === null ? [day.data] : [] }];
    const { before } = await core.handlers['holdings.rule']({ rulings });
    if (tools.isJson) printJson(tools, { ruled: rulings[0], before });
    else tools.io.out(`${day.data}  ${ruling}\n`);
    return exitCodes.done;
  });
};

const verbs = {
  list,
  describe,
  rule,
  rename: renameTitle,
  sections: keepNames('sections'),
  places: keepNames('places'),
};

/** The command. */
export const titlesCommand: Command = {
  synopsis:
    'list | describe TITLE [key=value…] | rule TITLE DAY missing|not-published|claimed|not-wanted|found [--on DAY] | rename TITLE NAME | sections|places TITLE [add|merge|part|rename|remove NAME…]',
  options: { on: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'keep-both': { type: 'boolean' } },
  run: pickVerb('titles', verbs),
};
