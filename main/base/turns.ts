// Work that must not overlap, each piece begun when the one before it has ended, however that ended. Refuses to drop or to merge any.

/** Does the work when its turn comes; gives and throws what the work does. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Opens a line in which nobody waits. */
export function openTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // Who asked hears of a failure; who comes next only waits for it.
    last = mine.catch(() => undefined);
    return mine;
  };
}
