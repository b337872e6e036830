// The check that a new process makes after a fault: the library as it lies there, then the same act once more, which must end as if nothing
// had happened.
import type { Ack } from './ack.ts';
import { auditLibrary, inputsOf, type Usual } from './audit.ts';
import { finalStateOf } from './final-state.ts';
import type { Operation, Place } from './operation.ts';

/** A run that nothing interrupted: how it ends, and what is usual. */
export type Reference = Usual & { state: string };

const finish = async ({ run }: Operation, place: Place, acks: Ack[]): Promise<void> => {
  const close = await run({ place, ack: (ack) => acks.push(ack), begin: async () => {} });
  await close();
};

/** Runs the act to its end and tells how it ends. Throws where something is wrong even so. */
export async function makeReference(operation: Operation, place: Place, promised: readonly Ack[]): Promise<Reference> {
  const inputs = inputsOf(place);
  const acks = [...promised];
  await finish(operation, place, acks);
  const { violations, openMs } = auditLibrary(place, acks, { openMs: 0, inputs });
  const more = (await operation.check?.(place)) ?? [];
  if (violations.length + more.length > 0) throw new Error(`${operation.name} ends with ${[...violations, ...more].join('; ')}`);
  return { openMs, inputs, state: await finalStateOf(place) };
}

const firstDifference = (one: string, other: string): string => {
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.findIndex((line, number) => line !== right[number]);
  return `line ${at}: ${left[at]?.trim()} instead of ${right[at]?.trim()}`;
};

/** Whatever goes wrong on the way is a violation too, by the number of the promise that it breaks. */
const tried = async (number: string, work: () => Promise<string[]> | string[]): Promise<string[]> => {
  try {
    return await work();
  } catch (error) {
    return [`${number} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
};

/** What is wrong with a place as it was left, before anything is done again. */
export async function lookAtPlace(
  { check = async () => [] }: Operation,
  place: Place,
  acks: readonly Ack[],
  reference: Reference,
): Promise<string[]> {
  const first = await tried('I7', () => auditLibrary(place, acks, reference, false).violations);
  return [...first, ...(await tried('I1', () => check(place)))];
}

/** All that is wrong with a place after a fault. */
export async function checkPlace(
  operation: Operation,
  place: Place,
  acks: readonly Ack[],
  reference: Reference,
): Promise<string[]> {
  const { check = async () => [] } = operation;
  const first = await lookAtPlace(operation, place, acks, reference);
  const all = [...acks];
  const again = await tried('I4', async () => {
    await finish(operation, place, all);
    return auditLibrary(place, all, reference).violations.map((one) => `${one}, after the act was repeated`);
  });
  const state = await tried('I6', async () => {
    const end = await finalStateOf(place);
    return end === reference.state ? [] : [`I6 it ends otherwise: ${firstDifference(end, reference.state)}`];
  });
  return [...first, ...again, ...(await tried('I1', () => check(place))), ...state];
}
