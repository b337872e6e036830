// What the menu of the page offers for marks: on the mark that lies there, on what is selected, on the place of the menu, on the page.

import type { Words } from '#border/words/en';
import type { MenuLine } from '../../ui/menu.tsx';
import { markAt } from './marks-on-page.ts';
import type { Marks } from './use-marks.ts';

/** The lines; none that changes a mark where `mayChange` is false, so that nothing is left for one without marks. `place` is where the menu was asked for, in the window. */
export function markLines(
  marks: Marks,
  words: Words,
  mayChange: boolean,
  hasText: boolean,
  place: { left: number; top: number },
  line: (id: string, text: string, icon: MenuLine['icon'], act: () => void) => MenuLine,
): MenuLine[] {
  const text = words.marks;
  const at = marks.pointAt(place.left, place.top);
  const mark = at === null ? null : markAt(marks.marks, at.page, at.point);
  const onMark =
    mark === null
      ? []
      : [
          line('open-mark', text.keyOpen, mayChange ? 'edit' : 'note', () => marks.open(mark)),
          ...(mayChange ? [line('remove-mark', text.keyRemove, 'remove', () => marks.removeOne(mark))] : []),
        ];
  if (!mayChange) return onMark;
  const selected = [
    line('highlight', text.highlight, 'highlight', () => marks.mark('highlight')),
    line('underline', text.underline, 'underline', () => marks.mark('underline')),
    line('note', text.addNote, 'note', () => marks.note()),
  ];
  const onPlace = at === null ? [] : [line('note-here', text.noteHere, 'note', () => marks.note(at))];
  const bookmark = line('bookmark', marks.isBookmarked ? text.unbookmark : text.bookmark, 'bookmark', marks.bookmark);
  return [...onMark, ...(hasText ? selected : onPlace), bookmark];
}
