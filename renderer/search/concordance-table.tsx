// The lines as a table of which only those in sight are drawn. The keys walk them, Enter opens the page; a press on a heading sorts.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ConcordanceLine } from '#border/model-search';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useTextScale } from '../ui/text-scale.tsx';
import { sharedDirection } from './concordance-line.ts';
import { ConcordanceRow } from './concordance-row.tsx';
import type { Lines } from './use-concordance.ts';

type Order = 'place' | 'left' | 'word' | 'right';

type Props = {
  lines: Lines;
  total: number;
  chosen: number;
  order: Order;
  onOrder: (order: Order) => void;
  onChoose: (index: number) => void;
  onOpen: (line: ConcordanceLine) => void;
  onCopy: (line: ConcordanceLine) => void;
};

/** By the side from which the interface is read: Arabic is set one step larger. */
const rowHeights = { ltr: 34, rtl: 40 };
const pageStep = 12;

/** Headings that sort, and one list box that holds the focus; the chosen line is its active option. */
export function ConcordanceTable({ lines, total, chosen, order, onOrder, onChoose, onOpen, onCopy }: Props) {
  const { words, direction } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round(rowHeights[direction] * useTextScale());
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height stand elsewhere
  useLayoutEffect(() => virtual.measure(), [rowHeight]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show } = lines;
  useEffect(() => show(first, last), [show, first, last]);
  const move = (to: number): void => {
    const index = Math.max(0, Math.min(total - 1, to));
    onChoose(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const press = (event: KeyboardEvent): void => {
    const line = lines.at(chosen);
    const steps: Record<string, number> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + pageStep,
      PageUp: chosen - pageStep,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.target !== event.currentTarget || event.altKey) return;
    if (isCommand && event.key.toLowerCase() === 'c' && line && getSelection()?.isCollapsed !== false) onCopy(line);
    else if (isCommand) return;
    else if (to !== undefined) move(to);
    else if (event.key === 'Enter' && line) onOpen(line);
    else if (event.key === 'Escape') document.getElementById('search-field')?.focus();
    else return;
    event.preventDefault();
  };
  const isDrawn = items.some(({ index }) => index === chosen);
  return (
    <div className="lines">
      <Headings order={order} onOrder={onOrder} side={sharedDirection(lines.first, direction)} />
      <div
        ref={scroller}
        id="results"
        className="lines-scroll"
        role="listbox"
        tabIndex={0}
        aria-label={words.study.concordance}
        aria-activedescendant={isDrawn ? `line-${chosen}` : undefined}
        onKeyDown={press}
      >
        <div className="lines-all" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const line = lines.at(index);
            return (
              <ConcordanceRow
                key={index}
                line={line}
                index={index}
                total={total}
                top={start}
                height={rowHeight}
                isOn={index === chosen}
                onChoose={() => onChoose(index)}
                onOpen={() => line && onOpen(line)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

type HeadingsProps = { order: Order; onOrder: (order: Order) => void; side: 'ltr' | 'rtl' };

/** The buttons stand over what they sort by. */
function Headings({ order, onOrder, side }: HeadingsProps) {
  const { words } = useSpeech();
  const { study } = words;
  const heading = (name: Order, text: string, hint: string) => (
    <TooltipTrigger delay={500} closeDelay={0}>
      <ToggleButton className="line-heading" isSelected={order === name} onChange={() => onOrder(name)}>
        {text}
        {order === name && <Icon name="down" size={14} />}
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields
    <div role="group" className="line-headings" aria-label={words.search.sort}>
      <div className="line">
        <div>{heading('place', study.place, study.byPlace)}</div>
        <div className="line-text" dir={side}>
          <div className="line-before">{heading('left', study.column.before, study.byBefore)}</div>
          <div className="line-after">
            {heading('word', study.column.word, study.byWord)}
            {heading('right', study.column.after, study.byAfter)}
          </div>
        </div>
      </div>
    </div>
  );
}
