// The acts over many editions, one at a time, and those that can be taken back and made again while the library is open. They stay on the
// thread that writes: ten thousand steps never cross to the one that answers windows.
// Refuses a second act while one is under way, which whoever asks waits for, and to take back what has been changed since.
import { AppError, type ErrorCode, type FaultDetail } from '#border/errors';
import type { ActName, ChangeReason, MetadataAct } from '#border/model-changes';
import { toDiskError } from '../../base/disk-error.ts';
import { listIdsOfTitle } from '../../library/edition-rows.ts';
import { findTitle } from '../../library/titles.ts';
import { type AuthorityMove, changeAuthority, putAuthority } from './change-authority.ts';
import { joinSteps, type Refusal, type Step, turnStep } from './edition-step.ts';
import { moveTitle, repeatMove, type TitleMove } from './move-title.ts';
import type { Writer } from './open-writer.ts';
import { orderSteps } from './order-steps.ts';
import { planAct } from './plan-act.ts';
import { resolveAct } from './resolve-act.ts';
import { takeSteps } from './take-steps.ts';

/** An act that was made: what it did to editions, to titles and to lists. */
type MadeAct = { name: ActName; steps: Step[]; titles: TitleMove | null; authority: AuthorityMove | null };

/** What an act did beside editions. */
type Whole = Pick<MadeAct, 'titles' | 'authority'>;
const nothingWhole: Whole = { titles: null, authority: null };

/** The same, and whether it is still to be done because it failed. */
type WholeEnd = Whole & { isOwed: boolean };
const owed: WholeEnd = { ...nothingWhole, isOwed: true };

/** An act to begin: what is asked for, and why. */
export type ActToBegin = { act: MetadataAct; keepsBoth: boolean; reason: ChangeReason; name: ActName['kind'] };

/** An act under way. */
type Running = {
  way: 'make' | 'undo' | 'redo';
  name: ActName['kind'];
  reason: ChangeReason;
  /** What is undone or made again. */
  of: MadeAct | null;
  rename: { from: string; to: string; isNew: boolean } | null;
  steps: Step[];
  at: number;
  taken: Map<string, Step>;
  refused: Refusal[];
  stopped: { code: ErrorCode; detail: FaultDetail } | null;
};

/** How far the act under way is. */
export type ActState = { done: number; total: number; isOver: boolean };

/** What an act came to. */
export type ActEnd = {
  changed: string[];
  refused: Refusal[];
  stopped: Running['stopped'];
  /** Saved searches went along with their title. */
  hasMovedSearches: boolean;
  undo: ActName | null;
  redo: ActName | null;
};

/** So many acts can be taken back. */
const mostActs = 100;

const stateOf = ({ at, steps, stopped }: Running): ActState => ({
  done: at,
  total: steps.length,
  isOver: at >= steps.length || stopped !== null,
});

const reasonOf = ({ reason, act }: ActToBegin, isNew: boolean): ChangeReason =>
  reason !== 'edit' || act.kind !== 'rename-title' ? reason : isNew ? 'rename' : 'merge';

