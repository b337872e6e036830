// The list of hits: draws those in sight, walks with the keys, opens editions in place. Of a million rows it holds a screenful.
import { useEffect, useMemo } from 'react';
import type { FoundHit } from '#border/model-search';
import { useSpeech } from '../ui/speech.tsx';
import { useTextScale } from '../ui/text-scale.tsx';
import { HitRow, WaitingRow } from './hit-row.tsx';
import { type Hits, hitAt } from './hit-store.ts';
import { countRows, heightOf, placeAt, type Row, rowAt, type Standing, topOf, wholeHeight } from './place-rows.ts';
import { rowHeights } from './row-heights.ts';
import { useListKeys } from './use-list-keys.ts';
import { useLongScroll } from './use-long-scroll.ts';
import type { OpenedHit } from './use-opened.ts';

type Props = {
  hits: Hits;
  opened: readonly OpenedHit[];
  chosen: Row;
  onChoose: (row: Row) => void;
  onOpen: (hit: FoundHit) => void;
  onToggle: (at: number) => void;
  show: (sight: { first: number; last: number }) => void;
};

const overscan = 240;

/** The hit of a row; undefined while it is not there. */
export function hitOf({ hit, inner }: Row, hits: Hits, opened: readonly OpenedHit[]): FoundHit | undefined {
  return inner === null ? hitAt(hits, hit) : opened.find(({ at }) => at === hit)?.pages?.[inner];
}

const isSame = (one: Row, other: Row): boolean => one.hit === other.hit && one.inner === other.inner;

/** The name by which the list points at a row. */
const idOf = ({ hit, inner }: Row): string => (inner === null ? `hit-${hit}` : `hit-${hit}-${inner}`);

/** One tree: editions, and their other pages under those that are opened. It holds the focus; the chosen row is its active item. */
export function HitList({ hits, opened, chosen, onChoose, onOpen, onToggle, show }: Props) {
  const { words, direction } = useSpeech();
  const scale = useTextScale();
  const standing: Standing = useMemo(
    () => ({
      length: hits.length,
      opened: opened.map(({ at, count }) => ({ at, inner: count })),
      heights: rowHeights(direction, scale),
    }),
    [hits.length, opened, direction, scale],
  );
  const scroll = useLongScroll(wholeHeight(standing));
  const rows = rowsInSight(standing, scroll.top, scroll.height);
  const first = rows[0]?.hit ?? 0;
  const last = rows.at(-1)?.hit ?? 0;
  const { question, length } = hits;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question starts at its top, whatever was in sight
  useEffect(scroll.goToTop, [question]);
  useEffect(() => {
    if (length > 0) show({ first, last });
  }, [first, last, length, show]);
  const choose = (row: Row): void => {
    onChoose(row);
    scroll.reveal(topOf(row, standing), heightOf(row, standing));
  };
  const press = useListKeys({ standing, chosen, choose, height: scroll.height, hits, opened, onOpen, onToggle });
  const isDrawn = rows.some((row) => isSame(row, chosen));
  return (
    <div
      ref={scroll.ref}
      id="results"
      className="hits"
      role="tree"
      tabIndex={0}
      aria-label={words.search.results}
      aria-activedescendant={isDrawn ? idOf(chosen) : undefined}
      onScroll={scroll.onScroll}
      onKeyDown={press}
    >
      <div className="hits-all" style={{ blockSize: scroll.canvas }}>
        {rows.map((row) => (
          <div
            key={`${question} ${idOf(row)}`}
            className="hit-place-row"
            style={{ blockSize: heightOf(row, standing), transform: `translateY(${topOf(row, standing) + scroll.shift}px)` }}
          >
            <ListedRow row={row} {...{ hits, opened, chosen, onChoose, onOpen, onToggle }} />
          </div>
        ))}
      </div>
    </div>
  );
}

function ListedRow({ row, hits, opened, chosen, onChoose, onOpen, onToggle }: Omit<Props, 'show'> & { row: Row }) {
  const hit = hitOf(row, hits, opened);
  const group = opened.find(({ at }) => at === row.hit);
  const isOn = isSame(row, chosen);
  if (hit === undefined) {
    const fault = row.inner === null ? null : (group?.fault ?? null);
    return <WaitingRow id={idOf(row)} isInner={row.inner !== null} isOn={isOn} fault={fault} />;
  }
  return (
    <HitRow
      id={idOf(row)}
      hit={hit}
      at={row.hit}
      inner={row.inner}
      total={row.inner === null ? lengthOf(hits) : (group?.count ?? 1)}
      isOn={isOn}
      isOpened={group !== undefined}
      onChoose={onChoose}
      onOpen={onOpen}
      onToggle={onToggle}
    />
  );
}

/** How many hits there are as screen readers are told it: -1 while nobody has counted them all. */
function lengthOf({ asked, answer, editions, length }: Hits): number {
  if (asked?.isGrouped === true) return editions ?? -1;
  return answer?.totalIsExact === true ? length : -1;
}

function rowsInSight(standing: Standing, top: number, height: number): Row[] {
  const count = countRows(standing);
  if (count === 0 || height === 0) return [];
  const from = placeAt(Math.max(0, top - overscan), standing);
  const to = placeAt(top + height + overscan, standing);
  return Array.from({ length: to - from + 1 }, (_, index) => rowAt(from + index, standing));
}
