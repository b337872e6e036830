// The newsstand: the newest day on top, then strips of covers, or a calendar of each newspaper. Draws only what is in sight, so that ten
// thousand editions scroll like ten.

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Settings } from '#border/model-settings';
import { sayDay } from '#border/words/locale';
import { useEditions } from '../client-editions.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useSize } from '../ui/use-size.ts';
import { Waiting } from '../ui/waiting.tsx';
import { arrangeShelf, newestDay, titlesInOrder } from './arrange-shelf.ts';
import { EmptyShelf, type ShelfWays } from './empty-shelf.tsx';
import { filterEditions, type ShelfFilter } from './filter-editions.ts';
import { ShelfAlerts } from './shelf-alerts.ts';
import { shelfMeasures } from './shelf-measures.ts';
import { ShelfRows } from './shelf-rows.tsx';
import { ShelfTools } from './shelf-tools.tsx';
import { TitleYears } from './title-years.tsx';
import './shelf.css';

type Props = {
  settings: Settings;
  change: (part: Partial<Settings>) => void;
  ways: ShelfWays;
  alerts: ReactNode;
  saveCopy: (id: string) => void;
};

/** They fill the place of a few strips. */
const waitingRows = 8;
const noFilter: ShelfFilter = { text: '', language: '', title: '' };

/** The whole place. */
export function Shelf({ settings, change, ways, alerts, saveCopy }: Props) {
  const { words, language, currentYear } = useSpeech();
  const shelved = useEditions();
  const { fault, isWhole, ask } = shelved;
  const { shelfGroup: group, shelfSort: sort } = settings;
  // The first editions to arrive are the newest, which tell nothing of another order.
  const editions = isWhole || (sort === 'newest' && group !== 'year') ? shelved.editions : null;
  const [filter, setFilter] = useState(noFilter);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { ref, width } = useSize<HTMLDivElement>();
  const measures = useMemo(() => shelfMeasures(width), [width]);
  const isFiltered = filter.text.trim() !== '' || filter.language !== '' || filter.title !== '';
  const found = useMemo(() => filterEditions(editions ?? [], filter, language), [editions, filter, language]);
  const toggle = useCallback(
    (group: string) => setOpened((before) => (before.has(group) ? without(before, group) : new Set([...before, group]))),
    [],
  );
  const { columns, todayColumns } = measures;
  const rows = useMemo(
    () => (group === 'year' ? [] : arrangeShelf(found, { group, sort, columns, todayColumns, opened, isFiltered, isWhole })),
    [found, group, sort, columns, todayColumns, opened, isFiltered, isWhole],
  );
  const titles = useMemo(() => (group === 'year' ? titlesInOrder(found, sort) : []), [found, group, sort]);
  if (fault !== null) {
    return (
      <div className="shelf centred">
        <FaultNotice fault={fault}>
          <Button onPress={() => ask()}>{words.common.retry}</Button>
        </FaultNotice>
      </div>
    );
  }
  if (editions === null) return <div className="shelf" aria-busy="true" />;
  if (editions.length === 0) return <EmptyShelf ways={ways} />;
  const day = newestDay(editions);
  const isToday = rows[0]?.kind === 'today';
  return (
    <section className="shelf" aria-busy={!isWhole}>
      <header className="shelf-head">
        <h1>
          {isToday
            ? day === null
              ? words.shelf.newest
              : sayDay(day, language, currentYear)
            : isWhole
              ? words.common.editions(found.length)
              : words.common.loading}
        </h1>
        {isToday && day !== null && (
          <p className="quiet">{words.shelf.arrived(editions.filter((edition) => edition.day === day).length)}</p>
        )}
        <div className="grow" />
        <ShelfTools editions={editions} filter={filter} onFilter={setFilter} settings={settings} change={change} />
      </header>
      {!isToday && !isFiltered && alerts !== null && <div className="shelf-alerts">{alerts}</div>}
      <div className="shelf-body" ref={ref}>
        {isFiltered && !isWhole ? (
          // What has arrived so far tells neither that nothing fits nor how much.
          <Waiting rows={waitingRows} />
        ) : found.length === 0 ? (
          <div className="empty">
            <p>{words.shelf.noMatch}</p>
            <Button onPress={() => setFilter(noFilter)}>{words.shelf.clearFilter}</Button>
          </div>
        ) : group === 'year' ? (
          <TitleYears
            titles={titles}
            editions={editions}
            onUndated={(title) => {
              setFilter({ ...noFilter, title });
              change({ shelfGroup: 'title' });
            }}
          />
        ) : (
          width > 0 && (
            <ShelfAlerts value={alerts}>
              <ShelfRows
                rows={rows}
                names={group === 'title' ? 'day' : 'title'}
                measures={measures}
                toggle={toggle}
                saveCopy={saveCopy}
              />
            </ShelfAlerts>
          )
        )}
      </div>
    </section>
  );
}

function without(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== value));
}
