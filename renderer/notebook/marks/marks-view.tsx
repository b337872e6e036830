// All marks of the library: searched, narrowed, ordered, and opened where they stand. Only the rows in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { MarkFilter, MarkSort } from '#border/model-marks';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ExportMenu } from './export-menu.tsx';
import { MarkFilters } from './mark-filters.tsx';
import { MarkRow } from './mark-row.tsx';
import { type Found, useFoundMarks } from './use-found-marks.ts';
import './marks-view.css';

/** The view. What it is narrowed to stays for as long as it is open. */
export function MarksView() {
  const { words } = useSpeech();
  const text = words.marks.all;
  const [filter, setFilter] = useState<MarkFilter>({});
  const [sort, setSort] = useState<MarkSort>('changed');
  const found = useFoundMarks(useDeferredValue(filter), sort);
  const { head, fault } = found;
  if (head !== null && head.all === 0 && Object.keys(filter).length === 0) return <NoMarks />;
  return (
    <section className="marks-view" aria-label={text.list}>
      <header>
        <h1>{words.marks.heading}</h1>
        <p className="quiet figures" role="status">
          {head !== null && text.counted(head.total, head.all)}
        </p>
        <div className="grow" />
        {head !== null && head.total > 0 && <ExportMenu filter={filter} sort={sort} />}
      </header>
      <MarkFilters filter={filter} sort={sort} head={head} onFilter={setFilter} onSort={setSort} />
      {fault !== null && (
        <FaultNotice fault={fault}>
          <Button onPress={found.ask}>{words.common.retry}</Button>
        </FaultNotice>
      )}
      {head === null && fault === null && <Waiting rows={5} />}
      {head?.total === 0 && <p className="marks-nothing">{text.nothing}</p>}
      {head !== null && head.total > 0 && <Rows key={`${JSON.stringify(filter)} ${sort}`} found={found} total={head.total} />}
    </section>
  );
}

const usualHeight = 84;

/** The rows; arrows walk from one to the next, Home and End to the ends. */
function Rows({ found, total }: { found: Found; total: number }) {
  const { words } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 4,
    paddingEnd: 24,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    found.need(first, last);
  });
  const walk = (event: KeyboardEvent): void => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1 }[event.key];
    if (
      next === undefined ||
      next < 0 ||
      next >= total ||
      !(event.target instanceof Element && event.target.closest('[data-row]'))
    )
      return;
    event.preventDefault();
    setAt(next);
    virtual.scrollToIndex(next);
    // The row is drawn in the frame after the list has been scrolled there.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] [data-row]`)?.focus()),
    );
  };
  return (
    <div ref={scroller} className="marks-scroll">
      <ul aria-label={words.marks.all.list} style={{ blockSize: virtual.getTotalSize() }} onKeyDown={walk}>
        {items.map(({ index, key, start }) => {
          const mark = found.at(index);
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setAt(index)}
            >
              {mark === null ? <span className="waiting-row" /> : <MarkRow mark={mark} isFirst={index === at} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function NoMarks() {
  const { words } = useSpeech();
  const text = words.marks.all;
  return (
    <div className="marks-view none">
      <EmptyPlace icon="highlight" heading={text.emptyTitle} texts={[text.emptyText, text.emptyHow]}>
        <Button look="main" onPress={() => go({ place: 'shelf' })}>
          {words.common.toKiosk}
        </Button>
      </EmptyPlace>
    </div>
  );
}