/** Opens them over a library; none has been made. */
export function openActs(writer: Writer) {
  const done: MadeAct[] = [];
  const undone: MadeAct[] = [];
  let running: Running | null = null;

  const start = (
    next: Pick<Running, 'way' | 'name' | 'reason' | 'of' | 'rename' | 'refused'>,
    steps: readonly Step[],
  ): ActState => {
    running = { ...next, steps: orderSteps(steps), at: 0, taken: new Map(), stopped: null };
    return stateOf(running);
  };
  const free = (): void => {
    if (running !== null) throw new Error('an act is under way');
  };
  const named = (acts: readonly MadeAct[]): ActName | null => acts.at(-1)?.name ?? null;
  const keep = (acts: MadeAct[], act: MadeAct): void => {
    acts.push(act);
    if (acts.length > mostActs) acts.shift();
  };

  /**
   * Titles and lists, which are changed as a whole once all editions have been. On the way there a title keeps its name while an edition
   * stays with it; on the way back it has its name again as soon as an edition is back, whatever has been changed of others since.
   */
  const changeWhole = (act: Running): Whole => {
    if (act.at < act.steps.length) return nothingWhole;
    if (act.way === 'make') {
      const titles = act.rename !== null && act.refused.length === 0 ? moveTitle(writer, act.rename) : null;
      return { titles, authority: null };
    }
    const { titles, authority } = act.of ?? nothingWhole;
    if (act.steps.length > 0 && act.taken.size === 0) return nothingWhole;
    const side = act.way === 'undo' ? 'before' : 'after';
    if (titles !== null) repeatMove(writer, titles, act.way);
    if (authority !== null) putAuthority(writer, { title: authority.title, authority: authority[side] });
    return { titles, authority };
  };

  /** The same; where the disk refuses it, the act ends there as it does at an edition, and what was changed of editions is kept. */
  const endWhole = (act: Running): WholeEnd => {
    try {
      return { ...changeWhole(act), isOwed: false };
    } catch (thrown) {
      const error = toDiskError(thrown);
      if (!(error instanceof AppError)) throw error;
      act.stopped = { code: error.code, detail: error.detail };
      return owed;
    }
  };

  /** What was not taken back stays where it can be taken back; titles and lists that are owed do so without an edition too. */
  const settle = (act: Running, { isOwed, ...whole }: WholeEnd): void => {
    const steps = [...act.taken.values()];
    const hasHappened = steps.length > 0 || whole.titles !== null || whole.authority !== null;
    const made: MadeAct = { name: { kind: act.name, editions: steps.length }, steps, ...whole };
    if (act.way === 'make') {
      if (!hasHappened) return;
      undone.length = 0;
      keep(done, made);
      return;
    }
    const [from, to] = act.way === 'undo' ? [done, undone] : [undone, done];
    const isWayUndo = act.way === 'undo';
    from.pop();
    const untouched = act.of?.steps.filter(({ id }) => !act.taken.has(id) && !act.refused.some((one) => one.id === id)) ?? [];
    if ((untouched.length > 0 || isOwed) && act.of !== null)
      from.push({ ...act.of, name: { ...act.of.name, editions: untouched.length }, steps: untouched });
    if (hasHappened) keep(to, { ...made, steps: isWayUndo ? steps.map(turnStep) : steps });
  };

  return {
    begin: (input: ActToBegin): ActState => {
      free();
      const { act, keepsBoth, name } = input;
      const rename = act.kind === 'rename-title' ? { from: act.from, to: act.to } : null;
      if (rename !== null && findTitle(writer.database, rename.from) === null)
        throw new AppError('title/not-found', { title: rename.from });
      const isNew = rename !== null && listIdsOfTitle(writer.database, rename.to).length === 0;
      const plan = planAct(writer, resolveAct(writer.database, act, keepsBoth));
      return start(
        {
          way: 'make',
          name,
          reason: reasonOf(input, isNew),
          of: null,
          rename: rename === null ? null : { ...rename, isNew },
          refused: plan.refused,
        },
        plan.steps,
      );
    },
    beginBack: (way: 'undo' | 'redo'): ActState => {
      free();
      const of = (way === 'undo' ? done : undone).at(-1);
      if (of === undefined) throw new AppError('act/nothing');
      const steps = way === 'undo' ? of.steps.map(turnStep) : of.steps;
      return start({ way, name: of.name.kind, reason: way, of, rename: null, refused: [] }, steps);
    },
    /** Takes so many steps of the act under way. */
    take: (count: number): ActState => {
      if (running === null) throw new AppError('act/nothing');
      const act = running;
      const steps = act.steps.slice(act.at, act.at + count);
      const { taken, refused, stopped } = takeSteps(writer, { steps, reason: act.reason });
      for (const step of taken) {
        const before = act.taken.get(step.id);
        act.taken.set(step.id, before === undefined ? step : joinSteps(before, step));
      }
      act.refused.push(...refused);
      act.at += stopped === null ? steps.length : taken.length + refused.length;
      act.stopped = stopped;
      return stateOf(act);
    },
    /** Ends the act under way, wherever it is, and says what it came to. */
    end: (): ActEnd => {
      if (running === null) throw new AppError('act/nothing');
      const act = running;
      running = null;
      let whole = owed;
      try {
        whole = endWhole(act);
      } finally {
        settle(act, whole);
      }
      return {
        changed: [...act.taken.keys()],
        refused: act.refused,
        stopped: act.stopped,
        hasMovedSearches: (whole.titles?.searches.ids.length ?? 0) > 0,
        undo: named(done),
        redo: named(undone),
      };
    },
    /** Changes a list of a title, which is an act too. */
    changeAuthority: (input: Parameters<typeof changeAuthority>[1]) => {
      free();
      const authority = changeAuthority(writer, input);
      if (authority !== null) {
        undone.length = 0;
        keep(done, { name: { kind: 'authority', editions: 0 }, steps: [], titles: null, authority });
      }
      return { undo: named(done), redo: named(undone) };
    },
    names: () => ({ undo: named(done), redo: named(undone) }),
  };
}

/** The acts of a library. */
export type Acts = ReturnType<typeof openActs>;
