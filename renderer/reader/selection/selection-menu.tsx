// The menu of a selection, where the pointer or the key for menus asks for one on the desk, and the voice that says how much is selected.
import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import { useMayChange } from '../../ui/access.tsx';
import { Menu, type MenuLine } from '../../ui/menu.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { markLines } from '../marks/menu-lines.ts';
import type { Marks } from '../marks/use-marks.ts';
import { type MenuPlace, useMenuPlace } from '../use-menu-place.ts';
import { useCopying } from './use-copying.ts';
import type { Selecting } from './use-selection.ts';

type Props = {
  desk: RefObject<HTMLElement | null>;
  selecting: Selecting;
  marks: Marks;
  /** What else the menu offers at a place in the window. */
  more?: (at: MenuPlace) => readonly MenuLine[];
};

/** Stands beside the desk. Without texts the menu of the system is left alone. */
export function SelectionMenu({ desk, selecting, marks, more }: Props) {
  const { words } = useSpeech();
  const mayChange = useMayChange();
  const { hasText, copy, said } = useCopying(selecting);
  const { place, isOpen, close } = useMenuPlace(desk, selecting.texts.size > 0);
  const { selection } = words;
  const back = (): void => desk.current?.focus({ preventScroll: true });
  const line = (id: string, text: string, icon: MenuLine['icon'], act: () => void): MenuLine => ({
    id,
    text,
    ...(icon === undefined ? {} : { icon }),
    movesFocus: true,
    act: () => {
      act();
      back();
    },
  });
  const all = line('all', selecting.texts.size > 1 ? selection.allPages : selection.all, 'pages', selecting.selectAll);
  const marking = place === null ? [] : markLines(marks, words, mayChange, hasText, place, line);
  const none = line('none', selection.none, 'close', () => selecting.store.set(null));
  const lines = hasText ? [line('copy', selection.copy, 'copy', copy), ...marking, all, none] : [...marking, all];
  return (
    <>
      <p className="unseen" role="status">
        {said}
      </p>
      {place !== null && (
        <Menu
          label={selection.menu}
          lines={[...lines, ...(more?.(place) ?? []).map(({ id, text, icon, act }) => line(id, text, icon, act))]}
          isOpen={isOpen}
          onOpenChange={(open) => {
            if (open) return;
            close(back);
          }}
        >
          <Button className="selection-anchor" aria-label={selection.menu} excludeFromTabOrder style={place} />
        </Menu>
      )}
    </>
  );
}
