// The article that is read as text: which one it is, and the ways from the page to it, to its neighbours, and back.
import { type RefObject, useMemo, useRef, useState } from 'react';
import type { PageLayout } from '#border/model';
import type { ArticlePlace } from '#border/model-article';
import type { Point } from '../../ui/boxes.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { rangeOf } from '../selection/selected.ts';
import type { Selecting } from '../selection/use-selection.ts';
import type { Layouts } from '../use-layouts.ts';
import { useWaiting } from '../use-waiting.ts';
import { paragraphAt } from './article-at.ts';
import { chooseArticle } from './choose-article.ts';
import { openPointer, type PointerStore } from './under-pointer.ts';
import { type Pointed, useArticlePointer } from './use-article-pointer.ts';
import { type OpenedArticle, useOpenedArticle } from './use-opened-article.ts';

type Props = {
  id: string;
  desk: RefObject<HTMLElement | null>;
  layouts: Layouts;
  selecting: Selecting;
  /** The pages on the desk. */
  visible: readonly number[];
  isOpen: boolean;
  /** False while articles are arranged: a click chooses them then. */
  isOn: boolean;
  /** Whether a click at a point of a page is for somebody else. */
  isTaken: (page: number, point: Point) => boolean;
  onOpen: () => void;
  onClose: () => void;
  toPage: (page: number) => void;
};

/** Where a text was left: the paragraph at its top, and how many pixels of it had gone by. */
export type Left = { paragraph: number; offset: number };

/** All that the panel, the pages and the keys need. */
export type Reading = OpenedArticle & {
  id: string;
  isOpen: boolean;
  /** The part that is meant; null until one is. */
  place: ArticlePlace | null;
  under: PointerStore;
  /** The places of its parts on a page of the desk. */
  framedOn: (page: number) => readonly number[];
  open: (place: ArticlePlace) => void;
  /** To the article that is meant, or back to the page. */
  toggle: () => void;
  step: (by: 1 | -1) => void;
  toPage: (page: number) => void;
  close: () => void;
  /** Where the texts were left, by article; `pointed` is the paragraph that was just clicked on the page. */
  left: RefObject<Map<string, Left>>;
  pointed: { paragraph: number } | null;
};

const none: readonly number[] = [];

/** Follows what is read. */
export function useArticle({
  id,
  desk,
  layouts,
  selecting,
  visible,
  isOpen,
  isOn,
  isTaken,
  onOpen,
  onClose,
  toPage,
}: Props): Reading {
  const { words } = useSpeech();
  const [place, setPlace] = useState<ArticlePlace | null>(null);
  const [shown, setShown] = useState<ArticlePlace | null>(null);
  const [pointed, setPointed] = useState<Reading['pointed']>(null);
  const [under] = useState(openPointer);
  const left = useRef(new Map<string, Left>());
  const opened = useOpenedArticle(id, place, shown);
  const { article } = opened;
  const known = useKnown(layouts, isOn ? visible : none);
  const isComing = isOn && layouts.isComing(visible);

  const frame = (next: ArticlePlace): void => {
    setPlace(next);
    if (!visible.includes(next.page)) toPage(next.page);
  };
  const show = (next: ArticlePlace): void => {
    setShown(next);
    setPointed(null);
    onOpen();
  };
  const open = (next: ArticlePlace): void => {
    frame(next);
    show(next);
  };
  const click = ({ page, article: at, point }: Pointed): void => {
    if (isTaken(page, point)) return;
    const isHere = isOpen && article?.parts.some((part) => part.page === page && part.article === at);
    const paragraph = isHere && article !== null ? paragraphAt(article, page, point) : -1;
    if (!isHere) open({ page, article: at });
    else if (paragraph >= 0) setPointed({ paragraph });
  };
  useArticlePointer({ desk, layouts: known, selection: selecting.store, under, onClick: click });

  const choose = (): ArticlePlace | null => {
    const selected = rangeOf(selecting.store.get())?.from ?? null;
    return isComing ? null : chooseArticle({ desk: desk.current, known, selected, last: { place, article } });
  };
  const toggle = (): void => {
    const chosen = isOpen ? null : choose();
    if (isOpen) onClose();
    // A part of what was read last is on the desk: no page is turned for its beginning.
    else if (chosen !== null && chosen === place) show(chosen);
    else if (chosen !== null) open(chosen);
    else if (isComing) wait(null);
    else toast({ text: known.size === 0 ? words.articleView.notRead : words.articleView.none });
  };
  const wait = useWaiting(isComing, toggle);
  const stepNow = (by: 1 | -1): void => {
    const isElsewhere = !isOpen && article?.parts.some(({ page }) => visible.includes(page)) === false;
    if (place === null || isElsewhere) {
      const chosen = choose();
      if (chosen !== null) frame(chosen);
      return;
    }
    if (article === null) return;
    const next = by === 1 ? article.next : article.previous;
    if (next === null) toast({ text: by === 1 ? words.articleView.last : words.articleView.first });
    else (isOpen ? open : frame)({ page: next.page, article: next.article });
  };
  const step = useWaiting(place !== null && article === null && opened.fault === null, stepNow);
  const framedOn = (page: number): readonly number[] =>
    isOn ? (article?.parts ?? []).flatMap((part) => (part.page === page ? (part.article ?? []) : [])) : none;
  return { ...opened, id, isOpen, place, under, framedOn, open, toggle, step, toPage, close: onClose, left, pointed };
}

/** The pages that are read, of those that can be pointed at. */
function useKnown(layouts: Layouts, pages: readonly number[]): ReadonlyMap<number, PageLayout> {
  return useMemo(() => {
    const known = new Map<number, PageLayout>();
    for (const page of pages) {
      const layout = layouts.known.get(page)?.layout;
      if (layout != null) known.set(page, layout);
    }
    return known;
  }, [layouts.known, pages]);
}
