// Choosing a part of a page to clip: by dragging, by pressing on an article, or by keys. What is chosen is given on when it is taken.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Box, PageSize } from '#border/model';
import type { Collected } from '#border/model-dossier';
import { seenSize, turnBox, unturnPoint } from '../../ui/place-box.ts';
import { pointAt } from '../selection/point-at.ts';
import type { Layouts } from '../use-layouts.ts';
import { articleAt, regionOf } from './article-at.ts';
import { type ClipAct, clipAct } from './clip-keys.ts';
import { fitOn, moveBy, sizeBy } from './region-steps.ts';

/** What is chosen: a region in points of the page as it is seen, and the article that it is of, where it is one. */
export type Chosen = { page: number; box: Box; article: number | null };

/** All that the layers, the bar and the keys need. */
export type Clipping = {
  isOn: boolean;
  chosen: Chosen | null;
  /** Begins with the article under the pointer, else in the middle of the page. */
  start: () => void;
  leave: () => void;
  choose: (chosen: Chosen) => void;
  /** Takes what is chosen. */
  take: () => void;
  /** What would be taken; null before anything is chosen. */
  place: () => Place | null;
};

/** What is chosen, as main is asked for it. */
export type Place = Extract<Collected, { kind: 'article' | 'region' }>;

type Props = {
  id: string;
  desk: RefObject<HTMLElement | null>;
  sizes: readonly PageSize[];
  visible: readonly number[];
  layouts: Layouts;
  onTake: (place: Place) => void;
};

/** A first region by keys: this share of the page, in its middle. */
const firstShare = { width: 0.5, height: 0.3 };

const unturnBox = ({ x, y, width, height }: Box, size: PageSize): Box => {
  const [one, other] = [unturnPoint({ x, y }, size), unturnPoint({ x: x + width, y: y + height }, size)];
  const [left, top] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x: left, y: top, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) };
};

/** Nothing is chosen until `start`. A page that is turned away takes what was chosen on it along. */
export function useClipping({ id, desk, sizes, visible, layouts, onTake }: Props): Clipping {
  const [isOn, setOn] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const pointer = usePointer(desk);

  const choose = useCallback((next: Chosen) => setChosen(next), []);
  const leave = useCallback(() => {
    setOn(false);
    setChosen(null);
    desk.current?.focus({ preventScroll: true });
  }, [desk]);

  const chooseArticle = (page: number, article: number): boolean => {
    const layout = layouts.newest(page)?.layout;
    const box = layout == null ? null : regionOf(layout, article);
    if (box !== null) setChosen({ page, box, article });
    return box !== null;
  };
  const chooseMiddle = (): void => {
    const page = visible[0] ?? 1;
    const size = sizes[page - 1];
    if (size === undefined) return;
    const { width, height } = seenSize(size);
    const box = { width: width * firstShare.width, height: height * firstShare.height };
    setChosen({ page, box: { ...box, x: (width - box.width) / 2, y: (height - box.height) / 2 }, article: null });
  };
  const start = (): void => {
    setOn(true);
    const under = desk.current === null ? null : spotUnder(desk.current, pointer.current, sizes);
    const layout = under === null ? null : layouts.newest(under.page)?.layout;
    const article = layout == null || under === null ? null : articleAt(layout, under.spot);
    if (under === null || article === null || !chooseArticle(under.page, article)) chooseMiddle();
  };

  const place = (): Place | null => {
    const size = chosen === null ? undefined : sizes[chosen.page - 1];
    if (chosen === null || size === undefined) return null;
    const { page, article } = chosen;
    if (article !== null) return { kind: 'article', editionId: id, page, article, isWhole: true };
    return { kind: 'region', editionId: id, page, region: unturnBox(chosen.box, size) };
  };
  const take = (): void => {
    const taken = place();
    if (taken === null) return;
    leave();
    onTake(taken);
  };

  /** The next article of the pages on the desk, from the one that is chosen. */
  const stepArticle = (by: 1 | -1): void => {
    const all = visible.flatMap((page) =>
      (layouts.newest(page)?.layout?.articles ?? []).flatMap(({ blocks }, article) =>
        blocks.length === 0 ? [] : [{ page, article }],
      ),
    );
    const now = all.findIndex((one) => one.page === chosen?.page && one.article === chosen.article);
    const next = all[now < 0 ? (by === 1 ? 0 : all.length - 1) : (now + by + all.length) % all.length];
    if (next !== undefined) chooseArticle(next.page, next.article);
  };
  const act = (wanted: ClipAct): void => {
    if (wanted.kind === 'leave') leave();
    else if (wanted.kind === 'take') take();
    else if (wanted.kind === 'article') stepArticle(wanted.by);
    else {
      const size = chosen === null ? undefined : sizes[chosen.page - 1];
      if (chosen === null || size === undefined) return;
      const change = wanted.kind === 'move' ? moveBy : sizeBy;
      setChosen({ ...chosen, box: change(chosen.box, wanted.across, wanted.down, seenSize(size)), article: null });
    }
  };
  useClipKeys(isOn, act);

  const isAway = isOn && chosen !== null && !visible.includes(chosen.page);
  useEffect(() => {
    if (isAway) setChosen(null);
  }, [isAway]);
  return { isOn, chosen, start, leave, choose, take, place };
}

/** Where the pointer last was over the desk, in the window. */
function usePointer(desk: RefObject<HTMLElement | null>): RefObject<{ x: number; y: number } | null> {
  const last = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const place = desk.current;
    if (place === null) return;
    const move = ({ clientX, clientY }: PointerEvent): void => {
      last.current = { x: clientX, y: clientY };
    };
    const away = (): void => {
      last.current = null;
    };
    place.addEventListener('pointermove', move, { passive: true });
    place.addEventListener('pointerleave', away);
    return () => {
      place.removeEventListener('pointermove', move);
      place.removeEventListener('pointerleave', away);
    };
  }, [desk]);
  return last;
}

function spotUnder(desk: HTMLElement, at: { x: number; y: number } | null, sizes: readonly PageSize[]) {
  if (at === null) return null;
  const found = pointAt(desk, new Map(sizes.map((size, index) => [index + 1, size])), at.x, at.y);
  const size = found === null ? undefined : sizes[found.page - 1];
  if (found === null || size === undefined) return null;
  const { x, y } = turnBox({ ...found.point, width: 0, height: 0 }, size);
  const { width, height } = seenSize(size);
  return x < 0 || y < 0 || x > width || y > height ? null : { page: found.page, spot: { x, y } };
}

function useClipKeys(isOn: boolean, act: (act: ClipAct) => void): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"], input, textarea, select')) return;
      const wanted = clipAct(event);
      if (wanted === null || (wanted.kind === 'take' && target?.closest('button, a'))) return;
      event.preventDefault();
      event.stopPropagation();
      newest.current(wanted);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isOn]);
}

/** A region on the page that a pointer has drawn. */
export function drawnOn(page: number, box: Box, size: PageSize): Chosen {
  return { page, box: fitOn(box, seenSize(size)), article: null };
}
