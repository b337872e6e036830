// The seat of the library in the application: one core that everything speaks to, while the library under it is closed and opened again,
// here or elsewhere. Calls that come meanwhile wait.
// Refuses to leave the application without a library: when work on a closed one fails, the one before is opened again.
import { resolve } from 'node:path';
import type { Handlers } from '#border/contract';
import type { Fault } from '#border/errors';
import type { SafetyTask } from '#border/model-safety';
import { type ChosenPlace, isPlaceFixed, keepChosenPlace, readChosenPlace } from '../base/library-place.ts';
import type { Log } from '../base/log.ts';
import type { Core } from '../core.ts';
import type { CoreEvent } from '../flows/parts.ts';
import type { LibrarySeat, Reopened } from '../flows/safety/library-seat.ts';

/** How a core is opened over a folder. */
export type OpenAt = (root: string, how: { isRebuilding: boolean; seat: LibrarySeat }) => Promise<Core>;

/** What the seat is made with. */
export type SeatOptions = {
  open: OpenAt;
  faultOf: (error: unknown) => Fault;
  log: Log;
  /** The library was closed and opened again: what windows show is of before. */
  onReopened: () => void;
  /** Neither the new nor the old one could be opened any more. */
  onLost: (error: unknown) => void;
  /** Where the choice is kept; beside the usual place unless told. */
  place?: { read: () => ChosenPlace | null; keep: (chosen: ChosenPlace) => void };
};

type Listener = (event: CoreEvent) => void;

/** The methods of a core that answer later: each waits for the library that is being opened. */
const later = [
  'answer',
  'whenSearchable',
  'openPdf',
  'picture',
  'crop',
  'clipping',
  'printFile',
  'check',
  'sync',
  'offerPicture',
] as const;

/** Opens the library at `root` and gives the core that stays the same whatever lies under it. Throws what opening throws. */
export async function openSeat(root: string, options: SeatOptions): Promise<Core> {
  const { log } = options;
  const place = options.place ?? { read: readChosenPlace, keep: keepChosenPlace };
  const listeners = new Set<Listener>();
  let at = resolve(root);
  let outcome: { task: SafetyTask; fault: Fault | null } | null = null;
  let isReopening = false;

  const tell: Listener = (event) => {
    for (const listener of listeners) listener(event);
  };

  const open = async (folder: string, isRebuilding: boolean): Promise<Core> => {
    const core = await options.open(folder, { isRebuilding, seat });
    core.on(tell);
    return core;
  };

  const keep = (next: Reopened): void => {
    const isElsewhere = resolve(next.root) !== at;
    if (!isElsewhere && next.leftBehind === undefined) return;
    place.keep({ root: resolve(next.root), leftBehind: next.leftBehind ?? null });
  };

  /** Where the new one cannot be opened the choice is taken back before the old one is. */
  const openNext = async (next: Reopened): Promise<Core> => {
    const before = { root: at, leftBehind: place.read()?.leftBehind ?? null };
    keep(next);
    try {
      const core = await open(next.root, next.isRebuilding ?? false);
      at = resolve(next.root);
      return core;
    } catch (error) {
      if (resolve(next.root) !== at) place.keep(before);
      throw error;
    }
  };

  const reopen = async (task: SafetyTask, before: Core, work: Parameters<LibrarySeat['reopen']>[1]): Promise<Core> => {
    const progress = { task, doneBytes: 0, totalBytes: 0, leftMs: null, canStop: false };
    const say = (done: { doneBytes: number; totalBytes: number }): void =>
      tell({ name: 'safety.progress', value: { progress: { ...progress, ...done } } });
    say({ doneBytes: 0, totalBytes: 0 });
    await before.close();
    try {
      const core = await openNext(await work(say));
      outcome = { task, fault: null };
      return core;
    } catch (error) {
      log.error('a closed library was opened again as it was', error, { task });
      outcome = { task, fault: options.faultOf(error) };
      return await open(at, false);
    }
  };

  const seat: LibrarySeat = {
    isFixed: isPlaceFixed(),
    leftBehind: () => place.read()?.leftBehind ?? null,
    forgetLeftBehind: () => place.keep({ root: at, leftBehind: null }),
    outcome: () => outcome,
    isReopening: () => isReopening,
    reopen: (task, work) => {
      isReopening = true;
      const before = current;
      // What asked for it is still being answered by the core that is to be closed.
      ready = new Promise((resolve) => setImmediate(resolve)).then(() => reopen(task, before, work));
      ready.then(
        (core) => {
          current = core;
          core.setOnBattery(isOnBattery);
          isReopening = false;
          void followSettings(core);
          options.onReopened();
        },
        (error: unknown) => options.onLost(error),
      );
    },
  };

  /** Another library has other settings, and whoever follows them hears of it. */
  const followSettings = async (core: Core): Promise<void> =>
    tell({ name: 'settings.changed', value: await core.handlers['settings.get']({}) });

  // Another library is opened on the same machine.
  let isOnBattery = false;
  let current = await open(at, false);
  let ready: Promise<Core> = Promise.resolve(current);
  const names = Object.keys(current.handlers) as (keyof Handlers)[];
  const waiting = Object.fromEntries(
    later.map((name) => [name, async (...given: unknown[]) => ((await ready)[name] as (...all: unknown[]) => unknown)(...given)]),
  ) as Pick<Core, (typeof later)[number]>;
  const handlers = Object.fromEntries(
    names.map((name) => [name, async (input: never) => ((await ready).handlers[name] as (input: never) => unknown)(input)]),
  ) as unknown as Handlers;
  return {
    ...waiting,
    handlers,
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // While it is reopened the core of before is closed, and only whoever keeps the library has it reopened.
    tells: (name) => isReopening || current.tells(name),
    addPaths: (paths) => current.addPaths(paths),
    add: (paths, words) => current.add(paths, words),
    get parts() {
      return current.parts;
    },
    setOnBattery: (value) => {
      isOnBattery = value;
      current.setOnBattery(value);
    },
    wake: () => current.wake(),
    sumOf: (id) => current.sumOf(id),
    close: async () => {
      await (await ready).close();
    },
  };
}
