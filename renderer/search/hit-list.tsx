// The list of hits: draws those in sight, walks with the arrow keys, opens with Enter, fetches more near its end.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Hit } from '#border/model';
import { useSpeech } from '../ui/speech.tsx';
import { HitRow } from './hit-row.tsx';

type Props = {
  hits: readonly Hit[];
  /** How many pages were found, fetched or not; -1 while nobody has counted them all. */
  total: number;
  chosen: number;
  onChoose: (index: number) => void;
  onOpen: (hit: Hit) => void;
  onMore: () => void;
};

const rowHeight = 112;
const nearEnd = 10;

/** One list box; the chosen hit is its active option. */
export function HitList({ hits, total, chosen, onChoose, onOpen, onMore }: Props) {
  const { words } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => `${hits[index]?.editionId} ${hits[index]?.page}`,
    estimateSize: () => rowHeight,
    overscan: 5,
    paddingEnd: 24,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= hits.length - nearEnd) onMore();
  }, [last, hits.length, onMore]);
  const move = (to: number): void => {
    const index = Math.max(0, Math.min(hits.length - 1, to));
    onChoose(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const press = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + 6,
      PageUp: chosen - 6,
      Home: 0,
      End: hits.length - 1,
    };
    const to = steps[event.key];
    const hit = hits[chosen];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && hit) onOpen(hit);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      id="results"
      className="hits"
      role="listbox"
      tabIndex={0}
      aria-label={words.search.results}
      aria-activedescendant={hits.length > 0 ? `hit-${chosen}` : undefined}
      onKeyDown={press}
    >
      <div className="hits-all" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const hit = hits[index];
          return hit === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="hit-place-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <HitRow
                hit={hit}
                index={index}
                total={total}
                isOn={index === chosen}
                onChoose={() => onChoose(index)}
                onOpen={() => onOpen(hit)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
