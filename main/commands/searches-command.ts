// kiosque searches: searches that are kept, and what is new in them.
import { z } from 'zod';
import { AppError } from '#border/errors';
import { Day, EditionId, Language } from '#border/model';
import { FindInput } from '#border/model-search';
import { Notify, type SavedSearch, SaveSearchInput } from '#border/model-searches';
import type { Core } from '../core.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { printFound } from './find-command.ts';
import { hasSwitch, readOneWord, readOption, readWords, refuseWords } from './options.ts';
import { pickVerb } from './pick-verb.ts';
import { printJson } from './print.ts';
import { printMistakes } from './print-mistakes.ts';
import { isolateText, layOut } from './table.ts';
import { withCore } from './with-core.ts';

const isoOf = (atMs: number): string => new Date(atMs).toISOString();

const show = ({ createdAtMs, lookedAtMs, newIn: _, ...search }: SavedSearch) => ({
  ...search,
  createdAt: isoOf(createdAtMs),
  lookedAt: isoOf(lookedAtMs),
});

const printSearches = (tools: CommandTools, searches: readonly SavedSearch[]): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, { searches: searches.map(show) });
    return;
  }
  const { columns, notify } = words.searches;
  const headings = [
    { heading: words.columns.id },
    { heading: columns.name, mostWidth: 40 },
    { heading: columns.query, mostWidth: 40 },
    { heading: columns.notify },
    { heading: columns.newPages, isNumber: true },
  ];
  const rows = searches.map((search) => [
    search.id,
    search.name,
    search.query,
    notify[search.notify],
    `${search.newPages}${search.newPagesIsExact ? '' : '+'}`,
  ]);
  if (rows.length > 0) io.out(layOut(headings, rows));
  io.out(`${words.searches.count(searches.length)}\n`);
};

const listAll = async (core: Core): Promise<SavedSearch[]> => (await core.handlers['searches.list']({})).searches;

const getSearch = async (core: Core, id: string): Promise<SavedSearch> => {
  const search = (await listAll(core)).find((one) => one.id === id);
  if (search === undefined) throw new AppError('search/not-found', { id });
  return search;
};

const list = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  refuseWords(parsed);
  return withCore(tools, 'read', async (core) => {
    printSearches(tools, await listAll(core));
    return exitCodes.done;
  });
};

const save = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const [name, ...query] = readWords(parsed, 'NAME QUERY');
  if (query.length === 0) throw new AppError('usage/missing-argument', { argument: 'QUERY' });
  const named = SaveSearchInput.shape.name.safeParse(name);
  if (!named.success) throw new AppError('usage/bad-option', { option: 'NAME', value: String(name) });
  const isAsWritten = hasSwitch(parsed, 'as-written');
  const input = {
    name: named.data,
    query: query.join(' '),
    title: readOption(parsed, 'title', FindInput.shape.title.unwrap()),
    section: readOption(parsed, 'section', FindInput.shape.section.unwrap()),
    from: readOption(parsed, 'from', Day),
    to: readOption(parsed, 'to', Day),
    language: readOption(parsed, 'language', Language),
    sort: readOption(parsed, 'sort', FindInput.shape.sort.unwrap()),
    notify: readOption(parsed, 'notify', Notify),
    isAsWritten,
  };
  return withCore(tools, 'write', async (core) => {
    const { search } = await core.handlers['searches.save'](input);
    printSearches(tools, [search]);
    return exitCodes.done;
  });
};

const remove = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const id = readOneWord(parsed, 'ID');
  return withCore(tools, 'write', async (core) => {
    const search = await getSearch(core, id);
    await core.handlers['searches.remove']({ id });
    if (tools.isJson) printJson(tools, { searches: [show(search)] });
    else tools.io.out(`${tools.words.searches.removed}  ${id}  ${isolateText(search.name)}\n`);
    return exitCodes.done;
  });
};

const run = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const id = readOneWord(parsed, 'ID');
  const number = z.string().regex(/^\d+$/).transform(Number);
  const sort = readOption(parsed, 'sort', FindInput.shape.sort.unwrap());
  const window = {
    limit: readOption(parsed, 'limit', number.pipe(FindInput.shape.limit.unwrap())),
    offset: readOption(parsed, 'offset', number.pipe(FindInput.shape.offset.unwrap())),
  };
  return withCore(tools, 'read', async (core) => {
    const { query, title, section, language, from, to, isAsWritten, sort: kept } = await getSearch(core, id);
    const asked = { query, title, section, language, from, to, isAsWritten: isAsWritten || null, sort: sort ?? kept, ...window };
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null && value !== undefined));
    const found = await core.handlers['search.find'](FindInput.parse(given));
    printMistakes(tools, query, found);
    printFound(tools, found);
    return exitCodes.done;
  });
};

const printNew = (tools: CommandTools, searches: readonly SavedSearch[]): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    const shown = searches.map(({ id, name, newPages, newPagesIsExact, newIn }) => ({
      id,
      name,
      newPages,
      newPagesIsExact,
      editions: newIn.map(({ id: editionId, ...edition }) => ({ editionId, ...edition })),
    }));
    printJson(tools, { searches: shown });
    return;
  }
  const fresh = searches.filter(({ newPages }) => newPages > 0);
  for (const { name, newPages, newPagesIsExact, newIn } of fresh) {
    io.out(`${isolateText(name)}  ${words.searches.newPages(newPages, newPagesIsExact)}\n`);
    for (const { id, title, day, pages } of newIn)
      io.out(`  ${day ?? words.noDay}  ${isolateText(title)}  ${words.searches.pages(pages)}  ${id}\n`);
  }
  if (fresh.length === 0) io.out(`${words.searches.nothingNew}\n`);
};

const listNew = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const isLooking = hasSwitch(parsed, 'look');
  return withCore(tools, isLooking ? 'write' : 'read', async (core) => {
    const all = await listAll(core);
    const chosen = parsed.words.length === 0 ? all : await Promise.all(parsed.words.map((id) => getSearch(core, id)));
    printNew(tools, chosen);
    const seen = isLooking ? chosen.filter(({ newPages }) => newPages > 0) : [];
    for (const { id } of seen) await core.handlers['searches.look']({ id: EditionId.parse(id) });
    return exitCodes.done;
  });
};

const verbs = { list, save, remove, run, new: listNew };

/** Keeps, lists, removes and runs searches, and lists what is new in them. */
export const searchesCommand: Command = {
  synopsis:
    'list | save NAME QUERY [--title T] [--section S] [--from DAY] [--to DAY] [--language L] [--as-written] [--sort ORDER] [--notify HOW] | remove ID | run ID [--sort ORDER] [--limit N] [--offset N] | new [ID…] [--look]',
  options: {
    title: { type: 'string' },
    section: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    language: { type: 'string' },
    'as-written': { type: 'boolean' },
    sort: { type: 'string' },
    notify: { type: 'string' },
    limit: { type: 'string' },
    offset: { type: 'string' },
    look: { type: 'boolean' },
  },
  run: pickVerb('searches', verbs),
};
