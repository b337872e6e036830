// The panel beside the pages in which their articles are arranged: the list, what can be done, and how it stands with keeping.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Edition, Role } from '#border/model';
import type { Words } from '#border/words/en';
import { sayLanguage } from '#border/words/locale';
import { Button, IconButton } from '../../ui/button.tsx';
import { commandKey } from '../../ui/command-key.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { type ArrangeAct, arrangeAct } from './arrange-keys.ts';
import { ArrangeTools } from './arrange-tools.tsx';
import type { ArrangedPage } from './arranged-page.ts';
import { ArticleTree } from './article-tree.tsx';
import { type Chosen, chosenBlocks, giveRole, merge, move, retitle, split } from './steps.ts';
import type { Arranging, OnDesk } from './use-arranging.ts';
import '../side-panel.css';
import './articles.css';

type Props = { arranging: Arranging; indexState: Edition['indexState']; onClose: () => void };

const noRows: Chosen = new Set();

/** The panel. */
export function ArticlesPanel({ arranging, indexState, onClose }: Props) {
  const { words } = useSpeech();
  const { articles } = words;
  const panel = useRef<HTMLElement>(null);
  const tools = useTools(arranging);
  // While a page is awaited the tools keep their place.
  const hasRows = arranging.pages.some(({ shown, arranged }) => (arranged === null ? shown === null : !isBare(arranged)));
  useUndoKeys(tools.act);
  useFirstFocus(panel, arranging);
  const press = (event: KeyboardEvent): void => {
    const wanted = arrangeAct(event);
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input');
    if (wanted === null || wanted === 'undo' || wanted === 'redo' || isTyping || event.defaultPrevented) return;
    event.preventDefault();
    tools.act(wanted);
  };
  return (
    <section ref={panel} className="side-panel articles-panel" aria-label={articles.heading} onKeyDown={press}>
      <header>
        <h2>{articles.heading}</h2>
        <output className="quiet">{arranging.state === 'rest' ? '' : articles[arranging.state]}</output>
        <div className="grow" />
        <IconButton
          icon="undo"
          isTurned
          label={articles.undo}
          keys={`${commandKey} Z`}
          isDisabled={!arranging.canUndo}
          onPress={arranging.undo}
        />
        <IconButton
          icon="redo"
          isTurned
          label={articles.redo}
          keys={`${commandKey} ${words.keys.names.shift} Z`}
          isDisabled={!arranging.canRedo}
          onPress={arranging.redo}
        />
        <IconButton icon="close" label={articles.close} onPress={onClose} />
      </header>
      {arranging.fault !== null && (
        <div className="articles-fault">
          <FaultNotice fault={arranging.fault}>
            <Button onPress={arranging.retry}>{words.common.retry}</Button>
          </FaultNotice>
        </div>
      )}
      <div className="articles-list">
        {arranging.pages.map((onDesk) => (
          <PageArticles
            key={onDesk.page}
            onDesk={onDesk}
            arranging={arranging}
            indexState={indexState}
            retitling={tools.retitling}
            onRetitle={tools.onRetitle}
          />
        ))}
      </div>
      {hasRows && <ArrangeTools {...tools} />}
    </section>
  );
}

type PageProps = {
  onDesk: OnDesk;
  arranging: Arranging;
  indexState: Edition['indexState'];
  retitling: string | null;
  onRetitle: (text: string | null) => void;
};

function PageArticles({ onDesk, arranging, indexState, retitling, onRetitle }: PageProps) {
  const { words, language } = useSpeech();
  const { articles } = words;
  const { page, shown, arranged } = onDesk;
  const count = arranged?.articles.length ?? 0;
  const spoken = shown?.layout?.language ?? null;
  const note = noteOf(onDesk, indexState, words);
  return (
    <>
      <div className="articles-page">
        <h3>{words.common.page(page)}</h3>
        <p className="quiet figures">
          {arranged !== null && !isBare(arranged) && (
            <span>{shown?.isCorrected ? articles.byHand(count) : articles.count(count)}</span>
          )}
          {spoken !== null && <span>{sayLanguage(spoken, language)}</span>}
        </p>
        {shown?.isCorrected && (
          <Button look="quiet" onPress={() => arranging.asFound(page)}>
            {articles.asFound}
          </Button>
        )}
      </div>
      {shown === null && arranging.fault === null && <Waiting rows={3} />}
      {note !== null && <p className="quiet articles-note">{note}</p>}
      <ArticleTree onDesk={onDesk} arranging={arranging} retitling={retitling} onRetitle={onRetitle} />
    </>
  );
}

