// Finding words in the edition on the desk: the framed hits of every page, and the walk from one to the next.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Box, Mark } from '#border/model';
import { useCall } from '../client.ts';
import { type HitPlace, hitFrom, listHits, stepHit } from './walk-hits.ts';

const calmMs = 180;
const noBoxes: readonly Box[] = [];
const noMarks: readonly Mark[] = [];

/** All that the desk, the bar and the thumbnails need to know. */
export type Found = {
  hits: readonly HitPlace[];
  at: number;
  fault: Fault | null;
  isLoading: boolean;
  boxesOf: (page: number) => readonly Box[];
  /** The stretches of a page's text that were found. */
  marksOf: (page: number) => readonly Mark[];
  currentOf: (page: number) => number;
  step: (by: 1 | -1) => void;
};

/** `page` is where the reader is: the first hit is the first one from there. `onHit` turns to a hit's page. */
export function useFind(id: string, query: string, visible: readonly number[], onHit: (page: number) => void): Found {
  const calm = useCalm(query);
  const { value, fault, isLoading } = useCall('editions.find', calm.trim() === '' ? null : { id, query: calm, isOpen: true });
  const [walk, setWalk] = useState<{ of: unknown; at: number } | null>(null);
  const pages = value?.pages;
  const hits = useMemo(() => listHits(pages ?? []), [pages]);
  const at = walk !== null && walk.of === pages ? walk.at : null;
  const place = at ?? hitFrom(hits, visible[0] ?? 1);
  const step = useCallback(
    (by: 1 | -1) => {
      const next = stepHit(hits, at, visible, by);
      const hit = hits[next];
      if (hit === undefined) return;
      setWalk({ of: pages, at: next });
      onHit(hit.page);
    },
    [hits, pages, at, visible, onHit],
  );
  const boxes = useMemo(() => new Map(pages?.map((page) => [page.page, page.boxes])), [pages]);
  const marks = useMemo(() => new Map(pages?.map((page) => [page.page, page.marks])), [pages]);
  const marksOf = useCallback((page: number) => marks.get(page) ?? noMarks, [marks]);
  return {
    hits,
    at: place,
    fault,
    isLoading: isLoading || calm !== query,
    boxesOf: (page) => boxes.get(page) ?? noBoxes,
    marksOf,
    currentOf: (page) => (at !== null && hits[at]?.page === page ? (hits[at]?.index ?? -1) : -1),
    step,
  };
}

function useCalm(text: string): string {
  const [calm, setCalm] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), calmMs);
    return () => clearTimeout(timer);
  }, [text]);
  return calm;
}
