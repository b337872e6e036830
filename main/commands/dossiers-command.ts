// kiosque dossiers: what is collected from pages, and files made of it. Never overwrites a file.
import { z } from 'zod';
import { AppError } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import {
  type Collected,
  type Dossier,
  DossierFormat,
  DossierInputs,
  type DossierItem,
  type DossierSummary,
} from '#border/model-dossier';
import type { Core } from '../core.ts';
import { writeDossier, writeDossierText } from '../flows/dossiers/write-dossier.ts';
import { speechOf } from '../flows/speech-of.ts';
import { type Citable, cite } from '../formats/cite.ts';
import { toCitable } from '../formats/reference.ts';
import { getDossier } from '../library/dossiers.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { readOneWord, readOption, readWords, refuseWords } from './options.ts';
import { pickVerb } from './pick-verb.ts';
import { printJson } from './print.ts';
import { printMistakes } from './print-mistakes.ts';
import { isolateText, layOut, toPrintable } from './table.ts';
import { withCore } from './with-core.ts';

const isoOf = (atMs: number): string => new Date(atMs).toISOString();

const show = ({ createdAtMs, changedAtMs, firsts: _, ...dossier }: DossierSummary) => ({
  ...dossier,
  createdAt: isoOf(createdAtMs),
  changedAt: isoOf(changedAtMs),
});

const printDossiers = (tools: CommandTools, dossiers: readonly DossierSummary[]): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, { dossiers: dossiers.map(show) });
    return;
  }
  const { columns } = words.dossiers;
  const headings = [
    { heading: words.columns.id },
    { heading: columns.name, mostWidth: 60 },
    { heading: columns.items, isNumber: true },
    { heading: columns.comments, isNumber: true },
    { heading: columns.changed },
  ];
  const rows = dossiers.map(({ id, name, items, comments, changedAtMs }) => [
    id,
    name,
    String(items),
    String(comments),
    isoOf(changedAtMs).slice(0, 10),
  ]);
  if (rows.length > 0) io.out(layOut(headings, rows));
  io.out(`${words.dossiers.count(dossiers.length)}\n`);
};

const list = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  refuseWords(parsed);
  return withCore(tools, 'read', async (core) => {
    printDossiers(tools, (await core.handlers['dossiers.list']({})).dossiers);
    return exitCodes.done;
  });
};

const create = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const name = DossierInputs.create.shape.name.safeParse(readWords(parsed, 'NAME').join(' '));
  if (!name.success) throw new AppError('usage/bad-option', { option: 'NAME' });
  const note = readOption(parsed, 'note', DossierInputs.create.shape.note.unwrap());
  return withCore(tools, 'write', async (core) => {
    printDossiers(tools, [(await core.handlers['dossiers.create']({ name: name.data, note })).dossier]);
    return exitCodes.done;
  });
};

const Place = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{16}:[1-9]\d{0,5}(?::[1-9]\d{0,3})?$/)
  .transform((text) => text.split(':'));

/** A place as it is typed: an article by its number from 1, or the whole page. Throws usage/bad-option, page/not-found. */
const readPlace = async (core: Core, text: string): Promise<Collected> => {
  const place = Place.safeParse(text);
  if (!place.success) throw new AppError('usage/bad-option', { option: 'EDITION:PAGE', value: text });
  const [editionId = '', number, article] = place.data;
  const page = Number(number);
  if (article !== undefined) return { kind: 'article', editionId, page, article: Number(article) - 1 };
  const { pages } = await core.handlers['editions.show']({ id: editionId, page });
  const [shown] = pages;
  if (shown === undefined) throw new AppError('page/not-found', { page });
  return { kind: 'region', editionId, page, region: { x: 0, y: 0, width: shown.width, height: shown.height } };
};

const mostFound = 500;

const findPlaces = async (tools: CommandTools, core: Core, query: string): Promise<Collected[]> => {
  const found = await core.handlers['search.find']({ query, limit: mostFound });
  printMistakes(tools, query, found);
  return found.hits.map(({ editionId, page, headline, snippet, marks, boxes }) => ({
    kind: 'hit',
    editionId,
    page,
    headline,
    snippet,
    marks,
    boxes,
    query,
  }));
};

const add = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const [id = '', ...places] = readWords(parsed, 'ID');
  const query = readOption(parsed, 'query', z.string().min(1).max(10_000));
  if (places.length === 0 && query === undefined) throw new AppError('usage/missing-argument', { argument: 'EDITION:PAGE' });
  return withCore(tools, 'write', async (core) => {
    getDossier(core.parts.database, id);
    const items: Collected[] = [];
    for (const place of places) items.push(await readPlace(core, place));
    if (query !== undefined) items.push(...(await findPlaces(tools, core, query)));
    const found = items.length === 0 ? null : await core.handlers['dossiers.collect']({ id, items });
    const [added, known] = [found?.added ?? [], found?.known ?? 0];
    if (tools.isJson) printJson(tools, { dossier: id, added, known });
    else tools.io.out(`${tools.words.dossiers.collected(added.length, known)}\n`);
    return exitCodes.done;
  });
};

