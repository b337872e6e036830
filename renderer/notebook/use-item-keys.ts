// The keys of a dossier's items: arrows walk, with Alt they move an item, Delete takes one out. In a comment only Alt and an arrow do.
import type { KeyboardEvent, RefObject } from 'react';
import type { ShownItem } from '#border/model-dossier';
import { useMayChange } from '../ui/access.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { ItemActions } from './use-dossier.ts';

type Keys = {
  list: RefObject<HTMLElement | null>;
  items: readonly ShownItem[];
  actions: ItemActions;
  /** Gives the focus to a part of an item once the list is drawn anew. */
  leadTo: (id: string, part: string) => void;
  /** Has something read aloud. */
  tell: (text: string) => void;
};

const parts = ['textarea', '.item-handle'] as const;
const opener = '.item-open';

/** A part of an item's row. */
export function partOf(list: HTMLElement | null, id: string, part: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-item="${id}"] ${part}`) ?? null;
}

const stepOf = ({ key }: KeyboardEvent): number => (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0);

/** What answers the keys; others are left alone. */
export function useItemKeys({ list, items, actions, leadTo, tell }: Keys): (event: KeyboardEvent) => void {
  const { words } = useSpeech();
  const mayChange = useMayChange();
  const move = (at: number, to: number, part: string): void => {
    const id = items[at]?.id ?? '';
    if (to !== at) actions.move(id, to);
    leadTo(id, part);
    tell(words.dossier.moved(to + 1, items.length));
  };
  const take = (at: number): void => {
    const heir = items[at + 1] ?? items[at - 1];
    actions.take(items[at]?.id ?? '');
    if (heir !== undefined) leadTo(heir.id, opener);
  };
  return (event) => {
    const target = event.target as HTMLElement;
    const at = items.findIndex(({ id }) => id === target.closest<HTMLElement>('[data-item]')?.dataset.item);
    if (at < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = stepOf(event);
    const to = Math.max(0, Math.min(items.length - 1, at + step));
    const part = parts.find((one) => target.matches(one)) ?? opener;
    const isChange = event.altKey || event.key === 'Delete';
    if (isChange && !mayChange) return;
    if (step !== 0 && event.altKey) move(at, to, part);
    else if (part === 'textarea' || event.altKey) return;
    else if (step !== 0) partOf(list.current, items[to]?.id ?? '', part)?.focus();
    else if (event.key === 'Delete') take(at);
    else return;
    event.preventDefault();
  };
}
