// Plans an act over many editions: what each is to become, which cannot, and in which order. Changes nothing, so it serves the preview too.
// Editions that leave a place make room for those that come there: days can be exchanged, and numbers moved along.
import { AppError } from '#border/errors';
import type { EditionChange } from '#border/model-changes';
import type { EditionRecord } from '../../base/record.ts';
import { listIssue, listReplaced } from '../../library/find-twins.ts';
import { readRecord } from '../../library/read-record.ts';
import { findTitle } from '../../library/titles.ts';
import { applyChange } from './apply-change.ts';
import { issueKeyOf, type Refusal, type Step, stepBetween } from './edition-step.ts';
import type { Writer } from './open-writer.ts';

/** What one edition is to become. */
export type Wish = { id: string; change: EditionChange };

/** An act to plan. */
export type ActWishes = {
  wishes: readonly Wish[];
  /** An issue that another edition has already is kept beside it as a further version, instead of being refused. */
  keepsBoth: boolean;
  /** Titles are spelled as they are given, not as the library has them. */
  isSpelledAnew?: boolean;
  /** Editions in the trash are changed too. */
  withTrash?: boolean;
};

/** The steps of an act, not yet in order; what needs none; what is refused. */
export type ActPlan = { steps: Step[]; unchanged: string[]; refused: Refusal[] };

type Draft = {
  before: EditionRecord;
  after: EditionRecord;
  earlier: EditionRecord[];
  target: string | null;
  source: string | null;
};

const refusalOf = ({ id, title, day }: Pick<EditionRecord, 'id' | 'title' | 'day'>, error: AppError): Refusal => ({
  id,
  title,
  day,
  code: error.code,
  detail: error.detail,
});

const isMoving = ({ source, target }: Draft): boolean => source !== target;

const idsOf = (drafts: readonly Draft[]): Set<string> =>
  new Set(drafts.flatMap(({ before, earlier }) => [before.id, ...earlier.map(({ id }) => id)]));

/** What stands at an issue before the act: on the shelf, or in the trash, where it only takes a version. */
type Standing = { ids: Map<string, { version: number; isRemoved: boolean }> };

function openStanding({ database }: Writer): (key: string) => Standing {
  const known = new Map<string, Standing>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const [titleKey, day, variant] = JSON.parse(key) as [string, string, string];
    const standing = { ids: new Map(listIssue(database, { titleKey, day, variant }).map(({ id, ...rest }) => [id, rest])) };
    known.set(key, standing);
    return standing;
  };
}

function draft(writer: Writer, { id, change }: Wish, wishes: ActWishes, spell: (title: string) => string): Draft {
  const { record: before } = readRecord(writer.database, id);
  if (before.removedAtMs !== null && wishes.withTrash !== true) throw new AppError('edition/not-found', { id });
  const after = applyChange(before, change, spell);
  const [source, target] = [issueKeyOf(before), issueKeyOf(after)];
  const isMoved = source !== target || before.title !== after.title;
  const earlier = isMoved ? listReplaced(writer.database, id).map((one) => readRecord(writer.database, one.id).record) : [];
  // What a corrected edition replaces is the same issue, and goes with it.
  return { before, after, earlier: earlier.filter((one) => issueKeyOf(one) === source), target, source };
}

/** Drafts, and those that cannot be made. An edition that goes along with a later version of it is not asked for twice. */
function draftAll(writer: Writer, wishes: ActWishes): { drafts: Draft[]; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const drafts = new Map<string, Draft>();
  const spell = (title: string): string =>
    (wishes.isSpelledAnew === true ? null : findTitle(writer.database, title)?.name) ?? title.normalize('NFC');
  for (const wish of wishes.wishes) {
    try {
      drafts.set(wish.id, draft(writer, wish, wishes, spell));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const known = error.code === 'edition/not-found' ? null : readRecord(writer.database, wish.id).record;
      refused.push(refusalOf(known ?? { id: wish.id, title: '', day: null }, error));
    }
  }
  const along = new Set([...drafts.values()].flatMap(({ earlier }) => earlier.map(({ id }) => id)));
  return { drafts: [...drafts.values()].filter(({ before }) => !along.has(before.id)), refused };
}