/** What stands in a citation cannot steer the terminal, and keeps the isolates that the citation puts around it. */
const printable = (item: DossierItem): Citable => {
  const { headline, title, issue, section, pages, ...rest } = toCitable(item);
  const plain = (text: string | null): string | null => (text === null ? null : toPrintable(text));
  return {
    ...rest,
    headline: plain(headline),
    title: toPrintable(title),
    issue: plain(issue),
    section: plain(section),
    pages: pages.map(toPrintable),
  };
};

const printDossier = (
  tools: CommandTools,
  style: InterfaceLanguage,
  { items, createdAtMs, changedAtMs, ...dossier }: Dossier,
): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    const shown = items.map(({ addedAtMs, pageSize: _, ...item }) => ({ ...item, addedAt: isoOf(addedAtMs) }));
    printJson(tools, { dossier: { ...dossier, createdAt: isoOf(createdAtMs), changedAt: isoOf(changedAtMs), items: shown } });
    return;
  }
  io.out(`${isolateText(dossier.name)}  ${dossier.id}\n`);
  if (dossier.note !== '') io.out(`${isolateText(dossier.note)}\n`);
  for (const [at, item] of items.entries()) {
    io.out(`\n${at + 1}. ${cite(printable(item), style)}\n`);
    if (item.snippet !== '') io.out(`   ${isolateText(item.snippet)}\n`);
    if (item.comment !== '') io.out(`   ${words.dossiers.comment}  ${isolateText(item.comment)}\n`);
    io.out(`   ${item.editionId}:${item.page}${item.isHere ? '' : `  (${words.dossiers.gone})`}\n`);
  }
};

const showOne = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const id = readOneWord(parsed, 'ID');
  return withCore(tools, 'read', async (core) => {
    printDossier(tools, speechOf(core.parts).style, (await core.handlers['dossiers.open']({ id })).dossier);
    return exitCodes.done;
  });
};

const remove = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const id = readOneWord(parsed, 'ID');
  return withCore(tools, 'write', async (core) => {
    const { dossiers } = await core.handlers['dossiers.list']({});
    await core.handlers['dossiers.remove']({ id });
    const removed = dossiers.filter((one) => one.id === id);
    if (tools.isJson) printJson(tools, { dossiers: removed.map(show) });
    else for (const { name } of removed) tools.io.out(`${tools.words.removed}  ${id}  ${isolateText(name)}\n`);
    return exitCodes.done;
  });
};

const write = (tools: CommandTools, parsed: Parsed): Promise<ExitCode> => {
  const id = readOneWord(parsed, 'ID');
  const as = readOption(parsed, 'as', DossierFormat);
  if (as === undefined) throw new AppError('usage/missing-argument', { argument: '--as' });
  const to = readOption(parsed, 'to', z.string().min(1));
  return withCore(tools, 'read', async (core) => {
    const { io, words, signal } = tools;
    const dossier = getDossier(core.parts.database, id);
    if (to === undefined) {
      const text = writeDossierText(core.parts, dossier, as);
      if (text === null) throw new AppError('usage/missing-argument', { argument: '--to' });
      if (tools.isJson) printJson(tools, { exported: { id, path: null, text } });
      else io.out(text);
      return exitCodes.done;
    }
    const onProgress = (done: number, total: number): void => {
      if (io.hasBar && !tools.isJson) io.err(`\r${words.dossiers.writing(done, total)}${done === total ? '\n' : ''}`);
    };
    try {
      await writeDossier(core.parts, { dossier, as, path: to, isNew: true }, { signal, onProgress });
    } catch (error) {
      if (!signal.aborted) throw error;
      return exitCodes.someFailed;
    }
    if (tools.isJson) printJson(tools, { exported: { id, path: to } });
    else io.out(`${words.exported}  ${isolateText(to)}\n`);
    return exitCodes.done;
  });
};

const verbs = { list, create, add, show: showOne, remove, export: write };

/** Makes, fills, shows, removes and writes dossiers. */
export const dossiersCommand: Command = {
  synopsis:
    'list | create NAME [--note TEXT] | add ID EDITION:PAGE… [--query QUERY] | show ID | remove ID | export ID --as FORMAT [--to FILE]',
  options: { note: { type: 'string' }, query: { type: 'string' }, as: { type: 'string' }, to: { type: 'string' } },
  run: pickVerb('dossiers', verbs),
};
