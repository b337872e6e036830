// The editions of the shelf in the page: gathered in parts, so that ten thousand hold up neither side, and kept in step by asking for what
// has changed alone. Refuses to order or to filter them.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Edition } from '#border/model';
import { call, faultOf, useEvent } from './client.ts';

/** What a part holds: it fills a window, and no key waits long for it. */
const partSize = 500;
/** The rest waits until the page has drawn what came and answered to its keys, but no longer than this. */
const mostPatienceMs = 500;
/** As many as one question names; past this all are asked for. */
const mostNamed = 200;
/** An import tells of each edition: so long it is listened to before anything is asked. */
const calmMs = 500;
/** A count that does not fit is believed when nothing has been told for so long. */
const checkMs = 2000;

/**
 * The editions so far, null before the first answer; `isWhole` says whether these are all, else they are the newest. They show at least
 * what stood when the question `answered` was asked: questions are numbered from 1.
 */
export type ShelvedEditions = { editions: readonly Edition[] | null; isWhole: boolean; answered: number; fault: Fault | null };

type Told = (shown: ShelvedEditions) => void;

/** What is asked for next: everything, or the editions of these ids. */
type Wish = 'whole' | ReadonlySet<string>;

const joined = (one: Wish | null, other: Wish): Wish => {
  if (one === 'whole' || other === 'whole') return 'whole';
  const ids = new Set([...(one ?? []), ...other]);
  return ids.size > mostNamed ? 'whole' : ids;
};

/** Whatever moves meanwhile may be given twice. */
async function gather(onFirst: (editions: readonly Edition[]) => void): Promise<{ editions: Edition[]; total: number }> {
  const found = new Map<string, Edition>();
  for (let skip = 0; ; ) {
    const { editions, total } = await call('editions.list', { skip, limit: partSize });
    for (const edition of editions) found.set(edition.id, edition);
    skip += partSize;
    if (skip >= total) return { editions: [...found.values()], total };
    if (skip === partSize) onFirst(editions);
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: mostPatienceMs }));
  }
}

/** What is known stays in its place, what is new comes first, and what is no longer shown goes. */
async function renew(held: readonly Edition[], ids: ReadonlySet<string>): Promise<{ editions: Edition[]; total: number }> {
  const { editions, total } = await call('editions.list', { ids: [...ids] });
  const answered = new Map(editions.map((edition) => [edition.id, edition]));
  const replaced = new Set(editions.map(({ replaces }) => replaces));
  const kept = held.flatMap((edition) => {
    const now = ids.has(edition.id) ? answered.get(edition.id) : edition;
    answered.delete(edition.id);
    return now === undefined || replaced.has(now.id) ? [] : [now];
  });
  return { editions: [...answered.values(), ...kept], total };
}

/** Gathers the shelf and keeps it in step with what it is asked for, one question at a time, until stopped; tells each state of it. */
export function followEditions(tell: Told): { ask: (wish: Wish, afterMs?: number) => number; stop: () => void } {
  let held: readonly Edition[] | null = null;
  let wish: Wish | null = null;
  let asked = 0;
  let answered = 0;
  let isAsking = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let check: ReturnType<typeof setTimeout> | undefined;

  const tellFirst = (editions: readonly Edition[]): void => {
    if (held === null && !isStopped) tell({ editions, isWhole: false, answered, fault: null });
  };

  const answer = async (wished: Wish, upTo: number): Promise<void> => {
    try {
      const { editions, total } = await (wished === 'whole' || held === null ? gather(tellFirst) : renew(held, wished));
      if (isStopped) return;
      held = editions;
      answered = upTo;
      tell({ editions, isWhole: true, answered, fault: null });
      // The shelf moved between two parts; or the news of it is still on its way, and comes before this is asked.
      if (editions.length !== total) check = setTimeout(() => ask('whole'), checkMs);
    } catch (thrown) {
      if (!isStopped) tell({ editions: held, isWhole: held !== null, answered, fault: faultOf(thrown) });
    }
  };

  const run = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (isAsking) return;
    isAsking = true;
    while (wish !== null && timer === null && !isStopped) {
      const wished = wish;
      wish = null;
      await answer(wished, asked);
    }
    isAsking = false;
  };

  function ask(next: Wish, afterMs = 0): number {
    clearTimeout(check);
    wish = joined(wish, next);
    asked += 1;
    const number = asked;
    if (afterMs === 0) void run();
    else timer ??= setTimeout(() => void run(), afterMs);
    return number;
  }

  const stop = (): void => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
    clearTimeout(check);
  };
  return { ask, stop };
}

/** Follows the shelf. `ask` asks for everything anew, with ids for these editions alone, at once; and gives the number of the question. */
export function useEditions(): ShelvedEditions & { ask: (ids?: readonly string[]) => number } {
  const [shown, setShown] = useState<ShelvedEditions>({ editions: null, isWhole: false, answered: 0, fault: null });
  const followed = useRef<ReturnType<typeof followEditions> | null>(null);
  useEffect(() => {
    const following = followEditions(setShown);
    followed.current = following;
    following.ask('whole');
    return following.stop;
  }, []);
  const ask = useCallback(
    (ids?: readonly string[]) => followed.current?.ask(ids === undefined ? 'whole' : new Set(ids)) ?? 0,
    [],
  );
  // A visitor is not told what was read.
  useEvent('access.changed', () => ask());
  useEvent('library.changed', ({ ids }) => followed.current?.ask(ids === null ? 'whole' : new Set(ids), calmMs));
  return { ...shown, ask };
}
