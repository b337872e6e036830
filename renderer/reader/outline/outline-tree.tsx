// The outline as a tree: one stop for the Tab key, arrows walk and open, Enter and Space go there. The place on the desk is marked.
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Words } from '#border/words/en';
import { sayNumber } from '#border/words/locale';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { treeMove } from '../../ui/tree-move.ts';
import { type OutlineRow, rowOfPage } from './outline-rows.ts';

type Props = {
  rows: readonly OutlineRow[];
  visible: readonly number[];
  nameOf: (page: number) => string | null;
  onOpen: (key: string, isOpen: boolean) => void;
  onGo: (row: OutlineRow) => void;
};

/** The tree; nothing where there is nothing to show. */
export function OutlineTree({ rows, visible, nameOf, onOpen, onGo }: Props) {
  const { words, direction } = useSpeech();
  const tree = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<string | null>(null);
  const here = new Set(visible.map((page) => rowOfPage(rows, page)).filter((key) => key !== null));
  const [first = rows[0]?.key ?? null] = here;
  const stop = rows.some(({ key }) => key === walked) ? walked : first;
  useHereInSight(tree, first);
  if (rows.length === 0) return null;
  const focus = (key: string): void => {
    setWalked(key);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>, row: OutlineRow): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      onGo(row);
      return;
    }
    const move = treeMove(rows, row.key, event.key, direction);
    if (move === null) return;
    event.preventDefault();
    if ('open' in move) onOpen(move.open, true);
    else if ('close' in move) onOpen(move.close, false);
    else focus(move.go);
  };
  return (
    <div ref={tree} role="tree" aria-label={words.view.outline} className="outline-tree">
      {rows.map((row) => (
        <div
          key={row.key}
          role="treeitem"
          data-row={row.key}
          className={`outline-row ${row.kind}`}
          style={{ paddingInlineStart: 8 + (row.level - 1) * 16 }}
          aria-level={row.level}
          aria-posinset={row.at}
          aria-setsize={row.of}
          {...(row.isOpen === undefined ? {} : { 'aria-expanded': row.isOpen })}
          {...(here.has(row.key) ? { 'aria-current': 'page' as const } : {})}
          tabIndex={row.key === stop ? 0 : -1}
          onFocus={() => setWalked(row.key)}
          onClick={() => {
            focus(row.key);
            onGo(row);
          }}
          onKeyDown={(event) => press(event, row)}
        >
          <span className="unseen">{sayRow(row, words, nameOf)}</span>
          {row.isOpen === undefined ? (
            <span className="outline-leaf" aria-hidden />
          ) : (
            <span className="outline-open" onClick={(event) => toggle(event, () => onOpen(row.key, !row.isOpen))} aria-hidden>
              <Icon name={row.isOpen ? 'down' : 'right'} isTurned size={14} />
            </span>
          )}
          <RowText row={row} nameOf={nameOf} />
        </div>
      ))}
    </div>
  );
}

/** The list takes the focus when it opens, and the place on the desk stays in sight as pages are turned. */
function useHereInSight(tree: React.RefObject<HTMLElement | null>, here: string | null): void {
  const isFresh = useRef(true);
  useEffect(() => {
    if (here === null) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(here)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // Who has begun to type elsewhere meanwhile goes on there.
    if (isFresh.current && !document.activeElement?.matches('input, textarea')) row?.focus();
    isFresh.current = false;
  }, [tree, here]);
}

function toggle(event: MouseEvent, act: () => void): void {
  event.stopPropagation();
  act();
}

function textOf({ kind, text, pages, page }: OutlineRow, { view, common }: Words): string {
  if (text !== null) return text;
  if (kind === 'page') return common.page(page ?? 1);
  return pages[0] === 1 ? view.front : view.noSection;
}

function sayRow(row: OutlineRow, words: Words, nameOf: Props['nameOf']): string {
  const text = textOf(row, words);
  const { page } = row;
  if (page === null) return text;
  const name = nameOf(page);
  const place = name === null ? words.common.page(page) : words.view.pageAndMark(page, name);
  return row.kind === 'page' && name === null ? text : words.common.both(text, place);
}

function RowText({ row, nameOf }: { row: OutlineRow; nameOf: Props['nameOf'] }) {
  const { words, language } = useSpeech();
  const { page, pages, kind } = row;
  const name = page === null || kind === 'headline' ? null : nameOf(page);
  const last = pages.at(-1);
  const range = kind === 'section' && page !== null && last !== undefined && last !== page ? `–${sayNumber(last, language)}` : '';
  return (
    <>
      <bdi className="outline-text" aria-hidden>
        {textOf(row, words)}
      </bdi>
      {name !== null && (
        <bdi className="outline-mark" aria-hidden>
          {words.view.pageMark(name)}
        </bdi>
      )}
      {page !== null && kind !== 'page' && kind !== 'headline' && (
        <span className="outline-number figures" aria-hidden>
          {sayNumber(page, language)}
          {range}
        </span>
      )}
    </>
  );
}
