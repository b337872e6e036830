// The part of kiosque export that writes editions as a whole: tables, Dublin Core, MODS, references, packages, a catalogue.
// Never overwrites: what is there already is named and left, but for a catalogue, which is renewed.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, type Fault } from '#border/errors';
import { Day, type Edition } from '#border/model';
import { ExchangeFormat, TableKind } from '#border/model-exchange';
import { outside } from '../base/outside-error.ts';
import { toFault } from '../base/to-fault.ts';
import type { Core } from '../core.ts';
import { chooseEditions, describeEditions } from '../flows/exchange/describe-editions.ts';
import { writeCatalogue } from '../flows/exchange/write-catalogue.ts';
import { writeEditions } from '../flows/exchange/write-editions.ts';
import { writeMetadata } from '../flows/exchange/write-metadata.ts';
import { writePackage } from '../flows/exchange/write-package.ts';
import type { CommandTools, Parsed } from './command.ts';
import { hasSwitch, readOption } from './options.ts';

/** What editions can be written as. */
export const EditionFormat = z.enum([...ExchangeFormat.options, 'opds']);
type EditionFormat = z.infer<typeof EditionFormat>;

/** `text` is there where what was written went nowhere else. */
export type Exported = { id: string; page: number | null; path: string | null; text?: string };
export type Failed = Pick<Fault, 'code' | 'message'> & { id: string };
export type Report = { exported: Exported[]; failed: Failed[] };

type Wish = {
  as: EditionFormat;
  to: string | undefined;
  table: TableKind;
  articles: boolean;
  isZipped: boolean;
  withFiles: boolean;
};

const needsPlace: ReadonlySet<EditionFormat> = new Set(['xlsx', 'mets', 'opds']);

const readWish = (parsed: Parsed, as: EditionFormat): Wish => {
  const to = readOption(parsed, 'to', z.string().min(1));
  if (to === undefined && needsPlace.has(as)) throw new AppError('usage/missing-argument', { argument: '--to' });
  return {
    as,
    to,
    table: readOption(parsed, 'table', TableKind) ?? 'holdings',
    articles: hasSwitch(parsed, 'articles'),
    isZipped: hasSwitch(parsed, 'zip') || (to?.toLowerCase().endsWith('.zip') ?? false),
    withFiles: !hasSwitch(parsed, 'no-files'),
  };
};

/** The editions that the command line means, and those of its ids that are not there. Throws usage/missing-argument, edition/none-chosen. */
export async function readChosen(
  tools: CommandTools,
  core: Core,
  parsed: Parsed,
): Promise<{ editions: Edition[]; failed: Failed[] }> {
  const title = readOption(parsed, 'title', z.string().min(1));
  const [from, until] = [readOption(parsed, 'from', Day), readOption(parsed, 'until', Day)];
  const ids = parsed.words;
  const isFiltered = title !== undefined || from !== undefined || until !== undefined || hasSwitch(parsed, 'all');
  if (ids.length === 0 && !isFiltered) throw new AppError('usage/missing-argument', { argument: 'ID' });
  if (ids.length === 0) return { editions: await chooseEditions(core.parts, { title, from, to: until }), failed: [] };
  const [editions, failed]: [Edition[], Failed[]] = [[], []];
  for (const id of new Set(ids)) {
    try {
      editions.push(...(await chooseEditions(core.parts, { ids: [id] })));
    } catch (error) {
      const { code, message } = toFault(error, tools.language, tools.log);
      failed.push({ id, code, message });
    }
  }
  return { editions, failed };
}

const cataloguer = async (
  tools: CommandTools,
  core: Core,
  editions: readonly Edition[],
  wish: Wish & { to: string },
): Promise<Report> => {
  const run = { signal: tools.signal, tell: () => {} };
  const { failed } = await writeCatalogue(core.parts, editions, wish, run);
  const lost = new Set(failed.map(({ edition }) => edition.id));
  return {
    exported: editions
      .filter(({ id }) => !lost.has(id))
      .map(({ id }) => ({ id, page: null, path: join(wish.to, 'catalog.json') })),
    failed: failed.map(({ edition: { id }, fault: { code, message } }) => ({ id, code, message })),
  };
};

const packager = async (
  tools: CommandTools,
  core: Core,
  editions: readonly Edition[],
  wish: Wish & { to: string },
): Promise<Report> => {
  const [only] = editions;
  const { signal } = tools;
  const form = wish.isZipped ? 'zip' : 'folder';
  // One edition goes to the very place that was named, several into a folder of that name.
  if (only !== undefined && editions.length === 1) {
    await outside(wish.to, () => mkdir(join(wish.to, '..'), { recursive: true }));
    const path = await writePackage(core.parts, { id: only.id, to: wish.to, form }, { signal });
    return { exported: [{ id: only.id, page: null, path }], failed: [] };
  }
  const options = { ...wish, as: 'mets' as const, form: form as 'zip' | 'folder', isNew: true };
  const { written, failed } = await writeEditions(core.parts, editions, options, { signal, tell: () => {} });
  return {
    exported: written.map(({ edition, path }) => ({ id: edition.id, page: null, path })),
    failed: failed.map(({ edition: { id }, fault: { code, message } }) => ({ id, code, message })),
  };
};

/** Writes them, and says what became of each. Throws usage/*, edition/none-chosen, file/exists, folder/*, disk/*, export/cancelled. */
export async function exportEditions(tools: CommandTools, core: Core, parsed: Parsed, as: EditionFormat): Promise<Report> {
  const wish = readWish(parsed, as);
  const { editions, failed } = await readChosen(tools, core, parsed);
  const { to } = wish;
  const write = async (): Promise<Report> => {
    if (editions.length === 0) return { exported: [], failed: [] };
    if (to !== undefined && as === 'opds') return cataloguer(tools, core, editions, { ...wish, to });
    if (to !== undefined && as === 'mets') return packager(tools, core, editions, { ...wish, to });
    if (as === 'opds') throw new AppError('usage/missing-argument', { argument: '--to' });
    if (to !== undefined) {
      const options = { ...wish, as, form: 'folder' as const, to, isNew: true };
      const { written } = await writeEditions(core.parts, editions, options, { signal: tools.signal, tell: () => {} });
      return { exported: written.map(({ edition, path }) => ({ id: edition.id, page: null, path })), failed: [] };
    }
    if (as === 'xlsx' || as === 'mets') throw new AppError('usage/missing-argument', { argument: '--to' });
    const text = await writeMetadata(core.parts, editions, await describeEditions(core.parts, editions), as, wish);
    const exported = editions.map(({ id }, at) => ({ id, page: null, path: null, ...(at === 0 ? { text } : {}) }));
    return { exported, failed: [] };
  };
  try {
    const report = await write();
    return { exported: report.exported, failed: [...failed, ...report.failed] };
  } catch (error) {
    if (!(error instanceof AppError) || error.code.startsWith('usage/')) throw error;
    // What stops all is told of each, as everywhere on the command line.
    const { code, message } = toFault(error, tools.language, tools.log);
    return { exported: [], failed: [...failed, ...editions.map(({ id }) => ({ id, code, message }))] };
  }
}
