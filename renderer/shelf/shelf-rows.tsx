// The rows of the shelf that are in sight, and the arrow keys among their covers.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react';
import type { Edition } from '#border/model';
import { go } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useTextScale } from '../ui/text-scale.tsx';
import type { Section, ShelfRow } from './arrange-shelf.ts';
import { Card } from './card.tsx';
import { coverHeight } from './cover.tsx';
import { GroupHead } from './group-head.tsx';
import { type Cell, moveFocus } from './move-focus.ts';
import type { Measures } from './shelf-measures.ts';
import { Today } from './today.tsx';
import { type CardActions, useCardActions } from './use-card-actions.ts';

type Props = {
  rows: readonly ShelfRow[];
  names: 'title' | 'day';
  measures: Measures;
  toggle: (group: string) => void;
  saveCopy: (id: string) => void;
};

/** So wide is a heading with its count. */
const headWidth = 320;
const headHeight = 54;
const nameHeight = 58;

/** The scrolling part of the shelf. */
export function ShelfRows({ rows, names, measures, toggle, saveCopy }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const actions = useCardActions(saveCopy);
  const lines = useMemo(
    () => rows.flatMap((row, index) => (row.kind === 'head' ? [] : [{ index, length: row.editions.length }])),
    [rows],
  );
  const lineOfRow = useMemo(() => new Map(lines.map(({ index }, line) => [index, line])), [lines]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => rowHeight(rows[index], measures),
    overscan: 3,
    paddingEnd: 40,
  });
  const { at, press, take } = useArrowKeys(lines, scroller, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the covers inside are the controls; their keys bubble to here
    <div className="shelf-scroll" ref={scroller} onKeyDown={press} onFocus={take}>
      <div className="shelf-rows" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          const line = lineOfRow.get(index) ?? -1;
          return row === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="shelf-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row
                row={row}
                line={line}
                atColumn={at.line === line ? at.column : null}
                names={names}
                measures={measures}
                actions={actions}
                toggle={toggle}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

type RowProps = Omit<Props, 'rows' | 'saveCopy'> & { row: ShelfRow; line: number; atColumn: number | null; actions: CardActions };

const Row = memo(function Row({ row, line, atColumn, names, measures, actions, toggle }: RowProps) {
  const { words } = useSpeech();
  const scale = useTextScale();
  const mayChange = useMayChange();
  if (row.kind === 'today')
    return <Today row={row} line={line} width={measures.todayCover} atColumn={atColumn} actions={actions} />;
  const head = (section: Section) => (
    <GroupHead section={section} isTitle={names === 'day'}>
      {mayChange && names === 'day' && section.group !== null && (
        <IconButton icon="edit" label={words.metadata.editManyOf(section.group)} onPress={() => toMetadata(section.group)} />
      )}
      {section.more > 0 && section.count !== null && section.group !== null && (
        <Button look="quiet" onPress={() => toggle(section.group ?? '')}>
          {section.isOpen ? words.shelf.showFewer : words.shelf.showAll(section.count)}
        </Button>
      )}
    </GroupHead>
  );
  const strip = (editions: readonly Edition[], from: number) => (
    <div className="strip" style={{ gap: measures.gap }}>
      {editions.map((edition, index) => (
        <Card
          key={edition.id}
          edition={edition}
          width={measures.cover}
          names={names}
          cell={`${line}:${from + index}`}
          isAtHand={atColumn === from + index}
          actions={actions}
        />
      ))}
    </div>
  );
  if (row.kind === 'head') return head(row.section);
  if (row.kind === 'covers') return strip(row.editions, 0);
  let from = 0;
  return (
    <div className="strips" style={{ gap: measures.gap }}>
      {row.sections.map((section, index) => {
        const start = from;
        from += section.editions.length;
        const isLast = index === row.sections.length - 1;
        return (
          <section
            key={section.key}
            className="section"
            style={isLast ? { flex: 1 } : { inlineSize: stripWidth(section.editions.length, measures) }}
            data-narrow={(!isLast && stripWidth(section.editions.length, measures) < headWidth * scale) || undefined}
          >
            {head(section)}
            {strip(section.editions, start)}
          </section>
        );
      })}
    </div>
  );
});

const stripWidth = (covers: number, { cover, gap }: Measures): number => covers * (cover + gap) - gap;

/** Leads to the editions of a newspaper in the table of metadata. */
const toMetadata = (title: string | null): void =>
  go({ place: 'archive', view: 'metadata', ...(title === null ? {} : { title }) });

function rowHeight(row: ShelfRow | undefined, measures: Measures): number {
  if (row === undefined || row.kind === 'head') return headHeight;
  if (row.kind === 'today') return coverHeight(measures.todayCover) + nameHeight;
  return coverHeight(measures.cover) + nameHeight + (row.kind === 'strips' ? headHeight : 0);
}

function useArrowKeys(
  lines: readonly { index: number; length: number }[],
  scroller: { current: HTMLElement | null },
  scrollTo: (row: number) => void,
) {
  const { direction } = useSpeech();
  const [at, setAt] = useState<Cell>({ line: 0, column: 0 });
  const focus = useCallback(
    (cell: Cell, attemptsLeft = 12): void => {
      const link = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cell.line}:${cell.column}"]`);
      if (link) link.focus({ preventScroll: false });
      else if (attemptsLeft > 0) requestAnimationFrame(() => focus(cell, attemptsLeft - 1));
    },
    [scroller],
  );
  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveFocus(
      event.key,
      at,
      lines.map(({ length }) => length),
      direction,
    );
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    scrollTo(lines[next.line]?.index ?? 0);
    focus(next);
  };
  const take = ({ target }: { target: EventTarget }): void => {
    if (!(target instanceof HTMLElement) || target.dataset.cell === undefined) return;
    const [line = 0, column = 0] = target.dataset.cell.split(':').map(Number);
    setAt({ line, column });
  };
  const last = lines.length - 1;
  const line = Math.min(at.line, Math.max(0, last));
  return { at: { line, column: Math.min(at.column, Math.max(0, (lines[line]?.length ?? 1) - 1)) }, press, take };
}
