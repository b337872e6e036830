// The keys of the list of hits, as those of a tree: up and down, by pages, to the ends, forward to open an edition and back to close it.
import type { KeyboardEvent } from 'react';
import type { FoundHit } from '#border/model-search';
import { useSpeech } from '../ui/speech.tsx';
import { type Hits, hitAt } from './hit-store.ts';
import { countRows, placeOf, type Row, rowAt, type Standing } from './place-rows.ts';
import type { OpenedHit } from './use-opened.ts';

type List = {
  standing: Standing;
  chosen: Row;
  choose: (row: Row) => void;
  /** The height of what is in sight, in pixels. */
  height: number;
  hits: Hits;
  opened: readonly OpenedHit[];
  onOpen: (hit: FoundHit) => void;
  onToggle: (at: number) => void;
};

/** What answers the keys; others are left alone. */
export function useListKeys(list: List): (event: KeyboardEvent) => void {
  const { direction } = useSpeech();
  const [forward, back] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  return (event) => {
    const { standing, chosen, choose, height } = list;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = placeOf(chosen, standing);
    const screenful = Math.max(1, Math.floor(height / standing.heights.hit) - 1);
    const last = countRows(standing) - 1;
    const places: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + screenful,
      PageUp: place - screenful,
      Home: 0,
      End: last,
    };
    const to = places[event.key];
    if (to !== undefined) choose(rowAt(Math.max(0, Math.min(last, to)), standing));
    else if (event.key === 'Enter' && event.target === event.currentTarget) open(list);
    else if (event.key === forward) goIn(list);
    else if (event.key === back) goOut(list);
    else if (event.key === 'Escape') document.getElementById('search-field')?.focus();
    else return;
    event.preventDefault();
  };
}

function open({ chosen, hits, opened, onOpen }: List): void {
  const group = opened.find(({ at }) => at === chosen.hit);
  const hit = chosen.inner === null ? hitAt(hits, chosen.hit) : group?.pages?.[chosen.inner];
  if (hit !== undefined) onOpen(hit);
}

function goIn({ chosen, choose, opened, onToggle }: List): void {
  if (chosen.inner !== null) return;
  if (opened.some(({ at }) => at === chosen.hit)) choose({ hit: chosen.hit, inner: 0 });
  else onToggle(chosen.hit);
}

function goOut({ chosen, choose, opened, onToggle }: List): void {
  if (chosen.inner !== null) choose({ hit: chosen.hit, inner: null });
  else if (opened.some(({ at }) => at === chosen.hit)) onToggle(chosen.hit);
}
