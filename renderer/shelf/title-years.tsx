// The shelf as calendars: a year of days of each newspaper, one below the other. Draws only those in sight.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Edition } from '#border/model';
import { withoutReplaced } from './arrange-shelf.ts';
import { TitleYear, type YearPlace } from './title-year.tsx';

type TitleYearsProps = {
  titles: readonly string[];
  /** Everything on the shelf: a filter chooses titles, and a calendar has all days of one. */
  editions: readonly Edition[];
  onUndated: (title: string) => void;
};

const atFirst: YearPlace = { year: null, day: null };
const none: readonly Edition[] = [];
/** About so high is a calendar with its head; each is measured once it is drawn. */
const usualHeight = 720;

/** The scrolling part of the shelf. */
export function TitleYears({ titles, editions, onUndated }: TitleYearsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, YearPlace>>(new Map());
  const keep = useCallback((title: string, place: YearPlace) => setPlaces((before) => new Map([...before, [title, place]])), []);
  const byTitle = useMemo(() => Map.groupBy(withoutReplaced(editions), ({ title }) => title), [editions]);
  const virtual = useVirtualizer({
    count: titles.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => titles[index] ?? index,
    estimateSize: () => usualHeight,
    overscan: 1,
    paddingEnd: 40,
  });
  return (
    <div className="shelf-scroll" ref={scroller}>
      <div className="shelf-rows" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const title = titles[index];
          return title === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="shelf-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <TitleYear
                title={title}
                editions={byTitle.get(title) ?? none}
                place={places.get(title) ?? atFirst}
                onPlace={keep}
                onUndated={onUndated}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
