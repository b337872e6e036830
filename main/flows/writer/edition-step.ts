// One edition's share of an act: the fields that differ, before and after, so that it can be taken, taken back and made again.
// Refuses to know how an act came about.
import type { ErrorCode, FaultDetail } from '#border/errors';
import { metadataFields } from '#border/model-changes';
import type { EditionRecord } from '../../base/record.ts';
import { titleKey } from '../../library/title-key.ts';

/** What acts may change of a record: its metadata, and what follows from title, day and variant. */
const stateKeys = [...metadataFields, 'version', 'replaces', 'facts'] as const satisfies readonly (keyof EditionRecord)[];
export type EditionState = Pick<EditionRecord, (typeof stateKeys)[number]>;

/**
 * What an edition is before and after; both have the same fields. The keys name title, day, variant and version, which no two editions
 * share; null where there is no day.
 */
export type Step = {
  id: string;
  from: Partial<EditionState>;
  to: Partial<EditionState>;
  fromKey: string | null;
  toKey: string | null;
};

/** An edition that is left as it is, and why. */
export type Refusal = { id: string; title: string; day: string | null; code: ErrorCode; detail: FaultDetail };

/** What an issue is known by beside its version; null without a day. */
export const issueKeyOf = ({ title, day, variant }: Pick<EditionState, 'title' | 'day' | 'variant'>): string | null =>
  day === null ? null : JSON.stringify([titleKey(title), day, variant]);

/** The key that no other edition may have; null without a day. */
export const versionKeyOf = (state: Pick<EditionState, 'title' | 'day' | 'variant' | 'version'>): string | null => {
  const issue = issueKeyOf(state);
  return issue === null ? null : `${issue} ${state.version}`;
};

const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** The step from one state of an edition to another; null where they are the same. */
export function stepBetween(id: string, before: EditionState, after: EditionState): Step | null {
  const differing = stateKeys.filter((key) => !isSame(before[key], after[key]));
  if (differing.length === 0) return null;
  const pick = (state: EditionState): Partial<EditionState> =>
    Object.fromEntries(differing.map((key) => [key, state[key]])) as Partial<EditionState>;
  return { id, from: pick(before), to: pick(after), fromKey: versionKeyOf(before), toKey: versionKeyOf(after) };
}

/** Whether a record is as a step expects it, in the fields that the step changes. */
export function isAsExpected(record: EditionState, { from }: Step): boolean {
  return stateKeys.every((key) => !(key in from) || isSame(record[key], from[key]));
}

/** The step back. */
export const turnStep = ({ id, from, to, fromKey, toKey }: Step): Step => ({
  id,
  from: to,
  to: from,
  fromKey: toKey,
  toKey: fromKey,
});

/** Two steps of one edition, one after the other, as one. */
export const joinSteps = (first: Step, second: Step): Step => ({
  id: first.id,
  from: { ...second.from, ...first.from },
  to: { ...first.to, ...second.to },
  fromKey: first.fromKey,
  toKey: second.toKey,
});
