// kiosque trash aside and empty-aside: the damaged files that repairs have set aside, listed and deleted.
import type { Output } from '#border/contract';
import { deleteSetAside, listSetAside } from '../flows/audit/set-aside.ts';
import { type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { printJson } from './print.ts';
import { isolateText, layOut, sizeText } from './table.ts';
import { withCore } from './with-core.ts';

const printAside = (tools: CommandTools, { editions }: Output<'safety.listAside'>): void => {
  const { io, words, language } = tools;
  const { columns } = words;
  const rows = editions.flatMap(({ id, title, day, files }) =>
    files.map(({ name, sizeBytes }) => [id, day ?? words.noDay, title, name, sizeText(sizeBytes, language)]),
  );
  const headings = [
    { heading: columns.id },
    { heading: columns.day },
    { heading: columns.title, mostWidth: 40 },
    { heading: '' },
    { heading: columns.size, isNumber: true },
  ];
  if (rows.length > 0) io.out(layOut(headings, rows));
  io.out(`${words.editions(editions.length)}\n`);
};

/** Lists them. */
export const listAsideFiles = (tools: CommandTools): Promise<ExitCode> =>
  withCore(tools, 'read', async ({ parts }) => {
    const aside = await listSetAside(parts);
    if (tools.isJson) printJson(tools, aside);
    else printAside(tools, aside);
    return exitCodes.done;
  });

/** Deletes those of the named editions, or all where none is named. */
export const emptyAside = (tools: CommandTools, ids: readonly string[]): Promise<ExitCode> =>
  withCore(tools, 'write', async ({ parts }) => {
    const told = await deleteSetAside(parts, { ids: ids.length === 0 ? null : [...ids] });
    const { io, words, language } = tools;
    if (tools.isJson) printJson(tools, told);
    else {
      io.out(`${words.safety.asideDeleted(told.files, sizeText(told.sizeBytes, language))}\n`);
      for (const { id, code, message } of told.failed) io.err(`${words.failed}  ${id}  ${code}  ${isolateText(message)}\n`);
    }
    return told.failed.length === 0 ? exitCodes.done : exitCodes.someFailed;
  });
