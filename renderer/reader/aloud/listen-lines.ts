// What the menu of the pages offers of reading aloud, at the place where it was asked for.
import type { RefObject } from 'react';
import type { Words } from '#border/words/en';
import type { MenuLine } from '../../ui/menu.tsx';
import { offsetNear } from '../selection/find-place.ts';
import { rangeOf } from '../selection/selected.ts';
import { underPoint } from '../selection/under-point.ts';
import type { Selecting } from '../selection/use-selection.ts';
import type { Place } from './player.ts';
import type { Listening } from './use-aloud.ts';

type Input = { desk: RefObject<HTMLElement | null>; selecting: Selecting; listening: Listening; words: Words };

/** The lines; none where there is no text. What is selected goes before the pointer. */
export function listenLines(at: { left: number; top: number }, { desk, selecting, listening, words }: Input): MenuLine[] {
  const place = rangeOf(selecting.store.get())?.from ?? placeAt(desk.current, selecting, at);
  if (place === null) return [];
  const { aloud } = words;
  const line = (id: string, text: string, icon: NonNullable<MenuLine['icon']>, act: () => void): MenuLine => ({
    id,
    text,
    icon,
    act,
  });
  return [
    line('listen', aloud.fromHere, 'listen', () => listening.read('article', place)),
    line('listen-edition', aloud.editionFromHere, 'pages', () => listening.read('edition', place)),
    line('listen-next', aloud.readNext, 'playNext', () => listening.add(place, 'next')),
    line('listen-later', aloud.readLater, 'playLater', () => listening.add(place, 'later')),
  ];
}

function placeAt(desk: HTMLElement | null, { texts }: Selecting, { left, top }: { left: number; top: number }): Place | null {
  if (desk === null) return null;
  const under = underPoint(desk, texts, left, top);
  const offset = under === null ? null : offsetNear(under.text, under.point, false);
  return under === null || offset === null ? null : { page: under.page, offset };
}