/** What is to be known of a page before its articles are trusted, or why there are none; null where all is well. */
function noteOf({ shown, arranged }: OnDesk, indexState: Edition['indexState'], words: Words): string | null {
  if (shown === null) return null;
  if (shown.layout === null) return indexState === 'pending' ? words.reader.findPending : words.articles.none;
  if (shown.layout.needsOcr !== null) return words.articles.needsOcr[shown.layout.needsOcr];
  return arranged !== null && isBare(arranged) ? words.articles.none : null;
}

/** Whether a page has nothing that could be chosen. */
const isBare = ({ articles, outside }: ArrangedPage): boolean => articles.length === 0 && outside.length === 0;

/** The list takes the focus when the panel opens, and when a page was turned under it. */
function useFirstFocus(panel: RefObject<HTMLElement | null>, { pages }: Arranging): void {
  const isFresh = useRef(true);
  const first = pages[0];
  const isThere = first?.arranged != null;
  const page = first?.page;
  useEffect(() => {
    if (!isThere || page === undefined) return;
    const isFree = isFresh.current || document.activeElement === document.body;
    isFresh.current = false;
    if (isFree) panel.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }, [panel, isThere, page]);
}

/** What the chosen rows allow, and what each act does with them. */
function useTools(arranging: Arranging) {
  const { choice, pages, step } = arranging;
  const [retitling, setRetitling] = useState<string | null>(null);
  const [isRoleOpen, setRoleOpen] = useState(false);
  const arranged = pages.find(({ page }) => page === choice?.page)?.arranged ?? null;
  const rows = choice?.rows ?? noRows;
  const page = choice?.page ?? 1;
  const [only] = rows;
  const single = rows.size === 1 ? only : undefined;
  const isArticle = arranged?.articles.some(({ key }) => key === single) ?? false;
  const blocks = arranged === null ? [] : chosenBlocks(arranged, rows);
  const can = abilities(arranged, rows, single, isArticle);
  const give = (role: Role): void => step(page, (now) => giveRole(now, rows, role));
  const acts: Record<ArrangeAct, () => void> = {
    merge: () => step(page, (now) => merge(now, rows)),
    split: () => single !== undefined && step(page, (now) => split(now, single)),
    earlier: () => single !== undefined && step(page, (now) => move(now, single, -1)),
    later: () => single !== undefined && step(page, (now) => move(now, single, 1)),
    role: () => can.role && setRoleOpen(true),
    retitle: () => single !== undefined && isArticle && setRetitling(single),
    outside: () => can.role && give('furniture'),
    undo: arranging.undo,
    redo: arranging.redo,
  };
  return {
    count: rows.size,
    can,
    role: blocks.every(({ role }) => role === blocks[0]?.role) ? (blocks[0]?.role ?? null) : null,
    isRoleOpen,
    onRoleOpen: setRoleOpen,
    act: (act: ArrangeAct) => acts[act](),
    onRole: give,
    retitling,
    onRetitle: (text: string | null) => {
      const key = retitling;
      setRetitling(null);
      if (key === null) return;
      if (text !== null) step(page, (now) => retitle(now, key, text));
      arranging.focusAgain();
    },
  };
}

function abilities(arranged: ArrangedPage | null, rows: Chosen, single: string | undefined, isArticle: boolean) {
  if (arranged === null) return { merge: false, split: false, earlier: false, later: false, role: false, retitle: false };
  return {
    merge: merge(arranged, rows) !== null,
    split: single !== undefined && split(arranged, single) !== null,
    earlier: single !== undefined && move(arranged, single, -1) !== null,
    later: single !== undefined && move(arranged, single, 1) !== null,
    role: rows.size > 0,
    retitle: isArticle,
  };
}
