// What is done with the text of the pages on the desk: selected, marked, clipped, arranged, read as articles and read aloud. Each feature is
// given what it needs of the others here, and nowhere else.
import { useCallback } from 'react';
import { useMayChange } from '../ui/access.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useAloud } from './aloud/use-aloud.ts';
import { useArticle } from './article/use-article.ts';
import { useArranging } from './articles/use-arranging.ts';
import { copyPart } from './clipping/clip-copies.tsx';
import { useClipping } from './clipping/use-clipping.ts';
import { useTaken } from './clipping/use-taken.ts';
import { markAt } from './marks/marks-on-page.ts';
import { useMarks } from './marks/use-marks.ts';
import type { Moves } from './moves.ts';
import type { OpenProps } from './open-props.ts';
import { useSelection } from './selection/use-selection.ts';
import { useLayouts } from './use-layouts.ts';
import type { ReadingPlace } from './use-place.ts';
import type { BesidePages } from './use-side.ts';

/** The features of the reader. */
export type Features = ReturnType<typeof useFeatures>;

type Props = Pick<OpenProps, 'mark'> & { place: ReadingPlace; hasCome: boolean; beside: BesidePages; moves: Moves };

/** While articles are arranged, or something is clipped, the pages are left to that alone. */
export function useFeatures({ place, hasCome, beside, moves, mark }: Props) {
  const { id, edition, sizes, desk, page, visible, marked, direction, toPage } = place;
  const { side, openSide, dropSide, leaveSide, toggleSide } = beside;
  const { words } = useSpeech();
  const mayChange = useMayChange();
  const isArranging = side === 'articles';
  const layouts = useLayouts(id, hasCome || side !== null ? visible : null);
  const arranging = useArranging(id, layouts, isArranging ? marked : null, toPage);
  const showClip = useCallback((is: boolean) => (is ? openSide('clip') : dropSide('clip')), [openSide, dropSide]);
  const taken = useTaken(showClip);
  const clipping = useClipping({
    ...{ id, desk, sizes, visible },
    layouts,
    // Where nothing is collected, taking is copying.
    onTake: (place, part) => (mayChange ? taken.take(place) : copyPart(words, id, part)),
  });
  const isOn = !isArranging && !clipping.isOn;
  const selecting = useSelection({
    ...{ id, layouts, desk, direction, isOn },
    visible: hasCome ? visible : null,
    onSpace: moves['screen-down'],
  });
  const marks = useMarks({
    ...{ id, desk, page, visible, sizes, selecting, toPage, isOn },
    asked: mark,
    onList: () => toggleSide('marks'),
  });
  const article = useArticle({
    ...{ id, desk, layouts, selecting, visible, isOn, toPage },
    isOpen: side === 'article',
    // A click on a mark opens the mark, and one beside an open one closes it.
    isTaken: (at, point) => marks.opened !== null || markAt(marks.marks, at, point) !== null,
    onOpen: () => openSide('article'),
    onClose: leaveSide,
  });
  const aloud = useAloud({
    ...{ id, desk, visible, layouts, selecting, toPage },
    shown: side === 'article' ? article.place : null,
    isPending: edition.indexState === 'pending',
  });
  return { layouts, arranging, taken, clipping, selecting, marks, article, aloud };
}