/** Of those that come to one issue from the shelf, who cannot: there stands another one that stays, or others come from elsewhere. */
function findCrowd(comers: readonly Draft[], standing: Standing, leaving: ReadonlySet<string>): { one: Draft; by: string }[] {
  const stands = [...standing.ids].find(([id, { isRemoved }]) => !isRemoved && !leaving.has(id));
  if (stands !== undefined) return comers.map((one) => ({ one, by: stands[0] }));
  const [first] = comers;
  return comers.flatMap((one) => (first === undefined || one.source === first.source ? [] : [{ one, by: first.before.id }]));
}

/** Editions whose issue is taken, one refusal after the other until none follows. What lies in the trash only takes a version. */
function refuseTaken(drafts: readonly Draft[], standingAt: (key: string) => Standing): { kept: Draft[]; refused: Refusal[] } {
  const leaving = idsOf(drafts.filter(isMoving));
  const coming = drafts.filter((one) => isMoving(one) && one.target !== null && one.before.removedAtMs === null);
  const comers = Map.groupBy(coming, ({ target }) => target);
  const refused = new Map<Draft, string>();
  const pending: Draft[] = [];
  const refuse = (one: Draft, by: string): void => {
    if (refused.has(one)) return;
    refused.set(one, by);
    pending.push(one);
  };
  for (const [key, some] of comers) for (const { one, by } of findCrowd(some, standingAt(key ?? ''), leaving)) refuse(one, by);
  for (let stays = pending.pop(); stays !== undefined; stays = pending.pop())
    for (const one of comers.get(stays.source) ?? []) refuse(one, stays.before.id);
  const tell = ({ before, after }: Draft, by: string): Refusal =>
    refusalOf(before, new AppError('library/issue-taken', { title: after.title, day: after.day, variant: after.variant, by }));
  return {
    kept: drafts.filter((one) => !refused.has(one)),
    refused: [...refused].map(([one, by]) => tell(one, by)),
  };
}

/** Gives each edition that comes to an issue, and those that it replaces, the next free versions there. */
function giveVersions(drafts: readonly Draft[], standingAt: (key: string) => Standing): Step[] {
  const moving = idsOf(drafts.filter(isMoving));
  const highest = new Map<string, number>();
  const next = (key: string): number => {
    const stands = [...standingAt(key).ids].filter(([id]) => !moving.has(id)).map(([, { version }]) => version);
    const version = (highest.get(key) ?? Math.max(0, ...stands)) + 1;
    highest.set(key, version);
    return version;
  };
  const inOrder = drafts.toSorted((a, b) => a.before.version - b.before.version);
  return inOrder.flatMap((one) => {
    const { before, after, earlier, target } = one;
    const { title, day, covers, variant } = after;
    const versions = earlier.toSorted((a, b) => a.version - b.version);
    const along = versions.map((record) => ({ record, to: { ...record, title, day, covers, variant } }));
    const all = [...along, { record: before, to: after }];
    if (isMoving(one) && target !== null) for (const { to } of all) to.version = next(target);
    return all.flatMap(({ record, to }) => stepBetween(record.id, record, to) ?? []);
  });
}

/** Plans the act. An edition that is not there, a span that ends before it begins and an issue that is taken are refused by row. */
export function planAct(writer: Writer, wishes: ActWishes): ActPlan {
  const { drafts, refused } = draftAll(writer, wishes);
  const standingAt = openStanding(writer);
  const { kept, refused: taken } = wishes.keepsBoth ? { kept: drafts, refused: [] } : refuseTaken(drafts, standingAt);
  const steps = giveVersions(kept, standingAt);
  const changing = new Set(steps.map(({ id }) => id));
  return {
    steps,
    unchanged: kept.filter(({ before }) => !changing.has(before.id)).map(({ before }) => before.id),
    refused: [...refused, ...taken],
  };
}
