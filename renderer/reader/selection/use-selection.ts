// Selecting text on the pages of the desk: the pointer, the keys, what is selected, and what is copied of it.
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Direction } from '#border/model';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Layouts } from '../use-layouts.ts';
import { limitsOf, type PageText } from './page-text.ts';
import { openSelection, type SelectionStore } from './selected.ts';
import { stepPlace } from './steps.ts';
import { useLongPress } from './use-long-press.ts';
import { usePageTexts } from './use-page-texts.ts';
import { useSelecting } from './use-selecting.ts';
import { type SelectionAct, useSelectionKeys } from './use-selection-keys.ts';
import { useSpaceHand } from './use-space-hand.ts';

type Props = {
  id: string;
  layouts: Layouts;
  desk: RefObject<HTMLElement | null>;
  /** The pages on the desk; null while they are being drawn, which goes before. */
  visible: readonly number[] | null;
  isOn: boolean;
  direction: Direction;
  /** What Space means where nothing is dragged with it. */
  onSpace: () => void;
};

/** What the marks and the menu need. */
export type Selecting = {
  id: string;
  store: SelectionStore;
  texts: ReadonlyMap<number, PageText>;
  selectAll: () => void;
};

/** What is selected stays when pages are turned, and can be drawn further there; `isOn` false takes it away. */
export function useSelection({ id, layouts, desk, visible, isOn, direction, onSpace }: Props): Selecting {
  const { words } = useSpeech();
  const [store] = useState(openSelection);
  const texts = usePageTexts(layouts, isOn ? visible : null);
  const { fault } = layouts;
  const hand = useSpaceHand(desk, onSpace);
  useSelecting(desk, texts, store, hand);
  useLongPress(desk, texts, store);
  useEffect(() => {
    if (!isOn) store.set(null);
  }, [isOn, store]);

  // Places in a text that is read anew mean other letters.
  const known = useRef(texts);
  useEffect(() => {
    const isOther = [...texts].some(([page, { layout }]) => {
      const before = known.current.get(page);
      return before !== undefined && before.layout.text !== layout.text;
    });
    if (isOther) store.set(null);
    known.current = texts;
  }, [texts, store]);

  const selectAll = useCallback(() => {
    const pages = [...texts.keys()].sort((one, other) => one - other);
    const [first, last] = [pages[0], pages.at(-1)];
    const end = last === undefined ? undefined : texts.get(last);
    if (first === undefined || last === undefined || end === undefined || end.layout.text === '') {
      toast({ text: fault?.message ?? words.selection.nothing });
      return;
    }
    const focus = { page: last, offset: limitsOf(end, false).end };
    store.set({ anchor: { page: first, offset: 0 }, focus, isFurniture: false, isDone: true });
  }, [texts, fault, store, words]);

  const act = (wanted: SelectionAct): boolean => {
    if (wanted.kind === 'all') {
      selectAll();
      return true;
    }
    const selection = store.get();
    if (selection === null) return false;
    if (wanted.kind === 'none') store.set(null);
    else {
      const { focus, isFurniture } = selection;
      const next = stepPlace(focus, wanted.by, wanted.direction, isFurniture, (page) => texts.get(page) ?? null);
      store.set({ ...selection, focus: next, isDone: true });
    }
    return true;
  };
  useSelectionKeys(isOn, direction, act);
  return useMemo(() => ({ id, store, texts, selectAll }), [id, store, texts, selectAll]);
}
