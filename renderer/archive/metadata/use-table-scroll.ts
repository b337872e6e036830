// Which rows of the table are drawn, and that the cell which the keys are at is in sight.
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect } from 'react';
import { useSpeech } from '../../ui/speech.tsx';
import { useTextScale } from '../../ui/text-scale.tsx';
import { useSize } from '../../ui/use-size.ts';
import { drawnRows } from './drawn-rows.ts';
import type { Cell } from './move-cell.ts';

/** By the side from which the interface is read: Arabic is set one step larger. */
const rowHeights = { ltr: 34, rtl: 40 };

/** The id of a cell, for `aria-activedescendant`. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** Follows the scrolling of `grid` over the rows of `order`; heights are in CSS pixels, and the headings are as high as a row. */
export function useTableScroll(grid: RefObject<HTMLDivElement | null>, order: readonly string[], at: Cell) {
  const { direction } = useSpeech();
  const rowHeight = Math.round(rowHeights[direction] * useTextScale());
  const { ref: measure, height } = useSize<HTMLDivElement>();
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      grid.current = element;
      measure(element);
    },
    [grid, measure],
  );
  const { row, column } = at;
  const rangeExtractor = useCallback((range: Range) => drawnRows(range, row), [row]);
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => order[index] ?? index,
    estimateSize: () => rowHeight,
    paddingStart: rowHeight,
    scrollPaddingStart: rowHeight,
    overscan: 10,
    rangeExtractor,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height stand elsewhere
  useLayoutEffect(() => virtual.measure(), [rowHeight]);
  useEffect(() => {
    if (order.length === 0) return;
    virtual.scrollToIndex(row, { align: 'auto' });
    document.getElementById(cellId(row, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [row, column, order.length, virtual]);
  return {
    ref,
    rowHeight,
    /** How many whole rows are in sight, but for one that stays for the eye. */
    page: Math.max(1, Math.floor(height / rowHeight) - 2),
    items: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
  };
}
