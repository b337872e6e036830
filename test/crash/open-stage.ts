// The core of an operation, and the library that most of them start from: two newspapers that can be searched, a note, a place where somebody
// stopped reading, and a setting, each acknowledged.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, type CoreOptions, openCore } from '../../main/core.ts';
import { makePdf } from '../support/make-pdf.ts';
import { quietCore } from '../support/quiet-core.ts';
import type { Acknowledge } from './ack.ts';
import type { Place } from './operation.ts';

/** The sum of a file. */
export const sumOfFile = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const stages = new Set<Core>();

/** Closes whatever acts that failed have left open in this process. */
export async function closeStages(): Promise<void> {
  const left = [...stages];
  stages.clear();
  for (const core of left) await core.close();
}

/** Opens the core over the library of a place: nothing happens there by itself but what is asked for. */
export async function openStage({ library }: Place, options: Partial<CoreOptions> = {}): Promise<Core> {
  const core = await openCore({
    ...quietCore,
    network: { patience: { attempts: 2, firstMs: 5 } },
    ...options,
    libraryDir: library,
  });
  stages.add(core);
  return {
    ...core,
    close: async () => {
      if (stages.delete(core)) await core.close();
    },
  };
}

/** Writes a newspaper of one page into the inputs; gives its path. */
export function writePaper({ inputs }: Place, day: string): string {
  mkdirSync(inputs, { recursive: true });
  const path = join(inputs, `Le Matin ${day}.pdf`);
  const content = `BT /F 24 Tf 50 700 Td (Le Matin) Tj 0 -40 Td (Rain stays until Friday, ${day}) Tj ET`;
  writeFileSync(path, makePdf([{ content }]));
  return path;
}

/**
 * Adds newspapers, and acknowledges each that is on the shelf. Their sums are taken before the act begins. Throws what adding one of them
 * threw; the same bytes again are no failure.
 */
export async function addPapers(
  core: Core,
  paths: readonly string[],
  ack: Acknowledge,
  begin: () => Promise<void> = async () => {},
): Promise<void> {
  const facts = paths.map((path) => `edition ${sumOfFile(path)}`);
  await begin();
  for (const fact of facts) ack({ fact, may: 'shelf' });
  const run = core.add(paths, { title: 'Le Matin' });
  await run.settled;
  for (const item of run.items) {
    if (item.state === 'failed' && item.error.code !== 'library/duplicate') throw item.error;
    if (item.state === 'waiting') throw new Error(`${item.path} was not added`);
  }
  for (const fact of facts) ack({ fact, is: 'shelf' });
}

/** Waits until everything on the shelf can be searched, and acknowledges it. */
export async function indexAll(core: Core, ack: Acknowledge): Promise<void> {
  await core.whenSearchable();
  const { editions } = await core.handlers['editions.list']({});
  for (const { sha256, indexState } of editions) if (indexState === 'searchable') ack({ fact: `indexed ${sha256}`, is: true });
}

/** The id of the edition that was made of a file. */
export async function idOf(core: Core, path: string): Promise<string> {
  const sum = sumOfFile(path);
  const { editions } = await core.handlers['editions.list']({});
  const found = editions.find(({ sha256 }) => sha256 === sum);
  if (found === undefined) throw new Error(`${path} is not on the shelf`);
  return found.id;
}

/** The paper of the start on which there is a note. */
export const markedDay = '2024-03-25';
/** The other one. */
export const plainDay = '2024-03-26';

/** The path of a paper of the inputs. */
export const paperOf = ({ inputs }: Place, day: string): string => join(inputs, `Le Matin ${day}.pdf`);

/** Makes the library that most operations start from. */
export async function makeStart(place: Place, ack: Acknowledge): Promise<void> {
  const papers = [markedDay, plainDay].map((day) => writePaper(place, day));
  mkdirSync(place.out, { recursive: true });
  const core = await openStage(place, { indexing: 'all' });
  await addPapers(core, papers, ack);
  await indexAll(core, ack);
  const marked = papers[0] ?? '';
  const id = await idOf(core, marked);
  await core.handlers['marks.add']({ id, kind: 'bookmark', at: { page: 1 }, note: 'first' });
  ack({ fact: `notes ${sumOfFile(marked)}`, is: ['first'] });
  await core.handlers['editions.keepPosition']({ id, page: 1 });
  ack({ fact: `position ${sumOfFile(marked)}`, is: 1 });
  await core.handlers['settings.set']({ theme: 'dark', operator: 'Nadia B.' });
  ack({ fact: 'setting operator', is: 'Nadia B.' });
  ack({ fact: 'setting theme', is: 'dark' });
  await core.close();
}
