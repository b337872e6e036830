// Has what a fault left held against the promises by a program that has not seen the act. One program judges a few places, one after the
// other: its start would take longer than its judgements. One that found something wrong judges no other place.
import type { Prepared } from './prepare-operation.ts';
import { type Child, startChild } from './run-child.ts';

/** `look` is the first half of `check`: what is there, before the act is done again. */
export type Depth = 'look' | 'check';

type Judge = { child: Child; asked: number };

const mostPlaces = 8;
const free = new Map<string, Judge[]>();

const dismiss = async ({ child }: Judge): Promise<void> => {
  child.process.stdin?.end();
  await child.whenEnded;
};

/** What is wrong with a place, as sentences. `promises` are the lines of the acknowledgement log. Throws when the judge itself fails. */
export async function judgePlace(prepared: Prepared, root: string, promises: string, depth: Depth = 'check'): Promise<string[]> {
  const { program, name, referenceFile } = prepared;
  const key = `${program}\n${referenceFile}`;
  const judges = free.get(key) ?? [];
  free.set(key, judges);
  const judge = judges.pop() ?? { child: startChild(program, ['judge', name, referenceFile]), asked: 0 };
  judge.asked += 1;
  const { child, asked } = judge;
  const beginning = `{"judged":${asked},`;
  child.process.stdin?.write(`${JSON.stringify({ root, promises, depth })}\n`);
  if (!(await child.whenSaid(beginning))) throw new Error(`the judge of ${name} ended: ${(await child.whenEnded).err}`);
  const said = child.lines.find((line) => line.startsWith(beginning)) ?? '';
  const { violations }: { violations: string[] } = JSON.parse(said);
  if (violations.length === 0 && asked < mostPlaces) judges.push(judge);
  else await dismiss(judge);
  return violations;
}

/** Ends the judges that wait for another place. */
export async function dismissJudges(): Promise<void> {
  const all = [...free.values()].flat();
  free.clear();
  await Promise.all(all.map(dismiss));
}
