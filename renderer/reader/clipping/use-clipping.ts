// Clipping a part of a page: begins with what lies under the pointer, is led by keys, and gives on what is taken.
import { type RefObject, useCallback, useState } from 'react';
import type { Box, PageSize } from '#border/model';
import type { Collected } from '#border/model-dossier';
import { unturnPoint } from '../../ui/place-box.ts';
import type { PrintedPart } from '../../ui/printed-parts.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import { articleAt } from './article-at.ts';
import { type ClipAct, clipAct } from './clip-keys.ts';
import { moveBy, sizeBy } from './region-steps.ts';
import { type ChoosingPages, type Chosen, useChoosing } from './use-choosing.ts';
import { useLastSpot } from './use-last-spot.ts';

/** What is chosen, as main is asked for it. */
export type Place = Extract<Collected, { kind: 'article' | 'region' }>;

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
  /** The part of the page that is chosen, of an article too; null before anything is. */
  part: () => PrintedPart | null;
};

type Props = ChoosingPages & {
  id: string;
  desk: RefObject<HTMLElement | null>;
  onTake: (place: Place, part: PrintedPart) => void;
};

const unturnBox = ({ x, y, width, height }: Box, size: PageSize): Box => {
  const [one, other] = [unturnPoint({ x, y }, size), unturnPoint({ x: x + width, y: y + height }, size)];
  const [left, top] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x: left, y: top, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) };
};

/** Nothing is chosen until `start`. */
export function useClipping({ id, desk, onTake, ...pages }: Props): Clipping {
  const { sizes, layouts } = pages;
  const [isOn, setOn] = useState(false);
  const { chosen, choose, ...choosing } = useChoosing(pages);
  const lastSpot = useLastSpot(desk, sizes);

  const leave = useCallback(() => {
    setOn(false);
    choose(null);
    desk.current?.focus({ preventScroll: true });
  }, [desk, choose]);
  const start = (): void => {
    setOn(true);
    const under = lastSpot();
    const layout = under === null ? null : layouts.newest(under.page)?.layout;
    const article = layout == null || under === null ? null : articleAt(layout, under.spot);
    if (under === null || article === null || !choosing.chooseArticle(under.page, article)) choosing.chooseMiddle();
  };
  const part = (): PrintedPart | null => {
    const size = chosen === null ? undefined : sizes[chosen.page - 1];
    return chosen === null || size === undefined ? null : { page: chosen.page, region: unturnBox(chosen.box, size) };
  };
  const place = (): Place | null => {
    const of = part();
    if (chosen === null || of === null) return null;
    const { page, article } = chosen;
    if (article !== null) return { kind: 'article', editionId: id, page, article, isWhole: true };
    return { kind: 'region', editionId: id, ...of };
  };
  const take = (): void => {
    const [taken, of] = [place(), part()];
    if (taken === null || of === null) return;
    leave();
    onTake(taken, of);
  };
  useClipKeys(isOn, (wanted) => {
    if (wanted.kind === 'leave') leave();
    else if (wanted.kind === 'take') take();
    else if (wanted.kind === 'article') choosing.stepArticle(wanted.by);
    else {
      const step = wanted.kind === 'move' ? moveBy : sizeBy;
      choosing.change((box, paper) => step(box, wanted.across, wanted.down, paper));
    }
  });
  return { isOn, chosen, start, leave, choose, take, place, part };
}

function useClipKeys(isOn: boolean, act: (act: ClipAct) => void): void {
  const press = (event: KeyboardEvent, target: HTMLElement | null): void => {
    if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"], input, textarea, select')) return;
    const wanted = clipAct(event);
    if (wanted === null || (wanted.kind === 'take' && target?.closest('button, a'))) return;
    event.preventDefault();
    event.stopPropagation();
    act(wanted);
  };
  useWindowKeys(press, { isOn, isFirst: true });
}
