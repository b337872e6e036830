// Arranging the articles of the pages on the desk: what is chosen, the steps one after the other, and taking them back.
// Every step is kept at once; the next one waits for the answer, so that none is made on a page that no longer stands.
import { useMemo, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { CorrectedArticle } from '#border/model';
import { call, faultOf } from '../../client.ts';
import type { Layouts, ShownLayout as Shown } from '../use-layouts.ts';
import { type ArrangedPage, outsideKey, toArranged, toCorrected } from './arranged-page.ts';
import type { Step } from './steps.ts';

type Kept = CorrectedArticle[] | null;

/** What is chosen: rows of one page, and the row that has the focus. */
export type Choice = { page: number; rows: ReadonlySet<string>; focus: string };

/** A page on the desk as it is arranged now; null where it has no text yet, or none at all. */
export type OnDesk = { page: number; shown: Shown | null; arranged: ArrangedPage | null };

/** All that the panel and the frames need. */
export type Arranging = {
  pages: OnDesk[];
  choice: Choice | null;
  open: ReadonlySet<string>;
  /** `isMore` adds or takes away, else only this row is chosen. */
  choose: (page: number, row: string, isMore: boolean) => void;
  focus: (page: number, row: string) => void;
  setOpen: (row: string, isOpen: boolean) => void;
  step: (page: number, make: (arranged: ArrangedPage) => Step | null) => void;
  asFound: (page: number) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  state: 'rest' | 'saving' | 'saved';
  fault: Fault | null;
  retry: () => void;
  /** Counts the times that the row of the choice is to take the focus. */
  moved: number;
  focusAgain: () => void;
};

/** A step that was made: the page before and after it, and the row that it was about. */
type Past = { page: number; before: Kept; after: Kept; from: string | null; to: string | null };

const keptOf = (shown: Shown): Kept =>
  shown.isCorrected && shown.layout !== null ? toCorrected(toArranged(shown.layout)) : null;

/** `visible` null leaves everything alone; what was done can still be taken back when it comes again. `onPage` turns to a page whose step is. */
export function useArranging(
  id: string,
  layouts: Layouts,
  visible: readonly number[] | null,
  onPage: (page: number) => void,
): Arranging {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [history, setHistory] = useState<{ past: Past[]; future: Past[] }>({ past: [], future: [] });
  const [state, setState] = useState<{ state: Arranging['state']; fault: Fault | null; moved: number }>({
    state: 'rest',
    fault: null,
    moved: 0,
  });
  const queue = useRef<Promise<void>>(Promise.resolve());
  const told = useRef(history);

  const enqueue = (work: () => Promise<void>): void => {
    queue.current = queue.current.then(work).catch((thrown: unknown) => {
      setState((before) => ({ ...before, state: 'rest', fault: faultOf(thrown) }));
    });
  };
  const remember = (next: { past: Past[]; future: Past[] }): void => {
    told.current = next;
    setHistory(next);
  };
  const keep = async (page: number, articles: Kept): Promise<Shown> => {
    setState((before) => ({ ...before, state: 'saving', fault: null }));
    const shown = await call('pages.correct', { id, page, articles });
    layouts.put(page, shown);
    setState((before) => ({ ...before, state: 'saved' }));
    return shown;
  };
  const land = (page: number, row: string | null, shown: Shown): void => {
    const arranged = shown.layout === null ? null : toArranged(shown.layout);
    const there = row === null || arranged === null ? null : findRow(arranged, row);
    const first = arranged?.articles[0]?.key ?? (arranged?.outside.length ? outsideKey : null);
    const focus = there?.row ?? first;
    if (focus === null) setChoice(null);
    else setChoice({ page, rows: new Set(there === null ? [] : [focus]), focus });
    if (there?.parent != null) {
      const { parent } = there;
      setOpen((before) => new Set([...before, parent]));
    }
    setState((before) => ({ ...before, moved: before.moved + 1 }));
  };
  const walk = (from: 'past' | 'future'): void =>
    enqueue(async () => {
      const { past, future } = told.current;
      const one = told.current[from].at(-1);
      if (one === undefined) return;
      const shown = await keep(one.page, from === 'past' ? one.before : one.after);
      if (from === 'past') remember({ past: past.slice(0, -1), future: [...future, one] });
      else remember({ past: [...past, one], future: future.slice(0, -1) });
      land(one.page, from === 'past' ? one.from : one.to, shown);
      if (visible?.includes(one.page) === false) onPage(one.page);
    });
  const change = (page: number, make: (shown: Shown) => { articles: Kept; row: string | null } | null): void =>
    enqueue(async () => {
      const shown = layouts.newest(page);
      const next = shown === null ? null : make(shown);
      if (shown === null || next === null) return;
      const before = keptOf(shown);
      const after = await keep(page, next.articles);
      const from = choice?.page === page ? choice.focus : null;
      remember({ past: [...told.current.past, { page, before, after: next.articles, from, to: next.row }], future: [] });
      land(page, next.row, after);
    });

  const pages = useArrangedPages((visible ?? []).map((page) => ({ page, shown: layouts.of(page) })));
  const isHere = choice !== null && (visible?.includes(choice.page) ?? false);
  return {
    pages,
    choice: isHere ? choice : null,
    open,
    choose: (page, row, isMore) => {
      setChoice((before) => {
        const same = before !== null && before.page === page && isMore ? before.rows : new Set<string>();
        const rows = new Set(same);
        if (isMore && rows.has(row)) rows.delete(row);
        else rows.add(row);
        return { page, rows, focus: row };
      });
    },
    focus: (page, row) =>
      setChoice((before) => ({ page, rows: before?.page === page ? before.rows : new Set<string>(), focus: row })),
    setOpen: (row, isOpen) =>
      setOpen((before) => (isOpen ? new Set([...before, row]) : new Set([...before].filter((one) => one !== row)))),
    step: (page, make) =>
      change(page, ({ layout }) => {
        const step = layout === null ? null : make(toArranged(layout));
        return step === null ? null : { articles: toCorrected(step.page), row: step.row };
      }),
    asFound: (page) => change(page, ({ isCorrected }) => (isCorrected ? { articles: null, row: null } : null)),
    undo: () => walk('past'),
    redo: () => walk('future'),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    state: state.state,
    fault: state.fault ?? layouts.fault,
    retry: () => {
      setState((before) => ({ ...before, fault: null }));
      layouts.askAgain();
    },
    moved: state.moved,
    focusAgain: () => setState((before) => ({ ...before, moved: before.moved + 1 })),
  };
}

/** The row of a key as the page has it now: an article whose first block changed is found by any of its blocks. */
function findRow({ articles, outside }: ArrangedPage, key: string): { row: string; parent: string | null } | null {
  if (key === outsideKey && outside.length > 0) return { row: key, parent: null };
  if (outside.some((block) => block.key === key)) return { row: key, parent: outsideKey };
  for (const article of articles) {
    if (article.key === key) return { row: key, parent: null };
    if (article.blocks.some((block) => block.key === key)) return { row: key, parent: article.key };
  }
  return null;
}

/** Arranged only when the answer of main changes. */
function useArrangedPages(pages: readonly Omit<OnDesk, 'arranged'>[]): OnDesk[] {
  const [one, two] = pages;
  const first = useMemo(() => arrange(one?.shown ?? null), [one?.shown]);
  const second = useMemo(() => arrange(two?.shown ?? null), [two?.shown]);
  return pages.map((page, at) => ({ ...page, arranged: (at === 0 ? first : second) ?? null }));
}

const arrange = (shown: Shown | null): ArrangedPage | null => (shown?.layout == null ? null : toArranged(shown.layout));
