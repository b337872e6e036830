// Marking in the reader: what H, U, N and B do, which mark the reader is at, and which one is open. Draws nothing.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PageSize } from '#border/model';
import type { MarkColour, MarkKind, MarkRef, ShownMark } from '#border/model-marks';
import { useIsVisitor, useMayChange } from '../../ui/access.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { PagePoint } from '../selection/point-at.ts';
import { rangeOf } from '../selection/selected.ts';
import type { Selecting } from '../selection/use-selection.ts';
import { useLastColour } from './last-colour.ts';
import type { MarkAct } from './mark-keys.ts';
import { bookmarkOf, keyOf, markAt, stepMark } from './marks-on-page.ts';
import { sayMark } from './say-mark.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import { type MarkList, useMarkList } from './use-mark-list.ts';
import { usePagePoint } from './use-page-point.ts';

type Props = {
  id: string;
  desk: RefObject<HTMLElement | null>;
  page: number;
  visible: readonly number[];
  sizes: readonly PageSize[];
  selecting: Selecting;
  isOn: boolean;
  toPage: (page: number) => void;
  onList: () => void;
  /** The mark that the reader was opened for. */
  asked: string | null;
};

/** What makes, changes or takes away a mark. */
const isWriting = (act: MarkAct): boolean => ['highlight', 'underline', 'note', 'bookmark', 'remove'].includes(act);

/** A mark that is open for changes. `isNew` says that it was made for what is to be written now. */
export type OpenMark = { key: string; isNew: boolean };

/** All that the pages, the bar, the list and the card of a mark need. */
export type Marks = MarkList & {
  colour: MarkColour;
  chooseColour: (colour: MarkColour) => void;
  current: string | null;
  /** What is to be heard of the mark at which the reader is. */
  said: string;
  opened: OpenMark | null;
  /** Turns to the page of a mark and makes it the current one. */
  goTo: (mark: ShownMark) => void;
  open: (mark: ShownMark) => void;
  /** `written` is what was noted since it was opened. */
  close: (written: string) => void;
  mark: (kind: 'highlight' | 'underline', colour?: MarkColour) => void;
  note: (at?: PagePoint) => void;
  pointAt: (x: number, y: number) => PagePoint | null;
  bookmark: () => void;
  isBookmarked: boolean;
  removeOne: (mark: MarkRef) => void;
};

/** `isOn` false leaves all keys and clicks to others. */
export function useMarks(props: Props): Marks {
  const { id, desk, page, visible, sizes, selecting, isOn, toPage, onList, asked } = props;
  const { words } = useSpeech();
  const mayChange = useMayChange();
  const isVisitor = useIsVisitor();
  const list = useMarkList(id);
  const { marks, add, remove } = list;
  const [colour, chooseColour] = useLastColour();
  const [current, setCurrent] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState<OpenMark | null>(null);

  const tellAt = (mark: ShownMark, rest = ''): void => {
    setCurrent(keyOf(mark));
    setSaid(`${sayMark(mark, words)}${rest}`);
  };
  const goTo = (mark: ShownMark): void => {
    if (mark.state === 'lost') return;
    const pages = mark.parts.length === 0 ? [mark.page] : mark.parts.map((part) => part.page);
    if (!pages.some((one) => visible.includes(one))) toPage(mark.page);
    tellAt(mark);
  };
  const open = (mark: ShownMark, isNew = false): void => {
    goTo(mark);
    setOpened({ key: keyOf(mark), isNew });
  };
  const close = (written: string): void => {
    const mark = marks.find((one) => keyOf(one) === opened?.key);
    setOpened(null);
    // A note that says nothing was never wanted.
    if (opened?.isNew && mark?.kind === 'note' && `${mark.note}${written}`.trim() === '') void remove([mark], true);
    desk.current?.focus({ preventScroll: true });
  };

  const arrive = useRef(goTo);
  useEffect(() => {
    arrive.current = (mark) => (mark.state === 'lost' ? open(mark) : goTo(mark));
  });
  const [answered, setAnswered] = useState<string | null>(null);
  useEffect(() => {
    if (asked === null || asked === answered || !list.isKnown) return;
    setAnswered(asked);
    const mark = marks.find((one) => keyOf(one) === asked);
    if (mark !== undefined) arrive.current(mark);
  }, [asked, answered, list.isKnown, marks]);

  const make = async (
    kind: MarkKind,
    at: Parameters<MarkList['add']>[0]['at'],
    chosen: MarkColour,
  ): Promise<ShownMark | null> => {
    const made = await add({ kind, at, colour: chosen });
    if (made === null) return null;
    selecting.store.set(null);
    tellAt(made);
    return made;
  };
  const selected = () => {
    const selection = selecting.store.get();
    return selection?.isDone ? rangeOf(selection) : null;
  };
  const markSelected = (kind: 'highlight' | 'underline', chosen = colour): void => {
    const range = selected();
    chooseColour(chosen);
    if (range === null) toast({ text: words.marks.selectFirst });
    else void make(kind, range, chosen);
  };
  const points = usePagePoint(desk, visible, sizes, isOn, (at) => {
    const mark = typeof at === 'string' ? marks.find((one) => keyOf(one) === at) : markAt(marks, at.page, at.point);
    if (mark != null) open(mark);
    else setCurrent(null);
  });
  const note = (at?: PagePoint): void => {
    const range = selected();
    const place = range === null ? (at ?? points.rest()) : null;
    const where = range ?? place;
    if (where === null) return;
    void make('note', where, colour).then((made) => made !== null && setOpened({ key: keyOf(made), isNew: true }));
  };
  const bookmarked = bookmarkOf(marks, page);
  const bookmark = (): void => {
    if (bookmarked === null) void make('bookmark', { page }, colour);
    else void remove([bookmarked]);
  };
  const removeOne = (ref: MarkRef): void => {
    if (current === keyOf(ref)) setCurrent(null);
    void remove([ref]);
  };
  const at = marks.find((mark) => keyOf(mark) === current) ?? null;
  const step = (by: 1 | -1): void => {
    const next = stepMark(marks, current, page, by);
    if (next === null) {
      setSaid(words.marks.none);
      toast({ text: words.marks.none });
      return;
    }
    goTo(next.mark);
    tellAt(next.mark, `, ${words.marks.nth(next.at, next.total)}`);
  };
  const acts: Record<MarkAct, () => void> = {
    highlight: () => markSelected('highlight'),
    underline: () => markSelected('underline'),
    note: () => (selected() === null && at?.kind === 'highlight' ? open(at) : note()),
    bookmark,
    list: onList,
    next: () => step(1),
    previous: () => step(-1),
    open: () => at !== null && open(at),
    remove: () => at !== null && removeOne(at),
  };
  useMarkKeys((act) => {
    if (isVisitor || (!mayChange && isWriting(act))) return false;
    if (!isOn || ((act === 'open' || act === 'remove') && at === null)) return false;
    acts[act]();
    return true;
  });
  return {
    ...list,
    ...{ colour, chooseColour, current, said, opened, goTo, open, close, mark: markSelected, note, bookmark, removeOne },
    pointAt: points.at,
    isBookmarked: bookmarked !== null,
  };
}
