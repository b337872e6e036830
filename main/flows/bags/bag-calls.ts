// What the screens do with bags: a dialog asks where, one task runs at a time, and its state is told as it goes. No path crosses the border.
import { basename } from 'node:path';
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { BagOutcome, BagReport, BagState, BagTask, ImportedBag } from '#border/model-bags';
import { toFault } from '../../base/to-fault.ts';
import { type BagLabel, valuesOf } from '../../formats/bag-info.ts';
import { type Parts, writingOf } from '../parts.ts';
import type { BagRun } from './bag-desk.ts';
import { exportBags } from './export-bags.ts';
import { importBag } from './import-bag.ts';
import { parseLabels, readProfile } from './read-wish.ts';
import { verifyBags } from './verify-bags.ts';

type Shown = Output<'bags.state'>;

/** The page knows a bag by the name of its folder or file. */
const withoutPath = <Bag extends BagReport>(bag: Bag): Bag => ({ ...bag, path: basename(bag.path) });

const tellOf =
  (parts: Parts) =>
  (state: BagState): void =>
    parts.emit({ name: 'bags.changed', value: state });

/** Runs a task, keeps what came of it, and tells so; what stops it as a whole is an outcome too. */
const runTask = async (parts: Parts, kind: BagTask['kind'], work: (run: BagRun) => Promise<BagOutcome>): Promise<Shown> => {
  const { bags } = parts;
  const tell = tellOf(parts);
  try {
    const outcome = await bags.run(
      kind,
      (run) => {
        bags.keep(null);
        return work(run);
      },
      tell,
    );
    bags.keep(outcome);
  } catch (error) {
    if (error instanceof AppError && error.code === 'bag/busy') throw error;
    const isStopped = error instanceof AppError && error.code === 'add/cancelled';
    bags.keep(isStopped ? null : { kind: 'failed', fault: toFault(error, parts.language(), parts.log) });
  }
  return tellState(parts);
};

/** How things stand. */
export function readBagState(parts: Parts): Shown {
  return parts.bags.state();
}

const tellState = (parts: Parts): Shown => {
  const state = parts.bags.state();
  tellOf(parts)(state);
  return state;
};

/** Asks for the profile of an institution; leaving the dialog changes nothing. Throws bag/bad-profile, file/*. */
export async function chooseProfile(parts: Parts): Promise<Shown> {
  const [path] = (await parts.desk?.chooseFiles('profile')) ?? [];
  if (path === undefined) return parts.bags.state();
  parts.bags.keepProfile({ name: basename(path), profile: await readProfile(path) });
  return tellState(parts);
}

/** Forgets the profile that was chosen. */
export function dropProfile(parts: Parts): Shown {
  parts.bags.keepProfile(null);
  return tellState(parts);
}

/** What a person says, what the profile asks for first. */
const labelsOf = ({ organization = '', info = '', asked = [] }: ParsedInput<'bags.export'>): BagLabel[] => {
  const given = asked.filter(({ value }) => value !== '');
  const isSender = organization !== '' && valuesOf(given, 'Source-Organization').length === 0;
  return [...given, ...(isSender ? [{ label: 'Source-Organization', value: organization }] : []), ...parseLabels(info)];
};

/** Asks for a folder, and exports into it, by the chosen profile if any. Throws bag/busy, bag/bad-labels. */
export async function exportChosen(parts: Parts, wish: ParsedInput<'bags.export'>): Promise<Shown> {
  const labels = labelsOf(wish);
  const folder = (await parts.desk?.chooseFolder()) ?? null;
  if (folder === null) return parts.bags.state();
  const { content, as, isEach } = wish;
  const profile = parts.bags.profile();
  return runTask(parts, 'export', async (run) => {
    const { bags, ...rest } = await exportBags(parts, { content, as, isEach, labels, profile }, folder, run);
    return { kind: 'export', place: basename(folder), bags: bags.map(withoutPath), ...rest };
  });
}

const choose = async ({ desk }: Parts, { form }: ParsedInput<'bags.verify'>): Promise<readonly string[]> => {
  if (form === 'archive') return (await desk?.chooseFiles('archives')) ?? [];
  const folder = (await desk?.chooseFolder()) ?? null;
  return folder === null ? [] : [folder];
};

/** Asks for a folder or for archives and verifies them, by the chosen profile if any. Throws bag/busy. */
export async function verifyChosen(parts: Parts, input: ParsedInput<'bags.verify'>): Promise<Shown> {
  const paths = await choose(parts, input);
  if (paths.length === 0) return parts.bags.state();
  return runTask(parts, 'verify', async (run) => {
    const { bags, isStopped } = await verifyBags(parts.workers.bags, paths, parts.bags.profile(), run);
    return { kind: 'verify', isStopped, bags: bags.map(withoutPath) };
  });
}

/** Asks for a folder or for archives and imports them, by the chosen profile if any. Throws bag/busy, library/read-only. */
export async function importChosen(parts: Parts, input: ParsedInput<'bags.import'>): Promise<Shown> {
  writingOf(parts);
  const paths = await choose(parts, input);
  if (paths.length === 0) return parts.bags.state();
  return runTask(parts, 'import', async (run) => {
    const bags: ImportedBag[] = [];
    for (const path of paths) {
      try {
        bags.push(withoutPath(await (await importBag(parts, path, parts.bags.profile(), run)).finish()));
      } catch (error) {
        if (!run.signal.aborted) throw error;
      }
      if (run.signal.aborted) break;
    }
    return { kind: 'import', isStopped: run.signal.aborted, bags };
  });
}

/** Stops the task that is under way, if any. Whole bags and editions stay. */
export function stopBags(parts: Parts): Record<string, never> {
  parts.bags.stop();
  return {};
}
