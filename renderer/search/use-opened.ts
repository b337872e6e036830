// Which hits are opened, and the other pages of their editions: asked for when a hit is opened, forgotten with the question.
import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '#border/errors';
import type { FindInput, FoundHit } from '#border/model-search';
import { call, faultOf } from '../client.ts';
import { type Hits, hitAt } from './hit-store.ts';

/** An opened hit; `pages` are null while they are under way, and `count` says how many will stand there. */
export type OpenedHit = { at: number; editionId: string; count: number; pages: readonly FoundHit[] | null; fault: Fault | null };

const mostPages = 500;

async function listOthers(input: FindInput, hit: FoundHit): Promise<FoundHit[]> {
  const { isGrouped: _, asker: __, sort: ___, ...asked } = input;
  const { hits } = await call('search.find', { ...asked, edition: hit.editionId, limit: mostPages });
  return hits.filter(({ page }) => page !== hit.page).sort((one, other) => one.page - other.page);
}

/** The opened hits in the order of the list, and what opens and closes them. */
export function useOpened(hits: Hits, input: FindInput | null): { opened: readonly OpenedHit[]; toggle: (at: number) => void } {
  const [opened, setOpened] = useState<readonly OpenedHit[]>([]);
  const { question, answer } = hits;
  useEffect(() => {
    if (question >= 0) setOpened([]);
  }, [question]);
  // An index that changed may put another edition there.
  useEffect(() => {
    if (answer !== null)
      setOpened((before) => {
        const same = before.filter(({ at, editionId }) => (hitAt(hits, at)?.editionId ?? editionId) === editionId);
        return same.length === before.length ? before : same;
      });
  }, [answer, hits]);
  const toggle = useCallback(
    (at: number): void => {
      const hit = hitAt(hits, at);
      const isOpen = opened.some((one) => one.at === at);
      if (isOpen) setOpened(opened.filter((one) => one.at !== at));
      if (isOpen || hit === undefined || hit.more === 0 || input === null) return;
      const set = (part: Partial<OpenedHit>): void =>
        setOpened((before) =>
          before.map((one) => (one.at === at && one.editionId === hit.editionId ? { ...one, ...part } : one)),
        );
      const waiting = { at, editionId: hit.editionId, count: hit.more, pages: null, fault: null };
      setOpened([...opened, waiting].sort((one, other) => one.at - other.at));
      listOthers(input, hit).then(
        (pages) => set({ pages, count: pages.length }),
        (thrown: unknown) => set({ fault: faultOf(thrown), count: 1 }),
      );
    },
    [hits, opened, input],
  );
  return { opened, toggle };
}
