// kiosque bag export: editions, a title or the whole library as one bag, or one bag for each edition.
import { z } from 'zod';
import { AppError } from '#border/errors';
import { EditionId } from '#border/model';
import { type BagContent, BagWriteForm, type ExportedBags } from '#border/model-bags';
import { toFault } from '../base/to-fault.ts';
import { exportBags } from '../flows/bags/export-bags.ts';
import type { BagWish } from '../flows/bags/plan-bags.ts';
import { readLabels, readProfile } from '../flows/bags/read-wish.ts';
import { openCliRun, printBag } from './bag-print.ts';
import { type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { hasSwitch, readOption } from './options.ts';
import { printJson } from './print.ts';

const Path = z.string().min(1);

/** Exactly one of the three: ids, a title, all. */
const readContent = (parsed: Parsed): { content: BagContent; strange: string[] } => {
  const title = readOption(parsed, 'title', z.string().trim().min(1).max(300));
  const isAll = hasSwitch(parsed, 'all');
  const { words } = parsed;
  const ways = [words.length > 0, title !== undefined, isAll].filter(Boolean).length;
  if (ways === 0) throw new AppError('usage/missing-argument', { argument: 'ID' });
  if (ways > 1) throw new AppError('usage/bad-option', { option: isAll ? '--all' : '--title' });
  if (isAll) return { content: { kind: 'library' }, strange: [] };
  if (title !== undefined) return { content: { kind: 'title', title }, strange: [] };
  const isId = (word: string): boolean => EditionId.safeParse(word).success;
  return { content: { kind: 'editions', ids: words.filter(isId) }, strange: words.filter((word) => !isId(word)) };
};

const readWish = async (parsed: Parsed, content: BagContent): Promise<BagWish> => {
  const info = readOption(parsed, 'info', Path);
  const profile = readOption(parsed, 'profile', Path);
  const organization = readOption(parsed, 'organization', z.string().trim().min(1).max(300));
  const said = organization === undefined ? [] : [{ label: 'Source-Organization', value: organization }];
  return {
    content,
    as: readOption(parsed, 'as', BagWriteForm) ?? 'folder',
    isEach: hasSwitch(parsed, 'each'),
    labels: [...said, ...(info === undefined ? [] : await readLabels(info))],
    profile: profile === undefined ? null : await readProfile(profile),
  };
};

const printReport = (tools: CommandTools, { bags, failed, cleared }: ExportedBags): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, { bags, failed, cleared });
    return;
  }
  if (cleared > 0) io.err(`${words.bags.cleared(cleared)}\n`);
  for (const bag of bags) {
    io.out(`${words.bags.written}  ${words.bags.holds(bag.editions.length)}  `);
    printBag(tools, bag);
  }
  for (const { id, message } of failed) io.err(`${words.failed}  ${id}  ${message}\n`);
};

/** Writes bags; reads the library beside its writer. */
export async function exportBagsCommand(tools: CommandTools, parsed: Parsed): Promise<ExitCode> {
  const { content, strange } = readContent(parsed);
  const to = readOption(parsed, 'to', Path);
  if (to === undefined) throw new AppError('usage/missing-argument', { argument: '--to' });
  const wish = await readWish(parsed, content);
  const core = await tools.open({ mode: 'read' });
  const { run, close } = openCliRun(tools, 'export');
  let made: ExportedBags & { isStopped: boolean };
  try {
    made = await exportBags(core.parts, wish, to, run);
  } finally {
    close();
    await core.close();
  }
  const unknown = strange.map((id) => ({ id, ...unknownId(tools, id) }));
  const report = { bags: made.bags, failed: [...unknown, ...made.failed], cleared: made.cleared };
  printReport(tools, report);
  if (made.isStopped && !tools.isJson) tools.io.err(`${tools.words.bags.stopped}\n`);
  return report.failed.length === 0 && !made.isStopped ? exitCodes.done : exitCodes.someFailed;
}

const unknownId = ({ language, log }: CommandTools, id: string) => {
  const { code, message } = toFault(new AppError('edition/not-found', { id }), language, log);
  return { code, message };
};
