// The articles of a page as a tree: each with its parts in reading order, and last what belongs to none. One stop for the Tab key;
// arrows walk and open, Space chooses, Shift with an arrow chooses on the way.
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { treeMove } from '../../ui/tree-move.ts';
import { nameOfArticle } from './arranged-page.ts';
import { listRows, type Row } from './rows.ts';
import { TitleField } from './title-field.tsx';
import { isUnsure } from './unsure.ts';
import type { Arranging, OnDesk } from './use-arranging.ts';

type Props = {
  onDesk: OnDesk;
  arranging: Arranging;
  /** The article that is being given another headline. */
  retitling: string | null;
  onRetitle: (text: string | null) => void;
};

const beginOf = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** The tree. */
export function ArticleTree({ onDesk: { page, arranged }, arranging, retitling, onRetitle }: Props) {
  const { words, direction } = useSpeech();
  const tree = useRef<HTMLDivElement>(null);
  const { choice, open, choose, focus, setOpen, moved } = arranging;
  const own = choice?.page === page ? choice : null;
  useFocusAfterSteps(tree, own === null ? null : own.focus, moved);
  if (arranged === null) return null;
  const rows = listRows(arranged, open);
  if (rows.length === 0) return null;
  const stop = rows.some(({ key }) => key === own?.focus) ? own?.focus : rows[0]?.key;
  const goTo = (key: string): void => {
    focus(page, key);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>, row: Row): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    if (event.key === ' ' || event.key === 'Enter') {
      choose(page, row.key, event.key === ' ');
      event.preventDefault();
      return;
    }
    const move = treeMove(rows, row.key, event.key, direction);
    if (move === null) return;
    event.preventDefault();
    if ('open' in move) setOpen(move.open, true);
    else if ('close' in move) setOpen(move.close, false);
    else {
      if (event.shiftKey && move.go !== row.key) {
        if (own?.rows.has(row.key) !== true) choose(page, row.key, true);
        if (own?.rows.has(move.go) !== true) choose(page, move.go, true);
      }
      goTo(move.go);
    }
  };
  return (
    <div ref={tree} role="tree" aria-multiselectable aria-label={words.articles.listOf(page)} className="article-tree">
      {rows.map((row) => {
        const isChosen = own?.rows.has(row.key) === true;
        return (
          <div
            key={row.key}
            role="treeitem"
            data-row={row.key}
            className={`article-row ${row.kind}`}
            aria-level={row.parent === null ? 1 : 2}
            aria-posinset={row.at}
            aria-setsize={row.of}
            aria-selected={isChosen}
            {...(row.kind === 'block' ? {} : { 'aria-expanded': row.isOpen })}
            tabIndex={row.key === stop ? 0 : -1}
            onFocus={(event) => event.target === event.currentTarget && focus(page, row.key)}
            onClick={(event: MouseEvent<HTMLElement>) => {
              choose(page, row.key, event.ctrlKey || event.metaKey || event.shiftKey);
              goTo(row.key);
            }}
            onKeyDown={(event) => press(event, row)}
          >
            <span className="unseen">{sayRow(row, words.articles)}</span>
            {row.kind !== 'block' && (
              <span className="row-open" onClick={(event) => toggle(event, () => setOpen(row.key, !row.isOpen))} aria-hidden>
                <Icon name={row.isOpen ? 'down' : 'right'} isTurned size={14} />
              </span>
            )}
            {row.kind === 'article' && retitling === row.key ? (
              <TitleField headline={row.article.headline ?? ''} onDone={onRetitle} />
            ) : (
              <RowText row={row} />
            )}
            {isChosen && <Icon name="chosen" size={15} />}
          </div>
        );
      })}
    </div>
  );
}

function toggle(event: MouseEvent, act: () => void): void {
  event.stopPropagation();
  act();
}

type ArticleWords = ReturnType<typeof useSpeech>['words']['articles'];

function sayRow(row: Row, words: ArticleWords): string {
  if (row.kind === 'outside') return `${words.outside}, ${words.parts(row.blocks.length)}`;
  if (row.kind === 'block') return words.sayBlock(row.at, words.roles[row.block.role], beginOf(row.block.text));
  const { article } = row;
  const name = words.sayArticle(row.at, beginOf(nameOfArticle(article)));
  return [name, ...(isUnsure(article) ? [words.unsure] : []), words.parts(article.blocks.length)].join(', ');
}

function RowText({ row }: { row: Row }) {
  const { words } = useSpeech();
  const { articles } = words;
  if (row.kind === 'outside') {
    return (
      <span aria-hidden className="row-text quiet">
        {articles.outside}
      </span>
    );
  }
  if (row.kind === 'block') {
    return (
      <>
        <span aria-hidden className="row-number figures">
          {articles.number(row.at)}
        </span>
        <span aria-hidden className="row-text">
          <span className="row-role">{articles.roles[row.block.role]}</span>
          <bdi className="row-begin">{beginOf(row.block.text)}</bdi>
        </span>
      </>
    );
  }
  const { article } = row;
  return (
    <>
      <span aria-hidden className="row-number figures">
        {articles.number(row.at)}
      </span>
      <span aria-hidden className="row-text">
        <bdi className={article.headline === null ? 'row-begin' : 'row-headline'}>{beginOf(nameOfArticle(article))}</bdi>
        {isUnsure(article) && <span className="row-unsure">{articles.unsure}</span>}
      </span>
    </>
  );
}

/** After a step the row that it was about takes the focus, so that keys go on from there. */
function useFocusAfterSteps(tree: React.RefObject<HTMLElement | null>, key: string | null, moved: number): void {
  const seen = useRef(moved);
  useEffect(() => {
    if (seen.current === moved) return;
    seen.current = moved;
    if (key === null) return;
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  }, [tree, key, moved]);
}
